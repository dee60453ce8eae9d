import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { isoMinutes } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import type { DiskRow, ImageTraits, InstanceRow, SnapshotRow } from '../../../world/rows/ecs.ts'
import { snapshotNotFound, snapshotNotReady } from '../snapshot/errors.ts'
import {
  ensureRoomForSnapshot,
  hasSnapshots,
  isAtRest,
  namedTraits,
  traitsOfSystemDisk,
} from '../snapshot/snapshots.ts'
import * as errors from './errors.ts'

/** One disk of an image to be: of a disk, which is snapshot first, or of a snapshot that is there. */
export interface ImagePart {
  readonly Device: string
  readonly Type: 'system' | 'data'
  /** GiB. */
  readonly Size: number
  readonly disk?: DiskRow
  readonly snapshot?: SnapshotRow
}

/** What an image is made from. The system disk comes first. */
export interface ImageSource {
  readonly parts: readonly ImagePart[]
  readonly traits: ImageTraits
  readonly instance?: InstanceRow
}

interface Mapping {
  readonly Device?: string
  readonly DiskType?: string
  readonly Size?: number
  readonly SnapshotId?: string
}

export interface SourceRequest {
  readonly InstanceId?: string
  readonly DiskDeviceMapping?: readonly Mapping[]
  readonly SnapshotId?: string
  readonly Architecture?: string
  readonly Platform?: string
}

type Context = Pick<ActionContext, 'world' | 'accountId' | 'regionId' | 'own'>

/** InstanceId goes before DiskDeviceMapping, and that before SnapshotId. Source: remarks on CreateImage. */
export function imageSource(context: Context, request: SourceRequest): ImageSource {
  const { InstanceId, DiskDeviceMapping, SnapshotId } = request
  if (InstanceId) return fromInstance(context, InstanceId)
  if (DiskDeviceMapping?.length) return fromMappings(context, DiskDeviceMapping, request)
  ensure(SnapshotId, errors.nothingToImage())
  return fromSystemSnapshot(context, SnapshotId)
}

/** Local and ephemeral disks are left out: they have no snapshots. */
function fromInstance({ world, own, accountId, regionId }: Context, instanceId: string): ImageSource {
  const instance = own(world.instances, instanceId)
  ensure(instance, errors.instanceToImageNotFound(instanceId))
  ensure(isAtRest(instance), errors.instanceCannotBeImaged(instance.Status))
  const isExpired = instance.InstanceChargeType === 'PrePaid' && instance.ExpiredTime <= isoMinutes(world.nowMs)
  ensure(!isExpired, errors.instanceCannotBeImaged('expired'))
  const disks = world.disks.list('instance', instanceId).filter(({ Category }) => hasSnapshots(Category))
  const system = disks.find(({ Type }) => Type === 'system')
  ensure(system, errors.systemSnapshotMissing())
  const data = disks.filter(({ Type }) => Type === 'data').sort((a, b) => (a.Device < b.Device ? -1 : 1))
  const limit = quotaLimit(world, 'image_data_disk_snapshots', { accountId, regionId })
  ensure(limit === null || data.length <= limit, errors.tooManyDataDisks(limit ?? 0))
  for (const disk of disks) ensureRoomForSnapshot(world, disk)
  return {
    instance,
    traits: traitsOfSystemDisk(world, system),
    parts: [system, ...data].map((disk, i) => ({ Device: deviceAt(i), Type: disk.Type, Size: disk.Size, disk })),
  }
}

function fromSystemSnapshot(context: Context, snapshotId: string): ImageSource {
  const snapshot = readySnapshot(context, snapshotId)
  ensure(snapshot.SourceDiskType === 'system', errors.notFromSystemDisk())
  const Size = snapshot.SourceDiskSize
  return { traits: systemOf(snapshot, {}), parts: [{ Device: deviceAt(0), Type: 'system', Size, snapshot }] }
}

