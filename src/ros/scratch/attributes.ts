import { cpuOptionsOf, findInstanceType, isBurstable, isIoOptimized } from '../../world/facts/instanceTypes.ts'
import type { Json } from '../../world/rows/ros.ts'
import { cardOutcomes, diskOutcomes, privateAddress } from './attributesOfParts.ts'
import type { Findings } from './findings.ts'
import type { AttributeOutcome } from './generated.ts'
import {
  clonedBandwidthIn,
  clonedBandwidthOut,
  clonedCredits,
  clonedTags,
  imageRule,
  isRoleCloned,
  keepsKeyPair,
  tagsOf,
} from './launchTraits.ts'
import { EACH_ITS_OWN, kept, NEW, type Row, shown, unless } from './outcomes.ts'
import type { Preferences } from './preferences.ts'

/**
 * Every attribute that DescribeInstances, DescribeDisks and DescribeNetworkInterfaces report for the source, and what no
 * reply shows but a clone has or lacks. Members of an instance have their own names, those of its parts `SystemDisk.`,
 * `DataDisk.1.` and `NetworkInterface.` before them. Values in brackets stand for what is not known before it is made.
 */
export function attributeOutcomes(found: Findings, wanted: Preferences): AttributeOutcome[] {
  return [
    ...identity(found, wanted),
    ...ofType(found),
    ...placement(found, wanted),
    ...network(found),
    ...billing(found, wanted),
    ...access(found, wanted),
    ...notCloned(found),
    ...diskOutcomes(found, wanted),
    ...cardOutcomes(found),
  ].map(shown)
}

function identity(found: Findings, wanted: Preferences): Row[] {
  const { source, image } = found
  const { instance } = source
  const { InstanceName, HostName, Description, ResourceGroupId } = instance
  return [
    ['InstanceId', source.instanceId, NEW, '31', 'every instance has an id of its own'],
    kept('InstanceName', InstanceName, '9', 'the name is kept, without a suffix'),
    kept('HostName', HostName, 'A17', 'the host name is kept'),
    kept('Description', Description, 'A17', 'the description is kept'),
    [
      'ImageId',
      instance.ImageId,
      image.image.imageId ?? '(new custom image)',
      imageRule(found, wanted),
      imageReason(image.image.plan),
    ],
    kept('OSName', instance.OSName, '23', 'the system comes with the image'),
    kept('OSNameEn', instance.OSNameEn, '23', 'the system comes with the image'),
    kept('OSType', instance.OSType, '23', 'the system comes with the image'),
    ['Status', instance.Status, 'Running', '34', 'clones are started'],
    ['StoppedMode', instance.StoppedMode, 'Not-applicable', '34', 'clones are started'],
    ['CreationTime', instance.CreationTime, NEW, '31', 'a clone is a new instance'],
    ['StartTime', instance.StartTime, NEW, '31', 'a clone is a new instance'],
    ['SerialNumber', instance.SerialNumber, NEW, '31', 'a clone is a new instance'],
    ['Tags', tagsOf(instance.Tags), clonedTags(source), 'A17', 'tags are copied, those that begin with acs: are not'],
    kept('ResourceGroupId', ResourceGroupId, 'A17', 'the resource group is kept'),
  ]
}

function imageReason(plan: Findings['image']['image']['plan']): string {
  if (plan === 'source-image') return 'the clones are run from the image of the source'
  return plan === 'create-image'
    ? 'an image is made of the source'
    : 'an image is made of the source and copied to the destination'
}

