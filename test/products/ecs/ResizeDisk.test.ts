import { describe, expect, it } from 'vitest'
import { diskWorld } from './diskSetup.ts'

describe('ResizeDisk does', () => {
  it('a disk grows, online with a running instance, offline also with a stopped one or with none', async () => {
    const { test, running, available, attached, systemDisk, disk } = await diskWorld()
    const InstanceId = await running()
    const [free, data, system] = [await available(), await attached(InstanceId), await systemDisk(InstanceId)]
    await test.call('ecs.ResizeDisk', { DiskId: free, NewSize: 21 })
    await test.call('ecs.ResizeDisk', { DiskId: data, NewSize: 100, Type: 'online' })
    await test.call('ecs.ResizeDisk', { DiskId: system, NewSize: 2048, Type: 'offline' })
    expect(await disk(free)).toMatchObject({ Size: 21, Status: 'Available' })
    expect(await disk(data)).toMatchObject({ Size: 100, Status: 'In_use' })
    expect(await disk(system)).toMatchObject({ Size: 2048 })
    await test.call('ecs.StopInstance', { InstanceId })
    await test.settle()
    await test.call('ecs.ResizeDisk', { DiskId: data, NewSize: 101, ClientToken: 'once' })
    await test.call('ecs.ResizeDisk', { DiskId: data, NewSize: 101, ClientToken: 'once' })
    expect(await disk(data)).toMatchObject({ Size: 101 })
  })

  it('is an order for a subscription disk', async () => {
    const { test, running, create } = await diskWorld()
    const DiskId = await create({ InstanceId: await running({ InstanceChargeType: 'PrePaid', Period: 1 }) })
    await test.settle()
    const { OrderId } = await test.call('ecs.ResizeDisk', { DiskId, NewSize: 30 })
    expect(OrderId).toMatch(/^\d+$/)
  })
})

describe('ResizeDisk refuses', () => {
  it('sizes that are none, shrinking, and more than the disk can have', async () => {
    const { test, running, available, systemDisk } = await diskWorld()
    const DiskId = await available()
    const system = await systemDisk(await running())
    const cases: [object, number, string][] = [
      [{ DiskId: 'd-none', NewSize: 30 }, 404, 'InvalidDiskId.NotFound'],
      [{ NewSize: 30, Type: 'sideways' }, 400, 'InvalidParam.Type'],
      [{ NewSize: 0 }, 400, 'InvalidDataDiskSize.ValueNotSupported'],
      [{ NewSize: 20 }, 403, 'InvalidDiskSize.TooSmall'],
      [{ NewSize: 70_000 }, 403, 'InvalidDiskSize.TooLarge'],
      [{ DiskId: system, NewSize: -1 }, 400, 'InvalidSystemDiskSize.ValueNotSupported'],
      [{ DiskId: system, NewSize: 2049 }, 403, 'InvalidDiskSize.TooLarge'],
      [{ NewSize: 30, Type: 'online' }, 403, 'InvalidInstanceStatus.NotRunning'],
    ]
    for (const [members, status, code] of cases)
      expect(await test.refusal('ecs.ResizeDisk', { DiskId, ...members })).toMatchObject({ status, code })
  })

  it('disks and instances in a state that does not allow it, and basic disks online', async () => {
    const { test, run, running, create, available, attached, systemDisk } = await diskWorld()
    const InstanceId = await running()
    const DiskId = await attached(InstanceId)
    const basic = await available({ DiskCategory: 'cloud', PerformanceLevel: '' })
    const refuse = (id: string, more: object = {}) =>
      test.refusal('ecs.ResizeDisk', { DiskId: id, NewSize: 100, ...more })
    expect(await refuse(basic, { Type: 'online' })).toMatchObject({
      status: 403,
      code: 'InvalidDiskCategory.NotSupported',
    })
    expect(await refuse(await create())).toMatchObject({ status: 403, code: 'IncorrectDiskStatus.Initializing' })
    const [pending = ''] = await run()
    expect(await refuse(await systemDisk(pending))).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    await test.call('ecs.CreateSnapshot', { DiskId })
    expect(await refuse(DiskId)).toMatchObject({ status: 403, code: 'DiskCreatingSnapshot' })
  })
})
