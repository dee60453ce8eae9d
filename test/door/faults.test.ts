import { describe, expect, it } from 'vitest'
import { replay } from '../../src/host/replay.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import type { Fault, FaultRow } from '../../src/world/rows/faults.ts'
import { ACCOUNT, TestWorld, testWorld } from '../setup/worlds.ts'

const REGION = { RegionId: 'cn-hangzhou' }
const ZONE = { regionId: 'cn-hangzhou', zoneId: 'cn-hangzhou-i' }
const UNAVAILABLE = { status: 503, code: 'ServiceUnavailable' }

const fault = (world: TestWorld, given: Fault) => world.control({ kind: 'fault', fault: given }) as Promise<FaultRow>
const row = (world: TestWorld, { faultId }: FaultRow) => world.world.faults.get(faultId) as FaultRow

/** Codes of what the calls answer, `ok` for an answer. */
async function codes(calls: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const out: string[] = []
  for (const make of calls) {
    out.push(
      await make().then(
        () => 'ok',
        (error: ApiError) => error.code,
      ),
    )
  }
  return out
}

async function refused(work: Promise<unknown>): Promise<ApiError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ApiError)
  return error as ApiError
}

const createVpc = (world: TestWorld, more: object = {}) => world.call('vpc.CreateVpc', { ...REGION, ...more })
const describeVpcs = (world: TestWorld) => world.call('vpc.DescribeVpcs', REGION)

async function expectSameReplay(world: TestWorld): Promise<void> {
  const records = world.host.journal.records(1, 10_000)
  expect(world.host.journal.lastHash()).toBe(world.world.tables.hash().text)
  expect(await replay(new TestWorld().host, records)).toBeUndefined()
}

