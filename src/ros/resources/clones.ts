import type { Requests } from '../../catalogue/types.generated.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { DescribedDisk } from '../call.ts'
import type { ResourceStep } from '../stack/resourceType.ts'
import { describeInstances } from './instances.ts'
import { launchRequest } from './launch.ts'
import { type Properties, text } from './properties.ts'

const sourceNotFound = (id: string) =>
  new ApiError(404, 'InvalidInstanceId.NotFound', `The source instance ${id} does not exist.`)

/**
 * The launch of an instance like SourceInstanceId: its type, image, vSwitch, first security group, public bandwidth and the
 * shape of its disks, but not what is on them; what the template says goes before. It is paid by use unless the template
 * says otherwise. Names and keys of the source are not taken.
 * Source: property texts of the CDK. Guess: what counts as the shape of a disk.
 */
export function cloneRequest(step: ResourceStep): Requests['ecs.RunInstances'] {
  return launchRequest({ ...step, properties: { ...sourceProperties(step), ...givenOf(step.properties) } })
}

/** What is empty is not given. */
function givenOf(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== ''))
}

function sourceProperties(step: ResourceStep): Properties {
  const { call, properties, regionId } = step
  const InstanceId = text(properties, 'SourceInstanceId') ?? ''
  const [source] = describeInstances(step, [InstanceId])
  ensure(source, sourceNotFound(InstanceId))
  const disks = call('ecs.DescribeDisks', { RegionId: regionId, InstanceId, PageSize: 100 }).Disks.Disk ?? []
  const system = disks.find(({ Type }) => Type === 'system')
  const data = disks.filter(({ Type }) => Type === 'data')
  // The one has to fit the other.
  const bandwidthIn = 'InternetMaxBandwidthOut' in properties ? 0 : (source.InternetMaxBandwidthIn ?? 0)
  const hasOwnGroups = 'SecurityGroupIds' in properties
  return {
    InstanceType: source.InstanceType ?? '',
    ImageId: source.ImageId ?? '',
    InstanceChargeType: 'PostPaid',
    InternetChargeType: source.InternetChargeType ?? '',
    InternetMaxBandwidthOut: source.InternetMaxBandwidthOut ?? 0,
    ...(bandwidthIn > 0 ? { InternetMaxBandwidthIn: bandwidthIn } : {}),
    VSwitchId: source.VpcAttributes?.VSwitchId ?? '',
    ...(hasOwnGroups ? {} : { SecurityGroupId: source.SecurityGroupIds?.SecurityGroupId?.[0] ?? '' }),
    SystemDiskCategory: system?.Category ?? '',
    SystemDiskSize: system?.Size ?? 0,
    SystemDiskPerformanceLevel: system?.PerformanceLevel ?? '',
    DiskMappings: data.sort((a, b) => ((a.Device ?? '') < (b.Device ?? '') ? -1 : 1)).map(diskShape),
  }
}

function diskShape({
  Category = '',
  Size = 0,
  PerformanceLevel = '',
  Encrypted = false,
  Device = '',
  ...disk
}: DescribedDisk): Json {
  return {
    ...{ Category, Size, Device },
    ...(PerformanceLevel === '' ? {} : { PerformanceLevel }),
    ...(Encrypted ? { Encrypted, KMSKeyId: disk.KMSKeyId ?? '' } : {}),
  }
}
