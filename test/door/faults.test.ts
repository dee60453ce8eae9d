import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeRegistry } from '../../src/host/registry.ts'
import { replay } from '../../src/host/replay.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import type { Fault, FaultRow } from '../../src/world/rows/faults.ts'
import { chosenAction, drawnRequest, prepare, type Step, steps } from '../properties/requests.ts'
import { isFull } from '../setup/full.ts'
import { ACCOUNT, TestWorld, testWorld } from '../setup/worlds.ts'

const registry = wholeRegistry()

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

describe('a throttle', () => {
  it('is a bucket of tokens in world time and says when to come again', async () => {
    const world = testWorld()
    const made = await fault(world, { action: 'DescribeVpcs', throttle: { ratePerSecond: 2, burst: 3 } })
    const call = () => describeVpcs(world)
    expect(await codes([call, call, call, call])).toEqual(['ok', 'ok', 'ok', 'Throttling.User'])
    const error = await refused(call())
    expect(error).toMatchObject({
      status: 400,
      message: 'Request was denied due to user flow control.',
      details: { retryAfterMs: 500 },
    })
    await world.advance(499)
    expect((await refused(call())).details).toEqual({ retryAfterMs: 1 })
    await world.advance(1)
    expect(await codes([call, call])).toEqual(['ok', 'Throttling.User'])
    await world.advance(60_000)
    expect(await codes([call, call, call, call])).toEqual(['ok', 'ok', 'ok', 'Throttling.User'])
    expect(row(world, made)).toMatchObject({ matched: 12, injected: 5 })
    await expectSameReplay(world)
  })

  it('goes to the journal with reads and refusals, and only then', async () => {
    const world = testWorld()
    await fault(world, { action: 'DescribeVpcs', throttle: { ratePerSecond: 1, retryAfterMs: 7 } })
    await describeVpcs(world)
    expect((await refused(describeVpcs(world))).details).toEqual({ retryAfterMs: 7 })
    await world.call('vpc.DescribeEipAddresses', REGION)
    const records = world.host.journal.records(2, 10)
    expect(records.map(({ command, verdict }) => [command.kind === 'call' && command.action, verdict])).toEqual([
      ['DescribeVpcs', { status: 200 }],
      ['DescribeVpcs', { status: 400, code: 'Throttling.User' }],
    ])
    expect(records[1]?.rows.map(({ table }) => table)).toEqual(['faults'])
  })

  it('in a replay that goes another way is told by step', async () => {
    const world = testWorld()
    await fault(world, { action: 'DescribeVpcs', throttle: { ratePerSecond: 1 } })
    await describeVpcs(world)
    await refused(describeVpcs(world))
    const [first, second, third] = world.host.journal.records(1, 10)
    const forged = { ...third, verdict: { status: 200 } } as NonNullable<typeof third>
    const records = [first, second, forged] as NonNullable<typeof third>[]
    expect(await replay(new TestWorld().host, records)).toMatchObject({
      seq: 3,
      field: 'outcome',
      recorded: 'accepted',
      replayed: expect.stringContaining('flow control'),
    })
  })
})

describe('delays and dropped connections', () => {
  it('in process nobody waits: the trace says so, the answer carries it', async () => {
    const world = testWorld()
    const root = rootPrincipal(ACCOUNT)
    await fault(world, { action: 'DescribeVpcs', delayMs: 60_000 })
    await fault(world, { action: 'Describe*', delayMs: 500 })
    const ask = { product: 'vpc', action: 'DescribeVpcs', principal: root, request: REGION }
    const { delayMs, trace } = await world.host.call(ask)
    expect(delayMs).toBe(60_500)
    expect(trace.decisions.map(({ rule }) => rule)).toEqual(['fault', 'fault'])
  })

  it.each(['before', 'after'] as const)('%s the effect: a 503 for callers in process', async (drop) => {
    const world = testWorld()
    await fault(world, { action: 'CreateVpc', drop })
    const error = await refused(createVpc(world))
    expect(error).toMatchObject({ ...UNAVAILABLE, details: { dropped: drop } })
    expect(world.world.vpcs.size).toBe(drop === 'before' ? 0 : 1)
    await expectSameReplay(world)
  })
})

