import type { Json } from '../../world/rows/ros.ts'
import type { DescribedDisk, DescribedInstance } from '../call.ts'
import type { ResourceStep } from '../stack/resourceType.ts'
import { isChosen } from './imageChoice.ts'
import { describeInstances } from './instances.ts'
import { type Properties, structs, text } from './properties.ts'
import { readTags } from './tagging.ts'

/** Properties of an instance as they are now. Names and the like are spelled as the template does where that says the same. */
export function readInstance(step: ResourceStep, instance: DescribedInstance): Record<string, Json> {
  const { call, properties, regionId } = step
  const { InstanceId = '', ImageId = '', SecurityGroupIds, VpcAttributes } = instance
  const asked = text(properties, 'ImageId') ?? ''
  const groups = SecurityGroupIds?.SecurityGroupId ?? []
  const roles = call('ecs.DescribeInstanceRamRole', { RegionId: regionId, InstanceIds: JSON.stringify([InstanceId]) })
  const { UserData = '' } = call('ecs.DescribeUserData', { RegionId: regionId, InstanceId })
  return {
    ...plainMembers(instance),
    ImageId: isChosen(ImageId, asked) ? asked : ImageId,
    VpcId: VpcAttributes?.VpcId ?? '',
    VSwitchId: VpcAttributes?.VSwitchId ?? '',
    PrivateIpAddress: VpcAttributes?.PrivateIpAddress?.IpAddress?.[0] ?? '',
    ...('SecurityGroupIds' in properties ? { SecurityGroupIds: inOrder(step, groups) } : {}),
    ...('SecurityGroupIds' in properties
      ? {}
      : { SecurityGroupId: groups.length === 1 ? groups[0] : groups.join(',') }),
    HttpEndpoint: instance.MetadataOptions?.HttpEndpoint ?? '',
    HttpTokens: instance.MetadataOptions?.HttpTokens ?? '',
    RamRoleName: roles.InstanceRamRoleSets.InstanceRamRoleSet?.[0]?.RamRoleName ?? '',
    UserData: Buffer.from(UserData, 'base64').toString(),
    ...readDisks(step, InstanceId),
    Tags: readTags(step, instance.Tags?.Tag),
  } as Record<string, Json>
}

function plainMembers(instance: DescribedInstance): Record<string, Json> {
  const {
    InstanceType = '',
    InstanceName = '',
    HostName = '',
    Description = '',
    KeyPairName = '',
    ZoneId = '',
  } = instance
  const { InternetMaxBandwidthIn = 0, InternetMaxBandwidthOut = 0, ResourceGroupId = '', SpotStrategy = '' } = instance
  const { DeletionProtection = false, CreditSpecification = '', DeploymentSetId = '' } = instance
  return {
    ...{ InstanceType, InstanceName, HostName, Description, KeyPairName, ZoneId, ResourceGroupId },
    ...{ InternetMaxBandwidthIn, InternetMaxBandwidthOut, SpotStrategy },
    ...{ DeletionProtection, CreditSpecification, DeploymentSetId },
  }
}

/** In which order groups stand makes no difference: they are told in that of the template. */
function inOrder({ properties }: ResourceStep, groups: readonly string[]): string[] {
  const given = [properties.SecurityGroupIds ?? []].flat(4) as Json[]
  const place = (id: string) => (given.includes(id) ? given.indexOf(id) : given.length)
  return [...groups].sort((a, b) => place(a) - place(b))
}

/** Data disks are told by their place, as many as the template has, with the fields that it gives. */
function readDisks({ call, properties, regionId }: ResourceStep, InstanceId: string): Record<string, Json> {
  const disks = call('ecs.DescribeDisks', { RegionId: regionId, InstanceId, PageSize: 100 }).Disks.Disk ?? []
  const system = disks.find(({ Type }) => Type === 'system')
  const data = disks
    .filter(({ Type }) => Type === 'data')
    .sort((a, b) => ((a.Device ?? '') < (b.Device ?? '') ? -1 : 1))
  const given = structs(properties, 'DiskMappings') ?? []
  return {
    SystemDiskCategory: system?.Category ?? '',
    SystemDiskSize: system?.Size ?? 0,
    SystemDiskPerformanceLevel: system?.PerformanceLevel ?? '',
    SystemDiskDiskName: system?.DiskName ?? '',
    SystemDiskDescription: system?.Description ?? '',
    DiskMappings: given.flatMap((mapping, i) => (data[i] === undefined ? [] : [dataDisk(data[i], mapping)])),
  }
}

function dataDisk(disk: DescribedDisk, mapping: Properties): Json {
  const now: Record<string, Json | undefined> = { ...(disk as Properties), SnapshotId: disk.SourceSnapshotId }
  return Object.fromEntries(Object.entries(mapping).map(([field, given]) => [field, now[field] ?? given]))
}

/** One reading for many instances: of each property the first value that is not what the template asks for. */
export function readTogether(properties: Properties, each: readonly Record<string, Json>[]): Record<string, Json> {
  const [first = {}] = each
  const differs = (name: string, value: Json | undefined) => spelled(value) !== spelled(properties[name])
  return Object.fromEntries(
    Object.keys(first).map((name) => {
      const other = each.find((reading) => differs(name, reading[name]))
      return [name, (other ?? first)[name] ?? null]
    }),
  )
}

/** Templates write numbers and booleans as text, too. */
function spelled(value: Json | undefined): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '')
}

/** Attributes of the one instance of a resource. */
export function instanceAttributes(step: ResourceStep): Record<string, Json> {
  const [instance] = describeInstances(step, [step.physicalId])
  const privateIp = instance?.VpcAttributes?.PrivateIpAddress?.IpAddress?.[0] ?? ''
  return {
    InstanceId: step.physicalId,
    HostName: instance?.HostName ?? '',
    PrivateIp: privateIp,
    InnerIp: privateIp,
    PublicIp: instance?.PublicIpAddress?.IpAddress?.[0] ?? instance?.EipAddress?.IpAddress ?? '',
    ZoneId: instance?.ZoneId ?? '',
    SecurityGroupIds: instance?.SecurityGroupIds?.SecurityGroupId ?? [],
    PrimaryNetworkInterfaceId: instance?.NetworkInterfaces?.NetworkInterface?.[0]?.NetworkInterfaceId ?? '',
  }
}
