import { parseTemplate } from '../../src/ros/template/parse.ts'
import type { DeclaredParameter } from '../../src/ros/template/template.ts'
import type { Json } from '../../src/world/rows/ros.ts'
import { PASSWORD, type Prerequisites } from './prerequisites.ts'
import { usesIn } from './uses.ts'

const DOCUMENT = {
  Version: '1',
  Statement: [{ Action: ['ecs:Describe*'], Effect: 'Allow', Resource: ['*'] }],
}
const INGRESS = {
  NetworkAclEntryName: 'in',
  Policy: 'accept',
  Protocol: 'all',
  Port: '-1/-1',
  SourceCidrIp: '10.0.0.0/8',
}
const EGRESS = {
  NetworkAclEntryName: 'out',
  Policy: 'accept',
  Protocol: 'all',
  Port: '-1/-1',
  DestinationCidrIp: '10.0.0.0/8',
}

type Value = (there: Prerequisites) => Json

/** Values by the property for which a parameter is used: of one type, or of any. An empty text leaves a property out. */
const VALUES: Readonly<Record<string, Value>> = {
  'ALIYUN::ECS::VPC.CidrBlock': () => '172.16.0.0/12',
  'ALIYUN::ECS::VPC.Ipv6CidrBlock': () => '',
  'ALIYUN::ECS::VSwitch.CidrBlock': () => '10.1.0.0/24',
  'ALIYUN::ECS::VSwitch.Ipv6CidrBlock': () => 1,
  'ALIYUN::RAM::User.UserName': () => 'made-user',
  'ALIYUN::RAM::User.Policies': () => [{ PolicyName: 'made-of-user', PolicyDocument: DOCUMENT }],
  'ALIYUN::RAM::User.Groups': ({ GroupName }) => GroupName,
  'ALIYUN::RAM::User.LoginProfile': () => ({ Password: PASSWORD }),
  'ALIYUN::RAM::User.MobilePhone': () => '86-13800000000',
  'ALIYUN::RAM::User.Email': () => 'made@example.com',
  'ALIYUN::RAM::Group.GroupName': () => 'made-group',
  'ALIYUN::RAM::Group.Policies': () => [{ PolicyName: 'made-of-group', PolicyDocument: DOCUMENT }],
  'ALIYUN::RAM::ManagedPolicy.PolicyName': () => 'made-policy',
  'ALIYUN::RAM::SAMLProvider.SAMLMetadataDocumentURL': () => '',
  'ALIYUN::RAM::RamAccountAlias.AccountAlias': () => 'made-alias',
  'ALIYUN::ECS::Command.CommandContent': () => Buffer.from('true').toString('base64'),
  'ALIYUN::ECS::Command.Type': () => 'RunShellScript',
  'ALIYUN::ECS::Command.Timeout': () => 60,
  'ALIYUN::ECS::Invocation.Parameters': () => ({}),
  'ALIYUN::ECS::CopyImage.ImageId': ({ CustomImageId }) => CustomImageId,
  'ALIYUN::VPC::NetworkAclAssociation.Resources': ({ VSwitchId }) => [
    { ResourceId: VSwitchId, ResourceType: 'VSwitch' },
  ],
  'ALIYUN::VPC::SnatEntry.SourceCIDR': () => '',
  DedicatedHostType: () => 'ddh.g6',
  PolicyDocument: () => DOCUMENT,
  PolicyDocumentUnchecked: () => DOCUMENT,
  Users: ({ UserName }) => UserName,
  Groups: ({ GroupName }) => GroupName,
  Roles: ({ RamRoleName }) => RamRoleName,
  IngressAclEntries: () => [INGRESS],
  EgressAclEntries: () => [EGRESS],
  DestinationRegionId: () => 'cn-beijing',
  Password: () => PASSWORD,
  InstancePassword: () => PASSWORD,
  PricingCycle: () => '',
  Spec: () => '',
  ZoneId: ({ ZoneId }) => ZoneId,
  ZoneId1: ({ ZoneId }) => ZoneId,
  AvailabilityZoneId: ({ ZoneId }) => ZoneId,
  VpcId: ({ VpcId }) => VpcId,
  Vpc: ({ VpcId }) => VpcId,
  VSwitchId: ({ VSwitchId }) => VSwitchId,
  VswitchId: ({ VSwitchId }) => VSwitchId,
  VSwitch: ({ VSwitchId }) => VSwitchId,
  SourceVSwitchIds: ({ VSwitchId }) => VSwitchId,
  SecurityGroupId: ({ SecurityGroupId }) => SecurityGroupId,
  SecurityGroupIds: () => [],
  InstanceType: ({ InstanceType }) => InstanceType,
  ImageId: ({ ImageId }) => ImageId,
  // Beside Password there is no room for it.
  KeyPairName: () => '',
  RamRoleName: ({ RamRoleName }) => RamRoleName,
  UserName: ({ UserName }) => UserName,
  InstanceId: ({ InstanceId }) => InstanceId,
  InstanceIds: ({ InstanceId }) => InstanceId,
  SourceInstanceId: ({ InstanceId }) => InstanceId,
  NetworkInterfaceId: ({ NetworkInterfaceId }) => NetworkInterfaceId,
  CommandId: ({ CommandId }) => CommandId,
  NetworkAclId: ({ NetworkAclId }) => NetworkAclId,
  SnatTableId: ({ SnatTableId }) => SnatTableId,
  SnatIp: ({ SnatIp }) => SnatIp,
  ResourceGroupId: ({ ResourceGroupId }) => ResourceGroupId,
  Tags: () => [{ Key: 'made', Value: 'by the corpus' }],
  Tag: () => [{ Key: 'made', Value: 'by the corpus' }],
  TemplateTags: () => [{ Key: 'made', Value: 'by the corpus' }],
  DiskMappings: () => [{ Category: 'cloud_essd', Size: 40 }],
  SystemDiskCategory: () => 'cloud_essd',
  DataDiskCategory: () => 'cloud_essd',
  SystemDiskPerformanceLevel: () => 'PL1',
  Category: () => 'cloud_essd',
  InstanceChargeType: () => 'PostPaid',
  NetworkType: () => 'vpc',
  AllocatePublicIP: () => 'false',
  SpotStrategy: () => 'NoSpot',
  SpotPriceLimit: () => '',
  IoOptimized: () => 'optimized',
  HostName: () => 'made',
  IpProtocol: () => 'tcp',
  PortRange: () => '80/80',
  SourceCidrIp: () => '10.0.0.0/8',
  NicType: () => 'intranet',
  Policy: () => 'accept',
  LoginSessionDuration: () => 6,
  LoginNetworkMasks: () => '10.0.0.0/8',
  SystemDiskSize: () => 40,
  NumberOfEcs: () => 2,
  Ipv6AddressCount: () => 1,
  SecondaryPrivateIpAddressCount: () => 1,
  InternetMaxBandwidthOut: () => 5,
  InternetMaxBandwidthIn: () => 10,
  DeletionProtection: () => 'false',
  Encrypted: () => 'false',
  Timed: () => 'false',
  // Each of these excludes another one, or needs something beside it that templates do not give.
  ...Object.fromEntries(
    [
      ...['AutoReleaseTime', 'DedicatedHostId', 'DeploymentSetId', 'HpcClusterId', 'Ipv6Addresses', 'KMSKeyId'],
      ...['LoadBalancerIdToAttach', 'PrimaryIpAddress', 'PrivateIpAddress', 'PrivateIpAddresses', 'SourceGroupId'],
      ...['Frequency', 'Isp', 'Netmode', 'NetworkInterfaces', 'SourceGroupOwnerId', 'SourcePortRange', 'UserData'],
      ...['Ipv6SourceCidrIp', 'PasswordInherit', 'WorkingDir'],
    ].map((name) => [name, () => '']),
  ),
}

