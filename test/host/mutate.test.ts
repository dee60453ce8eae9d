import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mutation } from '../../src/host/mutate.ts'
import { replay } from '../../src/host/replay.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import type { Json } from '../../src/world/rows/ros.ts'
import { isFull } from '../setup/full.ts'
import { TestWorld, testWorld } from '../setup/worlds.ts'

const REGION = { RegionId: 'cn-hangzhou' }
const UBUNTU = 'ubuntu_22_04_x64_20G_alibase_20230613.vhd'

const mutate = (world: TestWorld, mutation: Mutation) => world.control({ kind: 'mutate', ...mutation })

/** A refusal that changes nothing, not even the journal. */
async function refusal(world: TestWorld, mutation: unknown): Promise<ApiError> {
  const before = { hash: world.world.tables.hash().text, seq: world.host.journal.seq }
  const error = await mutate(world, mutation as Mutation).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ApiError)
  expect({ hash: world.world.tables.hash().text, seq: world.host.journal.seq }).toEqual(before)
  return error as ApiError
}

/** A running instance, made by calls alone. */
async function withInstance() {
  const world = testWorld()
  const { VpcId } = await world.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8', VpcName: 'net' })
  await world.settle()
  const place = { VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.0.0/24' }
  const { VSwitchId } = await world.call('vpc.CreateVSwitch', { ...REGION, ...place })
  const { SecurityGroupId } = await world.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })
  await world.settle()
  const { InstanceIdSets } = await world.call('ecs.RunInstances', {
    ...{ ...REGION, ImageId: UBUNTU, InstanceType: 'ecs.g6.large', VSwitchId, SecurityGroupId },
    SystemDisk: { Category: 'cloud_essd' },
  })
  await world.settle()
  return { world, VpcId, VSwitchId, InstanceId: InstanceIdSets.InstanceIdSet?.[0] as string }
}

