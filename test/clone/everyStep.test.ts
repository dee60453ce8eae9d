import { describe, expect, it } from 'vitest'
import type { CloneTask } from '../../src/host/cloning.ts'
import { imageOf, worldOfFile } from '../../src/host/image.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import { user } from '../policy/principals.ts'
import { isFull } from '../setup/full.ts'
import { ACCOUNT, TestWorld } from '../setup/worlds.ts'
import { type CloneCase, CloneRun, cloneCases } from './cloneRuns.ts'

const POLICIES = ['AliyunECSFullAccess', 'AliyunVPCFullAccess', 'AliyunROSFullAccess'] as const

async function caseNamed(name: string): Promise<CloneCase> {
  const found = (await cloneCases()).find((each) => each.name === name)
  if (found === undefined) throw new Error(`no case ${name}`)
  return found
}

/** What can be seen of a task and of what it makes. */
function stateOf({ world, task }: CloneRun): string {
  const statuses = (rows: readonly { readonly Status: string }[]) => rows.map(({ Status }) => Status).join()
  return [
    `${task.status} ${task.step}`,
    ...[world.templateScratches, world.stacks, world.stackResources].map((table) => statuses(table.all())),
    ...[world.instances, world.images, world.snapshots].map((table) => statuses(table.all())),
  ].join(' | ')
}

interface Standing {
  readonly state: string
  readonly run: CloneRun
}

/** Forks of a run, one for each state that it goes through, from the start to the end. */
async function statesOf(run: CloneRun): Promise<Standing[]> {
  const states = new Map<string, CloneRun>()
  do {
    const state = stateOf(run)
    if (!states.has(state)) states.set(state, run.fork())
  } while (await run.step())
  return [...states].map(([state, at]) => ({ state, run: at }))
}

async function started(of: CloneCase): Promise<CloneRun> {
  const run = CloneRun.of(of)
  await run.start()
  return run
}

describe.each(['same region, with data', 'other region, with data, new VPC', 'two sources into another VPC'])(
  '%s',
  (name) => {
    it('cancelled in any state it leaves nothing; when it is too late for that it succeeds', async () => {
      const states = await statesOf(await started(await caseNamed(name)))
      const ends = []
      for (const { state, run } of states) {
        const refusal = await run.cancel().then(
          () => undefined,
          (error: unknown) => error as ApiError,
        )
        await run.finish()
        const { status, createdResources } = await run.expectRightReport()
        if (refusal === undefined) {
          expect([status, createdResources, run.made()], state).toEqual(['Cancelled', [], []])
        } else {
          expect(refusal).toMatchObject({ status: 409, code: 'CloneTaskNotCancellable' })
          expect(status).toBe('Succeeded')
        }
        ends.push(status)
      }
      expect(ends.length).toBeGreaterThan(8)
      expect(ends[0]).toBe('Cancelled')
      expect(ends.at(-1)).toBe('Succeeded')
      expect(ends).toEqual(ends.toSorted())
    }, 60_000)

    it('goes on from any state after a restart, and comes to the same end', async () => {
      const whole = await started(await caseNamed(name))
      const states = await statesOf(whole)
      const end = whole.world.tables.hash().text
      for (const { state, run } of states) {
        const options = { seq: 1, productVersion: '0.0.0', withSecrets: true }
        const file = JSON.parse(JSON.stringify(imageOf(run.world, options)))
        const again = run.fork(worldOfFile(file).world)
        await again.finish()
        await again.expectRightReport()
        expect(again.world.tables.hash().text, state).toBe(end)
      }
    }, 60_000)
  },
)

/** The end of a task whose user loses policies now. */
async function withoutPolicies(run: CloneRun, lost: readonly string[]): Promise<CloneTask> {
  for (const PolicyName of lost) {
    const request = { PolicyType: 'System', PolicyName, UserName: 'ann' }
    const who = { product: 'ram', action: 'DetachPolicyFromUser', principal: rootPrincipal(ACCOUNT) }
    await run.host.call({ ...who, request })
  }
  await run.finish()
  return run.expectRightReport()
}

describe('a user who loses a policy', () => {
  it('in any state: the task ends, and its report tells what is left', async () => {
    const of = await caseNamed('other region, with data, new VPC')
    const at = new TestWorld()
    at.world.restore(of.world.tables.snapshot(), of.world.nowMs)
    const { principal } = user(at, 'ann', { system: [...POLICIES] })
    const run = CloneRun.of({ ...of, world: at.world })
    await run.start(principal)
    const left = new Set<string>()
    for (const [n, standing] of (await statesOf(run)).entries()) {
      const losses = [...POLICIES.map((policy) => [policy]), POLICIES].filter((_, p) => isFull || p === n % 4)
      for (const lost of losses) {
        const task = await withoutPolicies(standing.run.fork(), lost)
        if (task.status !== 'Failed') continue
        expect(task.error?.code, standing.state).toMatch(/Forbidden.RAM|NoPermission/)
        for (const { type } of task.createdResources) left.add(type)
      }
    }
    expect([...left].sort()).toContain('ALIYUN::ECS::CustomImage')
  }, 120_000)

  it('and is refused the start without them', async () => {
    const of = await caseNamed('same region, with data')
    const at = new TestWorld()
    at.world.restore(of.world.tables.snapshot(), of.world.nowMs)
    const { principal } = user(at, 'ann', { system: POLICIES.slice(1) })
    const run = CloneRun.of({ ...of, world: at.world })
    await expect(run.start(principal)).rejects.toBeInstanceOf(ApiError)
    expect(run.made()).toEqual([])
  })
})
