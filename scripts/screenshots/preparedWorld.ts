import type { Emulator } from '../../src/emulator.ts'
import { findPrincipal } from '../../src/policy/principals.ts'

/** A world with something to see on every page of the console: the same at every making, but for the ids of requests. */
export const WORLD = 'shop'
const REGION = 'cn-hangzhou'
const OTHER_REGION = 'cn-beijing'
const ZONES = ['cn-hangzhou-i', 'cn-hangzhou-h']
const IMAGE = 'aliyun_3_x64_20G_alibase_20250117.vhd'
const TYPE = 'ecs.g6.large'
/** Monday morning, UTC. */
const START_MS = Date.UTC(2026, 0, 12, 9)
const HOUR_MS = 3_600_000
const shop = { world: WORLD }

/** What stands in for the parameters of addresses, by the name of the parameter. */
export interface Prepared {
  readonly instanceId: string
  readonly cloneTaskId: string
  readonly securityGroupId: string
  readonly stackId: string
  /** Of a stack that a clone task abandoned. */
  readonly abandonedStackId: string
  /** Of a call that policies refused. */
  readonly requestId: string
}

export async function prepareWorld(emulator: Emulator): Promise<Prepared> {
  emulator.worlds.create({ name: WORLD, clock: 'manual', pace: 'fast', seed: 'shop', startMs: START_MS })
  await people(emulator)
  const { vpcId, switches, groups } = await network(emulator)
  const [web = ''] = await instances(emulator, switches, groups)
  await belongings(emulator, web)
  const stackId = await stack(emulator, vpcId)
  const { cloneTaskId, abandonedStackId } = await clones(emulator, web)
  await settings(emulator)
  const requestId = await refusedCall(emulator, web)
  return { instanceId: web, cloneTaskId, securityGroupId: groups.web, stackId, abandonedStackId, requestId }
}

const advance = (emulator: Emulator, ms = 120_000) => emulator.advance(ms, shop)

const READ_ONLY = {
  Version: '1',
  Statement: [
    { Effect: 'Allow', Action: ['ecs:Describe*', 'vpc:Describe*'], Resource: ['*'] },
    { Effect: 'Deny', Action: ['ecs:DeleteInstance'], Resource: ['*'] },
  ],
}

async function people({ call }: Emulator): Promise<void> {
  await call('ram.CreateUser', { UserName: 'ann', DisplayName: 'Ann, operations' }, shop)
  await call('ram.CreateUser', { UserName: 'bo', DisplayName: 'Bo, shop team' }, shop)
  await call('ram.CreateGroup', { GroupName: 'developers', Comments: 'May look, may not delete' }, shop)
  await call('ram.AddUserToGroup', { UserName: 'bo', GroupName: 'developers' }, shop)
  const document = {
    PolicyName: 'look-only',
    PolicyDocument: JSON.stringify(READ_ONLY),
    Description: 'Look at the shop',
  }
  await call('ram.CreatePolicy', document, shop)
  const attached = { GroupName: 'developers', PolicyName: 'look-only', PolicyType: 'Custom' }
  await call('ram.AttachPolicyToGroup', attached, shop)
  for (const PolicyName of ['AliyunECSFullAccess', 'AliyunVPCFullAccess', 'AliyunROSFullAccess'])
    await call('ram.AttachPolicyToUser', { UserName: 'ann', PolicyName, PolicyType: 'System' }, shop)
  const trust = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: ['ecs.aliyuncs.com'] } }
  const role = {
    RoleName: 'shop-instance',
    AssumeRolePolicyDocument: JSON.stringify({ Version: '1', Statement: [trust] }),
  }
  await call('ram.CreateRole', role, shop)
}

async function network(emulator: Emulator) {
  const { call } = emulator
  const { VpcId } = await call('vpc.CreateVpc', { RegionId: REGION, CidrBlock: '10.0.0.0/8', VpcName: 'shop' }, shop)
  await advance(emulator)
  const switches: string[] = []
  for (const [i, ZoneId] of ZONES.entries()) {
    const request = { RegionId: REGION, VpcId, ZoneId, CidrBlock: `10.0.${i}.0/24`, VSwitchName: `shop-${i + 1}` }
    switches.push((await call('vpc.CreateVSwitch', request, shop)).VSwitchId)
    await advance(emulator)
  }
  const group = async (name: string, Description: string) => {
    const request = { RegionId: REGION, VpcId, SecurityGroupName: name, Description }
    return (await call('ecs.CreateSecurityGroup', request, shop)).SecurityGroupId
  }
  const groups = { web: await group('web', 'Seen from outside'), db: await group('db', 'Behind the web servers') }
  const rule = (SecurityGroupId: string, PortRange: string, from: object) =>
    call(
      'ecs.AuthorizeSecurityGroup',
      { RegionId: REGION, SecurityGroupId, IpProtocol: 'TCP', PortRange, ...from },
      shop,
    )
  await rule(groups.web, '443/443', { SourceCidrIp: '0.0.0.0/0', Description: 'customers' })
  await rule(groups.web, '22/22', { SourceCidrIp: '203.0.113.0/24', Description: 'the office' })
  await rule(groups.db, '5432/5432', { SourceGroupId: groups.web, Description: 'from the web servers' })
  await advance(emulator)
  return { vpcId: VpcId, switches, groups }
}

