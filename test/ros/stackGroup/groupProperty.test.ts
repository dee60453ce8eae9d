import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { ApiError } from '../../../src/kernel/errors.ts'
import { brokenInvariants } from '../../../src/world/invariants.ts'
import type { StackGroupOperationRow } from '../../../src/world/rows/stackGroups.ts'
import { isFull } from '../../setup/full.ts'
import { ACCOUNT, type TestWorld } from '../../setup/worlds.ts'
import { REGION } from '../stack/stackSetup.ts'
import { BEIJING, createGroup, GROUP, groupWorld, OTHER } from './groupSetup.ts'

const numRuns = isFull ? 400 : 12

const ACCOUNTS = [ACCOUNT, OTHER]
const REGIONS = [REGION, BEIJING]
const FAULTY = [
  'CreateVpc',
  'ModifyVpcAttribute',
  'DeleteVpc',
  'CreateStack',
  'UpdateStack',
  'DeleteStack',
  'DetectStackDrift',
]

const name = fc.constantFrom('a', 'b', 'c')
const targets = fc.record({
  AccountIds: fc.subarray(ACCOUNTS, { minLength: 1 }),
  RegionIds: fc.shuffledSubarray(REGIONS, { minLength: 1 }),
})
const OperationPreferences = fc.record({
  FailureToleranceCount: fc.nat(2),
  MaxConcurrentCount: fc.integer({ min: 1, max: 2 }),
  RegionConcurrencyType: fc.constantFrom('SEQUENTIAL', 'PARALLEL'),
})
const values = fc.option(
  name.map((ParameterValue) => [{ ParameterKey: 'Name', ParameterValue }]),
  { nil: undefined },
)
/** Milliseconds after which an operation is stopped. */
const stopAfter = fc.option(fc.nat(12), { nil: undefined, freq: 4 })

/** The actions that begin operations. */
type Operating =
  | `ros.${'Create' | 'Update' | 'Delete'}StackInstances`
  | 'ros.UpdateStackGroup'
  | 'ros.DetectStackGroupDrift'

interface Asked {
  readonly key: Operating
  readonly request: object
  readonly stopAfter: number | undefined
}
type Step = Asked | { readonly fault: object } | { readonly deleted: string }

const asked = (key: Operating, request: fc.Arbitrary<object>): fc.Arbitrary<Asked> =>
  fc.record({ key: fc.constant(key), request, stopAfter })
const joined = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({ ...GROUP }, ...all) as object)
const overrides = values.map((ParameterOverrides) => ({ ParameterOverrides }))
const preferences = OperationPreferences.map((value) => ({ OperationPreferences: value }))

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: asked('ros.CreateStackInstances', joined(targets, overrides, preferences)) },
  { weight: 2, arbitrary: asked('ros.UpdateStackInstances', joined(targets, overrides, preferences)) },
  {
    weight: 2,
    arbitrary: asked(
      'ros.UpdateStackGroup',
      joined(
        fc.oneof(targets, fc.constant({})),
        values.map((Parameters) => ({ Parameters })),
        preferences,
      ),
    ),
  },
  asked('ros.DeleteStackInstances', joined(targets, preferences, fc.record({ RetainStacks: fc.boolean() }))),
  asked('ros.DetectStackGroupDrift', fc.constant({ ...GROUP })),
  fc.constantFrom(...ACCOUNTS).map((deleted) => ({ deleted })),
  {
    weight: 8,
    arbitrary: fc
      .record({
        action: fc.constantFrom(...FAULTY),
        regionId: fc.constantFrom(...REGIONS),
        times: fc.constantFrom(1, 2, 30),
        error: fc.constantFrom(
          { status: 400, code: 'No' },
          { status: 400, code: 'No', when: 'after' },
          { status: 400, code: 'Throttling.User' },
          { status: 503, code: 'ServiceUnavailable', when: 'after' },
        ),
      })
      .map((fault) => ({ fault })),
  },
)

/** Does a step, which may be refused but never break, until nothing is pending. */
async function take(at: TestWorld, each: Step): Promise<void> {
  if ('fault' in each) await at.control({ kind: 'fault', fault: each.fault })
  else if ('deleted' in each) await deleteOne(at, each.deleted)
  else await operate(at, each)
  await at.settle()
}

