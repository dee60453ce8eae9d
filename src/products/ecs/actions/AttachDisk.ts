import type { Requests } from '../../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isPassword } from '../../../rules/names.ts'
import { cloudDiskCategories } from '../../../world/facts/diskCategories.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import type { DiskRow, InstanceRow } from '../../../world/rows/ecs.ts'
import { keyPairKey } from '../../../world/rows/keyPairs.ts'
import { beginAttachment } from '../disk/diskEvents.ts'
import { deviceFor, diskOf, ensureDiskStatus, ensureRoomForDataDisk, isEphemeral, isRegional } from '../disk/disks.ts'
import * as errors from '../disk/errors.ts'
import { keyPairNotFound } from '../launch/errors.ts'
import { SYSTEM_DEVICE } from '../launch/launchDisks.ts'

type Request = Requests['ecs.AttachDisk']

/**
 * AttachDisk: an Available disk goes to an instance of its zone, as a data disk, or with Bootable back to the instance
 * from which it was detached as its system disk. Attaching, then In_use. The logon of the request is set with a system
 * disk only, as in the cloud.
 * Not modelled: forced attachment of regional disks (refused), disks on several instances.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'AttachDisk', {
  handle(context, request) {
    const { world, own } = context
    const isBootable = request.Bootable === true
    ensure(request.Force !== true, invalidParameter('Force', 'Forced attachment is not emulated.'))
    const disk = diskOf(context, request.DiskId)
    const instance = own(world.instances, request.InstanceId)
    ensure(instance, errors.instanceToReplaceNotFound(request.InstanceId))

    ensureFit(disk, instance)
    if (isBootable) ensureBootable(context, disk, instance, request)
    else ensureDataDisk(context, disk, instance)
    const device = isBootable ? SYSTEM_DEVICE : deviceFor(world, instance.InstanceId, request.Device)
    const DeleteWithInstance = request.DeleteWithInstance ?? false
    const mustGo = isEphemeral(disk.Category)
    ensure(!mustGo || DeleteWithInstance, invalidParameter('DeleteWithInstance', 'It is true for ephemeral disks.'))

    const { originInstanceId: _origin, ...rest } = disk
    beginAttachment(world, {
      ...rest,
      ...(mustGo ? { originInstanceId: instance.InstanceId } : {}),
      Type: isBootable ? 'system' : 'data',
      InstanceId: instance.InstanceId,
      Device: device,
      DeleteWithInstance,
    })
    if (isBootable) setLogon(context, instance, disk, request)

    return {}
  },
})

function ensureFit(disk: DiskRow, instance: InstanceRow): void {
  ensure(disk.Status !== 'In_use', errors.diskInUse(disk.InstanceId))
  ensureDiskStatus(disk, 'Available')
  const isThere = isRegional(disk.Category) ? disk.RegionId === instance.RegionId : disk.ZoneId === instance.ZoneId
  ensure(isThere, errors.notInSameZone())
  const isKept = isEphemeral(disk.Category) && disk.originInstanceId !== undefined
  ensure(!isKept || disk.originInstanceId === instance.InstanceId, errors.onlyBackToOrigin())
}

function ensureDataDisk({ world }: ActionContext, disk: DiskRow, instance: InstanceRow): void {
  const { Status, InstanceType } = instance
  const isAtRest = (Status === 'Running' || Status === 'Stopped') && instance.isReleasing !== true
  ensure(isAtRest, errors.incorrectInstanceStatus(400, Status, 'Running or Stopped'))
  const type = findInstanceType(InstanceType)
  const isTaken = type === undefined || cloudDiskCategories(type, 'data').includes(disk.Category)
  ensure(isTaken, errors.typeTakesNoSuchDisk(InstanceType, disk.Category))
  ensureRoomForDataDisk(world, instance)
}

function ensureBootable({ world }: ActionContext, disk: DiskRow, instance: InstanceRow, request: Request): void {
  const { Status, InstanceId, isReleasing } = instance
  ensure(Status === 'Stopped' && isReleasing !== true, errors.incorrectInstanceStatus(400, Status, 'Stopped'))
  const hasSystemDisk = world.disks.list('instance', InstanceId).some(({ Type }) => Type === 'system')
  const isItsOwn = disk.originInstanceId === InstanceId && !isEphemeral(disk.Category)
  ensure(isItsOwn && !hasSystemDisk, errors.notASystemDiskOf(InstanceId))
  ensure(!request.Password || isPassword(request.Password, osTypeOf(disk)), errors.invalidReplacePassword())
  const KeyPairName = keyPairFor(disk, request)
  const keyPair = keyPairKey(instance.OwnerId, instance.RegionId, KeyPairName)
  ensure(KeyPairName === '' || world.keyPairs.has(keyPair), keyPairNotFound(KeyPairName))
}

/** Windows has no key pairs: for its disks the cloud does not look at them. */
function keyPairFor(disk: DiskRow, { KeyPairName = '' }: Request): string {
  return osTypeOf(disk) === 'windows' ? '' : KeyPairName
}

/** A key pair puts the password out of use. */
function setLogon({ world }: ActionContext, { InstanceId }: InstanceRow, disk: DiskRow, request: Request): void {
  const KeyPairName = keyPairFor(disk, request)
  if (KeyPairName !== '') world.instances.change(InstanceId, { KeyPairName })
  else if (request.Password) world.instances.change(InstanceId, { Password: request.Password })
}

function osTypeOf(disk: DiskRow): 'windows' | 'linux' {
  return disk.imageTraits?.OSType === 'windows' ? 'windows' : 'linux'
}
