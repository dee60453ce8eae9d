import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import type { Action } from '../../src/door/action.ts'
import type { Registry } from '../../src/door/registry.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import type { World } from '../../src/world/world.ts'
import { SdkRefusal } from './sdk.ts'

/** What the tests have shown of one action. */
export interface Shown {
  /** A call succeeded: in process, through an official SDK. */
  door: boolean
  sdk: boolean
  /** `404 InvalidDiskId.NotFound` */
  refusals: Set<string>
  sdkRefusals: Set<string>
  /** A call planned later work, and a test then let it happen. */
  transition: boolean
  /** Dotted names of parameters that were set in a call that succeeded, and in one that was refused; list positions left out. */
  parameters: Set<string>
  refusedParameters: Set<string>
  /** Names that the handler has looked at. */
  read: Set<string>
}

interface Subject {
  readonly world: World
}

const folder = process.env.ALISTACK_EVIDENCE_DIR || undefined
const shown = new Map<string, Shown>()
/** Actions of a world whose later work nobody has waited for yet. */
const waiting = new WeakMap<Subject, Set<string>>()

function of(key: string): Shown {
  let entry = shown.get(key)
  if (entry === undefined) {
    const made = () => new Set<string>()
    entry = { door: false, sdk: false, transition: false, refusals: made(), sdkRefusals: made(), ...namesOf(made) }
    shown.set(key, entry)
  }
  return entry
}

const namesOf = (made: () => Set<string>) => ({ parameters: made(), refusedParameters: made(), read: made() })

/** Only tests that were written for actions are evidence: what random sequences meet differs from run to run. */
const isEvidence = () =>
  folder !== undefined &&
  /\/test\/(products|flows|clone|policy|ros\/actions|ros\/resources)\//.test(expect.getState().testPath ?? '')

/** In process, the registry's actions note which of their parameters they look at. */
export function noteReads(registry: Registry): Registry {
  if (folder === undefined) return registry
  const watched = new Map<string, Action>()
  for (const action of registry.actions()) {
    const key = `${action.product}.${action.action}`
    const handle: Action['handle'] = (context, request) =>
      action.handle(context, isEvidence() ? watching(key, request) : request)
    watched.set(key, { ...action, handle })
  }
  registry.action = (product, action) => watched.get(`${product}.${action}`)
  return registry
}

function watching(key: string, request: Record<string, unknown>): Record<string, unknown> {
  return new Proxy(request, {
    get(target, name) {
      if (typeof name === 'string') of(key).read.add(name)
      return Reflect.get(target, name)
    },
  })
}

/** Makes the call and notes what it shows. Costs nothing unless evidence is being collected. */
export async function recorded(
  subject: Subject,
  key: string,
  request: object,
  ask: () => Promise<{ reply: Record<string, unknown>; bySdk: boolean }>,
): Promise<Record<string, unknown>> {
  if (!isEvidence()) return (await ask()).reply
  const before = pending(subject.world)
  try {
    const { reply, bySdk } = await ask()
    const entry = of(key)
    entry[bySdk ? 'sdk' : 'door'] = true
    note(entry.parameters, '', request)
    if (pending(subject.world) > before) {
      const keys = waiting.get(subject) ?? new Set()
      waiting.set(subject, keys.add(key))
    }
    return reply
  } catch (error) {
    if (error instanceof ApiError) {
      of(key)[error instanceof SdkRefusal ? 'sdkRefusals' : 'refusals'].add(`${error.status} ${error.code}`)
      note(of(key).refusedParameters, '', request)
    }
    throw error
  }
}

/** The clock of the world has moved: what was planned has happened, in a test that goes on to look. */
export function observed(subject: Subject): void {
  for (const key of waiting.get(subject) ?? []) of(key).transition = true
  waiting.delete(subject)
}

/** Provisioning work that was ever planned: entries are numbered. */
function pending(world: World): number {
  return world.timeline.all({ limit: 1 })[0]?.order ?? 0
}

function note(names: Set<string>, prefix: string, value: unknown): void {
  if (Array.isArray(value)) for (const item of value) note(names, prefix, item)
  else if (value !== null && typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined) continue
      const dotted = prefix === '' ? name : `${prefix}.${name}`
      names.add(dotted)
      note(names, dotted, member)
    }
  }
}

/** Adds what this worker has seen to the folder, one line an action. */
export function flushEvidence(): void {
  if (folder === undefined || shown.size === 0) return
  mkdirSync(folder, { recursive: true })
  const plain = (_: string, value: unknown) => (value instanceof Set ? [...value] : value)
  const lines = [...shown].map(([key, entry]) => `${JSON.stringify({ key, ...entry }, plain)}\n`)
  appendFileSync(path.join(folder, `${process.pid}.jsonl`), lines.join(''))
  shown.clear()
}
