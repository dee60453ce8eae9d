import { describe, expect, it } from 'vitest'
import type { FaultRow } from '../../src/world/rows/faults.ts'
import {
  cloned,
  cloneRequest,
  elsewhere,
  ended,
  instance,
  OTHER_REGION,
  prepared,
  preview,
  refused,
  SOURCE_REGION,
  SOURCE_ZONE,
  sourceInstance,
  sourceNetwork,
  withoutStart,
} from './cloneSetup.ts'

type World = Awaited<ReturnType<typeof prepared>>['world']

async function rules(world: World, SecurityGroupId: string, RegionId: string) {
  const { Permissions } = await world.call('ecs.DescribeSecurityGroupAttribute', {
    RegionId,
    SecurityGroupId,
    Direction: 'all',
  })
  return (Permissions.Permission ?? [])
    .map(
      ({ Direction, IpProtocol, PortRange, Policy, Priority, SourceCidrIp, DestCidrIp, Description, SourceGroupId }) =>
        JSON.stringify({
          Direction,
          IpProtocol,
          PortRange,
          Policy,
          Priority,
          SourceCidrIp,
          DestCidrIp,
          Description,
          isGroup: SourceGroupId !== '',
        }),
    )
    .sort()
}

async function only(world: World, instanceIds: readonly string[], RegionId = SOURCE_REGION) {
  const clone = await instance(world, instanceIds[0] ?? '', RegionId)
  const { VpcId = '', VSwitchId = '', PrivateIpAddress } = clone.VpcAttributes ?? {}
  return {
    clone,
    VpcId,
    VSwitchId,
    privateIp: PrivateIpAddress?.IpAddress?.[0] ?? '',
    groups: clone.SecurityGroupIds?.SecurityGroupId ?? [],
  }
}

