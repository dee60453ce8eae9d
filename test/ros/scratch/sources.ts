import type { TestWorld } from '../../setup/worlds.ts'

export const SOURCE_REGION = 'cn-hangzhou'
export const SOURCE_ZONE = 'cn-hangzhou-i'
export const OTHER_REGION = 'cn-beijing'
export const PUBLIC_IMAGE = 'aliyun_3_x64_20G_alibase_20250117.vhd'
export const TYPE = 'ecs.g6.large'

export interface SourceNetwork {
  readonly VpcId: string
  readonly VSwitchId: string
  readonly SecurityGroupId: string
}

/** A VPC, a vSwitch and a security group with one rule, ready to launch into. */
export async function sourceNetwork(
  world: TestWorld,
  RegionId = SOURCE_REGION,
  ZoneId = SOURCE_ZONE,
): Promise<SourceNetwork> {
  const { VpcId } = await world.call('vpc.CreateVpc', {
    RegionId,
    CidrBlock: '10.0.0.0/8',
    VpcName: 'office',
    Description: 'of the office',
  })
  await world.settle()
  const { VSwitchId } = await world.call('vpc.CreateVSwitch', {
    RegionId,
    VpcId,
    ZoneId,
    CidrBlock: '10.0.0.0/24',
    VSwitchName: 'desk',
  })
  const { SecurityGroupId } = await world.call('ecs.CreateSecurityGroup', { RegionId, VpcId, SecurityGroupName: 'web' })
  await world.call('ecs.AuthorizeSecurityGroup', {
    RegionId,
    SecurityGroupId,
    Permissions: [
      { IpProtocol: 'tcp', PortRange: '22/22', SourceCidrIp: '10.0.0.0/8', Priority: '5', Description: 'ssh' },
      { IpProtocol: 'tcp', PortRange: '443/443', SourceCidrIp: '0.0.0.0/0', Policy: 'accept' },
    ],
  })
  await world.call('ecs.AuthorizeSecurityGroupEgress', {
    RegionId,
    SecurityGroupId,
    Permissions: [{ IpProtocol: 'udp', PortRange: '53/53', DestCidrIp: '10.0.0.0/8', Policy: 'drop' }],
  })
  await world.settle()
  return { VpcId, VSwitchId, SecurityGroupId }
}

/** A running instance with a data disk, in the given network. */
export async function sourceInstance(world: TestWorld, network: SourceNetwork, members: object = {}): Promise<string> {
  const { InstanceIdSets } = await world.call('ecs.RunInstances', {
    RegionId: SOURCE_REGION,
    ImageId: PUBLIC_IMAGE,
    InstanceType: TYPE,
    VSwitchId: network.VSwitchId,
    SecurityGroupId: network.SecurityGroupId,
    InstanceName: 'shop',
    HostName: 'shop-1',
    Description: 'sells things',
    SystemDisk: { Category: 'cloud_essd', Size: '40', PerformanceLevel: 'PL1' },
    DataDisk: [{ Category: 'cloud_essd', Size: 60, PerformanceLevel: 'PL0' }],
    Tag: [{ Key: 'team', Value: 'shop' }],
    ...members,
  })
  await world.settle()
  return InstanceIdSets.InstanceIdSet?.[0] ?? ''
}

/** Creates a scratch and waits for its end. */
export async function scratchOf(
  world: TestWorld,
  instanceIds: readonly string[],
  preferences: Readonly<Record<string, string>>,
) {
  const { TemplateScratchId } = await world.call('ros.CreateTemplateScratch', {
    RegionId: SOURCE_REGION,
    TemplateScratchType: 'ArchitectureReplication',
    SourceResources: instanceIds.map((ResourceId) => ({ ResourceId, ResourceType: 'ALIYUN::ECS::Instance' })),
    PreferenceParameters: Object.entries(preferences).map(([ParameterKey, ParameterValue]) => ({
      ParameterKey,
      ParameterValue,
    })),
  })
  await world.settle()
  const { TemplateScratch } = await world.call('ros.GetTemplateScratch', {
    RegionId: SOURCE_REGION,
    TemplateScratchId,
    ShowDataOption: 'All',
  })
  return { TemplateScratchId, ...TemplateScratch }
}