async function instances(emulator: Emulator, switches: readonly string[], groups: { web: string; db: string }) {
  const ids: string[] = []
  const run = async (name: string, at: number, group: string, more: object = {}) => {
    const launch = { RegionId: REGION, ImageId: IMAGE, InstanceType: TYPE, VSwitchId: switches[at] ?? '' }
    const request = { ...launch, SecurityGroupId: group, InstanceName: name, HostName: name, ...more }
    const { InstanceIdSets } = await emulator.call('ecs.RunInstances', request, shop)
    ids.push(...(InstanceIdSets.InstanceIdSet ?? []))
  }
  const seen = { InternetMaxBandwidthOut: 10, Tag: [{ Key: 'stage', Value: 'production' }] }
  await run('web-1', 0, groups.web, { ...seen, DataDisk: [{ Category: 'cloud_essd', Size: 100 }] })
  await run('web-2', 1, groups.web, seen)
  await run('db-1', 0, groups.db, { InstanceType: 'ecs.r6.large', Tag: [{ Key: 'stage', Value: 'production' }] })
  await advance(emulator)
  await emulator.call('ecs.StopInstance', { InstanceId: ids[1] ?? '' }, shop)
  await advance(emulator)
  return ids
}

/** An address, a key, a file on a disk, a snapshot and an image. */
async function belongings(emulator: Emulator, web: string): Promise<void> {
  const { call } = emulator
  await call('vpc.AllocateEipAddress', { RegionId: REGION, Bandwidth: '5' }, shop)
  const PublicKeyBody =
    'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC2p75/5RYJBRywwAyp0HAC0MttyhI5c7V35EM8mLMvGS0B04Tdp+F4+CAyr2+2AEn0yKolrwhSOEVcucerRo2X/Q/WmPkacPGqqe2HxUOBwwv0rtFyhoTyGfVp+fg1LMOXT3WdbQbQMoPZF5jv5iTWQfWmJUWRGWHZFBTeIgUI9R/0IK2FPlE03oY0dhNxA/XAnLPNFPY7J14TH364wFWsnr2+njk9eiENdy43Qy5+EViJf7VFyMJGvdvwaVBTq2Th0eCN6cCEdFNva7gXqPhdX/ymVQDXywnKToTnbs74YUahGXERjKTJ+IT6O0rkroS/2QwMoMYGMzTB50k6h5Hd shop'
  await call('ecs.ImportKeyPair', { RegionId: REGION, KeyPairName: 'shop', PublicKeyBody }, shop)
  const { Disks } = await call('ecs.DescribeDisks', { RegionId: REGION, InstanceId: web, DiskType: 'system' }, shop)
  const diskId = Disks.Disk?.[0]?.DiskId ?? ''
  const host = emulator.worlds.get(WORLD)
  await host.control({ kind: 'writeFile', diskId, path: '/srv/shop.conf', text: 'currency = CNY\n', flush: true })
  await call('ecs.CreateSnapshot', { DiskId: diskId, SnapshotName: 'before-the-sale' }, shop)
  await advance(emulator, HOUR_MS)
  await call('ecs.CreateImage', { RegionId: REGION, InstanceId: web, ImageName: 'web-golden' }, shop)
  await advance(emulator, HOUR_MS)
}

