import fc from 'fast-check'
import { findAction, type Schema } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/products.ts'
import type { Registry } from '../../src/door/registry.ts'
import type { Table } from '../../src/kernel/table.ts'
import type { World } from '../../src/world/world.ts'

/** One step of a sequence: a call, or time passing. Values are drawn as numbers and turned into ids of the world when it runs. */
export interface Step {
  readonly kind: 'call' | 'advance'
  readonly action: number
  readonly draws: readonly number[]
}

/** Calls that put something into the world for the others to meet. */
export async function prepare(
  call: (key: string, request: object) => Promise<Record<string, string>>,
  settle: () => Promise<void>,
): Promise<void> {
  const RegionId = 'cn-hangzhou'
  const { VpcId } = await call('vpc.CreateVpc', { RegionId, CidrBlock: '10.0.0.0/8' })
  await settle()
  const { VSwitchId } = await call('vpc.CreateVSwitch', {
    RegionId,
    VpcId,
    ZoneId: 'cn-hangzhou-i',
    CidrBlock: '10.2.0.0/24',
  })
  const { SecurityGroupId } = await call('ecs.CreateSecurityGroup', { RegionId, VpcId })
  await call('vpc.AllocateEipAddress', { RegionId })
  await call('vpc.CreateDhcpOptionsSet', { RegionId })
  await call('vpc.CreateFlowLog', { RegionId, ResourceType: 'VPC', ResourceId: VpcId, TrafficType: 'All' })
  await settle()
  const launch = {
    RegionId,
    ImageId: 'aliyun_3_x64_20G_alibase_20250117.vhd',
    InstanceType: 'ecs.g6.large',
    VSwitchId,
    SecurityGroupId,
    Amount: 2,
  }
  await call('ecs.RunInstances', { ...launch, DataDisk: [{ Category: 'cloud_essd', Size: 20 }] })
  await settle()
  const { InstanceIdSets } = (await call('ecs.RunInstances', { ...launch, Amount: 1 })) as unknown as {
    InstanceIdSets: { InstanceIdSet: string[] }
  }
  await settle()
  await call('ecs.CreateImage', { RegionId, InstanceId: InstanceIdSets.InstanceIdSet[0], ImageName: 'ready' })
  await settle()
}

export const steps = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom<Step['kind']>('call', 'call', 'call', 'call', 'advance'),
      action: fc.nat(),
      draws: fc.array(fc.nat({ max: 0x7fffffff }), { minLength: 40, maxLength: 40 }),
    }),
    { minLength: 5, maxLength, size: 'max' },
  )

/** Actions that make things, drawn more often, so that sequences get somewhere. */
const MAKERS = [
  'vpc.CreateVpc',
  'vpc.CreateVSwitch',
  'ecs.CreateSecurityGroup',
  'ecs.AuthorizeSecurityGroup',
  'ecs.RunInstances',
  'ecs.CreateSnapshot',
  'ecs.CreateImage',
  'ecs.CopyImage',
  'vpc.AllocateEipAddress',
  'vpc.AssociateEipAddress',
  'ecs.StartInstance',
  'ecs.StopInstance',
  'ros.CreateStack',
]

export function chosenAction(registry: Registry, n: number): { product: string; action: string } {
  const all = registry.actions().map(({ product, action }) => `${product}.${action}`)
  const names = [...all, ...MAKERS, ...MAKERS, ...MAKERS].filter((name) =>
    registry.action(...(name.split('.') as [string, string])),
  )
  const [product, action] = (names[n % names.length] as string).split('.') as [string, string]
  return { product, action }
}

/** A request for the action: required parameters mostly there, others now and then, values that fit or nearly fit. */
export function drawnRequest(
  world: World,
  product: string,
  action: string,
  draws: readonly number[],
): Record<string, unknown> {
  let at = 0
  const draw = (limit: number) => (draws[at++ % draws.length] as number) % limit
  const shape = findAction(product as Product, action)
  const { properties = {}, required = [] } = shape?.request ?? {}
  const likely = LIKELY[`${product}.${action}`] ?? []
  const request: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(properties)) {
    const isWanted = required.includes(name) || likely.includes(name)
    if (isWanted ? draw(30) > 0 : draw(25) === 0) request[name] = value(world, name, schema, draw)
  }
  return request
}

