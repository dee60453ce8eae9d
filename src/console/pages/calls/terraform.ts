import type { SentCall } from './shapes.ts'

/** Parameters by the arguments that say the same; of a list `[]` is put behind the argument. */
type Arguments = Readonly<Record<string, string>>

const rule: Arguments = {
  SecurityGroupId: 'security_group_id',
  IpProtocol: 'ip_protocol',
  PortRange: 'port_range',
  Policy: 'policy',
  Priority: 'priority',
  Description: 'description',
}

/**
 * Resources and data sources of the provider aliyun/alicloud for calls that they make.
 * Source: the provider's own sources, reference on Terraform's flows; test/clients/terraform has most of them, not this text.
 */
export const COUNTERPARTS: Readonly<
  Record<string, readonly [kind: 'resource' | 'data', type: string, names: Arguments]>
> = {
  'vpc.CreateVpc': [
    'resource',
    'alicloud_vpc',
    { CidrBlock: 'cidr_block', VpcName: 'vpc_name', Description: 'description', ResourceGroupId: 'resource_group_id' },
  ],
  'vpc.CreateVSwitch': [
    'resource',
    'alicloud_vswitch',
    {
      VpcId: 'vpc_id',
      CidrBlock: 'cidr_block',
      ZoneId: 'zone_id',
      VSwitchName: 'vswitch_name',
      Description: 'description',
    },
  ],
  'vpc.AllocateEipAddress': [
    'resource',
    'alicloud_eip_address',
    {
      Bandwidth: 'bandwidth',
      InternetChargeType: 'internet_charge_type',
      Name: 'address_name',
      Description: 'description',
      ISP: 'isp',
    },
  ],
  'vpc.AssociateEipAddress': [
    'resource',
    'alicloud_eip_association',
    { AllocationId: 'allocation_id', InstanceId: 'instance_id', InstanceType: 'instance_type' },
  ],
  'ecs.CreateSecurityGroup': [
    'resource',
    'alicloud_security_group',
    {
      SecurityGroupName: 'security_group_name',
      VpcId: 'vpc_id',
      Description: 'description',
      SecurityGroupType: 'security_group_type',
      ResourceGroupId: 'resource_group_id',
    },
  ],
  'ecs.AuthorizeSecurityGroup': [
    'resource',
    'alicloud_security_group_rule',
    { ...rule, SourceCidrIp: 'cidr_ip', SourceGroupId: 'source_security_group_id', NicType: 'nic_type' },
  ],
  'ecs.AuthorizeSecurityGroupEgress': [
    'resource',
    'alicloud_security_group_rule',
    { ...rule, DestCidrIp: 'cidr_ip', DestGroupId: 'source_security_group_id', NicType: 'nic_type' },
  ],
  'ecs.RunInstances': [
    'resource',
    'alicloud_instance',
    {
      ImageId: 'image_id',
      InstanceType: 'instance_type',
      VSwitchId: 'vswitch_id',
      SecurityGroupId: 'security_groups[]',
      SecurityGroupIds: 'security_groups',
      InstanceName: 'instance_name',
      HostName: 'host_name',
      Description: 'description',
      InternetMaxBandwidthOut: 'internet_max_bandwidth_out',
      InternetChargeType: 'internet_charge_type',
      InstanceChargeType: 'instance_charge_type',
      KeyPairName: 'key_name',
      UserData: 'user_data',
      RamRoleName: 'role_name',
      ZoneId: 'availability_zone',
      'SystemDisk.Category': 'system_disk_category',
      'SystemDisk.Size': 'system_disk_size',
      'SystemDisk.DiskName': 'system_disk_name',
      DeletionProtection: 'deletion_protection',
      ResourceGroupId: 'resource_group_id',
    },
  ],
  'ecs.CreateImage': [
    'resource',
    'alicloud_image',
    {
      InstanceId: 'instance_id',
      SnapshotId: 'snapshot_id',
      ImageName: 'image_name',
      Description: 'description',
      ResourceGroupId: 'resource_group_id',
    },
  ],
  'ecs.CopyImage': [
    'resource',
    'alicloud_image_copy',
    {
      ImageId: 'source_image_id',
      RegionId: 'source_region_id',
      DestinationImageName: 'image_name',
      DestinationDescription: 'description',
      Encrypted: 'encrypted',
    },
  ],
  'ecs.CreateDisk': [
    'resource',
    'alicloud_ecs_disk',
    {
      ZoneId: 'zone_id',
      DiskName: 'disk_name',
      Size: 'size',
      DiskCategory: 'category',
      SnapshotId: 'snapshot_id',
      Description: 'description',
      Encrypted: 'encrypted',
    },
  ],
  'ecs.AttachDisk': ['resource', 'alicloud_ecs_disk_attachment', { DiskId: 'disk_id', InstanceId: 'instance_id' }],
  'ecs.CreateSnapshot': [
    'resource',
    'alicloud_ecs_snapshot',
    { DiskId: 'disk_id', SnapshotName: 'snapshot_name', Description: 'description', RetentionDays: 'retention_days' },
  ],
  'ecs.CreateKeyPair': [
    'resource',
    'alicloud_ecs_key_pair',
    { KeyPairName: 'key_pair_name', ResourceGroupId: 'resource_group_id' },
  ],
  'ecs.ImportKeyPair': [
    'resource',
    'alicloud_ecs_key_pair',
    { KeyPairName: 'key_pair_name', PublicKeyBody: 'public_key' },
  ],
  'ecs.CreateNetworkInterface': [
    'resource',
    'alicloud_ecs_network_interface',
    {
      VSwitchId: 'vswitch_id',
      SecurityGroupIds: 'security_group_ids',
      NetworkInterfaceName: 'network_interface_name',
      Description: 'description',
    },
  ],
  'ros.CreateStack': [
    'resource',
    'alicloud_ros_stack',
    {
      StackName: 'stack_name',
      TemplateBody: 'template_body',
      TimeoutInMinutes: 'timeout_in_minutes',
      DisableRollback: 'disable_rollback',
      DeletionProtection: 'deletion_protection',
      RamRoleName: 'ram_role_name',
    },
  ],
  'ram.CreateUser': [
    'resource',
    'alicloud_ram_user',
    { UserName: 'name', DisplayName: 'display_name', Comments: 'comments', Email: 'email', MobilePhone: 'mobile' },
  ],
  'ram.CreateRole': [
    'resource',
    'alicloud_ram_role',
    // Taken by every version; since 1.252.0 they are deprecated (NOTES).
    { RoleName: 'name', AssumeRolePolicyDocument: 'document', Description: 'description' },
  ],
  'ram.CreatePolicy': [
    'resource',
    'alicloud_ram_policy',
    { PolicyName: 'policy_name', PolicyDocument: 'policy_document', Description: 'description' },
  ],
  'vpc.DescribeVpcs': [
    'data',
    'alicloud_vpcs',
    { VpcId: 'ids[]', VpcName: 'vpc_name', ResourceGroupId: 'resource_group_id' },
  ],
  'vpc.DescribeVSwitches': [
    'data',
    'alicloud_vswitches',
    { VSwitchId: 'ids[]', VpcId: 'vpc_id', ZoneId: 'zone_id', ResourceGroupId: 'resource_group_id' },
  ],
  'ecs.DescribeInstances': [
    'data',
    'alicloud_instances',
    {
      InstanceIds: 'ids',
      VpcId: 'vpc_id',
      VSwitchId: 'vswitch_id',
      ZoneId: 'availability_zone',
      Status: 'status',
      ResourceGroupId: 'resource_group_id',
    },
  ],
  'ecs.DescribeImages': [
    'data',
    'alicloud_images',
    {
      ImageId: 'image_id',
      ImageName: 'image_name',
      ImageOwnerAlias: 'owners',
      Architecture: 'architecture',
      OSType: 'os_type',
      Status: 'status',
      InstanceType: 'instance_type',
    },
  ],
  'ecs.DescribeSecurityGroups': [
    'data',
    'alicloud_security_groups',
    { VpcId: 'vpc_id', SecurityGroupId: 'ids[]', ResourceGroupId: 'resource_group_id' },
  ],
  'ecs.DescribeDisks': [
    'data',
    'alicloud_ecs_disks',
    { DiskIds: 'ids', InstanceId: 'instance_id', Category: 'category', ZoneId: 'zone_id', Status: 'status' },
  ],
  'ecs.DescribeSnapshots': [
    'data',
    'alicloud_ecs_snapshots',
    { SnapshotIds: 'ids', Status: 'status', SnapshotName: 'snapshot_name' },
  ],
  'ecs.DescribeZones': ['data', 'alicloud_zones', {}],
  'ecs.DescribeRegions': ['data', 'alicloud_regions', {}],
  'ecs.DescribeInstanceTypes': ['data', 'alicloud_instance_types', { InstanceTypeFamily: 'instance_type_family' }],
  'ros.ListStacks': ['data', 'alicloud_ros_stacks', {}],
  'ram.ListUsers': ['data', 'alicloud_ram_users', {}],
  'ram.ListRoles': ['data', 'alicloud_ram_roles', {}],
  'sts.GetCallerIdentity': ['data', 'alicloud_caller_identity', {}],
}

