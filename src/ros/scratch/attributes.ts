import type { Json } from '../../world/rows/ros.ts'
import type { AmountFinding } from './amount.ts'
import type { AttributeOutcome } from './generated.ts'
import type { ImageFinding } from './image.ts'
import type { TypeFinding } from './instanceType.ts'
import type { PlannedVSwitch } from './network.ts'
import type { Preferences } from './preferences.ts'
import type { PlannedGroup } from './securityGroups.ts'
import type { Source } from './source.ts'

/** Everything that was found out about one source. */
export interface Findings {
  readonly source: Source
  readonly type: TypeFinding
  readonly amount: AmountFinding
  readonly image: ImageFinding
  readonly vSwitch: PlannedVSwitch
  readonly groups: readonly PlannedGroup[]
  readonly zoneId: string
}

type Row = readonly [name: string, source: Json | undefined, clone: Json | undefined, rule: string, reason: string]

/** Tags that the clone carries: the system's own are not copied (A17). */
export function clonedTags({ instance }: Source): { Key: string; Value: string }[] {
  return (instance.Tags?.Tag ?? [])
    .map(({ TagKey = '', TagValue = '' }) => ({ Key: TagKey, Value: TagValue }))
    .filter(({ Key }) => !Key.startsWith('acs:'))
}

/** The bandwidth a clone asks for: none when the source's address is an EIP (A27, rule 14). */
export function clonedBandwidthOut({ instance }: Source): number {
  return instance.EipAddress?.AllocationId ? 0 : (instance.InternetMaxBandwidthOut ?? 0)
}

/** Every attribute that DescribeInstances and DescribeDisks report for the source, and how it comes out. */
export function attributeOutcomes(found: Findings, wanted: Preferences): AttributeOutcome[] {
  return [
    ...identity(found),
    ...placement(found, wanted),
    ...network(found),
    ...billing(found, wanted),
    ...access(found, wanted),
    ...disks(found, wanted),
  ].map(outcome)
}

function outcome([name, source = null, clone, rule, reason]: Row): AttributeOutcome {
  const isDropped = clone === undefined && source !== '' && source !== null
  const shown = clone ?? null
  const same = JSON.stringify(source) === JSON.stringify(shown)
  return {
    name,
    source,
    clone: shown,
    outcome: isDropped ? 'dropped' : same || clone === undefined ? 'same' : 'differs',
    rule,
    reason,
  }
}

function identity({ source, type, image }: Findings): Row[] {
  const { instance, type: own } = source
  const effective = type.effectiveInstanceType
  return [
    ['InstanceId', source.instanceId, '(new)', '31', 'every instance has an id of its own'],
    ['InstanceName', instance.InstanceName, instance.InstanceName, '9', 'the name is kept, without a suffix'],
    ['HostName', instance.HostName, instance.HostName, 'A17', 'the host name is kept'],
    ['Description', instance.Description, instance.Description, 'A17', 'the description is kept'],
    ['InstanceType', own.InstanceTypeId, effective, '10', type.typeReason ?? 'the type is in stock'],
    [
      'ImageId',
      instance.ImageId,
      image.image.imageId ?? '(new custom image)',
      image.image.plan === 'source-image' ? '18' : '17',
      imageReason(image),
    ],
    ['Status', instance.Status, 'Running', '34', 'clones are started'],
    ['CreationTime', instance.CreationTime, '(new)', '31', 'a clone is a new instance'],
    ['SerialNumber', instance.SerialNumber, '(new)', '31', 'a clone is a new instance'],
    [
      'Tags',
      clonedAndOther(source),
      clonedTags(source).map((tag) => ({ ...tag })),
      'A17',
      'tags are copied, those that begin with acs: are not',
    ],
    ['ResourceGroupId', instance.ResourceGroupId, instance.ResourceGroupId, 'A17', 'the resource group is kept'],
    ['Monitoring', '(not reported)', undefined, 'A17', 'monitoring settings are never cloned'],
  ]
}

function clonedAndOther({ instance }: Source): Json {
  return (instance.Tags?.Tag ?? []).map(({ TagKey = '', TagValue = '' }) => ({ Key: TagKey, Value: TagValue }))
}

function imageReason({ image }: ImageFinding): string {
  if (image.plan === 'source-image') return 'the clones are run from the image of the source'
  return image.plan === 'create-image'
    ? 'an image is made of the source'
    : 'an image is made of the source and copied to the destination'
}

function placement({ source, zoneId }: Findings, wanted: Preferences): Row[] {
  const { instance, regionId } = source
  const isSameRegion = wanted.regionId === regionId
  return [
    ['RegionId', regionId, wanted.regionId, '26', 'the destination region'],
    ['ZoneId', instance.ZoneId, zoneId, '26', 'the destination zone'],
    [
      'DeploymentSetId',
      instance.DeploymentSetId,
      isSameRegion ? instance.DeploymentSetId : undefined,
      'A17',
      'deployment sets do not cross regions',
    ],
  ]
}

