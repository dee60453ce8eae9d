import { ApiError, ensure } from '../../kernel/errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { describeDisk, setDeleteAutoSnapshot } from './disks.ts'
import { ifThere } from './gone.ts'
import { instancesInTransition } from './instances.ts'
import { flag, text } from './properties.ts'

const notAttached = (diskId: string, instanceId: string) =>
  new ApiError(400, 'IncorrectDiskStatus', `The disk ${diskId} is not attached to ${instanceId} any more.`)

/** ALIYUN::ECS::DiskAttachment: AttachDisk, ready when the disk is In_use. Its physical id is the disk's. */
export default defineResource('ALIYUN::ECS::DiskAttachment', {
  creates: 'ecs.AttachDisk',
  emulates: [
    'Bootable',
    'DeleteAutoSnapshot',
    'DeleteWithInstance',
    'Device',
    'DiskId',
    'InstanceId',
    'KeyPairName',
    'Password',
  ],
  accepts: { Force: [false], InstanceType: ['ECS'] },
  create({ properties, call }) {
    const DiskId = text(properties, 'DiskId') ?? ''
    call('ecs.AttachDisk', {
      DiskId,
      InstanceId: text(properties, 'InstanceId') ?? '',
      Bootable: flag(properties, 'Bootable'),
      DeleteWithInstance: flag(properties, 'DeleteWithInstance'),
      Device: text(properties, 'Device'),
      KeyPairName: text(properties, 'KeyPairName'),
      Password: text(properties, 'Password'),
    })
    return { physicalId: DiskId }
  },
  pending(step) {
    const status = attached(step)?.Status
    const isThere = status === 'In_use' || status === 'Attaching'
    ensure(isThere, notAttached(step.physicalId, text(step.properties, 'InstanceId') ?? ''))
    return status === 'In_use' ? undefined : [{ table: 'disks', key: step.physicalId }]
  },
  finish: setDeleteAutoSnapshot,
  read(step) {
    const disk = attached(step)
    if (disk === undefined) return undefined
    const { DiskId = '', InstanceId = '', Device = '', DeleteWithInstance = false, DeleteAutoSnapshot = false } = disk
    return { DiskId, InstanceId, Device, DeleteWithInstance, DeleteAutoSnapshot }
  },
  attributes(step) {
    const { Device = '', Status = '' } = attached(step) ?? {}
    return { DiskId: step.physicalId, Device, Status }
  },
  remove(step) {
    const { call, physicalId } = step
    const disk = attached(step)
    if (disk === undefined || disk.Status === 'Detaching') return
    ifThere(() => call('ecs.DetachDisk', { DiskId: physicalId, InstanceId: disk.InstanceId ?? '' }))
  },
  leaving: (step) => (attached(step) === undefined ? undefined : [{ table: 'disks', key: step.physicalId }]),
  obstacles(step) {
    const { properties } = step
    const DiskId = text(properties, 'DiskId') ?? ''
    const status = describeDisk(step, DiskId)?.Status
    if (status === 'Creating' || status === 'Attaching' || status === 'Detaching')
      return [{ table: 'disks', key: DiskId }]
    return instancesInTransition(step, [text(properties, 'InstanceId') ?? ''])
  },
})

/** The disk, as long as it is on the instance; it may have been taken away, and given to another one, meanwhile. */
function attached(step: ResourceStep) {
  const disk = describeDisk(step, text(step.properties, 'DiskId') ?? '')
  return disk?.InstanceId === text(step.properties, 'InstanceId') ? disk : undefined
}