/** What is to be known of an argument's spelling, by version of the provider. Source: the provider's own sources. */
const NOTES: Readonly<Record<string, string>> = {
  alicloud_ram_role:
    'From provider 1.252.0 on: role_name instead of name, assume_role_policy_document instead of document.',
}

/** What the provider says by itself: the region from its own settings, pages, tokens. */
const OF_THE_PROVIDER = new Set([
  'RegionId',
  'ClientToken',
  'PageNumber',
  'PageSize',
  'MaxResults',
  'NextToken',
  'Amount',
  'DryRun',
])

/** The resource or data source that makes this call; a comment where there is none. */
export function terraform({ product, action, request }: SentCall): string {
  const found = COUNTERPARTS[`${product}.${action}`]
  if (found === undefined)
    return `# No resource or data source of aliyun/alicloud is made by ${product}.${action} alone.`
  const [kind, type, names] = found
  const flat = flattened(request)
  const lines = flat
    .filter(([name]) => names[name] !== undefined)
    .map(([name, value]) => argument(names[name] ?? '', value))
  const left = flat.map(([name]) => name).filter((name) => names[name] === undefined && !isSaid(name, names))
  const spelling = NOTES[type] === undefined ? [] : [`  # ${NOTES[type]}`]
  const notes = [...spelling, ...(left.length === 0 ? [] : [`  # Not said here: ${left.join(', ')}`])]
  const inner = [...extraLines(action), ...lines, ...tagLines(request), ...parameterLines(request), ...notes]
  const body = inner.length === 0 ? '{}' : `{\n${inner.join('\n')}\n}`
  const amount = action === 'RunInstances' && Number(request.Amount ?? 1) > 1 ? `# count = ${request.Amount}\n` : ''
  return `${amount}${kind} "${type}" "this" ${body}`
}