describe('a fault', () => {
  it('answers a matching call with its error, tells the trace and counts', async () => {
    const world = testWorld()
    const { faultId } = await fault(world, { product: 'vpc', action: 'CreateVpc', error: UNAVAILABLE })
    const error = await refused(createVpc(world))
    expect(error).toMatchObject({ ...UNAVAILABLE, message: expect.stringContaining('temporary failure') })
    await describeVpcs(world)
    expect(world.world.faults.get(faultId)).toMatchObject({ matched: 1, injected: 1 })
    expect(world.world.vpcs.size).toBe(0)
    const [node] = world.host.traces.list(({ action }) => action === 'CreateVpc', 1)
    expect(node?.decisions).toEqual([
      expect.objectContaining({ rule: 'fault', facts: expect.objectContaining({ faultId, match: 1 }) }),
    ])
    expect(node?.outcome).toMatchObject(UNAVAILABLE)
  })

  it.each<[string, Fault, string[]]>([
    ['all without nth and times', {}, ['X', 'X', 'X', 'X', 'X']],
    ['the nth only', { nth: 3 }, ['ok', 'ok', 'X', 'ok', 'ok']],
    ['from the nth, so many times', { nth: 2, times: 3 }, ['ok', 'X', 'X', 'X', 'ok']],
    ['the first ones', { times: 2 }, ['X', 'X', 'ok', 'ok', 'ok']],
  ])('takes hold of %s', async (_name, counting, expected) => {
    const world = testWorld()
    const made = await fault(world, { action: 'DescribeVpcs', ...counting, error: { status: 400, code: 'X' } })
    expect(await codes(Array.from({ length: 5 }, () => () => describeVpcs(world)))).toEqual(expected)
    expect(row(world, made)).toMatchObject({ matched: 5, injected: expected.filter((code) => code === 'X').length })
    await expectSameReplay(world)
  })

  it('matches product, action, caller, region and any id in the request', async () => {
    const world = testWorld()
    const { VpcId } = await createVpc(world)
    await world.settle()
    const ask = (given: Fault) => fault(world, { ...given, error: { status: 400, code: 'Hit' } })
    const probe = async (given: Fault, call: () => Promise<unknown>) => {
      await ask(given)
      const [code] = await codes([call])
      await world.control({ kind: 'faultRemove' })
      return code
    }
    const attribute = () => world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
    expect(await probe({ product: 'ec*' }, attribute)).toBe('ok')
    expect(await probe({ product: 'v*', action: 'Describe*' }, attribute)).toBe('Hit')
    expect(await probe({ action: 'Describe*Attribute' }, () => describeVpcs(world))).toBe('ok')
    expect(await probe({ regionId: 'cn-beijing' }, attribute)).toBe('ok')
    expect(await probe({ regionId: 'cn-hangzhou' }, attribute)).toBe('Hit')
    expect(await probe({ regionId: 'cn-hangzhou' }, () => world.call('ram.ListUsers', {}))).toBe('ok')
    expect(await probe({ resourceId: VpcId }, attribute)).toBe('Hit')
    expect(await probe({ resourceId: VpcId }, () => describeVpcs(world))).toBe('ok')
    expect(
      await probe({ resourceId: 'i-1' }, () =>
        world.call('ecs.DescribeInstances', { ...REGION, InstanceIds: '["i-0","i-1"]' }),
      ),
    ).toBe('Hit')
    expect(await probe({ principal: `acs:ram::${ACCOUNT}:user/*` }, attribute)).toBe('ok')
    expect(await probe({ principal: 'acs:ram::*:root' }, attribute)).toBe('Hit')
  })

  it('with several, the oldest in turn decides and all count', async () => {
    const world = testWorld()
    const second = await fault(world, { action: 'CreateVpc', nth: 2, error: { status: 400, code: 'Second' } })
    const always = await fault(world, { action: 'Create*', error: { status: 403, code: 'Always' } })
    expect(await codes([() => createVpc(world), () => createVpc(world), () => createVpc(world)])).toEqual([
      'Always',
      'Second',
      'Always',
    ])
    expect(row(world, second)).toMatchObject({ matched: 3, injected: 1 })
    expect(row(world, always)).toMatchObject({ matched: 3, injected: 3 })
  })

  it('is met before permissions and parameters', async () => {
    const world = testWorld()
    await fault(world, { action: 'CreateVpc', times: 1, error: UNAVAILABLE })
    const bad = () => createVpc(world, { CidrBlock: 'nonsense' })
    const [first, second] = await codes([bad, bad])
    expect(first).toBe('ServiceUnavailable')
    expect(second).toMatch(/^InvalidCidrBlock|^InvalidParameter/)
  })

  it('may let the call have its effect first, also under a token', async () => {
    const world = testWorld()
    await fault(world, { action: 'CreateVpc', times: 1, error: { ...UNAVAILABLE, when: 'after' } })
    const ask = { ClientToken: 'once' }
    expect(await codes([() => createVpc(world, ask)])).toEqual(['ServiceUnavailable'])
    expect(world.world.vpcs.size).toBe(1)
    const { VpcId } = await createVpc(world, ask)
    expect(world.world.vpcs.all().map((vpc) => vpc.VpcId)).toEqual([VpcId])
    const verdicts = world.host.journal.records(2, 10).map(({ verdict }) => verdict)
    expect(verdicts).toEqual([UNAVAILABLE, { status: 200 }])
    await expectSameReplay(world)
  })

  it('leaves the refusal of a call that is refused by itself as it is', async () => {
    const world = testWorld()
    await fault(world, { action: 'CreateVpc', error: { ...UNAVAILABLE, when: 'after' } })
    const { code } = await refused(createVpc(world, { CidrBlock: 'nonsense' }))
    expect(code).not.toBe('ServiceUnavailable')
    await expectSameReplay(world)
  })

  it('sets stock when it takes hold, and lets the call go on', async () => {
    const world = testWorld()
    const type = { ...ZONE, instanceType: 'ecs.g6.large' }
    await fault(world, { action: 'DescribeVpcs', nth: 2, stock: [{ ...type, count: 0 }] })
    await describeVpcs(world)
    expect(world.world.stock.size).toBe(0)
    await describeVpcs(world)
    expect(world.world.stock.size).toBe(3)
    await expectSameReplay(world)
  })

  it('goes with a fork, counters included, and counts there on its own', async () => {
    const world = testWorld()
    const made = await fault(world, { action: 'DescribeVpcs', nth: 2, error: UNAVAILABLE })
    await describeVpcs(world)
    const copy = world.world.fork()
    expect(copy.tables.hash().text).toBe(world.world.tables.hash().text)
    await refused(describeVpcs(world))
    expect(copy.faults.get(made.faultId)).toMatchObject({ matched: 1, injected: 0 })
    expect(row(world, made)).toMatchObject({ matched: 2, injected: 1 })
  })

  it('is gone when it is removed', async () => {
    const world = testWorld()
    const { faultId } = await fault(world, { error: UNAVAILABLE })
    await fault(world, { action: 'CreateVpc', error: UNAVAILABLE })
    await world.control({ kind: 'faultRemove', faultId })
    await describeVpcs(world)
    await refused(createVpc(world))
    await world.control({ kind: 'faultRemove' })
    await createVpc(world)
    expect((await refused(world.control({ kind: 'faultRemove', faultId }))).code).toBe('FaultNotFound')
  })

  it('meets calls that others make, unless it counts outer calls only', async () => {
    const template = JSON.stringify({
      ROSTemplateFormatVersion: '2015-09-01',
      Resources: { Net: { Type: 'ALIYUN::ECS::VPC', Properties: { CidrBlock: '10.0.0.0/8' } } },
    })
    const made = async (given: Fault) => {
      const world = testWorld()
      const counted = await fault(world, { action: 'CreateVpc', error: { status: 403, code: 'Denied' }, ...given })
      const { StackId } = await world.call('ros.CreateStack', {
        ...REGION,
        StackName: 'net',
        TemplateBody: template,
        DisableRollback: true,
      })
      await world.settle()
      await expectSameReplay(world)
      return { world, StackId, counted: row(world, counted) }
    }
    const all = await made({})
    const { Status, StatusReason } = await all.world.call('ros.GetStack', { ...REGION, StackId: all.StackId })
    expect(Status).toBe('CREATE_FAILED')
    expect(StatusReason).toContain('Denied')
    expect(all.counted).toMatchObject({ matched: 1, injected: 1 })
    const outer = await made({ counts: 'outer' })
    const stack = await outer.world.call('ros.GetStack', { ...REGION, StackId: outer.StackId })
    expect(stack.Status).toBe('CREATE_COMPLETE')
    expect(outer.counted).toMatchObject({ matched: 0, injected: 0 })
    for (const error of [UNAVAILABLE, { ...UNAVAILABLE, when: 'after' as const }]) {
      const passing = await made({ times: 2, error })
      const retried = await passing.world.call('ros.GetStack', { ...REGION, StackId: passing.StackId })
      expect(retried.Status).toBe('CREATE_COMPLETE')
      expect(passing.world.world.vpcs.size).toBe(1)
      expect(passing.counted).toMatchObject({ matched: 3, injected: 2 })
    }
  })
})