describe('mutate', () => {
  it('changes a row, as the next Describe shows and a replay does again', async () => {
    const { world, InstanceId } = await withInstance()
    const set = { InstanceName: 'drifted', DeletionProtection: true, Tags: { by: 'hand' } }
    await mutate(world, { table: 'instances', id: InstanceId, set })
    const { Instances } = await world.call('ecs.DescribeInstances', REGION)
    expect(Instances.Instance?.[0]).toMatchObject({
      InstanceName: 'drifted',
      DeletionProtection: true,
      Tags: { Tag: [{ TagKey: 'by', TagValue: 'hand' }] },
    })
    const [record] = world.host.journal.records(world.host.journal.seq, 1)
    expect(record?.command).toEqual({ kind: 'mutate', table: 'instances', id: InstanceId, set })
    expect(record?.rows.map(({ table, key }) => [table, key])).toEqual([['instances', InstanceId]])
    expect(await replay(new TestWorld().host, world.host.journal.records(1, 1_000))).toBeUndefined()
  })

  it('removes a row that nothing needs, and wakes what watches it', async () => {
    const world = testWorld()
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    await world.settle()
    await mutate(world, { table: 'eips', id: AllocationId, remove: true })
    expect((await world.call('vpc.DescribeEipAddresses', REGION)).TotalCount).toBe(0)
    expect(await replay(new TestWorld().host, world.host.journal.records(1, 1_000))).toBeUndefined()
  })

  it('unsets: what every row has becomes empty, what some lack goes', async () => {
    const { world, VpcId, InstanceId } = await withInstance()
    await mutate(world, { table: 'vpcs', id: VpcId, unset: ['VpcName', 'Tags'] })
    expect(world.world.vpcs.get(VpcId)).toMatchObject({ VpcName: '', Tags: {} })
    expect((await refusal(world, { table: 'instances', id: InstanceId, unset: ['DeletionProtection'] })).code).toBe(
      'InvalidValue',
    )
    expect((await refusal(world, { table: 'instances', id: InstanceId, unset: ['Nothing'] })).code).toBe('UnknownField')
  })

  it('names the invariant that would break', async () => {
    const { world, VpcId, VSwitchId, InstanceId } = await withInstance()
    const gone = await refusal(world, { table: 'vSwitches', id: VSwitchId, remove: true })
    expect(gone).toMatchObject({ status: 400, code: 'InvariantBroken' })
    expect(gone.message).toContain(`vSwitch ${VSwitchId} of instance ${InstanceId} does not exist`)
    const moved = await refusal(world, { table: 'instances', id: InstanceId, set: { VpcId: 'vpc-other' } })
    expect(moved).toMatchObject({ status: 400, code: 'InvariantBroken' })
    expect((await refusal(world, { table: 'vpcs', id: VpcId, remove: true })).code).toBe('InvariantBroken')
  })

  it.each<[string, number, object]>([
    ['TableNotFound', 404, { table: 'nothing', id: 'x', remove: true }],
    ['RowNotFound', 404, { table: 'instances', id: 'i-none', remove: true }],
    ['TableFixed', 400, { table: 'settings', id: 'genesis', set: { seed: 'other' } }],
    ['TableFixed', 400, { table: 'accounts', id: 'x', remove: true }],
    ['InvalidRequest', 400, { table: 'instances' }],
    ['InvalidRequest', 400, { table: 'instances', remove: true, set: { InstanceName: 'x' } }],
    ['KeyFixed', 400, { table: 'instances', set: { InstanceId: 'i-other' } }],
    ['UnknownField', 400, { table: 'instances', set: { Colour: 'red' } }],
    ['InvalidValue', 400, { table: 'instances', set: { InstanceName: 7 } }],
    ['InvalidValue', 400, { table: 'instances', set: { InstanceName: null } }],
    ['InvalidValue', 400, { table: 'instances', set: { DeletionProtection: 'yes' } }],
    ['InvalidValue', 400, { table: 'instances', set: { ExpiredTime: 'tomorrow' } }],
    ['InvalidValue', 400, { table: 'instances', set: { Tags: ['a'] } }],
    ['InvalidValue', 400, { table: 'instances', set: { Tags: { a: 1 } } }],
    ['InvalidValue', 400, { table: 'vpcs', set: { CidrBlock: '10.0.0.0/99' } }],
    ['InvalidValue', 400, { table: 'networkInterfaces', set: { SecurityGroupIds: [1] } }],
    ['InvalidValue', 400, { table: 'vpcs', set: { Ipv6CidrBlocks: ['x'] } }],
  ])('refuses as %s (%i) %j', async (code, status, given) => {
    const { world, VpcId, InstanceId } = await withInstance()
    const [card] = world.world.networkInterfaces.all()
    const ids: Record<string, string | undefined> = {
      instances: InstanceId,
      vpcs: VpcId,
      networkInterfaces: card?.NetworkInterfaceId,
    }
    const id = ids[(given as { table: string }).table]
    const error = await refusal(world, { id, ...given })
    expect(error).toMatchObject({ status, code })
    expect(error.message).not.toBe('')
  })

  it('lets a structure be replaced only by one like it', async () => {
    const { world } = await withInstance()
    const { StackId } = await world.call('ros.CreateStack', {
      ...REGION,
      StackName: 'net',
      TemplateBody: JSON.stringify({
        ROSTemplateFormatVersion: '2015-09-01',
        Resources: { Net: { Type: 'ALIYUN::ECS::VPC', Properties: { CidrBlock: '10.0.0.0/8' } } },
      }),
    })
    await world.settle()
    const [stack] = world.world.stacks.all()
    const { operation } = stack as unknown as { operation: Record<string, never> }
    const set = (value: object) => ({ table: 'stacks', id: StackId, set: { operation: value } })
    expect((await refusal(world, set({}))).code).toBe('InvalidValue')
    expect((await refusal(world, set({ ...operation, extra: 1 }))).code).toBe('InvalidValue')
    await mutate(world, set({ ...operation }) as Mutation)
  })

  const DESCRIBES = [
    'ecs.DescribeInstances',
    'ecs.DescribeInstanceStatus',
    'ecs.DescribeDisks',
    'ecs.DescribeNetworkInterfaces',
    'ecs.DescribeSecurityGroups',
    'vpc.DescribeVpcs',
    'vpc.DescribeVSwitches',
    'vpc.DescribeRouteTableList',
  ] as const

  it('whatever is asked for, no invariant breaks and what there is can still be described', async () => {
    let done = 0
    const value = fc.oneof(
      fc.constantFrom(null, '', 'x', 0, -1, 1.5, true, [], {}, ['x'], { x: 'y' }, '10.0.0.0/24', '2026-01-01T00:00Z'),
      fc.string({ maxLength: 5 }),
      fc.integer(),
    )
    const wish = fc.record({ table: fc.nat(), row: fc.nat(), member: fc.nat(), value, other: fc.nat() })
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 20, maxLength: 40 }), async (wishes) => {
        const { world } = await withInstance()
        for (const { table: t, row: r, member: m, value: given, other } of wishes) {
          const tables = world.world.tables.all().filter(({ size }) => size > 0)
          const table = tables[t % tables.length] as (typeof tables)[number]
          const rows = table.all() as Record<string, Json>[]
          const row = rows[r % rows.length] as Record<string, Json>
          const names = Object.keys(row)
          const name = names[m % names.length] as string
          // Half of the values are those of another row.
          const set = { [name]: other % 2 === 0 ? given : (rows[other % rows.length]?.[name] ?? null) }
          const outcome = await mutate(world, { table: table.name, id: table.definition.key(row), set }).then(
            () => 'done',
            (error: unknown) => error,
          )
          if (outcome === 'done') done++
          else expect(outcome, `${table.name} ${JSON.stringify(set)}`).toBeInstanceOf(ApiError)
          expect(brokenInvariants(world.world)).toEqual([])
          for (const key of DESCRIBES) {
            await world.call(key, REGION).catch((error: unknown) => {
              throw new Error(`${key} after ${table.name} ${JSON.stringify(set)}: ${String(error)}`)
            })
          }
        }
      }),
      { numRuns: isFull ? 300 : 10, endOnFailure: true },
    )
    expect(done).toBeGreaterThan(10)
  })
})