function isSaid(name: string, names: Arguments): boolean {
  return (
    (OF_THE_PROVIDER.has(name) && names[name] === undefined) ||
    name === 'Tag' ||
    name === 'Tags' ||
    name === 'Parameters'
  )
}

/** Members of structures by dotted names; lists stay whole. */
function flattened(request: Readonly<Record<string, unknown>>): (readonly [string, unknown])[] {
  return Object.entries(request).flatMap(([name, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).map(([inner, deep]) => [`${name}.${inner}`, deep] as const)
      : [[name, value] as const],
  )
}

function argument(name: string, value: unknown): string {
  if (name.endsWith('[]')) return `  ${name.slice(0, -2)} = [${literal(value)}]`
  // Protocols are small letters there; lists of ids travel as JSON text.
  if (name === 'ip_protocol') return `  ${name} = ${literal(String(value).toLowerCase())}`
  return `  ${name} = ${literal(name === 'ids' && typeof value === 'string' ? listIn(value) : value)}`
}

function listIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return [text]
  }
}

/** A value of HCL. `${` and `%{` would begin a template there. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return JSON.stringify(text).replaceAll(/[$%](?=\{)/g, (mark) => mark + mark)
}

function extraLines(action: string): string[] {
  if (action === 'AuthorizeSecurityGroup') return ['  type = "ingress"']
  return action === 'AuthorizeSecurityGroupEgress' ? ['  type = "egress"'] : []
}

function tagLines({ Tag, Tags }: Readonly<Record<string, unknown>>): string[] {
  const tags = (Tag ?? Tags ?? []) as readonly { readonly Key?: string; readonly Value?: string }[]
  if (!Array.isArray(tags) || tags.length === 0) return []
  return ['  tags = {', ...tags.map(({ Key = '', Value = '' }) => `    ${literal(Key)} = ${literal(Value)}`), '  }']
}

function parameterLines({ Parameters }: Readonly<Record<string, unknown>>): string[] {
  const given = (Parameters ?? []) as readonly { readonly ParameterKey: string; readonly ParameterValue: string }[]
  if (!Array.isArray(given)) return []
  return given.flatMap(({ ParameterKey, ParameterValue }) => [
    '  parameters {',
    `    parameter_key   = ${literal(ParameterKey)}`,
    `    parameter_value = ${literal(ParameterValue)}`,
    '  }',
  ])
}
