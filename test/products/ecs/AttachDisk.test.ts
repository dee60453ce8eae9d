import { describe, expect, it } from 'vitest'
import { diskWorld } from './diskSetup.ts'
import { write } from './instanceSetup.ts'
import { importKeys } from './keyPairSetup.ts'
import { inside } from './sourceInstance.ts'

describe('AttachDisk does', () => {
  it('Attaching, then In_use, with the next free device, and stays at a release by default', async () => {
    const { test, running, available, disk } = await diskWorld()
    const InstanceId = await running()
    const [first, second] = [await available(), await available()]
    await test.call('ecs.AttachDisk', { DiskId: first, InstanceId })
    expect(await disk(first)).toMatchObject({ Status: 'Attaching', InstanceId, Device: '/dev/xvdb', AttachedTime: '' })
    await test.call('ecs.AttachDisk', { DiskId: second, InstanceId, Bootable: false, Force: false })
    await test.settle()
    expect(await disk(first)).toMatchObject({ Status: 'In_use', DeleteWithInstance: false, MountInstanceNum: 1 })
    expect((await disk(first))?.AttachedTime).not.toBe('')
    expect(await disk(second)).toMatchObject({ Device: '/dev/xvdc' })
    await test.call('ecs.DeleteInstance', { InstanceId, Force: true })
    await test.settle()
    expect(await disk(first)).toMatchObject({ Status: 'Available', InstanceId: '' })
  })

  it('at the device that is asked for, and goes with the instance if it is told to', async () => {
    const { test, stopped, available, disk } = await diskWorld()
    const InstanceId = await stopped()
    const DiskId = await available()
    await test.call('ecs.AttachDisk', { DiskId, InstanceId, Device: '/dev/xvdk', DeleteWithInstance: true })
    await test.settle()
    expect(await disk(DiskId)).toMatchObject({ Device: '/dev/xvdk', DeleteWithInstance: true })
    await test.call('ecs.DeleteInstance', { InstanceId })
    await test.settle()
    expect(await disk(DiskId)).toBeUndefined()
  })

  it('a system disk back to its instance, with the logon of the request', async () => {
    const world = await diskWorld()
    const { test, stopped, systemDisk, disk, files, shown, status } = world
    const InstanceId = await stopped()
    const DiskId = await systemDisk(InstanceId)
    inside(test, (rows) => rows.disks.change(DiskId, { files: { '/etc/motd': 'hello' } }))
    const detach = async () => {
      await test.call('ecs.DetachDisk', { DiskId, InstanceId })
      await test.settle()
    }
    await detach()
    expect(await disk(DiskId)).toMatchObject({ Status: 'Available', Type: 'data' })
    const start = await test.refusal('ecs.StartInstance', { InstanceId })
    expect(start).toMatchObject({ status: 403, code: 'OperationDenied' })
    const back = { DiskId, InstanceId, Bootable: true }
    await test.call('ecs.AttachDisk', { ...back, Password: 'Secret-12' })
    await test.settle()
    expect(await disk(DiskId)).toMatchObject({ Status: 'In_use', Type: 'system', Device: '/dev/xvda' })
    expect(test.world.instances.get(InstanceId)?.Password).toBe('Secret-12')
    await detach()
    const unknown = await test.refusal('ecs.AttachDisk', { ...back, KeyPairName: 'key' })
    expect(unknown).toMatchObject({ status: 404, code: 'InvalidKeyPairName.NotFound' })
    await importKeys(test, 'key')
    await test.call('ecs.AttachDisk', { ...back, KeyPairName: 'key' })
    await test.settle()
    expect(await shown(InstanceId)).toMatchObject({ KeyPairName: 'key' })
    await test.call('ecs.StartInstance', { InstanceId })
    await test.settle()
    expect(status(InstanceId)).toBe('Running')
    expect(files(DiskId)).toEqual({ '/etc/motd': 'hello' })
    expect(write(world, InstanceId, {})).toBe(DiskId)
  })
})

