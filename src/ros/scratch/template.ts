import { sha256 } from '../../kernel/hash.ts'
import { cidrContains } from '../../rules/cidr.ts'
import { findInstanceType } from '../../world/facts/instanceTypes.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { DescribedDisk } from '../call.ts'
import type { Findings } from './findings.ts'
import {
  clonedBandwidthIn,
  clonedBandwidthOut,
  clonedCredits,
  clonedTags,
  isDiskCloned,
  isRoleCloned,
  keepsKeyPair,
} from './launchTraits.ts'
import type { NetworkPlan, PlannedVpc, PlannedVSwitch } from './network.ts'
import type { Preferences } from './preferences.ts'
import type { GroupPlan, PlannedGroup } from './securityGroups.ts'

type Properties = Record<string, Json | undefined>

/** LongTypePrefixAndIndexSuffix gives ECSVPC_001; the hash strategies a digest of what the resource stands for. */
export class LogicalIds {
  readonly #strategy: string
  readonly #counts = new Map<string, number>()

  constructor(strategy: string) {
    this.#strategy = strategy
  }

  next(type: string, standsFor: string): string {
    const [, product = '', name = ''] = type.split('::')
    const prefix = this.#strategy.startsWith('Short') ? name : `${product}${name}`
    if (this.#strategy.endsWith('HashSuffix')) return `${prefix}_${sha256(standsFor).slice(0, 8)}`
    const count = (this.#counts.get(prefix) ?? 0) + 1
    this.#counts.set(prefix, count)
    return `${prefix}_${String(count).padStart(3, '0')}`
  }
}

/** The ROS template that makes the clones, in the destination region, and the logical id of each source's InstanceGroup. */
export function cloneTemplate(
  found: readonly Findings[],
  network: NetworkPlan,
  groups: GroupPlan,
  wanted: Preferences,
  strategy: string,
) {
  const ids = new LogicalIds(strategy)
  const resources: Record<string, { Type: string; Properties: Properties; DependsOn?: string }> = {}
  const add = (type: string, standsFor: string, properties: Properties): string => {
    const logicalId = ids.next(type, standsFor)
    resources[logicalId] = { Type: type, Properties: properties }
    return logicalId
  }
  const vpcIds = new Map<PlannedVpc, string>()
  for (const vpc of network.vpcs) vpcIds.set(vpc, add('ALIYUN::ECS::VPC', vpc.model?.VpcId ?? '', vpcProperties(vpc)))
  const vpcRef = (vpc: PlannedVpc): Json => (vpc.plan === 'use' ? vpc.vpcId : { Ref: vpcIds.get(vpc) ?? '' })
  const furtherBlocks = network.vpcs.flatMap((vpc) =>
    vpc.cidrBlocks.slice(1).map((block) => {
      const properties = { VpcId: vpcRef(vpc), SecondaryCidrBlock: block }
      return { vpc, block, id: add('ALIYUN::VPC::VpcCidrBlockAssociation', `${vpc.model?.VpcId} ${block}`, properties) }
    }),
  )
  const vSwitchIds = new Map<PlannedVSwitch, string>()
  for (const vSwitch of network.vSwitches) {
    const properties = { ...vSwitchProperties(vSwitch, network.zoneId), VpcId: vpcRef(vSwitch.vpc) }
    const id = add('ALIYUN::ECS::VSwitch', vSwitch.model?.VSwitchId ?? '', properties)
    vSwitchIds.set(vSwitch, id)
    const around = furtherBlocks.find(({ vpc, block }) => vpc === vSwitch.vpc && cidrContains(block, vSwitch.cidrBlock))
    if (around !== undefined)
      resources[id] = { Type: 'ALIYUN::ECS::VSwitch', Properties: properties, DependsOn: around.id }
  }
  const groupIds = addGroups(found, groups, add, vpcRef)
  const logicalIds = found.map((finding) => {
    const vSwitchId = vSwitchIds.get(finding.vSwitch)
    const properties: Properties = {
      ...launchProperties(finding, wanted),
      ImageId: imageRef(finding, wanted, add),
      VSwitchId: vSwitchId === undefined ? finding.vSwitch.vSwitchId : { Ref: vSwitchId },
      SecurityGroupIds: finding.groups.map((group) =>
        group.plan === 'use' ? group.sourceSecurityGroupId : { Ref: groupIds.get(group) ?? '' },
      ),
    }
    return add('ALIYUN::ECS::InstanceGroup', finding.source.instanceId, properties)
  })
  const Outputs = Object.fromEntries(
    logicalIds.map((logicalId) => [`${logicalId}InstanceIds`, { Value: { 'Fn::GetAtt': [logicalId, 'InstanceIds'] } }]),
  )
  const template = { ROSTemplateFormatVersion: '2015-09-01', Resources: resources, Outputs }
  return {
    templateBody: JSON.stringify(template),
    groupLogicalIds: logicalIds,
    closedGroups: [...groupIds].flatMap(([{ model }, id]) => (isClosed(model) ? [id] : [])),
    protectedGroups: logicalIds.filter((_, i) => isProtectedLater(found[i]?.source)),
    provisions: Object.entries(resources).map(([LogicalResourceId, { Type }]) => ({
      LogicalResourceId,
      ResourceType: Type,
    })),
  }
}

function vpcProperties({ model, cidrBlocks }: PlannedVpc): Properties {
  return {
    CidrBlock: cidrBlocks[0],
    VpcName: model?.VpcName || undefined,
    Description: model?.Description || undefined,
  }
}

function vSwitchProperties({ model, cidrBlock }: PlannedVSwitch, zoneId: string): Properties {
  return {
    ZoneId: zoneId,
    CidrBlock: cidrBlock,
    VSwitchName: model?.VSwitchName || undefined,
    Description: model?.Description || undefined,
  }
}

/** A subscription has it from its launch: it could not be removed by a rollback anyhow, and be protected later neither. */
function isProtectedLater(source: Findings['source'] | undefined): boolean {
  return source?.instance.DeletionProtection === true && source.chargeType !== 'PrePaid'
}

/** An enterprise group is closed without being told. */
function isClosed(model: PlannedGroup['model']): boolean {
  return model?.innerAccessPolicy === 'Drop' && model.type !== 'enterprise'
}

function addGroups(
  found: readonly Findings[],
  groups: GroupPlan,
  add: (type: string, standsFor: string, properties: Properties) => string,
  vpcRef: (vpc: PlannedVpc) => Json,
): Map<PlannedGroup, string> {
  const made = groups.groups.filter(({ plan }) => plan === 'create')
  const regionId = found[0]?.source.regionId ?? ''
  const ids = new Map<PlannedGroup, string>()
  const properties = made.map((group): Properties => {
    const { model, vpc } = group
    return {
      VpcId: vpcRef(vpc),
      SecurityGroupName: model?.name || undefined,
      Description: model?.description || undefined,
      SecurityGroupType: model?.type,
    }
  })
  for (const [i, group] of made.entries())
    ids.set(group, add('ALIYUN::ECS::SecurityGroup', group.sourceSecurityGroupId, properties[i] as Properties))
  for (const [i, group] of made.entries()) {
    const { ingress, egress, separate } = groups.rulesOf(group, regionId, (twin) => ids.get(twin))
    if (ingress.length > 0) (properties[i] as Properties).SecurityGroupIngress = ingress
    if (egress.length > 0) (properties[i] as Properties).SecurityGroupEgress = egress
    for (const [n, { direction, peer, rule }] of separate.entries()) {
      const isIngress = direction === 'ingress'
      add(
        `ALIYUN::ECS::SecurityGroup${isIngress ? 'Ingress' : 'Egress'}`,
        `${group.sourceSecurityGroupId}/${direction}/${n}`,
        {
          ...rule,
          SecurityGroupId: { Ref: ids.get(group) ?? '' },
          [isIngress ? 'SourceGroupId' : 'DestGroupId']: { Ref: peer },
        },
      )
    }
  }
  return ids
}

/** Rules 17 to 20: the image itself, one made of the source, or a copy of that one. */
function imageRef(
  finding: Findings,
  wanted: Preferences,
  add: (type: string, standsFor: string, properties: Properties) => string,
): Json {
  const { image } = finding.image
  const { instanceId, regionId } = finding.source
  if (image.plan === 'source-image') return image.imageId ?? ''
  const made = add('ALIYUN::ECS::CustomImage', instanceId, {
    InstanceId: instanceId,
    ImageName: image.imageName,
    SourceRegionId: regionId,
  })
  if (image.plan === 'create-image') return { Ref: made }
  const copied = add('ALIYUN::ECS::CopyImage', instanceId, {
    ImageId: { Ref: made },
    SourceRegionId: regionId,
    DestinationRegionId: wanted.regionId,
    DestinationImageName: image.imageName,
  })
  return { Ref: copied }
}

/** Rules 9, 10, 13, 14, 16 and A16 to A18 as properties of the InstanceGroup. */
function launchProperties(finding: Findings, wanted: Preferences): Properties {
  const { source, type, amount, zoneId } = finding
  const { instance, regionId } = source
  const isSameRegion = wanted.regionId === regionId
  const tags = clonedTags(source)
  const effective = findInstanceType(type.effectiveInstanceType) ?? source.type
  const hasKeyPair = keepsKeyPair(source, wanted)
  return {
    MaxAmount: amount.effectiveAmount,
    InstanceType: type.effectiveInstanceType,
    ZoneId: zoneId,
    InstanceName: instance.InstanceName,
    HostName: instance.HostName || undefined,
    Description: instance.Description || undefined,
    ...billingProperties(source, wanted),
    InternetChargeType: instance.InternetChargeType,
    InternetMaxBandwidthIn: clonedBandwidthIn(source),
    InternetMaxBandwidthOut: clonedBandwidthOut(source),
    ...systemDiskProperties(source, wanted),
    DiskMappings: diskMappings(finding, wanted),
    KeyPairName: hasKeyPair ? instance.KeyPairName : undefined,
    DeploymentSetId: isSameRegion ? instance.DeploymentSetId || undefined : undefined,
    DeploymentSetGroupNo: isSameRegion ? instance.DeploymentSetGroupNo || undefined : undefined,
    PasswordInherit: wanted.withData && !hasKeyPair ? true : undefined,
    UserData: source.userData || undefined,
    ResourceGroupId: instance.ResourceGroupId || undefined,
    RamRoleName: isRoleCloned(finding) ? source.ramRoleName : undefined,
    CreditSpecification: clonedCredits(source, effective) || undefined,
    HttpEndpoint: instance.MetadataOptions?.HttpEndpoint || undefined,
    HttpTokens: instance.MetadataOptions?.HttpTokens || undefined,
    DeletionProtection: (instance.DeletionProtection && !isProtectedLater(source)) || undefined,
    Tags: tags.length === 0 ? undefined : tags.map((tag) => ({ ...tag })),
  }
}

function billingProperties({ instance, chargeType }: Findings['source'], wanted: Preferences): Properties {
  const isPrePaid = chargeType === 'PrePaid'
  const isSpot = chargeType === 'Spot'
  const limit = instance.SpotPriceLimit ?? 0
  return {
    InstanceChargeType: instance.InstanceChargeType,
    Period: isPrePaid ? wanted.period : undefined,
    PeriodUnit: isPrePaid ? wanted.periodUnit : undefined,
    AutoRenew: isPrePaid ? wanted.autoRenew : undefined,
    SpotStrategy: isSpot ? instance.SpotStrategy : undefined,
    SpotPriceLimit: isSpot && limit > 0 ? limit : undefined,
    SpotDuration: isSpot ? instance.SpotDuration : undefined,
    SpotInterruptionBehavior: isSpot ? instance.SpotInterruptionBehavior : undefined,
  }
}

function systemDiskProperties({ systemDisk: disk, regionId }: Findings['source'], wanted: Preferences): Properties {
  if (disk === undefined) return {}
  const { Encrypted, KMSKeyId } = encryption(disk, wanted.regionId === regionId)
  return {
    SystemDiskCategory: disk.Category,
    SystemDiskSize: disk.Size,
    SystemDiskPerformanceLevel: disk.PerformanceLevel || undefined,
    SystemDiskDiskName: disk.DiskName || undefined,
    SystemDiskDescription: disk.Description || undefined,
    SystemDiskEncrypted: Encrypted,
    SystemDiskKMSKeyId: KMSKeyId,
    SystemDiskBurstingEnabled: disk.BurstingEnabled || undefined,
    SystemDiskProvisionedIops: disk.ProvisionedIops || undefined,
  }
}

/** With data the disks come from the image and keep the source's kind; without, empty ones of the same kind are made (A16). */
function diskMappings(finding: Findings, wanted: Preferences): Json | undefined {
  const { dataDisks, regionId } = finding.source
  const disks = dataDisks.filter((disk) => isDiskCloned(finding, disk, wanted))
  if (disks.length === 0) return undefined
  return disks.map((disk): Json => {
    const members: Properties = {
      Device: disk.Device || undefined,
      Category: disk.Category,
      Size: disk.Size,
      PerformanceLevel: disk.PerformanceLevel || undefined,
      DiskName: disk.DiskName || undefined,
      Description: disk.Description || undefined,
      ...encryption(disk, wanted.regionId === regionId),
      BurstingEnabled: disk.BurstingEnabled || undefined,
      ProvisionedIops: disk.ProvisionedIops || undefined,
    }
    return JSON.parse(JSON.stringify(members)) as Json
  })
}

/** Keys do not cross regions by themselves: there an image brings its own, or the service's key is used. */
function encryption({ Encrypted, KMSKeyId }: DescribedDisk, isSameRegion: boolean) {
  return Encrypted ? { Encrypted: true, KMSKeyId: (isSameRegion && KMSKeyId) || undefined } : {}
}
