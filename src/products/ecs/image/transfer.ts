/** ImportImage and ExportImage: images between the cloud and an object store that is never asked. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import type { DiskDeviceMapping, ImageTraits } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { namedTraits } from '../snapshot/snapshots.ts'
import { ensureArchitecture, ensureBootMode, ensurePlatform } from './imageSources.ts'
import * as errors from './transferErrors.ts'

type Import = Requests['ecs.ImportImage']

const IMPORT_FORMATS = ['RAW', 'VHD', 'QCOW2', 'VMDK']
const EXPORT_FORMATS = ['raw', 'vhd', 'qcow2', 'vmdk', 'vdi']
/** The system disk and 16 data disks. Source: remarks on ImportImage in the published SDK package. */
const MOST_DISKS = 17
const MOST_GIB = 2048
const DEFAULT_SYSTEM_GIB = 40
const DEFAULT_DATA_GIB = 20

/** Names of buckets. Unlike ECS: every bucket of such a name counts as there, and every object in it. */
export function ensureBucket(name: string | undefined): asserts name is string {
  ensure(name && /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/i.test(name), errors.invalidBucket())
}

/** One disk of an image to be, and the object that it comes from. */
export interface ImportedDisk {
  readonly sizeGiB: number
  readonly format: string
  readonly bucket: string
  readonly object: string
}

/** The disks of the request, the system disk first. Guess: 40 and 20 GiB if no size is sent, and RAW if no format. */
export function importedDisks({ DiskDeviceMapping = [] }: Import): ImportedDisk[] {
  ensure(DiskDeviceMapping.length > 0, errors.mappingMissing())
  ensure(DiskDeviceMapping.length <= MOST_DISKS, invalidParameter('DiskDeviceMapping', `At most ${MOST_DISKS} disks.`))
  return DiskDeviceMapping.map((mapping, i) => {
    const { Format = '', OSSBucket, OSSObject = '', DiskImageSize, DiskImSize } = mapping
    const format = Format.toUpperCase()
    ensure(format === '' || IMPORT_FORMATS.includes(format), errors.invalidFormat(IMPORT_FORMATS.join(', ')))
    ensureBucket(OSSBucket)
    ensure(/^[^/\\].{0,1022}$/s.test(OSSObject), errors.invalidObject())
    const sizeGiB = DiskImageSize ?? DiskImSize ?? (i === 0 ? DEFAULT_SYSTEM_GIB : DEFAULT_DATA_GIB)
    const isInRange = Number.isInteger(sizeGiB) && sizeGiB >= 1 && sizeGiB <= MOST_GIB
    ensure(isInRange, i === 0 ? errors.invalidSystemSize(MOST_GIB) : errors.invalidDataSize(MOST_GIB))
    return { sizeGiB, format: format || 'RAW', bucket: OSSBucket, object: OSSObject }
  })
}

/** What is said to be on the system disk. Nobody looks into the object. */
export function importedTraits(request: Import): ImageTraits {
  const { Architecture = 'x86_64', OSType = 'linux', BootMode } = request
  ensureArchitecture(request.Architecture)
  ensure(OSType === 'linux' || OSType === 'windows', errors.invalidOSType())
  const Platform = request.Platform ?? (OSType === 'windows' ? 'Other Windows' : 'Others Linux')
  if (Platform !== 'Other Windows') ensurePlatform(Platform)
  ensureBootMode(BootMode)
  const isUefiOnly = Architecture === 'arm64'
  ensure(!isUefiOnly || !BootMode || BootMode === 'UEFI', invalidParameter('BootMode', 'arm64 images boot by UEFI.'))
  const traits = namedTraits(Platform, Architecture)
  return { ...traits, OSType, BootMode: BootMode ?? traits.BootMode }
}

/** Guess: Auto is the default and is shown as nothing, as of images that were made here. */
export function importedLicense({ LicenseType = 'Auto', OSType }: Import): string {
  ensure(['Auto', 'Aliyun', 'BYOL'].includes(LicenseType), errors.invalidLicenseType())
  ensure(LicenseType !== 'Aliyun' || OSType === 'windows', errors.invalidLicenseType())
  return LicenseType === 'Auto' ? '' : LicenseType
}

interface Place {
  readonly accountId: string
  readonly regionId: string
  readonly workMs: number
}

/** The snapshot of an imported disk: progressing as long as the import. Its place in the store stands for its content. */
export function importedMapping(
  world: World,
  disk: ImportedDisk,
  i: number,
  traits: ImageTraits,
  { accountId, regionId, workMs }: Place,
): DiskDeviceMapping {
  const SnapshotId = newId(world, 's', regionId)
  const now = isoSeconds(world.nowMs)
  const Type = i === 0 ? 'system' : 'data'
  world.snapshots.put({
    ...{ SnapshotId, OwnerId: accountId, RegionId: regionId, SnapshotName: '', Description: '', SourceDiskId: '' },
    ...{ SourceDiskSize: disk.sizeGiB, SourceDiskType: Type, SourceDiskCategory: 'cloud_essd', Status: 'progressing' },
    ...{ Encrypted: false, KMSKeyId: '', RetentionDays: 0, ResourceGroupId: '', ProductCode: '', Tags: {} },
    ...{ CreationTime: now, LastModifiedTime: now, SourceRegionId: '', SourceSnapshotId: '', workMs },
    sourcePerformanceLevel: 'PL1',
    ...(Type === 'system' ? { imageTraits: traits } : {}),
    files: { '/imported': `oss://${disk.bucket}/${disk.object}` },
  })
  return {
    Device: `/dev/xvd${String.fromCharCode('a'.charCodeAt(0) + i)}`,
    Type,
    Size: disk.sizeGiB,
    SnapshotId,
    category: 'cloud_essd',
    performanceLevel: 'PL1',
    imported: { format: disk.format, bucket: disk.bucket, object: disk.object },
  }
}

/** Guess: a transfer takes its disks one after the other. Milliseconds. */
export function transferMs(sizes: readonly number[]): number {
  return duration(
    'imageTransfer',
    sizes.reduce((sum, size) => sum + size, 0),
  )
}

/** The objects that an export would write, one for each disk. Guess: how they are called. */
export function exportedObjects(
  { ImageId, OSSBucket, OSSPrefix = '', ImageFormat }: Requests['ecs.ExportImage'],
  mappings: readonly DiskDeviceMapping[],
): string[] {
  ensureBucket(OSSBucket)
  ensure(OSSPrefix === '' || /^[A-Za-z0-9]{1,30}$/.test(OSSPrefix), errors.invalidPrefix())
  const format = (ImageFormat || 'raw').toLowerCase()
  ensure(EXPORT_FORMATS.includes(format), errors.invalidFormat(EXPORT_FORMATS.join(', ')))
  const prefix = OSSPrefix === '' ? '' : `${OSSPrefix}_`
  return mappings.map(
    ({ Type, Device }) => `oss://${OSSBucket}/${prefix}${ImageId}_${Type}_${Device.slice(-4)}.${format}`,
  )
}