describe('AttachDisk refuses', () => {
  it('what is not there, malformed or not emulated', async () => {
    const { test, running, available } = await diskWorld()
    const InstanceId = await running()
    const DiskId = await available()
    const cases: [object, number, string][] = [
      [{ DiskId: 'd-none' }, 404, 'InvalidDiskId.NotFound'],
      [{ InstanceId: 'i-none' }, 404, 'InvalidInstanceId.NotFound'],
      [{ Device: '/dev/sda' }, 400, 'InvalidDevice.Malformed'],
      [{ Device: '/dev/xvda' }, 400, 'InvalidDevice.Malformed'],
      [{ Force: true }, 400, 'InvalidParameter'],
      [{ Bootable: true }, 400, 'IncorrectInstanceStatus'],
    ]
    for (const [members, status, code] of cases) {
      expect(await test.refusal('ecs.AttachDisk', { DiskId, InstanceId, ...members })).toMatchObject({ status, code })
    }
  })

  it('disks and instances in a state that does not allow it', async () => {
    const { test, run, running, create, attached } = await diskWorld()
    const InstanceId = await running()
    const inUse = await attached(InstanceId)
    const refuse = (DiskId: string, to = InstanceId) => test.refusal('ecs.AttachDisk', { DiskId, InstanceId: to })
    expect(await refuse(inUse)).toMatchObject({ status: 404, code: 'InvalidDisk.InUse' })
    await test.call('ecs.DetachDisk', { DiskId: inUse, InstanceId })
    expect(await refuse(inUse)).toMatchObject({ status: 403, code: 'IncorrectDiskStatus' })
    await test.settle()
    const [pending = ''] = await run()
    expect(await refuse(inUse, pending)).toMatchObject({ status: 400, code: 'IncorrectInstanceStatus' })
    await test.call('ecs.DeleteInstance', { InstanceId, Force: true })
    expect(await refuse(inUse)).toMatchObject({ status: 400, code: 'IncorrectInstanceStatus' })
    expect(await refuse(await create())).toMatchObject({ status: 403, code: 'IncorrectDiskStatus.Initializing' })
  })

  it('another zone, a device in use, a category the type does not take, and one disk too many', async () => {
    const { test, running, available, attached, quota } = await diskWorld()
    const InstanceId = await running()
    await attached(InstanceId)
    const refuse = async (members: object, more: object = {}) =>
      test.refusal('ecs.AttachDisk', { DiskId: await available(members), InstanceId, ...more })
    expect(await refuse({ ZoneId: 'cn-hangzhou-h' })).toMatchObject({ status: 403, code: 'ResourcesNotInSameZone' })
    expect(await refuse({}, { Device: '/dev/xvdb' })).toMatchObject({ status: 403, code: 'InvalidDevice.InUse' })
    const basic = { DiskCategory: 'cloud', PerformanceLevel: '' }
    expect(await refuse(basic)).toMatchObject({ status: 400, code: 'InvalidOperation.InstanceTypeNotSupport' })
    quota('data_disks_per_instance', 1)
    expect(await refuse({})).toMatchObject({ status: 403, code: 'InstanceDiskLimitExceeded' })
  })

  it('a disk that is no system disk of the instance, and a bad password for it', async () => {
    const { test, stopped, available, systemDisk } = await diskWorld()
    const [one, other] = [await stopped(), await stopped()]
    const bootable = { InstanceId: one, Bootable: true }
    const data = await test.refusal('ecs.AttachDisk', { ...bootable, DiskId: await available() })
    expect(data).toMatchObject({ status: 403, code: 'DiskId.ValueNotSupported' })
    const DiskId = await systemDisk(one)
    await test.call('ecs.DetachDisk', { DiskId, InstanceId: one })
    await test.settle()
    const elsewhere = await test.refusal('ecs.AttachDisk', { ...bootable, DiskId, InstanceId: other })
    expect(elsewhere).toMatchObject({ status: 403, code: 'DiskId.ValueNotSupported' })
    const weak = await test.refusal('ecs.AttachDisk', { ...bootable, DiskId, Password: 'weak' })
    expect(weak).toMatchObject({ status: 400, code: 'InvalidPassword.Malformed' })
  })

  it('an ephemeral disk that would outlive its instance, or go to another', async () => {
    const { test, running, available, disk } = await diskWorld()
    const type = { InstanceType: 'ecs.g8i.large' }
    const [one, other] = [await running(type), await running(type)]
    const members = { DiskCategory: 'elastic_ephemeral_disk_standard', PerformanceLevel: '', Size: 64 }
    const DiskId = await available(members)
    const refused = await test.refusal('ecs.AttachDisk', { DiskId, InstanceId: one })
    expect(refused).toMatchObject({ status: 400, code: 'InvalidParameter' })
    await test.call('ecs.AttachDisk', { DiskId, InstanceId: one, DeleteWithInstance: true })
    await test.settle()
    const kept = await test.refusal('ecs.DetachDisk', { DiskId, InstanceId: one, DeleteWithInstance: false })
    expect(kept).toMatchObject({ status: 400, code: 'InvalidParameter' })
    await test.call('ecs.DetachDisk', { DiskId, InstanceId: one, DeleteWithInstance: true })
    await test.settle()
    const away = { DiskId, InstanceId: other, DeleteWithInstance: true }
    expect(await test.refusal('ecs.AttachDisk', away)).toMatchObject({ status: 403, code: 'DiskId.ValueNotSupported' })
    await test.call('ecs.AttachDisk', { ...away, InstanceId: one })
    await test.settle()
    expect(await disk(DiskId)).toMatchObject({ Status: 'In_use', InstanceId: one })
  })
})