/** What goes with the type: as it was, unless the type is another one. */
function ofType({ source, type }: Findings): Row[] {
  const { instance, type: own } = source
  const effective = findInstanceType(type.effectiveInstanceType) ?? own
  const follows = 'goes with the instance type'
  const rows: [name: keyof typeof instance, clone: Json | undefined][] = [
    ['InstanceTypeFamily', effective.InstanceTypeFamily],
    ['Cpu', effective.CpuCoreCount],
    ['Memory', effective.MemorySize * 1024],
    ['CpuOptions', cpuOptionsOf(effective)],
    ['GPUAmount', effective.GPUAmount],
    ['GPUSpec', effective.GPUSpec],
    ['IoOptimized', isIoOptimized(effective)],
    ['LocalStorageAmount', effective.LocalStorageAmount ?? 0],
    ['LocalStorageCapacity', effective.LocalStorageCapacity ?? 0],
  ]
  const credits = isBurstable(effective) ? 'kept' : 'only burstable types have credits'
  return [
    ['InstanceType', own.InstanceTypeId, effective.InstanceTypeId, '10', type.typeReason ?? 'the type is in stock'],
    ...rows.map(([name, clone]): Row => [name, instance[name] as Json, clone, '10', follows]),
    ['CreditSpecification', instance.CreditSpecification, clonedCredits(source, effective), 'A17', credits],
  ]
}

function placement({ source, zoneId }: Findings, wanted: Preferences): Row[] {
  const { instance, regionId } = source
  const isSameRegion = wanted.regionId === regionId
  const { DeploymentSetId, DeploymentSetGroupNo } = instance
  const sets = 'deployment sets do not cross regions'
  return [
    ['RegionId', regionId, wanted.regionId, '26', 'the destination region'],
    ['ZoneId', instance.ZoneId, zoneId, '26', 'the destination zone'],
    ['DeploymentSetId', DeploymentSetId, unless(!isSameRegion, DeploymentSetId), 'A17', sets],
    ['DeploymentSetGroupNo', DeploymentSetGroupNo, unless(!isSameRegion, DeploymentSetGroupNo), 'A17', sets],
  ]
}

function network({ source, vSwitch, groups }: Findings): Row[] {
  const { instance } = source
  const { VpcId, VSwitchId, NatIpAddress, PrivateIpAddress } = instance.VpcAttributes ?? {}
  const groupIds = groups.map((group) => (group.plan === 'use' ? group.sourceSecurityGroupId : NEW))
  const sameVpc = groups.every(({ plan }) => plan === 'use')
  const out = clonedBandwidthOut(source)
  const publicAddress = instance.PublicIpAddress?.IpAddress?.[0] ?? ''
  const isEip = Boolean(instance.EipAddress?.AllocationId)
  const bandwidth = isEip ? 'the bandwidth of an EIP is not asked for' : 'kept'
  return [
    ['VpcId', VpcId, vSwitch.vpc.vpcId || NEW, vSwitch.vpc.plan === 'use' ? '25' : '26', 'the destination VPC'],
    [
      'VSwitchId',
      VSwitchId,
      vSwitch.vSwitchId || NEW,
      vSwitch.plan === 'use' ? '24' : '25',
      "the given vSwitch, or one modelled on the source's",
    ],
    privateAddress(PrivateIpAddress?.IpAddress?.[0], VpcId, vSwitch),
    ['NatIpAddress', NatIpAddress, undefined, '12', 'goes with the address'],
    [
      'SecurityGroupIds',
      [...source.securityGroupIds],
      groupIds,
      sameVpc ? '29' : '28',
      sameVpc ? 'the same VPC: the groups are reused' : 'another VPC: the groups are made anew with the same rules',
    ],
    kept('InstanceNetworkType', instance.InstanceNetworkType, '3', 'clones lie in a VPC, too'),
    kept('InternetChargeType', instance.InternetChargeType, '16', 'kept'),
    ['InternetMaxBandwidthOut', instance.InternetMaxBandwidthOut, out, isEip ? 'A27' : '16', bandwidth],
    [
      'InternetMaxBandwidthIn',
      instance.InternetMaxBandwidthIn,
      clonedBandwidthIn(source) ?? 0,
      isEip ? 'A27' : '16',
      bandwidth,
    ],
    [
      'PublicIpAddress',
      publicAddress,
      out > 0 ? NEW : unless(publicAddress !== '', ''),
      '13',
      'each clone gets a public address of its own',
    ],
    ['EipAddress', instance.EipAddress?.IpAddress ?? '', unless(isEip, ''), '14', 'no EIP is made or bound'],
    ['NetworkInterfaces', '(its interfaces)', NEW, '12', 'every clone has a primary network interface of its own'],
    ['RdmaIpAddress', instance.RdmaIpAddress?.IpAddress ?? [], undefined, '12', 'goes with the address'],
    ['InnerIpAddress', instance.InnerIpAddress?.IpAddress ?? [], undefined, '3', 'of the classic network'],
    ['VlanId', instance.VlanId, undefined, '3', 'of the classic network'],
    ['ISP', instance.ISP, undefined, '16', 'goes with the address'],
  ]
}