function network({ source, vSwitch, groups }: Findings): Row[] {
  const { instance } = source
  const groupIds = groups.map((group) => (group.plan === 'use' ? group.sourceSecurityGroupId : '(new)'))
  const sameVpc = groups.every(({ plan }) => plan === 'use')
  const bandwidth = clonedBandwidthOut(source)
  const publicAddress = instance.PublicIpAddress?.IpAddress?.[0] ?? ''
  return [
    [
      'VpcId',
      instance.VpcAttributes?.VpcId,
      vSwitch.vpc.vpcId || '(new)',
      vSwitch.vpc.plan === 'use' ? '25' : '26',
      'the destination VPC',
    ],
    [
      'VSwitchId',
      instance.VpcAttributes?.VSwitchId,
      vSwitch.vSwitchId || '(new)',
      vSwitch.plan === 'use' ? '24' : '25',
      "the given vSwitch, or one modelled on the source's",
    ],
    [
      'PrivateIpAddress',
      instance.VpcAttributes?.PrivateIpAddress?.IpAddress?.[0],
      '(new)',
      '12',
      `an address of ${vSwitch.cidrBlock}`,
    ],
    [
      'SecurityGroupIds',
      [...source.securityGroupIds],
      groupIds,
      sameVpc ? '29' : '28',
      sameVpc ? 'the same VPC: the groups are reused' : 'another VPC: the groups are made anew with the same rules',
    ],
    ['InternetChargeType', instance.InternetChargeType, instance.InternetChargeType, '16', 'kept'],
    [
      'InternetMaxBandwidthOut',
      instance.InternetMaxBandwidthOut,
      bandwidth,
      bandwidth === instance.InternetMaxBandwidthOut ? '16' : 'A27',
      'kept, unless an EIP brought the bandwidth',
    ],
    [
      'PublicIpAddress',
      publicAddress,
      publicAddress === '' ? '' : '(new)',
      '13',
      'each clone gets a public address of its own',
    ],
    [
      'EipAddress',
      instance.EipAddress?.IpAddress ?? '',
      instance.EipAddress?.AllocationId ? undefined : '',
      '14',
      'no EIP is made or bound',
    ],
    ['MacAddress', '(of the interface)', '(new)', '12', 'every network interface has its own'],
  ]
}

function billing({ source }: Findings, wanted: Preferences): Row[] {
  const { instance, chargeType } = source
  const term = chargeType === 'PrePaid' ? `${wanted.period} ${wanted.periodUnit}, autoRenew ${wanted.autoRenew}` : ''
  return [
    ['InstanceChargeType', instance.InstanceChargeType, instance.InstanceChargeType, '16', 'kept'],
    [
      'Period',
      chargeType === 'PrePaid' ? '(of the source)' : '',
      term,
      'A18',
      'a new term; 1 month unless asked otherwise',
    ],
    [
      'ExpiredTime',
      instance.ExpiredTime,
      chargeType === 'PrePaid' ? '(new)' : instance.ExpiredTime,
      'A18',
      'follows from the term',
    ],
    ['AutoReleaseTime', instance.AutoReleaseTime, undefined, 'A17', 'a time for the release is not copied'],
    ['SpotStrategy', instance.SpotStrategy, instance.SpotStrategy, 'A18', 'kept'],
    ['SpotPriceLimit', instance.SpotPriceLimit, instance.SpotPriceLimit, 'A18', 'kept'],
    ['CreditSpecification', instance.CreditSpecification, instance.CreditSpecification, 'A17', 'kept'],
    ['DeletionProtection', instance.DeletionProtection, instance.DeletionProtection, 'A17', 'kept'],
  ]
}

function access({ source }: Findings, wanted: Preferences): Row[] {
  const { instance, regionId, userData } = source
  const isSameRegion = wanted.regionId === regionId
  return [
    [
      'KeyPairName',
      instance.KeyPairName,
      isSameRegion ? instance.KeyPairName : undefined,
      'A17',
      'key pairs do not cross regions',
    ],
    [
      'Password',
      '(never shown)',
      wanted.withData ? '(of the image)' : undefined,
      'A17',
      'a password is never copied; an image of the source carries its own',
    ],
    ['UserData', userData, userData, 'A17', 'kept'],
    ['HttpTokens', instance.MetadataOptions?.HttpTokens, instance.MetadataOptions?.HttpTokens, 'A17', 'kept'],
    ['HttpEndpoint', instance.MetadataOptions?.HttpEndpoint, instance.MetadataOptions?.HttpEndpoint, 'A17', 'kept'],
  ]
}

function disks({ source }: Findings, wanted: Preferences): Row[] {
  const content = wanted.withData ? 'as flushed when the image is made' : 'the pristine content of the image'
  const system = source.systemDisk
  const rows: Row[] = [
    ['SystemDisk.Category', system?.Category, system?.Category, 'A16', 'kept'],
    ['SystemDisk.Size', system?.Size, system?.Size, 'A16', 'kept'],
    ['SystemDisk.PerformanceLevel', system?.PerformanceLevel, system?.PerformanceLevel, 'A16', 'kept'],
    ['SystemDisk.Content', '(of the source)', wanted.withData ? '(of the source)' : '(of the image)', '23', content],
  ]
  const isMade = wanted.withData || wanted.replicateDataDisks
  for (const [i, disk] of source.dataDisks.entries()) {
    const name = `DataDisk.${i + 1}`
    const spec = `${disk.Category} ${disk.Size} GiB${disk.PerformanceLevel ? ` ${disk.PerformanceLevel}` : ''}`
    rows.push([
      name,
      spec,
      isMade ? spec : undefined,
      'A16',
      isMade ? 'a disk of the same kind and size' : 'replicateDataDisks is off',
    ])
    if (isMade)
      rows.push([
        `${name}.Content`,
        '(of the source)',
        wanted.withData ? '(of the source)' : '(empty)',
        '23',
        wanted.withData ? content : 'data disks are made empty',
      ])
  }
  return rows
}