/** The owner of a stack deletes it beside the group. */
async function deleteOne(at: TestWorld, account: string): Promise<void> {
  const [stack] = at.world.stacks.list('live', account)
  if (stack === undefined) return
  const { RegionId, StackId } = stack
  await refusable(at.call('ros.DeleteStack', { RegionId, StackId }, account))
}

async function operate(at: TestWorld, { key, request, stopAfter: ms }: Asked): Promise<void> {
  const reply = await refusable(at.call(key, request as Requests[Operating]))
  if (reply === undefined || ms === undefined) return
  await at.advance(ms)
  const { OperationId } = reply as { OperationId: string }
  await refusable(at.call('ros.StopStackGroupOperation', { RegionId: REGION, OperationId }))
}

async function refusable<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'InternalError') throw error
    return undefined
  }
}

/** What is CURRENT is as the group and the instance want it, unless its owner has deleted it. */
function expectCurrent({ world }: TestWorld): void {
  const [group] = world.stackGroups.all()
  const valueIn = (list: readonly { ParameterKey: string; ParameterValue: string }[] = []) => list[0]?.ParameterValue
  for (const instance of world.stackInstances.all()) {
    const stack = world.stacks.get(instance.StackId)
    if (instance.Status === 'OUTDATED') expect(instance.StatusReason).not.toBe('')
    if (instance.Status === 'OUTDATED' || stack === undefined || stack.Status === 'DELETE_COMPLETE') continue
    expect([stack.OwnerId, stack.RegionId]).toEqual([instance.AccountId, instance.RegionId])
    const { PhysicalResourceId = '' } = world.stackResources.get(`${stack.StackId}|Vpc`) ?? {}
    const wanted = valueIn(instance.parameterOverrides) ?? valueIn(group?.parameters) ?? 'net'
    expect(world.vpcs.get(PhysicalResourceId)?.VpcName).toBe(wanted)
  }
}

/** Every operation has ended as its results say. */
function expectEnded({ world }: TestWorld): void {
  for (const operation of world.stackGroupOperations.all()) {
    const results = world.stackGroupResults.list('operation', operation.OperationId)
    const { Action, Status, EndTime, preferences: kept } = operation
    expect(EndTime).not.toBe('')
    expect(results.filter((row) => row.Status === 'RUNNING')).toEqual([])
    const lanes = Action === 'DETECT_DRIFT' ? [results] : regionsOf(operation, results)
    const isBroken = lanes.some(
      (lane) => lane.filter((row) => row.Status === 'FAILED').length > (kept.FailureToleranceCount ?? 0),
    )
    if (Status === 'SUCCEEDED') expect(results.some((row) => row.Status === 'STOPPED')).toBe(false)
    if (Status !== 'STOPPED') expect(Status).toBe(isBroken ? 'FAILED' : 'SUCCEEDED')
  }
}

function regionsOf<Row extends { readonly RegionId: string }>(
  { regionIds }: StackGroupOperationRow,
  rows: readonly Row[],
) {
  return regionIds.map((region) => rows.filter(({ RegionId }) => RegionId === region))
}

describe('operations on a stack group', () => {
  it('end as their results say, leave what is CURRENT as it should be, and are the same each time', async () => {
    const base = await groupWorld()
    await createGroup(base)
    await base.control({ kind: 'clock', pace: 'instant' })
    const full = base.fork()
    await full.call('ros.CreateStackInstances', { ...GROUP, AccountIds: ACCOUNTS, RegionIds: REGIONS })
    await full.settle()
    const chosen = fc.tuple(fc.boolean(), fc.array(step, { minLength: 4, maxLength: 9 }))
    const property = fc.asyncProperty(chosen, async ([startsFull, steps]) => {
      const begin = startsFull ? full : base
      const [at, twin] = [begin.fork(), begin.fork()]
      for (const each of steps) {
        await take(at, each)
        await take(twin, each)
        expectEnded(at)
        expectCurrent(at)
      }
      expect(twin.world.tables.hash().text).toBe(at.world.tables.hash().text)
      expect(brokenInvariants(at.world)).toEqual([])
      await at.control({ kind: 'faultRemove' })
      const all = { ...GROUP, AccountIds: ACCOUNTS, RegionIds: REGIONS, RetainStacks: false }
      await refusable(at.call('ros.DeleteStackInstances', all))
      await at.settle()
      expect(at.world.stackInstances.size).toBe(0)
      await at.call('ros.DeleteStackGroup', GROUP)
    })
    await fc.assert(property, { numRuns, endOnFailure: true })
  })
})
