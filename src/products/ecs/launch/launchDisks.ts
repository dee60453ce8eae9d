/** The disks of the instances of RunInstances: what is asked, what the image brings, and what the type takes. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { filesForNewDisk } from '../../../rules/diskContent.ts'
import type { VisibleImage } from '../../../rules/images.ts'
import { isDescription, isDiskName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import {
  cloudDiskCategories,
  defaultSystemDiskCategory,
  diskSizeLimits,
  findDiskCategory,
} from '../../../world/facts/diskCategories.ts'
import type { InstanceType } from '../../../world/facts/instanceTypes.ts'
import type { DiskDeviceMapping, DiskRow, SnapshotRow } from '../../../world/rows/ecs.ts'
import { encryptionOf } from '../disk/defaultEncryption.ts'
import { mostProvisionedIops } from '../disk/diskPerformance.ts'
import { policyNotFound } from '../snapshot/policyErrors.ts'
import * as errors from './errors.ts'

type Request = Requests['ecs.RunInstances']
type SystemDisk = NonNullable<Request['SystemDisk']>
type DataDisk = NonNullable<Request['DataDisk']>[number]

const DEFAULT_SYSTEM_GIB = 40
const LETTERS = 'bcdefghijklmnopqrstuvwxyz'
export const SYSTEM_DEVICE = '/dev/xvda'

/** A disk that each of the instances gets: what is the same for all of them. */
export type DiskPlan = Pick<
  DiskRow,
  | 'DiskName'
  | 'Description'
  | 'Type'
  | 'Category'
  | 'PerformanceLevel'
  | 'Size'
  | 'Encrypted'
  | 'KMSKeyId'
  | 'DeleteWithInstance'
  | 'Device'
  | 'ImageId'
  | 'SourceSnapshotId'
  | 'ProvisionedIops'
  | 'BurstingEnabled'
  | 'autoSnapshotPolicyIds'
  | 'files'
>

/** The disks of each instance, the system disk first. Refuses what the cloud does not sell or the type does not take. */
export function launchDisks(
  context: ActionContext,
  request: Request,
  image: VisibleImage,
  type: InstanceType,
): DiskPlan[] {
  const { world, accountId, regionId } = context
  const system = systemDisk(context, request.SystemDisk ?? {}, image, type)
  const wishes = dataDiskWishes(request.DataDisk ?? [], image)
  const limit = quotaLimit(world, 'data_disks_per_instance', { accountId, regionId })
  const most = Math.min(limit ?? Number.POSITIVE_INFINITY, type.DiskQuantity - 1)
  ensure(wishes.length <= most, errors.tooManyDisks(most))
  return [system, ...wishes.map((wish) => dataDisk(context, wish, image, type))]
}

function systemDisk(context: ActionContext, asked: SystemDisk, image: VisibleImage, type: InstanceType): DiskPlan {
  const Category = asked.Category || defaultSystemDiskCategory(type)
  const known = findDiskCategory(Category)
  ensure(known && !known.dataOnly, errors.unknownSystemDiskCategory())
  ensure(cloudDiskCategories(type, 'system').includes(Category), errors.categoryNotForType(Category))
  // A type that takes ESSD disks only gets the lowest level by default, PL1 is the default of a category that is asked.
  const PerformanceLevel = levelOf('SystemDisk', Category, asked.PerformanceLevel, asked.Category ? 'PL1' : 'PL0')
  ensureLabels(asked)
  const mapping = image.DiskDeviceMappings.find((one) => one.Type === 'system')
  const snapshot = mapping && context.world.snapshots.get(mapping.SnapshotId)
  const Size = systemDiskSize(asked.Size, Category, PerformanceLevel, image)
  return {
    ...encryption(context, asked, snapshot),
    ...policyOf(context, asked),
    ...performance('SystemDisk', asked, Category, Size),
    DiskName: asked.DiskName ?? '',
    Description: asked.Description ?? '',
    Type: 'system',
    Category,
    PerformanceLevel,
    Size,
    DeleteWithInstance: true,
    Device: SYSTEM_DEVICE,
    ImageId: image.ImageId,
    SourceSnapshotId: '',
    files: filesForNewDisk(context.world, { image, type: 'system' }),
  }
}

