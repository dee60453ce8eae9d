import { beforeAll, describe, expect, it } from 'vitest'
import { ApiError } from '../../src/kernel/errors.ts'
import type { Fault } from '../../src/world/rows/faults.ts'
import { isFull } from '../setup/full.ts'
import { type CloneCase, CloneRun, cloneCases, REFUSED_RUN } from './cloneRuns.ts'

/** What can happen to a call. The last two stay from then on. */
const KINDS = {
  refused: { status: 400, code: 'InvalidOperation.OnPurpose' },
  throttled: { status: 400, code: 'Throttling.User' },
  broken: { status: 500, code: 'InternalError' },
  'out of stock': { status: 403, code: 'OperationDenied.NoStock' },
  'over quota': { status: 403, code: 'QuotaExceed.ElasticQuota' },
  'not permitted any more': { status: 403, code: 'Forbidden.RAM' },
  'down for good': { status: 503, code: 'ServiceUnavailable' },
} as const
type Kind = keyof typeof KINDS
const LASTING: readonly Kind[] = ['not permitted any more', 'down for good']
const MOMENTS = ['before', 'after'] as const

interface Case {
  readonly of: CloneCase
  /** Number of the call, counted from the start of the task. */
  readonly nth: number
  readonly call: string
  readonly kind: Kind
  readonly when: (typeof MOMENTS)[number]
}

/** Every call of a clone, of repeated ones the first and the last. */
async function casesOf(of: CloneCase): Promise<Case[]> {
  const run = CloneRun.of(of)
  await run.start()
  await run.finish()
  await run.expectRightReport()
  const calls = run.calls().map(({ place, name }, at) => ({ name: `${place}: ${name}`, nth: at + 1 }))
  const picked = calls.filter(
    ({ name, nth }) =>
      calls.find((call) => call.name === name)?.nth === nth ||
      calls.findLast((call) => call.name === name)?.nth === nth,
  )
  return picked.flatMap(({ name, nth }) =>
    (Object.keys(KINDS) as Kind[]).flatMap((kind) => MOMENTS.map((when) => ({ of, nth, call: name, kind, when }))),
  )
}

/** Each call of each place once, wherever it comes up first, with another kind each time; or all. */
function picked(cases: readonly Case[]): Case[] {
  if (isFull) return [...cases]
  const variants = Object.keys(KINDS).length * MOMENTS.length
  const first = new Map(cases.map(({ call, of, nth }) => [call, `${of.name} ${nth}`]).reverse() as [string, string][])
  const once = cases.filter(({ call, of, nth }) => first.get(call) === `${of.name} ${nth}`)
  return once.filter((_, at) => at % variants === (Math.floor(at / variants) * 5) % variants)
}

async function outcomeOf({ of, nth, call, kind, when }: Case): Promise<string> {
  const run = CloneRun.of(of)
  const times = LASTING.includes(kind) ? 1_000_000 : 1
  const fault: Fault = { nth, times, error: { ...KINDS[kind], when } }
  await run.inject(fault)
  const refusal = await run.start().then(
    () => undefined,
    (error: unknown) => error,
  )
  if (refusal !== undefined) {
    expect(refusal).toBeInstanceOf(ApiError)
    expect(refusal).toMatchObject({ code: KINDS[kind].code })
    run.expectRest()
    expect(run.made()).toEqual([])
    return 'refused'
  }
  await run.finish()
  const task = await run.expectRightReport()
  const isPassing = kind === 'throttled' || kind === 'broken'
  if (isPassing && of.clones > 0 && of.cancelAt === undefined) expect(task.status).toBe('Succeeded')
  if (of.clones === 0) expect(task.status).toBe('Failed')
  if (task.status === 'Failed') expect([KINDS[kind].code, REFUSED_RUN]).toContain(task.error?.code)
  const isLeft = task.status === 'Failed' && task.createdResources.length > 0
  // Something stays only where a removal was refused, or where the clones are made and only the end of the task went wrong.
  if (isLeft && !LASTING.includes(kind))
    expect(` ${call} ${run.stackEnd()}`).toMatch(/ (delete|deleteCheck) |ros\.Delete|abandoned/)
  return `${task.status}${task.createdResources.length > 0 ? ', with something left' : ''}`
}

describe('every call of a clone, every way in which it can go wrong', () => {
  let cases: readonly Case[] = []

  beforeAll(async () => {
    const all: Case[] = []
    for (const of of await cloneCases()) all.push(...(await casesOf(of)))
    expect(all.length).toBeGreaterThan(2_500)
    cases = picked(all)
  }, 60_000)

  it('is a case: each call that a task, its scratch and its stack make, each kind and moment', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40)
    expect(new Set(cases.map(({ kind, when }) => `${kind} ${when}`)).size).toBe(14)
    const calls = new Set(cases.map(({ call }) => call.split(': ')[1]))
    for (const name of ['ros.CreateStack', 'vpc.CreateVpc', 'ecs.CopyImage', 'ecs.RunInstances', 'ecs.DeleteInstances'])
      expect(calls).toContain(name)
  })

  it('ends, tells what is there, and leaves nothing else', async () => {
    const failed: string[] = []
    const outcomes = new Map<string, number>()
    for (const each of cases) {
      try {
        const outcome = await outcomeOf(each)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      } catch (error) {
        failed.push(`${each.of.name} | ${each.nth} ${each.call} | ${each.kind} ${each.when}: ${error}`)
      }
    }
    expect(failed).toEqual([])
    const ends = ['refused', 'Failed', 'Failed, with something left', 'Cancelled', 'Succeeded, with something left']
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(ends))
  }, 1_800_000)
})