const TEMPLATE = {
  ROSTemplateFormatVersion: '2015-09-01',
  Description: 'A place for the office',
  Parameters: { Name: { Type: 'String', Default: 'office', Description: 'Name of the network' } },
  Resources: {
    Net: { Type: 'ALIYUN::ECS::VPC', Properties: { CidrBlock: '172.16.0.0/12', VpcName: { Ref: 'Name' } } },
    Switch: {
      Type: 'ALIYUN::ECS::VSwitch',
      Properties: { VpcId: { Ref: 'Net' }, ZoneId: ZONES[0], CidrBlock: '172.16.0.0/24' },
    },
    Group: { Type: 'ALIYUN::ECS::SecurityGroup', Properties: { VpcId: { Ref: 'Net' }, SecurityGroupName: 'office' } },
    Server: {
      Type: 'ALIYUN::ECS::Instance',
      Properties: {
        VpcId: { Ref: 'Net' },
        VSwitchId: { Ref: 'Switch' },
        SecurityGroupId: { Ref: 'Group' },
        ImageId: IMAGE,
        InstanceType: TYPE,
        InstanceName: 'office-1',
        AllocatePublicIP: false,
      },
    },
  },
  Outputs: {
    Address: { Value: { 'Fn::GetAtt': ['Server', 'PrivateIp'] }, Description: 'Private address of the server' },
  },
}

/** A stack whose network was renamed behind its back, with a change set that waits. */
async function stack(emulator: Emulator, shopVpcId: string): Promise<string> {
  const { call } = emulator
  const TemplateBody = JSON.stringify(TEMPLATE)
  const { StackId } = await call('ros.CreateStack', { RegionId: REGION, StackName: 'office', TemplateBody }, shop)
  await advance(emulator, HOUR_MS)
  const { Vpcs } = await call('vpc.DescribeVpcs', { RegionId: REGION }, shop)
  const id = Vpcs.Vpc?.find(({ VpcId }) => VpcId !== shopVpcId)?.VpcId ?? ''
  await emulator.worlds.get(WORLD).control({ kind: 'mutate', table: 'vpcs', id, set: { VpcName: 'renamed-by-hand' } })
  await call('ros.DetectStackDrift', { RegionId: REGION, StackId }, shop)
  await advance(emulator)
  const update = { RegionId: REGION, StackId, ChangeSetName: 'rename', ChangeSetType: 'UPDATE', TemplateBody }
  await call(
    'ros.CreateChangeSet',
    { ...update, Parameters: [{ ParameterKey: 'Name', ParameterValue: 'branch' }] },
    shop,
  )
  await advance(emulator)
  return StackId
}

/** One clone task that is done, whose stack is abandoned, and one that is under way: the clock stands. */
async function clones(emulator: Emulator, sourceInstanceId: string) {
  const request = {
    sourceRegionId: REGION,
    sourceInstanceIds: [sourceInstanceId],
    destinationRegionId: REGION,
    instanceAmount: 2,
    includeInstanceData: true,
    acceptTerms: true,
  }
  const { cloneTaskId } = await emulator.clone.start(request, shop)
  await advance(emulator, HOUR_MS)
  const { stackId: abandonedStackId } = await emulator.clone.get(cloneTaskId, WORLD)
  await emulator.clone.start({ ...request, destinationRegionId: OTHER_REGION, instanceAmount: 1 }, shop)
  await advance(emulator, 6_000)
  return { cloneTaskId, abandonedStackId }
}

async function settings(emulator: Emulator): Promise<void> {
  const host = emulator.worlds.get(WORLD)
  const at = { regionId: REGION, zoneId: ZONES[0] ?? '' }
  const stock = [
    { ...at, instanceType: 'ecs.g6.xlarge', count: 0 },
    { ...at, instanceType: 'ecs.c6.large', count: 3 },
  ]
  await host.control({ kind: 'stock', settings: stock })
  const quota = { regionId: REGION, name: 'max-postpaid-instance-vcpu-count', value: 16 }
  await host.control({ kind: 'quotas', settings: [quota] })
  const error = { status: 503, code: 'ServiceUnavailable' }
  await host.control({ kind: 'fault', fault: { product: 'ecs', action: 'RebootInstance', nth: 2, times: 1, error } })
}

/** Bo, who may look but not delete, tries to. */
async function refusedCall(emulator: Emulator, InstanceId: string): Promise<string> {
  const host = emulator.worlds.get(WORLD)
  const principal = findPrincipal(host.world, `acs:ram::${host.world.genesis.rootAccountId}:user/bo`)
  if (principal === undefined) throw new Error('there is no user bo')
  await emulator.call('ecs.DescribeInstances', { RegionId: REGION }, { ...shop, principal })
  const refused = emulator.call('ecs.DeleteInstance', { InstanceId, Force: true }, { ...shop, principal })
  await refused.then(
    () => Promise.reject(new Error('bo must not delete')),
    () => undefined,
  )
  return host.traces.list(({ action }) => action === 'DeleteInstance', 1)[0]?.requestId ?? ''
}
