import type { Caller } from './deploy.ts'

/** What a region has for templates to ask for, by the names that templates give to such things. */
export type Prerequisites = Readonly<Record<(typeof KINDS)[number], string>>

const KINDS = [
  ...([
    'RegionId',
    'ZoneId',
    'VpcId',
    'VSwitchId',
    'SecurityGroupId',
    'InstanceType',
    'ImageId',
    'CustomImageId',
  ] as const),
  ...(['KeyPairName', 'RamRoleName', 'UserName', 'GroupName', 'PolicyName', 'InstanceId'] as const),
  ...(['NetworkInterfaceId', 'CommandId', 'NetworkAclId', 'SnatTableId', 'SnatIp', 'NatEipId'] as const),
  ...(['ResourceGroupId', 'AutoSnapshotPolicyId'] as const),
] as const

export const PASSWORD = 'Passw0rd!23'
const IMAGE = 'ubuntu_22_04_x64_20G_alibase_20230613.vhd'
const TYPE = 'ecs.g6.large'
const TRUST = JSON.stringify({
  Version: '1',
  Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: ['ecs.aliyuncs.com'] } }],
})
const DOCUMENT = JSON.stringify({
  Version: '1',
  Statement: [{ Action: 'ecs:Describe*', Effect: 'Allow', Resource: '*' }],
})

/** Where it all is. */
export interface Place {
  readonly RegionId: string
  readonly ZoneId: string
}

/** Makes everything in one zone. `settle` lets the world come to rest. */
export async function makePrerequisites(
  call: Caller,
  settle: () => Promise<void>,
  place: Place,
): Promise<Prerequisites> {
  const network = await makeNetwork(call, settle, place)
  const named = await makeNamed(call, place)
  const { RegionId } = place
  const launch = { ...place, InstanceType: TYPE, ImageId: IMAGE, Amount: 1, ...network }
  const { InstanceIdSets } = await call('ecs.RunInstances', launch as never)
  const InstanceId = InstanceIdSets.InstanceIdSet?.[0] ?? ''
  const { VpcId, VSwitchId, SecurityGroupId } = network
  const { NetworkInterfaceId } = await call('ecs.CreateNetworkInterface', { RegionId, VSwitchId, SecurityGroupId })
  const { NetworkAclId } = await call('vpc.CreateNetworkAcl', { RegionId, VpcId })
  const CommandContent = Buffer.from('true').toString('base64')
  const command = { RegionId, Name: 'there', Type: 'RunShellScript', CommandContent }
  const { CommandId } = await call('ecs.CreateCommand', command)
  await settle()
  const { ImageId: CustomImageId } = await call('ecs.CreateImage', { RegionId, InstanceId })
  const nat = await makeNat(call, settle, { RegionId, VpcId, VSwitchId })
  return {
    ...{
      ...place,
      ...network,
      ...named,
      ...nat,
      InstanceId,
      NetworkInterfaceId,
      NetworkAclId,
      CommandId,
      CustomImageId,
    },
    ...{ InstanceType: TYPE, ImageId: IMAGE },
  }
}

async function makeNetwork(call: Caller, settle: () => Promise<void>, { RegionId, ZoneId }: Place) {
  const { VpcId } = await call('vpc.CreateVpc', { RegionId, CidrBlock: '10.0.0.0/8', EnableIpv6: true })
  await settle()
  for (const SecondaryCidrBlock of ['172.16.0.0/12', '192.168.0.0/16']) {
    await call('vpc.AssociateVpcCidrBlock', { RegionId, VpcId, SecondaryCidrBlock })
  }
  const block = { CidrBlock: '10.255.240.0/20', Ipv6CidrBlock: 240 }
  const { VSwitchId } = await call('vpc.CreateVSwitch', { RegionId, VpcId, ZoneId, ...block })
  const { SecurityGroupId } = await call('ecs.CreateSecurityGroup', { RegionId, VpcId })
  await settle()
  return { VpcId, VSwitchId, SecurityGroupId }
}

/** Things that have names: a key pair, and what RAM has. */
async function makeNamed(call: Caller, { RegionId }: Place) {
  await call('ecs.CreateKeyPair', { RegionId, KeyPairName: 'there-key' })
  await call('ram.CreateRole', { RoleName: 'there-role', AssumeRolePolicyDocument: TRUST })
  await call('ram.CreateUser', { UserName: 'there-user' })
  await call('ram.CreateGroup', { GroupName: 'there-group' })
  await call('ram.CreatePolicy', { PolicyName: 'there-policy', PolicyDocument: DOCUMENT })
  const { ResourceGroup } = await call('resourcemanager.CreateResourceGroup', { Name: 'there', DisplayName: 'there' })
  const policy = { timePoints: '["1"]', repeatWeekdays: '["1"]', retentionDays: 1, regionId: RegionId }
  const { AutoSnapshotPolicyId } = await call('ecs.CreateAutoSnapshotPolicy', policy)
  return {
    ...{ KeyPairName: 'there-key', RamRoleName: 'there-role', UserName: 'there-user', GroupName: 'there-group' },
    ...{ PolicyName: 'there-policy', ResourceGroupId: ResourceGroup.Id ?? '', AutoSnapshotPolicyId },
  }
}

async function makeNat(
  call: Caller,
  settle: () => Promise<void>,
  network: { readonly RegionId: string; readonly VpcId: string; readonly VSwitchId: string },
) {
  const { RegionId } = network
  const { NatGatewayId, SnatTableIds } = await call('vpc.CreateNatGateway', { ...network, NatType: 'Enhanced' })
  const { AllocationId, EipAddress } = await call('vpc.AllocateEipAddress', { RegionId })
  await settle()
  const bond = { RegionId, AllocationId, InstanceId: NatGatewayId, InstanceType: 'Nat' }
  await call('vpc.AssociateEipAddress', bond)
  await settle()
  return { SnatTableId: SnatTableIds.SnatTableId?.[0] ?? '', SnatIp: EipAddress, NatEipId: AllocationId }
}