/** GiB, sent as text. Sources: remarks on SystemDisk.Size in the published SDK package. */
function systemDiskSize(text: string | undefined, Category: string, level: string, image: VisibleImage): number {
  const maxGiB = Category === 'cloud' ? 500 : 2048
  const known = findDiskCategory(Category)
  const byLevel = known === undefined || level === '' ? undefined : diskSizeLimits(known, level)?.minGiB
  const minGiB = byLevel ?? (Category === 'cloud_auto' ? 1 : 20)
  if (text === undefined || text === '') return Math.max(DEFAULT_SYSTEM_GIB, minGiB, image.Size)
  ensure(/^\d{1,6}$/.test(text) && Number(text) <= maxGiB, errors.invalidSystemDiskSize(maxGiB))
  const size = Number(text)
  ensure(size >= minGiB, errors.systemDiskBelowMin(minGiB))
  ensure(size >= image.Size, errors.systemDiskBelowImage(image.Size))
  return size
}

interface DataDiskWish {
  readonly asked: DataDisk
  readonly Device: string
  readonly mapping?: DiskDeviceMapping
}

/**
 * The data disks of the image come first, changed by those of the request that name their device; the others follow.
 * Guess: a device that the image does not have may be named, too; disks without a name for it get the next free ones.
 */
function dataDiskWishes(asked: readonly DataDisk[], image: VisibleImage): DataDiskWish[] {
  const devices = asked.flatMap(({ Device }) => (Device ? [Device] : []))
  for (const device of devices) {
    ensure(/^\/dev\/xvd[b-z]$/.test(device), errors.invalidDevice())
    ensure(devices.indexOf(device) === devices.lastIndexOf(device), errors.deviceInUse(device))
  }
  const mappings = image.DiskDeviceMappings.filter(({ Type }) => Type === 'data')
  const fromImage = mappings.map((mapping) => ({
    asked: asked.find(({ Device }) => Device === mapping.Device) ?? {},
    Device: mapping.Device,
    mapping,
  }))
  const taken = new Set([...devices, ...mappings.map(({ Device }) => Device)])
  const nextDevice = () => {
    const letter = [...LETTERS].find((one) => !taken.has(`/dev/xvd${one}`)) ?? 'z'
    taken.add(`/dev/xvd${letter}`)
    return `/dev/xvd${letter}`
  }
  const others = asked.filter(({ Device }) => !Device || !mappings.some((mapping) => mapping.Device === Device))
  return [...fromImage, ...others.map((disk) => ({ asked: disk, Device: disk.Device || nextDevice() }))]
}

function dataDisk(context: ActionContext, wish: DataDiskWish, image: VisibleImage, type: InstanceType): DiskPlan {
  const { asked, Device, mapping } = wish
  const Category = asked.Category || defaultDataDiskCategory(type)
  const known = findDiskCategory(Category)
  ensure(known && known.local !== true, errors.unknownDataDiskCategory())
  ensure(cloudDiskCategories(type, 'data').includes(Category), errors.categoryNotForType(Category))
  const PerformanceLevel = levelOf('DataDisk', Category, asked.PerformanceLevel, 'PL1')
  ensureLabels(asked)
  const snapshot = dataSnapshot(context, asked, mapping)
  const limits = diskSizeLimits(known, PerformanceLevel || undefined) ?? { minGiB: 1, maxGiB: 65_536 }
  const leastGiB = (asked.SnapshotId ? snapshot?.SourceDiskSize : mapping?.Size) ?? 0
  // Guess: a disk from a snapshot or an image is at least as large as its category asks, if no size is sent.
  const Size = asked.Size ?? (leastGiB === 0 ? undefined : Math.max(leastGiB, limits.minGiB))
  const isInRange = Size !== undefined && Number.isInteger(Size) && Size >= limits.minGiB && Size <= limits.maxGiB
  ensure(isInRange, errors.invalidDataDiskSize(limits.minGiB, limits.maxGiB))
  ensure(Size >= leastGiB, errors.diskBelowSnapshot(leastGiB))
  const isDefaultAuto = !asked.Category && Category === 'cloud_auto'
  return {
    ...encryption(context, asked, snapshot),
    ...policyOf(context, asked),
    ...performance('DataDisk', isDefaultAuto ? { BurstingEnabled: true, ...asked } : asked, Category, Size),
    DiskName: asked.DiskName ?? '',
    Description: asked.Description ?? '',
    Type: 'data',
    Category,
    PerformanceLevel,
    Size,
    DeleteWithInstance: asked.DeleteWithInstance ?? true,
    Device,
    ImageId: '',
    SourceSnapshotId: snapshot?.SnapshotId ?? '',
    files: filesForNewDisk(context.world, {
      image: mapping === undefined ? undefined : image,
      snapshotId: asked.SnapshotId,
      device: Device,
      type: 'data',
    }),
  }
}