/** Parameters without a Default, each with a value that the template allows and that means something in this world. */
export function parameterValues(body: string, there: Prerequisites) {
  const template = parseTemplate(body)
  const uses = usesIn(template)
  return Object.entries(template.parameters)
    .filter(([, { Default }]) => Default === undefined)
    .map(([ParameterKey, declared]) => {
      const places = uses.get(ParameterKey) ?? []
      const keys = [...places.flatMap(({ type, name }) => [`${type}.${name}`, name]), ParameterKey]
      return { ParameterKey, ParameterValue: textOf(valueFor(declared, keys, there), declared) }
    })
}

function valueFor(declared: DeclaredParameter, keys: readonly string[], there: Prerequisites): Json {
  const { Type, AllowedValues = [], MinLength = 0, MinValue = 0 } = declared
  const key = keys.find((each) => Object.hasOwn(VALUES, each))
  const value = key === undefined ? undefined : VALUES[key]?.(there)
  if (AllowedValues.length > 0) {
    return AllowedValues.find((allowed) => String(allowed) === String(value)) ?? (AllowedValues[0] as Json)
  }
  // A number has no empty text; its smallest value comes nearest.
  if (value !== undefined && (value !== '' || Type !== 'Number')) return value
  if (Type === 'Number') return MinValue
  if (Type === 'Boolean') return false
  if (Type === 'Json') return {}
  return Type === 'CommaDelimitedList' ? '' : 'made'.padEnd(MinLength, 'x')
}

function textOf(value: Json, { Type }: DeclaredParameter): string {
  if (Type === 'Json' && value === '') return '[]'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
