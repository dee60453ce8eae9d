import { ApiError, ensure } from '../../kernel/errors.ts'
import { findInstanceType, type InstanceType } from '../../world/facts/instanceTypes.ts'
import type { ChargeType } from '../../world/rows/settings.ts'
import type { Call, DescribedDisk, DescribedImage, DescribedInstance, DescribedNetworkInterface } from '../call.ts'

/** Everything that a source instance is, as the public actions show it to the principal who asks. */
export interface Source {
  readonly instanceId: string
  readonly regionId: string
  readonly instance: DescribedInstance
  readonly systemDisk: DescribedDisk | undefined
  readonly dataDisks: readonly DescribedDisk[]
  /** The primary one first. */
  readonly networkInterfaces: readonly DescribedNetworkInterface[]
  readonly type: InstanceType
  readonly chargeType: ChargeType
  /** The image it was made from, if the principal can see it. */
  readonly image: DescribedImage | undefined
  readonly securityGroupIds: readonly string[]
  /** Plain text; empty when there is none, undefined when it is bytes that are no text. */
  readonly userData: string | undefined
  /** Empty when there is none. */
  readonly ramRoleName: string
}

export const sourceNotFound = (id: string, regionId: string) =>
  new ApiError(
    404,
    'InvalidInstanceId.NotFound',
    `The resource ALIYUN::ECS::Instance ${id} could not be found in ${regionId}.`,
    { rule: '30' },
  )

/** Reads one source. Refuses an instance that is not there. */
export function readSource(call: Call, regionId: string, instanceId: string): Source {
  const [instance] =
    call('ecs.DescribeInstances', { RegionId: regionId, InstanceIds: JSON.stringify([instanceId]) }).Instances
      .Instance ?? []
  ensure(instance, sourceNotFound(instanceId, regionId))
  const disks =
    call('ecs.DescribeDisks', { RegionId: regionId, InstanceId: instanceId, PageSize: 100 }).Disks.Disk ?? []
  const cards =
    call('ecs.DescribeNetworkInterfaces', { RegionId: regionId, InstanceId: instanceId, PageSize: 100 })
      .NetworkInterfaceSets.NetworkInterfaceSet ?? []
  const type = findInstanceType(instance.InstanceType ?? '')
  ensure(
    type,
    new ApiError(400, 'InvalidInstanceType.NotFound', `The instance type ${instance.InstanceType} is not known.`),
  )
  const userData = call('ecs.DescribeUserData', { RegionId: regionId, InstanceId: instanceId }).UserData ?? ''
  const [role] =
    call('ecs.DescribeInstanceRamRole', { RegionId: regionId, InstanceIds: JSON.stringify([instanceId]) })
      .InstanceRamRoleSets.InstanceRamRoleSet ?? []
  return {
    instanceId,
    regionId,
    instance,
    systemDisk: disks.find((disk) => disk.Type === 'system'),
    dataDisks: disks
      .filter((disk) => disk.Type === 'data')
      .sort((a, b) => ((a.Device ?? '') < (b.Device ?? '') ? -1 : 1)),
    networkInterfaces: [
      ...cards.filter(({ Type }) => Type === 'Primary'),
      ...cards.filter(({ Type }) => Type !== 'Primary'),
    ],
    type,
    chargeType: chargeTypeOf(instance),
    image: instance.ImageId ? visibleImage(call, regionId, instance.ImageId) : undefined,
    securityGroupIds: instance.SecurityGroupIds?.SecurityGroupId ?? [],
    userData: textOf(Buffer.from(userData, 'base64')),
    ramRoleName: role?.RamRoleName ?? '',
  }
}

function textOf(bytes: Buffer): string | undefined {
  const text = bytes.toString()
  return Buffer.from(text).equals(bytes) ? text : undefined
}

/**
 * The image, if the principal can see it: asked with default owners, which leave the marketplace out, and then with it (rule 1).
 * Deprecated images can still be run from.
 */
export function visibleImage(
  call: Call,
  regionId: string,
  imageId: string,
  status = 'Available,Deprecated',
): DescribedImage | undefined {
  const ask = { RegionId: regionId, ImageId: imageId, Status: status }
  const [found] = call('ecs.DescribeImages', ask).Images.Image ?? []
  if (found !== undefined) return found
  return call('ecs.DescribeImages', { ...ask, ImageOwnerAlias: 'marketplace' }).Images.Image?.[0]
}

function chargeTypeOf(instance: DescribedInstance): ChargeType {
  if (instance.InstanceChargeType === 'PrePaid') return 'PrePaid'
  return instance.SpotStrategy === undefined || instance.SpotStrategy === 'NoSpot' ? 'PostPaid' : 'Spot'
}