describe('what can never take hold', () => {
  it.each<[string, unknown]>([
    ['nothing to do', { action: 'CreateVpc' }],
    ['two outcomes', { drop: 'before', error: UNAVAILABLE }],
    ['an action that does not exist', { action: 'CreateVcp', error: UNAVAILABLE }],
    ['an action of another product', { product: 'ram', action: 'CreateVpc', error: UNAVAILABLE }],
    ['a region that does not exist', { regionId: 'cn-nowhere', error: UNAVAILABLE }],
    ['an unknown member', { acton: 'CreateVpc', error: UNAVAILABLE }],
    ['the zeroth', { nth: 0, error: UNAVAILABLE }],
    ['a success', { error: { status: 200, code: 'X' } }],
    ['stock of an unknown type', { stock: [{ ...ZONE, instanceType: 'ecs.none', count: 0 }] }],
  ])('is refused: %s', async (_name, given) => {
    const world = testWorld()
    const before = world.world.tables.hash().text
    expect((await refused(fault(world, given as Fault))).status).toBeGreaterThanOrEqual(400)
    expect(world.world.tables.hash().text).toBe(before)
    expect(world.host.journal.seq).toBe(0)
  })
})

describe('faults of any kind', () => {
  const given = fc.record(
    {
      action: fc.constantFrom('*', 'Describe*', 'Create*', 'Delete*', 'Modify*'),
      nth: fc.integer({ min: 1, max: 4 }),
      times: fc.integer({ min: 1, max: 5 }),
      counts: fc.constantFrom('outer' as const, 'all' as const),
    },
    { requiredKeys: [] },
  )
  const when = fc.constantFrom('before' as const, 'after' as const)
  const outcome: fc.Arbitrary<Fault> = fc.oneof(
    when.map((drop) => ({ drop })),
    when.map((moment) => ({ error: { ...UNAVAILABLE, when: moment } })),
    when.map((moment) => ({ error: { status: 403, code: 'Forbidden.RAM', when: moment } })),
    fc.double({ min: 0.001, max: 5, noNaN: true }).map((ratePerSecond) => ({ throttle: { ratePerSecond } })),
    fc.constant({ stock: [{ ...ZONE, instanceType: 'ecs.g6.large', count: 0 }] }),
  )
  const effect: fc.Arbitrary<Fault> = fc
    .record({
      at: fc.constantFrom('instanceStart' as const, 'stackResource' as const, 'imageCreation' as const),
      outcome: fc.constantFrom('fail' as const, 'stall' as const),
    })
    .map((chosen) => ({ effect: chosen }))
  const faults = fc.array(
    fc.oneof(
      fc.tuple(given, outcome).map(([a, b]) => ({ ...a, ...b })),
      effect,
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  const numRuns = isFull ? 1_000 : 40

  it('break no invariant, never make a 500 of ours, and replay to the same hash', { timeout: 3_600_000 }, async () => {
    let hits = 0
    await fc.assert(
      fc.asyncProperty(faults, steps(25), async (drawn, sequence) => {
        const world = new TestWorld()
        await prepare(
          (key, request) => world.call(key as never, request as never),
          () => world.settle(),
        )
        for (const one of drawn) await fault(world, one)
        await runSteps(world, sequence)
        expect(brokenInvariants(world.world)).toEqual([])
        hits += world.world.faults.all().reduce((sum, { injected }) => sum + injected, 0)
        const copy = world.world.fork()
        expect(copy.faults.all()).toEqual(world.world.faults.all())
        await world.control({ kind: 'faultRemove' })
        await world.advance(3_600_000)
        expect(brokenInvariants(world.world)).toEqual([])
        expect(world.world.watches.all().filter(({ target }) => target.startsWith('faults'))).toEqual([])
        await expectSameReplay(world)
      }),
      { numRuns, endOnFailure: true },
    )
    // Faults that are never met would prove nothing.
    expect(hits).toBeGreaterThan(numRuns / 8)
  })

  async function runSteps(world: TestWorld, sequence: readonly Step[]): Promise<void> {
    for (const { kind, action: n, draws } of sequence) {
      if (kind === 'advance') {
        await world.advance((draws[0] as number) % 200_000)
        continue
      }
      const { product, action } = chosenAction(registry, n)
      const request = drawnRequest(world.world, product, action, draws)
      const outcome = await world.call(`${product}.${action}` as never, request as never).then(
        () => 'ok',
        (error: unknown) => error,
      )
      if (outcome !== 'ok') expect(outcome, `${product}.${action}`).toBeInstanceOf(ApiError)
      expect(brokenInvariants(world.world), `${product}.${action} ${JSON.stringify(request)}`).toEqual([])
    }
  }
})