/** The snapshot a data disk is made from: the one that is asked for goes before that of the image. */
function dataSnapshot(
  { world, own }: ActionContext,
  asked: DataDisk,
  mapping?: DiskDeviceMapping,
): SnapshotRow | undefined {
  if (!asked.SnapshotId) return mapping && world.snapshots.get(mapping.SnapshotId)
  const snapshot = own(world.snapshots, asked.SnapshotId)
  ensure(snapshot, errors.dataSnapshotNotFound(asked.SnapshotId))
  ensure(snapshot.SourceDiskType === 'data', errors.notDataSnapshot())
  ensure(snapshot.Status === 'accomplished', errors.snapshotNotReady(snapshot.Status))
  return snapshot
}

/** Since 2026 cloud_auto, with bursting, where the type takes it. Source: remarks of the published SDK package. */
function defaultDataDiskCategory(type: InstanceType): string {
  const taken = cloudDiskCategories(type, 'data')
  return ['cloud', 'cloud_auto', 'cloud_efficiency'].find((category) => taken.includes(category)) ?? 'cloud_essd'
}

/** Performance levels are those of ESSD disks; with other categories the parameter has no effect. */
function levelOf(name: string, category: string, asked: string | undefined, byDefault: string): string {
  const levels = findDiskCategory(category)?.performanceLevels
  if (levels === undefined) return ''
  const level = asked || byDefault
  ensure(Object.hasOwn(levels, level), invalidParameter(`${name}.PerformanceLevel`, 'It is PL0, PL1, PL2 or PL3.'))
  return level
}

/** Names and descriptions. Refuses also what could be seen and is not emulated. */
function ensureLabels(asked: SystemDisk | DataDisk): void {
  ensure(!asked.DiskName || isDiskName(asked.DiskName), errors.invalidDiskName())
  ensure(!asked.Description || isDescription(asked.Description), errors.invalidDiskDescription())
  for (const name of ['StorageClusterId', 'EncryptAlgorithm'] as const) {
    ensure(!asked[name], invalidParameter(name, 'It is not emulated.'))
  }
}

/** Guess: a policy that there is not is refused as everywhere else. */
function policyOf({ world, own }: ActionContext, { AutoSnapshotPolicyId: id }: SystemDisk | DataDisk) {
  if (!id) return {}
  ensure(own(world.autoSnapshotPolicies, id), policyNotFound(id))
  return { autoSnapshotPolicyIds: [id] }
}

/** Encrypted is sent as text. */
function encryption(
  { world, accountId, regionId }: ActionContext,
  asked: SystemDisk | DataDisk,
  snapshot: SnapshotRow | undefined,
) {
  ensure(['', 'true', 'false', undefined].includes(asked.Encrypted), invalidParameter('Encrypted'))
  const wish = { isAsked: asked.Encrypted === 'true', KMSKeyId: asked.KMSKeyId, snapshot }
  return encryptionOf(world, { accountId, regionId }, wish)
}

/** Both have an effect on cloud_auto only. Source: remarks of the published SDK package. */
function performance(name: string, asked: SystemDisk | DataDisk, category: string, sizeGiB: number) {
  const { BurstingEnabled = false, ProvisionedIops = 0 } = asked
  if (category !== 'cloud_auto') return { BurstingEnabled: false, ProvisionedIops: 0 }
  const mostIops = mostProvisionedIops(sizeGiB)
  const isInRange = ProvisionedIops >= 0 && ProvisionedIops <= mostIops
  ensure(isInRange, invalidParameter(`${name}.ProvisionedIops`, `It is 0 to ${mostIops} for that size.`))
  return { BurstingEnabled, ProvisionedIops }
}
