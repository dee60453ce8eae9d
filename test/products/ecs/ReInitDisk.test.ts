import { describe, expect, it } from 'vitest'
import { diskWorld, fill } from './diskSetup.ts'
import { REGION, WINDOWS, write } from './instanceSetup.ts'
import { importKeys } from './keyPairSetup.ts'
import { inside, makeImage } from './sourceInstance.ts'

describe('ReInitDisk does', () => {
  it('the system disk gets the content of its image back, with the logon of the request', async () => {
    const world = await diskWorld()
    const { test, stopped, systemDisk, disk, files, shown, status } = world
    const InstanceId = await stopped()
    const DiskId = await systemDisk(InstanceId)
    const pristine = files(DiskId)
    fill(world, DiskId, { '/junk': 'x' })
    await test.call('ecs.ReInitDisk', { DiskId, Password: 'Secret-12', SecurityEnhancementStrategy: 'Active' })
    expect(await disk(DiskId)).toMatchObject({ Status: 'ReIniting', InstanceId })
    expect(await test.refusal('ecs.StartInstance', { InstanceId })).toMatchObject({ code: 'IncorrectDiskStatus' })
    await test.settle()
    expect(await disk(DiskId)).toMatchObject({ Status: 'In_use' })
    expect(files(DiskId)).toEqual(pristine)
    expect(status(InstanceId)).toBe('Stopped')
    expect(test.world.instances.get(InstanceId)).toMatchObject({
      Password: 'Secret-12',
      SecurityEnhancementStrategy: 'Active',
    })
    await test.call('ecs.ReInitDisk', { DiskId, AutoStartInstance: true })
    await test.settle()
    expect(await shown(InstanceId)).toMatchObject({ Status: 'Running', KeyPairName: '' })
    expect(write(world, InstanceId, {})).toBe(DiskId)
  })

  it('gives the system disk a key pair that there is, but not a Windows one', async () => {
    const { test, stopped, systemDisk, shown } = await diskWorld()
    const [linux, windows] = [await stopped(), await stopped({ ImageId: WINDOWS })]
    const reInit = async (id: string) => ({ DiskId: await systemDisk(id), KeyPairName: 'key' })
    const unknown = await test.refusal('ecs.ReInitDisk', await reInit(linux))
    expect(unknown).toMatchObject({ status: 404, code: 'InvalidKeyPairName.NotFound' })
    await test.call('ecs.ReInitDisk', await reInit(windows))
    await importKeys(test, 'key')
    await test.call('ecs.ReInitDisk', await reInit(linux))
    await test.settle()
    expect(await shown(linux)).toMatchObject({ KeyPairName: 'key' })
    expect(await shown(windows)).toMatchObject({ KeyPairName: '' })
  })

  it('a data disk is empty again, or what its snapshot was', async () => {
    const world = await diskWorld()
    const { test, stopped, attached, files, snapshot } = world
    const InstanceId = await stopped()
    const empty = await attached(InstanceId)
    fill(world, empty, { '/a': '1' })
    const made = await attached(InstanceId, { SnapshotId: await snapshot(empty) })
    fill(world, made, { '/a': '2', '/b': '3' })
    for (const DiskId of [empty, made]) await test.call('ecs.ReInitDisk', { DiskId, AutoStartInstance: false })
    await test.settle()
    expect(files(empty)).toEqual({})
    expect(files(made)).toEqual({ '/a': '1' })
  })
})

describe('ReInitDisk refuses', () => {
  it('disks that are not there, free, of a running instance, or being snapshot', async () => {
    const { test, running, stopped, available, attached, systemDisk } = await diskWorld()
    const refuse = (DiskId: string, more: object = {}) => test.refusal('ecs.ReInitDisk', { DiskId, ...more })
    expect(await refuse('d-none')).toMatchObject({ status: 404, code: 'InvalidDiskId.NotFound' })
    expect(await refuse(await available())).toMatchObject({ status: 403, code: 'IncorrectDiskStatus' })
    const busy = await attached(await running())
    expect(await refuse(busy)).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    const InstanceId = await stopped()
    const system = await systemDisk(InstanceId)
    expect(await refuse(system, { Password: 'weak' })).toMatchObject({ status: 400, code: 'InvalidPassword.Malformed' })
    const unknown = { SecurityEnhancementStrategy: 'Maybe' }
    expect(await refuse(system, unknown)).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const DiskId = await attached(InstanceId)
    await test.call('ecs.CreateSnapshot', { DiskId })
    expect(await refuse(DiskId)).toMatchObject({ status: 403, code: 'DiskCreatingSnapshot' })
  })

  it('disks whose image or snapshot is gone, and those without snapshots', async () => {
    const { test, stopped, running, attached, systemDisk, snapshot } = await diskWorld()
    const source = await running()
    const ImageId = await makeImage(test, { InstanceId: source, systemDiskId: '', dataDiskIds: [] })
    const InstanceId = await stopped({ ImageId })
    const SnapshotId = await snapshot(await attached(source))
    const DiskId = await attached(InstanceId, { SnapshotId })
    await test.call('ecs.DeleteImage', { ...REGION, ImageId, Force: true })
    await test.call('ecs.DeleteSnapshot', { SnapshotId, Force: true })
    const refuse = (id: string) => test.refusal('ecs.ReInitDisk', { DiskId: id })
    expect(await refuse(await systemDisk(InstanceId))).toMatchObject({ status: 404, code: 'InvalidImageId.NotFound' })
    expect(await refuse(DiskId)).toMatchObject({ status: 404, code: 'InvalidSourceSnapshot.NotFound' })
    inside(test, (rows) => rows.disks.change(DiskId, { Category: 'local_hdd_pro' }))
    expect(await refuse(DiskId)).toMatchObject({ status: 400, code: 'DiskCategory.OperationNotSupported' })
  })
})
