import { findAction } from '../catalogue/catalogue.ts'
import type { Product } from '../catalogue/products.ts'
import type { Registry } from '../door/registry.ts'
import { materialize } from '../door/views.ts'
import { getCloneTask, previewClone, startCloneTask } from '../host/cloning.ts'
import { settleWorld } from '../host/settled.ts'
import { Turns } from '../host/turns.ts'
import { WorldHost } from '../host/worldHost.ts'
import { ApiError } from '../kernel/errors.ts'
import { brokenInvariants } from '../world/invariants.ts'
import { rootPrincipal } from '../world/rows/account.ts'
import { World } from '../world/world.ts'
import { readScenario, type Scenario, type ScenarioStep } from './format.ts'
import { filled, mismatch, valueAt } from './values.ts'

export interface StepReport {
  /** 1-based. */
  readonly number: number
  readonly title: string
  /** Sentences that say what did not hold; empty when all did. */
  readonly problems: readonly string[]
}

export interface ScenarioReport {
  readonly title: string
  readonly steps: readonly StepReport[]
  readonly passed: boolean
  /** Hash of the world at the end: equal for every run of the same scenario. */
  readonly hash: string
}

/** 2026-01-01T00:00:00Z: where the clock of a scenario's world begins. */
const START_MS = Date.UTC(2026, 0, 1)
const ACCOUNT_ID = '1000000000000001'

/** Runs a scenario in a world of its own, with a clock that only the steps move. Stops at the first step that does not hold. */
export async function runScenario(text: string, registry: Registry): Promise<ScenarioReport> {
  const scenario = readScenario(text)
  const host = await freshHost(scenario, registry)
  const steps: StepReport[] = []
  let saved: Record<string, unknown> = {}
  for (const [i, step] of scenario.steps.entries()) {
    const problems: string[] = []
    try {
      const answer = await perform(host, filled(step, saved) as ScenarioStep)
      problems.push(...unmet(filled(step.expect ?? {}, saved) as Record<string, unknown>, answer))
      for (const [name, path] of Object.entries(step.save ?? {})) {
        const value = valueAt(answer, path)
        if (value === undefined)
          problems.push(`there is nothing at ${path} to save as ${name}: ${JSON.stringify(answer).slice(0, 300)}`)
        saved = { ...saved, [name]: value }
      }
      problems.push(...brokenInvariants(host.world))
    } catch (error) {
      problems.push((error as Error).message)
    }
    steps.push({ number: i + 1, title: titleOf(step), problems })
    if (problems.length > 0) break
  }
  const passed = steps.every(({ problems }) => problems.length === 0)
  return { title: scenario.title, steps, passed, hash: host.world.tables.hash().text }
}

async function freshHost({ world: wanted = {} }: Scenario, registry: Registry): Promise<WorldHost> {
  const { seed = 'scenario', pace = 'realistic', stock, quotas } = wanted
  const world = World.create({
    seed,
    hasExplicitSeed: true,
    rootAccountId: ACCOUNT_ID,
    clock: 'manual',
    pace,
    startMs: START_MS,
  })
  let requests = 0
  const host = new WorldHost('scenario', world, {
    registry,
    hostClock: { nowMs: () => START_MS },
    turns: new Turns(),
    newRequestId: () => `00000000-0000-4000-8000-${String(++requests).padStart(12, '0')}`,
    strict: false,
    checkResponses: false,
  })
  if (stock !== undefined) await host.control({ kind: 'stock', settings: stock })
  if (quotas !== undefined) await host.control({ kind: 'quotas', settings: quotas })
  return host
}

/** What a step answers: a reply, a finished task, a preview, a file; or a refusal as { status, code, message, rule }. */
async function perform(host: WorldHost, step: ScenarioStep): Promise<unknown> {
  try {
    return await answered(host, step)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { status, code, message, details = {} } = error
    return { status, code, message, ...(details.rule === undefined ? {} : { rule: details.rule }) }
  }
}

async function answered(host: WorldHost, step: ScenarioStep): Promise<unknown> {
  const principal = rootPrincipal(ACCOUNT_ID)
  if (step.call !== undefined) {
    const [product = '', action = ''] = step.call.split('.')
    if (findAction(product as Product, action) === undefined) throw new Error(`there is no action ${step.call}`)
    const { reply } = await host.call({ product, action, principal, request: { ...step.with } })
    return { status: 200, ...materialize(reply) }
  }
  if (step.preview !== undefined) return previewClone(host, principal, step.preview)
  if (step.clone !== undefined) {
    const { cloneTaskId } = await startCloneTask(host, principal, { acceptTerms: true, ...step.clone })
    await settleWorld(host)
    return getCloneTask(host, cloneTaskId)
  }
  if (step.advance === 'settled') await settleWorld(host)
  else if (step.advance !== undefined) await host.control({ kind: 'advance', ms: step.advance })
  if (step.stock !== undefined) await host.control({ kind: 'stock', settings: step.stock })
  if (step.quotas !== undefined) await host.control({ kind: 'quotas', settings: step.quotas })
  if (step.write !== undefined) {
    const { disk, path, text, flush = false } = step.write
    await host.control({ kind: 'writeFile', diskId: disk, path, text, flush })
  }
  if (step.read !== undefined) {
    const { disk, path } = step.read
    const files = await host.read((world) => world.disks.get(disk)?.files)
    return { text: files !== undefined && Object.hasOwn(files, path) ? files[path] : undefined }
  }
  return { nowMs: host.world.nowMs }
}

/** A step that says nothing of a refusal expects none. */
function unmet(expected: Readonly<Record<string, unknown>>, answer: unknown): string[] {
  const { status, code, message } = answer as { status?: unknown; code?: string; message?: string }
  const isRefusal = typeof status === 'number' && status >= 400
  const isExpected = 'status' in expected || 'code' in expected || 'rule' in expected
  if (isRefusal && !isExpected) return [`refused: ${code}: ${message}`]
  return Object.entries(expected)
    .map(([path, value]) => mismatch(path, value, valueAt(answer, path)))
    .filter((problem) => problem !== undefined)
}

function titleOf(step: ScenarioStep): string {
  if (step.note !== undefined) return step.note
  if (step.call !== undefined) return step.call
  const kind = (['preview', 'clone', 'advance', 'stock', 'quotas', 'write', 'read'] as const).find(
    (name) => step[name] !== undefined,
  )
  return kind === 'advance' ? `advance ${step.advance}` : (kind ?? 'step')
}