function fromMappings(context: Context, mappings: readonly Mapping[], request: SourceRequest): ImageSource {
  const { world, accountId, regionId } = context
  const limit = quotaLimit(world, 'image_data_disk_snapshots', { accountId, regionId })
  const found = mappings.map((mapping, i) => mappedPart(context, mapping, i + 1))
  const [system, second] = found.filter(({ Type }) => Type === 'system')
  ensure(system, errors.systemSnapshotMissing())
  ensure(second === undefined, errors.systemSnapshotTwice())
  ensure(limit === null || found.length - 1 <= limit, errors.tooManyDataDisks(limit ?? 0))
  const taken = new Set<string>()
  for (const { Device } of found) {
    if (Device === '') continue
    ensure(!taken.has(Device), errors.deviceTaken(Device))
    taken.add(Device)
  }
  let next = 1
  const named = found.map((part) => {
    if (part.Type === 'system') return { ...part, Device: deviceAt(0) }
    if (part.Device !== '') return part
    while (taken.has(deviceAt(next))) next++
    return { ...part, Device: deviceAt(next++) }
  })
  named.sort((a, b) => (a.Device < b.Device ? -1 : 1))
  return { parts: named, traits: systemOf(system.snapshot, request) }
}

/**
 * One member of DiskDeviceMapping; Device is empty when it was not sent.
 * Unlike ECS: a member without SnapshotId, an empty data disk in the image, is refused.
 */
function mappedPart(context: Context, { Device = '', DiskType, Size, SnapshotId }: Mapping, n: number) {
  ensure(SnapshotId, missingParameter('ecs', `DiskDeviceMapping.${n}.SnapshotId`))
  const snapshot = readySnapshot(context, SnapshotId)
  ensure(DiskType === undefined || DiskType === 'system' || DiskType === 'data', errors.invalidMappingDiskType())
  const Type = DiskType ?? snapshot.SourceDiskType
  const pattern = Type === 'system' ? /^\/dev\/xvda$/ : /^\/dev\/xvd[b-z]$/
  ensure(Device === '' || pattern.test(Device), errors.invalidDevice())
  const size = Size ?? snapshot.SourceDiskSize
  ensure(Number.isInteger(size) && size >= snapshot.SourceDiskSize && size <= MAX_SIZE_GIB, errors.invalidMappingSize())
  return { Device, Type, Size: size, snapshot }
}

function readySnapshot({ world, own }: Context, snapshotId: string): SnapshotRow {
  const snapshot = own(world.snapshots, snapshotId)
  ensure(snapshot, snapshotNotFound(snapshotId))
  ensure(snapshot.Status === 'accomplished', snapshotNotReady(snapshot.Status))
  return snapshot
}

/** Architecture and Platform speak for the system only when the snapshot is of a data disk, which knows none. */
function systemOf({ imageTraits }: SnapshotRow, { Architecture, Platform }: SourceRequest): ImageTraits {
  return imageTraits ?? namedTraits(Platform ?? 'Others Linux', Architecture ?? 'x86_64')
}

const MAX_SIZE_GIB = 65_536

/** `/dev/xvda`, `/dev/xvdb` … */
function deviceAt(i: number): string {
  return `/dev/xvd${String.fromCharCode('a'.charCodeAt(0) + i)}`
}

const ARCHITECTURES = ['i386', 'x86_64', 'arm64']
const BOOT_MODES = ['BIOS', 'UEFI', 'UEFI-Preferred']

/** Distributions that CreateImage takes. Source: remarks of the published ECS SDK package. */
const PLATFORMS = [
  ...[
    'Aliyun',
    'Anolis',
    'CentOS',
    'Ubuntu',
    'CoreOS',
    'SUSE',
    'Debian',
    'OpenSUSE',
    'FreeBSD',
    'RedHat',
    'Kylin',
    'UOS',
  ],
  ...[
    'Fedora',
    'Fedora CoreOS',
    'CentOS Stream',
    'AlmaLinux',
    'Rocky Linux',
    'Gentoo',
    'Customized Linux',
    'Others Linux',
  ],
  ...[
    'Windows Server 2022',
    'Windows Server 2019',
    'Windows Server 2016',
    'Windows Server 2012',
    'Windows Server 2008',
  ],
  'Windows Server 2003',
]

export function ensureArchitecture(value: string | undefined): void {
  ensure(value === undefined || ARCHITECTURES.includes(value), errors.invalidArchitecture())
}

export function ensurePlatform(value: string | undefined): void {
  ensure(value === undefined || PLATFORMS.includes(value), errors.invalidPlatform())
}

export function ensureBootMode(value: string | undefined): void {
  ensure(value === undefined || BOOT_MODES.includes(value), invalidParameter('BootMode'))
}
