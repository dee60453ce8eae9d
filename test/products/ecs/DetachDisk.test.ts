import { describe, expect, it } from 'vitest'
import { diskWorld, fill } from './diskSetup.ts'
import { inside } from './sourceInstance.ts'

describe('DetachDisk does', () => {
  it('Detaching, then Available; what was on the medium stays, what was not is lost', async () => {
    const world = await diskWorld()
    const { test, running, attached, disk, files } = world
    const InstanceId = await running()
    const DiskId = await attached(InstanceId)
    fill(world, DiskId, { '/a': 'safe' })
    inside(test, (rows) => rows.disks.change(DiskId, { unflushed: { '/b': 'lost' } }))
    await test.call('ecs.DetachDisk', { DiskId, InstanceId })
    expect(await disk(DiskId)).toMatchObject({ Status: 'Detaching', InstanceId })
    await test.settle()
    expect(await disk(DiskId)).toMatchObject({
      Status: 'Available',
      InstanceId: '',
      Device: '',
      DeleteWithInstance: false,
    })
    expect((await disk(DiskId))?.DetachedTime).not.toBe('')
    expect(files(DiskId)).toEqual({ '/a': 'safe' })
    expect(test.world.disks.get(DiskId)?.unflushed).toEqual({})
  })

  it('remembers whether it goes with the instance: a system disk does by default', async () => {
    const { test, stopped, attached, systemDisk, disk } = await diskWorld()
    const InstanceId = await stopped()
    const [data, system] = [await attached(InstanceId), await systemDisk(InstanceId)]
    await test.call('ecs.DetachDisk', { DiskId: data, InstanceId, DeleteWithInstance: true })
    await test.call('ecs.DetachDisk', { DiskId: system, InstanceId })
    await test.settle()
    expect(await disk(data)).toMatchObject({ DeleteWithInstance: true })
    expect(await disk(system)).toMatchObject({ DeleteWithInstance: true, Type: 'data', Portable: true })
  })

  it('is overtaken by a release: the disk is Available once, and its next attachment takes its own time', async () => {
    const { test, running, attached, disk } = await diskWorld()
    const [one, other] = [await running(), await running()]
    const DiskId = await attached(one)
    await test.call('ecs.DetachDisk', { DiskId, InstanceId: one })
    await test.advance(1000)
    inside(test, (rows) => rows.disks.change(DiskId, { Status: 'Attaching', InstanceId: other }))
    await test.advance(3500)
    expect(await disk(DiskId)).toMatchObject({ Status: 'Attaching', InstanceId: other })
    inside(test, (rows) => rows.disks.change(DiskId, { Status: 'In_use' }))
  })
})

describe('DetachDisk refuses', () => {
  it('disks that are not there, not attached, or on another instance', async () => {
    const { test, running, available, attached } = await diskWorld()
    const [one, other] = [await running(), await running()]
    const [free, used] = [await available(), await attached(one)]
    const cases: [object, number, string][] = [
      [{ DiskId: 'd-none', InstanceId: one }, 404, 'InvalidDiskId.NotFound'],
      [{ DiskId: used, InstanceId: 'i-none' }, 404, 'InvalidInstanceId.NotFound'],
      [{ DiskId: free, InstanceId: one }, 404, 'InvalidDisk.AlreadyDetached'],
      [{ DiskId: used, InstanceId: other }, 403, 'InvalidDiskId.OperationNotSupported'],
    ]
    for (const [ask, status, code] of cases)
      expect(await test.refusal('ecs.DetachDisk', ask)).toMatchObject({ status, code })
  })

  it('a second time, a system disk of a running instance, and subscription disks', async () => {
    const { test, running, attached, systemDisk, create } = await diskWorld()
    const InstanceId = await running({ InstanceChargeType: 'PrePaid', Period: 1 })
    const DiskId = await attached(InstanceId)
    const refuse = (id: string) => test.refusal('ecs.DetachDisk', { DiskId: id, InstanceId })
    expect(await refuse(await systemDisk(InstanceId))).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    await test.call('ecs.DetachDisk', { DiskId, InstanceId })
    expect(await refuse(DiskId)).toMatchObject({ status: 403, code: 'IncorrectDiskStatus' })
    const subscribed = await create({ InstanceId })
    await test.settle()
    expect(await refuse(subscribed)).toMatchObject({ status: 403, code: 'DiskNotPortable' })
  })
})