describe('network of clones', () => {
  it('same VPC: the security group is reused and a vSwitch with a new block is made (rules 25, 29, 12, A1)', async () => {
    const { world, network, instanceId, ask } = await prepared()
    const task = await cloned(world, ask())
    const made = await only(world, task.instanceIds)
    expect(made.VpcId).toBe(network.VpcId)
    expect(made.groups).toEqual([network.SecurityGroupId])
    expect(made.VSwitchId).not.toBe(network.VSwitchId)
    expect(world.world.vSwitches.get(made.VSwitchId)).toMatchObject({
      CidrBlock: '10.0.1.0/24',
      VSwitchName: 'desk',
      ZoneId: SOURCE_ZONE,
    })
    expect(made.privateIp).toMatch(/^10\.0\.1\./)
    expect(made.privateIp).not.toBe((await only(world, [instanceId])).privateIp)
    expect(task.createdResources.map(({ type }) => type)).toEqual(['ALIYUN::ECS::VSwitch', 'ALIYUN::ECS::Instance'])
  })

  it('a given vSwitch is used, with its VPC and zone (rule 24, A11, A28)', async () => {
    const { world, network, ask } = await prepared()
    const task = await cloned(world, ask({ destinationVSwitchId: network.VSwitchId }))
    const made = await only(world, task.instanceIds)
    expect(made.VSwitchId).toBe(network.VSwitchId)
    expect(made.privateIp).toMatch(/^10\.0\.0\./)
    expect(task.createdResources.map(({ type }) => type)).toEqual(['ALIYUN::ECS::Instance'])
  })

  it('another VPC: the security group is made anew with equal rules (rules 15, 28, A1, A13, A14)', async () => {
    const { world, network, ask } = await prepared()
    const RegionId = SOURCE_REGION
    const { SecurityGroupId } = network
    const { VpcId } = await world.call('vpc.CreateVpc', { RegionId, CidrBlock: '192.168.0.0/16' })
    await world.settle()
    const task = await cloned(world, ask({ destinationVpcId: VpcId, instanceAmount: 2 }))
    const made = await only(world, task.instanceIds)
    expect(made.VpcId).toBe(VpcId)
    expect(made.groups).toHaveLength(1)
    expect(made.groups[0]).not.toBe(SecurityGroupId)
    expect(world.world.securityGroups.get(made.groups[0] ?? '')).toMatchObject({ SecurityGroupName: 'web', VpcId })
    expect(await rules(world, made.groups[0] ?? '', RegionId)).toEqual(await rules(world, SecurityGroupId, RegionId))
    const second = await instance(world, task.instanceIds[1] ?? '')
    expect(second.SecurityGroupIds?.SecurityGroupId).toEqual(made.groups)
  })

  it('all groups of the source are made anew; rules on them follow, rules on others are dropped and told (A13)', async () => {
    const { world, network, instanceId, ask } = await prepared()
    const RegionId = SOURCE_REGION
    const group = async (SecurityGroupName: string) =>
      (await world.call('ecs.CreateSecurityGroup', { RegionId, VpcId: network.VpcId, SecurityGroupName }))
        .SecurityGroupId
    const [db, outside] = [await group('db'), await group('outside')]
    for (const SourceGroupId of [network.SecurityGroupId, outside]) {
      await world.call('ecs.AuthorizeSecurityGroup', {
        RegionId,
        SecurityGroupId: db,
        Permissions: [{ IpProtocol: 'tcp', PortRange: '5432/5432', SourceGroupId }],
      })
    }
    await world.call('ecs.JoinSecurityGroup', { RegionId, SecurityGroupId: db, InstanceId: instanceId })
    await world.settle()
    const { checks } = await preview(world, withoutStart(ask(elsewhere)))
    const warnings = checks
      .filter(({ rule, outcome }) => rule === 'A13' && outcome === 'warn')
      .map(({ message }) => message)
    expect(warnings).toEqual(
      expect.arrayContaining([expect.stringContaining(outside), expect.stringContaining('2 security groups')]),
    )
    const task = await cloned(world, ask(elsewhere))
    const made = await only(world, task.instanceIds, OTHER_REGION)
    const byName = new Map(made.groups.map((id) => [world.world.securityGroups.get(id)?.SecurityGroupName, id]))
    expect([...byName.keys()].sort()).toEqual(['db', 'web'])
    const { Permissions } = await world.call('ecs.DescribeSecurityGroupAttribute', {
      RegionId: OTHER_REGION,
      SecurityGroupId: byName.get('db') ?? '',
      Direction: 'ingress',
    })
    expect(Permissions.Permission).toEqual([
      expect.objectContaining({ SourceGroupId: byName.get('web'), PortRange: '5432/5432' }),
    ])
    expect(checks.find(({ rule }) => rule === '15')?.message).toContain('but for those that are told to be dropped')
    const options = { securityGroups: 'first' } as const
    const first = await preview(world, withoutStart(ask({ ...elsewhere, options })))
    const message = expect.stringMatching(/the rules of sg-\w+ only, as was asked/)
    expect(first.checks).toContainEqual(expect.objectContaining({ rule: 'A13', outcome: 'warn', message }))
    const one = await cloned(world, ask({ ...elsewhere, options }))
    expect((await only(world, one.instanceIds, OTHER_REGION)).groups).toHaveLength(1)
    // In the VPC of the source nothing is made anew, so that there is nothing to leave out (rule 29).
    const near = await cloned(world, ask({ options }))
    expect((await only(world, near.instanceIds, RegionId)).groups.sort()).toEqual([network.SecurityGroupId, db].sort())
  })

  it('neither VPC nor vSwitch across regions: both are made after those of the source (rule 26, A9, A12)', async () => {
    const { world, network, ask } = await prepared()
    const task = await cloned(world, ask(elsewhere))
    const made = await only(world, task.instanceIds, OTHER_REGION)
    expect(world.world.vpcs.get(made.VpcId)).toMatchObject({
      RegionId: OTHER_REGION,
      CidrBlock: '10.0.0.0/8',
      VpcName: 'office',
      Description: 'of the office',
    })
    expect(world.world.vSwitches.get(made.VSwitchId)).toMatchObject({ CidrBlock: '10.0.0.0/24', VSwitchName: 'desk' })
    expect(await rules(world, made.groups[0] ?? '', OTHER_REGION)).toEqual(
      await rules(world, network.SecurityGroupId, SOURCE_REGION),
    )
    expect(new Set(task.createdResources.map(({ regionId }) => regionId))).toEqual(new Set([OTHER_REGION]))
  })

  it('a new VPC has the further blocks of the source’s, too, and its vSwitch may lie in one (A12, A9)', async () => {
    const { world, network } = await prepared()
    const RegionId = SOURCE_REGION
    const SecondaryCidrBlock = '172.16.0.0/16'
    await world.call('vpc.AssociateVpcCidrBlock', { RegionId, VpcId: network.VpcId, SecondaryCidrBlock })
    const ask = { RegionId, VpcId: network.VpcId, ZoneId: SOURCE_ZONE, CidrBlock: '172.16.5.0/24' }
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', ask)
    await world.settle()
    const request = cloneRequest([await sourceInstance(world, { ...network, VSwitchId })], elsewhere)
    const error = { status: 403, code: 'OperationDenied.NoStock' }
    const { faultId } = (await world.control({ kind: 'fault', fault: { action: 'RunInstances', error } })) as FaultRow
    const count = () => [world.world.vpcs.size, world.world.vSwitches.size, world.world.securityGroups.size]
    const before = count()
    expect(await ended(world, request)).toMatchObject({ status: 'Failed', createdResources: [] })
    expect(count()).toEqual(before)
    await world.control({ kind: 'faultRemove', faultId })
    const made = await only(world, (await cloned(world, request)).instanceIds, OTHER_REGION)
    expect(world.world.vpcs.get(made.VpcId)).toMatchObject({
      CidrBlock: '10.0.0.0/8',
      SecondaryCidrBlocks: [SecondaryCidrBlock],
    })
    expect(world.world.vSwitches.get(made.VSwitchId)).toMatchObject({ CidrBlock: '172.16.5.0/24' })
  })

  it('a second task makes a group of its own (A14)', async () => {
    const { world, ask } = await prepared()
    const [first, second] = [await cloned(world, ask(elsewhere)), await cloned(world, ask(elsewhere))]
    const groups = await Promise.all(
      [first, second].map(async (task) => (await only(world, task.instanceIds, OTHER_REGION)).groups[0]),
    )
    expect(new Set(groups).size).toBe(2)
  })

  it('what does not fit together is refused (rule 27)', async () => {
    const { world, network, ask } = await prepared()
    const RegionId = SOURCE_REGION
    const { VpcId } = await world.call('vpc.CreateVpc', { RegionId, CidrBlock: '192.168.0.0/16' })
    await world.settle()
    const vSwitch = { destinationVSwitchId: network.VSwitchId }
    expect(await refused(world, ask({ ...vSwitch, destinationVpcId: VpcId }))).toMatchObject({ rule: '27' })
    expect(await refused(world, ask({ ...vSwitch, destinationZoneId: 'cn-hangzhou-h' }))).toMatchObject({ rule: '27' })
    expect(await refused(world, ask({ ...vSwitch, ...elsewhere }))).toMatchObject({ rule: '27' })
  })

  it('too few free addresses in a given vSwitch are refused, not clamped (A5)', async () => {
    const { world, network, ask } = await prepared()
    const { VpcId } = network
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', {
      RegionId: SOURCE_REGION,
      VpcId,
      ZoneId: SOURCE_ZONE,
      CidrBlock: '10.9.0.0/29',
    })
    await world.settle()
    const refusal = await refused(world, ask({ destinationVSwitchId: VSwitchId, instanceAmount: 5 }))
    expect(refusal.message).toContain(VSwitchId)
    expect((await cloned(world, ask({ destinationVSwitchId: VSwitchId, instanceAmount: 4 }))).instanceIds).toHaveLength(
      4,
    )
  })

  it('an unknown region, zone or VPC is refused', async () => {
    const { world, ask } = await prepared()
    expect(await refused(world, ask({ destinationRegionId: 'cn-nowhere' }))).toMatchObject({
      rule: '26',
      code: 'InvalidRegionId.NotFound',
    })
    expect(await refused(world, ask({ sourceRegionId: 'cn-nowhere' }))).toMatchObject({ rule: '30' })
    expect(await refused(world, ask({ destinationZoneId: 'cn-hangzhou-zz' }))).toMatchObject({
      rule: '26',
      code: 'InvalidZoneId',
    })
    expect(await refused(world, ask({ destinationVpcId: 'vpc-bp1none' }))).toMatchObject({ status: 404 })
  })

  it('a public address of the source gives each clone one of its own; an EIP gives none (rules 13, 14, 16, A27)', async () => {
    const { world, ask, instanceId, network } = await prepared({ InternetMaxBandwidthOut: 5 })
    const task = await cloned(world, ask({ instanceAmount: 2 }))
    const ids = [instanceId, ...task.instanceIds]
    const addresses = await Promise.all(
      ids.map(async (id) => (await instance(world, id)).PublicIpAddress?.IpAddress?.[0]),
    )
    expect(new Set(addresses).size).toBe(3)
    expect(addresses).not.toContain(undefined)
    expect((await instance(world, ids[1] ?? '')).InternetMaxBandwidthOut).toBe(5)
    const bound = await sourceInstance(world, network)
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', { RegionId: SOURCE_REGION, Bandwidth: '10' })
    await world.settle()
    await world.call('vpc.AssociateEipAddress', { RegionId: SOURCE_REGION, AllocationId, InstanceId: bound })
    await world.settle()
    const eips = world.world.eips.size
    const second = await cloned(world, ask({ sourceInstanceIds: [bound] }))
    const clone = await instance(world, second.instanceIds[0] ?? '')
    expect(clone).toMatchObject({ InternetMaxBandwidthOut: 0, PublicIpAddress: { IpAddress: [] } })
    expect(clone.EipAddress?.IpAddress ?? '').toBe('')
    expect(world.world.eips.size).toBe(eips)
  })

  it('a source network elsewhere in the account is not touched', async () => {
    const { world, ask } = await prepared()
    const other = await sourceNetwork(world, OTHER_REGION, 'cn-beijing-h')
    const task = await cloned(world, ask({ ...elsewhere, destinationVSwitchId: other.VSwitchId }))
    const made = await only(world, task.instanceIds, OTHER_REGION)
    expect(made).toMatchObject({ VpcId: other.VpcId, VSwitchId: other.VSwitchId })
    expect(made.groups).not.toContain(other.SecurityGroupId)
  })
})
