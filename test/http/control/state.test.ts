import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../../src/emulator.ts'
import { brokenInvariants } from '../../../src/world/invariants.ts'
import { freshEmulator } from '../emulators.ts'

const REGION = { RegionId: 'cn-hangzhou' }
const IMAGE = 'aliyun_3_x64_20G_alibase_20250117.vhd'
const base = '/_alistack/worlds'

type File = Record<string, unknown> & {
  hash: string
  tables: Record<string, Record<string, unknown>[]>
  orders: Record<string, number[]>
  nextOrders: Record<string, number>
}

async function exported(emulator: Emulator, world: string, query = ''): Promise<File> {
  const { status, body } = await request(emulator.handler).get(`${base}/${world}/state${query}`)
  expect(status).toBe(200)
  return body
}

const imported = (emulator: Emulator, world: string, file: object) =>
  request(emulator.handler).put(`${base}/${world}/state`).send(file)

/** A world in the middle of things: a stopped clock, an instance that is booting, a policy that will snapshot its disk, a stack, removed rows. */
async function busyWorld(emulator: Emulator): Promise<void> {
  const world = { world: 'busy' }
  emulator.worlds.create({ name: 'busy', seed: 's', clock: 'manual', pace: 'realistic', startMs: Date.UTC(2026, 0, 5) })
  const { VpcId = '' } = await emulator.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8' }, world)
  await emulator.advance(10_000, world)
  const vSwitch = { ...REGION, VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.0.0/16' }
  const { VSwitchId = '' } = await emulator.call('vpc.CreateVSwitch', vSwitch, world)
  const { SecurityGroupId = '' } = await emulator.call('ecs.CreateSecurityGroup', { ...REGION, VpcId }, world)
  const { AllocationId = '' } = await emulator.call('vpc.AllocateEipAddress', REGION, world)
  await emulator.advance(10_000, world)
  await emulator.call('vpc.ReleaseEipAddress', { ...REGION, AllocationId }, world)
  const launch = { ...REGION, VSwitchId, SecurityGroupId, ImageId: IMAGE, InstanceType: 'ecs.g6.large', Amount: 2 }
  await emulator.call('ecs.RunInstances', launch, world)
  const policy = {
    regionId: 'cn-hangzhou',
    timePoints: '["1","13"]',
    repeatWeekdays: '["1","2","3"]',
    retentionDays: 1,
  }
  const { AutoSnapshotPolicyId: autoSnapshotPolicyId } = await emulator.call(
    'ecs.CreateAutoSnapshotPolicy',
    policy,
    world,
  )
  const diskIds = JSON.stringify(
    emulator.worlds
      .get('busy')
      .world.disks.all()
      .map(({ DiskId }) => DiskId),
  )
  await emulator.call(
    'ecs.ApplyAutoSnapshotPolicy',
    { regionId: 'cn-hangzhou', diskIds, autoSnapshotPolicyId: autoSnapshotPolicyId ?? '' },
    world,
  )
  await emulator.call('ram.CreateAccessKey', {}, world)
  await emulator.call('ros.CreateStack', { ...REGION, ...STACK }, world)
  await emulator.advance(3_000, world)
}

const STACK = {
  StackName: 's',
  TimeoutInMinutes: 60,
  TemplateBody: JSON.stringify({
    ROSTemplateFormatVersion: '2015-09-01',
    Resources: {
      Vpc: { Type: 'ALIYUN::ECS::VPC', Properties: { CidrBlock: '172.16.0.0/12' } },
      VSwitch: {
        Type: 'ALIYUN::ECS::VSwitch',
        Properties: { VpcId: { Ref: 'Vpc' }, ZoneId: 'cn-hangzhou-i', CidrBlock: '172.16.0.0/16' },
      },
    },
  }),
}

describe('export and import', () => {
  it('give the same world with the same future', async () => {
    const emulator = await freshEmulator()
    await busyWorld(emulator)
    const file = await exported(emulator, 'busy', '?withSecrets=true')
    expect(file).toMatchObject({
      format: 'alistack-world',
      formatVersion: 2,
      productVersion: '0.1.0',
      secrets: 'included',
    })
    const other = await freshEmulator()
    const made = await imported(other, 'twin', file)
    expect([made.status, made.body]).toMatchObject([201, { name: 'twin', seq: 13, isSame: true, inactiveKeys: [] }])
    const [one, two] = [emulator.worlds.get('busy'), other.worlds.get('twin')]
    for (const [at, world] of [
      [emulator, 'busy'],
      [other, 'twin'],
    ] as const) {
      await at.advance(60_000, { world })
      await at.call('vpc.CreateVpc', REGION, { world })
      await at.call('ecs.CreateSecurityGroup', { ...REGION, SecurityGroupName: 'x' }, { world }).catch(() => undefined)
      await at.advance(3 * 86_400_000, { world })
    }
    expect(two.world.snapshots.size).toBeGreaterThan(0)
    expect(two.world.stacks.all()[0]?.Status).toBe('CREATE_COMPLETE')
    expect(two.world.tables.hash().text).toBe(one.world.tables.hash().text)
    expect(two.journal.lastHash()).toBe(one.journal.lastHash())
    const orders = ({ world }: typeof one) =>
      world.tables.all().map(({ name, state }) => [name, state.nextOrder, state.byAge.entries()])
    expect(orders(two)).toEqual(orders(one))
    const key = one.world.accessKeys.all()[0]
    expect(other.worlds.findKey(key?.AccessKeyId ?? '')).toMatchObject({ worldName: 'twin', status: 'Active' })
  })

  it('without secrets switches keys off and says which', async () => {
    const emulator = await freshEmulator()
    const { AccessKey } = await emulator.call('ram.CreateAccessKey', {})
    const { AccessKeyId = '', AccessKeySecret = '' } = AccessKey
    const file = await exported(emulator, 'default')
    expect(JSON.stringify(file)).not.toContain(AccessKeySecret)
    expect(file.secrets).toBe('masked')
    const { body } = await imported(emulator, 'copy', file)
    expect(body).toMatchObject({ name: 'copy', isSame: false, inactiveKeys: [AccessKeyId] })
    expect(emulator.worlds.findKey(AccessKeyId, 'copy')?.status).toBe('Inactive')
    expect(emulator.worlds.findKey(AccessKeyId, 'default')?.status).toBe('Active')
    expect(brokenInvariants(emulator.worlds.get('copy').world)).toEqual([])
  })

  it('in the place of a world keep what it was, and the journal begins with what was imported', async () => {
    const emulator = await freshEmulator()
    await emulator.call('vpc.CreateVpc', { ...REGION, VpcName: 'old' })
    const file = await exported(emulator, 'default')
    await emulator.call('vpc.CreateVpc', { ...REGION, VpcName: 'new' })
    const { status, body } = await imported(emulator, 'default', file)
    expect([status, body]).toMatchObject([200, { name: 'default', seq: 1, kept: 'default~2', isSame: true }])
    expect(emulator.worlds.get('default').world.vpcs.size).toBe(1)
    expect(emulator.worlds.get('default~2').world.vpcs.size).toBe(2)
    await emulator.call('vpc.CreateVpc', REGION)
    expect(
      emulator.worlds
        .get('default')
        .journal.records(1, 9)
        .map(({ seq }) => seq),
    ).toEqual([2])
  })

  it('open what the first release wrote: rows oldest first, without a word about the format', async () => {
    const emulator = await freshEmulator()
    await busyWorld(emulator)
    const { seq, hash, nowMs, tables } = await exported(emulator, 'busy')
    const { status, body } = await imported(emulator, 'old', { seq, hash, nowMs, tables })
    expect([status, body]).toMatchObject([201, { name: 'old', seq }])
    const [one, two] = [emulator.worlds.get('busy').world, emulator.worlds.get('old').world]
    expect(two.instances.all()).toEqual(one.instances.all())
    expect(two.timeline.all({ oldestFirst: true })).toEqual(one.timeline.all({ oldestFirst: true }))
    await emulator.advance(60_000, { world: 'old' })
    expect(two.instances.all().map(({ Status }) => Status)).toEqual(['Running', 'Running'])
  })
})

describe('import refuses, with the path of what is wrong,', () => {
  const wrong: [what: string, path: string, spoil: (file: File) => unknown][] = [
    ['what is no state file', '/format', () => ({})],
    ['another format', '/format', (file) => ({ ...file, format: 'terraform' })],
    ['a format to come', '/formatVersion', (file) => ({ ...file, formatVersion: 99 })],
    ['a format that never was', '/formatVersion', (file) => ({ ...file, formatVersion: 0 })],
    ['a member that is not known', '/colour', (file) => ({ ...file, colour: 'red' })],
    ['a time that is none', '/nowMs', (file) => ({ ...file, nowMs: 'noon' })],
    ['a table that is not known', '/tables/pets', (file) => ({ ...file, tables: { ...file.tables, pets: [] } })],
    ['rows that are none', '/tables/vpcs/0', (file) => ({ ...file, tables: { ...file.tables, vpcs: [1] } })],
    [
      'a row without its key',
      '/tables/vpcs/0',
      ({ tables, ...file }) => ({
        ...file,
        tables: { ...tables, vpcs: tables.vpcs?.map(({ VpcId: _id, ...rest }) => rest) },
      }),
    ],
    [
      'two rows of one key',
      '/tables/vpcs/1',
      ({ tables, orders, ...file }) => ({
        ...file,
        tables: { ...tables, vpcs: [tables.vpcs?.[0], tables.vpcs?.[0]] },
        orders: { ...orders, vpcs: [1, 2] },
      }),
    ],
    ['rows without places', '/orders/vpcs', ({ orders, ...file }) => ({ ...file, orders: { ...orders, vpcs: [] } })],
    [
      'places that go down',
      '/orders/settings/1',
      ({ orders, ...file }) => ({ ...file, orders: { ...orders, settings: [3, 2, 1] } }),
    ],
    [
      'a next place that is taken',
      '/nextOrders/vpcs',
      ({ nextOrders, ...file }) => ({ ...file, nextOrders: { ...nextOrders, vpcs: 1 } }),
    ],
    [
      'a world without a clock',
      '/tables/settings',
      ({ tables, orders, ...file }) => ({
        ...file,
        tables: { ...tables, settings: tables.settings?.filter(({ name }) => name !== 'clock') },
        orders: { ...orders, settings: [1, 2] },
      }),
    ],
    [
      'a VPC that does not exist',
      '/tables',
      ({ tables, orders, ...file }) => ({
        ...file,
        tables: { ...tables, vpcs: [] },
        orders: { ...orders, vpcs: [] },
      }),
    ],
  ]

  it.each(wrong)('%s', async (_what, path, spoil) => {
    const emulator = await freshEmulator()
    await emulator.call('vpc.CreateVpc', REGION)
    const file = await exported(emulator, 'default')
    const { status, body } = await imported(emulator, 'default', spoil(file) as object)
    expect([status, body.error.code, body.error.path]).toEqual([400, 'InvalidWorldState', path])
    expect((await exported(emulator, 'default')).hash).toBe(file.hash)
  })
})