/** Parameters that an action hardly ever succeeds without. */
const LIKELY: Record<string, string[]> = {
  'ecs.RunInstances': ['ImageId', 'InstanceType', 'VSwitchId', 'SecurityGroupId'],
  'ecs.CreateSecurityGroup': ['VpcId'],
  'vpc.CreateVSwitch': ['CidrBlock', 'RegionId'],
  'ecs.AuthorizeSecurityGroup': ['IpProtocol', 'PortRange', 'SourceCidrIp'],
  'ecs.CreateImage': ['InstanceId', 'ImageName'],
  'ecs.CopyImage': ['DestinationRegionId'],
  'ros.CreateStack': ['TemplateBody'],
}

const TEMPLATE = JSON.stringify({
  ROSTemplateFormatVersion: '2015-09-01',
  Resources: {
    Vpc: { Type: 'ALIYUN::ECS::VPC', Properties: { CidrBlock: '10.0.0.0/8' } },
    VSwitch: {
      Type: 'ALIYUN::ECS::VSwitch',
      Properties: { VpcId: { Ref: 'Vpc' }, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.0.0/24' },
    },
    Group: { Type: 'ALIYUN::ECS::SecurityGroup', Properties: { VpcId: { Ref: 'Vpc' } } },
  },
})

type Draw = (limit: number) => number

/** Values by parameter name: ids that exist (or existed), else texts and numbers that are sometimes wrong. */
function value(world: World, name: string, schema: Schema, draw: Draw): unknown {
  if (draw(60) === 0) return ODD[draw(ODD.length)]
  if (schema.type === 'array') {
    const length = 1 + draw(2)
    return Array.from({ length }, () => value(world, name, schema.items ?? {}, draw))
  }
  if (schema.type === 'object') {
    const members = Object.entries(schema.properties ?? {}).filter(() => draw(4) === 0)
    return Object.fromEntries(members.map(([member, inner]) => [member, value(world, member, inner, draw)]))
  }
  if (schema.type === 'boolean') return draw(4) === 0
  if (schema.type === 'integer' || schema.type === 'number') return [1, 2, 0, 5, 20, 40, 100, -1, 1_000_000][draw(9)]
  return textValue(world, name, draw)
}

const ODD: unknown[] = [
  '',
  'x',
  '__proto__',
  '中文 <&>"\'',
  'a'.repeat(300),
  '-1',
  '[]',
  '{"a":1}',
  'null',
  3.5,
  true,
  [],
  {},
]

/** Tables by the name of their key: `DiskId` → disks. A table without rows has no known key. */
const keyed = new WeakMap<World, { readonly atMs: number; readonly tables: Map<string, Table<object>> }>()

function tableOf(world: World, name: string): Table<object> | undefined {
  let known = keyed.get(world)
  if (known === undefined || known.atMs !== world.nowMs || !known.tables.has(name)) {
    const tables = new Map<string, Table<object>>()
    for (const table of world.tables.all()) {
      const [row] = table.all({ limit: 1 }) as Record<string, unknown>[]
      if (row === undefined) continue
      const key = table.definition.key(row)
      for (const [member, given] of Object.entries(row))
        if (given === key && !tables.has(member)) tables.set(member, table)
    }
    known = { atMs: world.nowMs, tables }
    keyed.set(world, known)
  }
  return known.tables.get(name)
}

/** Names by which requests speak of something whose key is named otherwise. */
const ALIASES: Record<string, readonly string[]> = {
  ResourceId: ['InstanceId', 'VpcId', 'VSwitchId'],
  EipId: ['AllocationId'],
  IpInstanceId: ['AllocationId'],
  BandwidthPackageId: ['BandwidthPackageId'],
  NextHopId: ['InstanceId'],
  SnatTableId: ['SnatTableId'],
}

function textValue(world: World, name: string, draw: Draw): string {
  const singular = name.replace(/Ids$/, 'Id').replace(/^(Source|Destination|Dest)(?=[A-Z])/, '')
  const aliases = ALIASES[singular] ?? [singular]
  const key = aliases[draw(aliases.length)] as string
  const table = draw(8) === 0 ? undefined : tableOf(world, key)
  const rows = (table?.all({ limit: 20 }) ?? []) as Record<string, unknown>[]
  if (rows.length > 0 && (name !== 'ImageId' || draw(2) === 0)) {
    const found = rows[draw(rows.length)]?.[key]
    return name.endsWith('Ids') && draw(3) > 0 ? JSON.stringify([found]) : String(found)
  }
  const choices = CHOICES[name] ?? OTHERS
  return choices[draw(choices.length)] as string
}

const CHOICES: Record<string, string[]> = {
  RegionId: [...Array<string>(18).fill('cn-hangzhou'), 'cn-beijing', 'cn-nowhere'],
  DestinationRegionId: ['cn-beijing', 'cn-hangzhou'],
  ZoneId: ['cn-hangzhou-i', 'cn-hangzhou-i', 'cn-hangzhou-h', 'cn-beijing-h', 'nowhere'],
  CidrBlock: ['10.0.0.0/8', '10.0.0.0/16', '10.1.0.0/24', '192.168.0.0/24', '172.16.1.0/24', '300.1.1.1/24'],
  ImageId: ['aliyun_3_x64_20G_alibase_20240528.vhd', 'aliyun_3_x64_20G_alibase_20250117.vhd', 'm-none'],
  InstanceType: ['ecs.g6.large', 'ecs.c6.large', 'ecs.g7.large', 'ecs.nothing'],
  InstanceChargeType: ['PostPaid', 'PrePaid', 'Sometimes'],
  IpProtocol: ['tcp', 'udp', 'all', 'icmp', 'xyz'],
  PortRange: ['22/22', '-1/-1', '1/65535', '99'],
  SourceCidrIp: ['0.0.0.0/0', '10.0.0.0/8', 'nonsense'],
  TemplateBody: [TEMPLATE, '{}', '{', 'a: [', TEMPLATE.replace('10.0.0.0/8', 'nonsense')],
  ResourceType: [
    'instance',
    'disk',
    'VPC',
    'VPC',
    'VSwitch',
    'VSWITCH',
    'EIP',
    'securitygroup',
    'ALIYUN::ECS::Instance',
  ],
  Status: ['Running', 'Available', 'Stopped', 'CREATE_COMPLETE'],
  ClientToken: ['t1', 't2', 't3'],
  DestinationResource: ['InstanceType', 'Zone', 'SystemDisk'],
  TemplateScratchType: ['ArchitectureReplication', 'ResourceImport'],
  ImageName: ['golden', 'golden-2', 'golden-3', 'x'],
  SnapshotName: ['snap', 'snap-2'],
  StackName: ['stack-a', 'stack-b', '1'],
  Description: ['some words', 'x'],
  Platform: ['Ubuntu'],
  Architecture: ['x86_64'],
  LogStoreName: ['store', 'store', 'X'],
  ProjectName: ['project', 'project', 'X'],
  TrafficType: ['All', 'Drop', 'Some'],
  Key: ['team', 'acs:x', 'stage'],
  LeaseTime: ['2d', '24h', '5'],
  DomainNameServers: ['10.0.0.2', '10.0.0.2,10.0.0.3', 'dns'],
  InternetChargeType: ['PayByTraffic', 'PayByBandwidth'],
  Bandwidth: ['5', '0'],
}

/** For all other names: values that fit somewhere. */
const OTHERS = [
  'name',
  'b',
  'a-1',
  '10.0.0.0/24',
  '10.2.0.9',
  'true',
  '1',
  'cloud_essd',
  'PostPaid',
  'Available',
  '["a"]',
  '{}',
  '2026-02-01T00:00:00Z',
  '80/80',
]