function billing({ source }: Findings, wanted: Preferences): Row[] {
  const { instance, chargeType } = source
  const isPrePaid = chargeType === 'PrePaid'
  const term = isPrePaid ? `${wanted.period} ${wanted.periodUnit}, autoRenew ${wanted.autoRenew}` : ''
  const { SaleCycle } = instance
  return [
    kept('InstanceChargeType', instance.InstanceChargeType, '16', 'kept'),
    ['Period', isPrePaid ? '(of the source)' : '', term, 'A18', 'a new term; 1 month unless asked otherwise'],
    ['SaleCycle', SaleCycle, isPrePaid ? wanted.periodUnit : SaleCycle, 'A18', 'follows from the term'],
    [
      'ExpiredTime',
      instance.ExpiredTime,
      isPrePaid ? '(at the end of its own term)' : instance.ExpiredTime,
      'A18',
      'follows from the term',
    ],
    ['AutoReleaseTime', instance.AutoReleaseTime, undefined, 'A17', 'a time for the release is not copied'],
    kept('SpotStrategy', instance.SpotStrategy, 'A18', 'kept'),
    kept('SpotPriceLimit', instance.SpotPriceLimit, 'A18', 'kept'),
    kept('SpotDuration', instance.SpotDuration, 'A18', 'kept'),
    kept('SpotInterruptionBehavior', instance.SpotInterruptionBehavior, 'A18', 'kept'),
    kept('DeletionProtection', instance.DeletionProtection, 'A17', 'kept'),
  ]
}

function access(found: Findings, wanted: Preferences): Row[] {
  const { source } = found
  const { instance, userData, ramRoleName } = source
  const hasKeyPair = keepsKeyPair(source, wanted)
  const { HttpTokens, HttpEndpoint, HttpPutResponseHopLimit, InstanceMetadataTags } = instance.MetadataOptions ?? {}
  const byDefault = 'the template has no property for it: the default'
  return [
    [
      'KeyPairName',
      instance.KeyPairName,
      unless(!hasKeyPair, instance.KeyPairName),
      'A17',
      'key pairs do not cross regions',
    ],
    [
      'Password',
      '(never shown)',
      unless(!wanted.withData || hasKeyPair, '(of the image)'),
      'A17',
      'a password is never copied; an image of the source carries its own',
    ],
    userData === undefined
      ? ['UserData', '(bytes that are no text)', undefined, 'A17', 'a template has user data as text only']
      : kept('UserData', userData, 'A17', 'kept'),
    [
      'RamRoleName',
      ramRoleName,
      unless(!isRoleCloned(found), ramRoleName),
      'A17',
      'kept if who asks may pass it: ram:PassRole',
    ],
    kept('HttpTokens', HttpTokens, 'A17', 'kept'),
    kept('HttpEndpoint', HttpEndpoint, 'A17', 'kept'),
    ['HttpPutResponseHopLimit', HttpPutResponseHopLimit, 1, 'A17', byDefault],
    ['InstanceMetadataTags', InstanceMetadataTags, 'disabled', 'A17', byDefault],
  ]
}

/** What belongs to the one instance, or to things that are not emulated: empty where the source has none either. */
function notCloned({ source: { instance } }: Findings): Row[] {
  const own = [
    'ClusterId',
    'DedicatedHostAttribute',
    'DedicatedInstanceAttribute',
    'EcsCapacityReservationAttr',
    'HibernationOptions',
    'HpcClusterId',
    'OperationLocks',
    'Recyclable',
  ] as const
  return [
    ...own.map((name): Row => [name, instance[name] as Json, undefined, 'A17', EACH_ITS_OWN]),
    ['DeviceAvailable', instance.DeviceAvailable, true, '34', 'clones are started'],
    ['Monitoring', '(not reported)', undefined, 'A17', 'monitoring settings are never cloned'],
  ]
}
