import { describe, expect, it } from 'vitest'
import { diskWorld, fill } from './diskSetup.ts'

describe('ModifyDiskSpec does', () => {
  it('another level, another category, other IOPS; content and size stay', async () => {
    const world = await diskWorld()
    const { test, running, attached, available, disk, files } = world
    const DiskId = await attached(await running(), { Size: 500 })
    fill(world, DiskId, { '/a': '1' })
    await test.call('ecs.ModifyDiskSpec', { DiskId, PerformanceLevel: 'PL2' })
    expect(await disk(DiskId)).toMatchObject({ PerformanceLevel: 'PL2', Size: 500, Status: 'In_use' })
    await test.call('ecs.ModifyDiskSpec', { DiskId, DiskCategory: 'cloud_auto', ProvisionedIops: 1000 })
    expect(await disk(DiskId)).toMatchObject({ Category: 'cloud_auto', PerformanceLevel: '', ProvisionedIops: 1000 })
    await test.call('ecs.ModifyDiskSpec', { DiskId, ProvisionedIops: 0 })
    expect(await disk(DiskId)).toMatchObject({ ProvisionedIops: 0 })
    expect(files(DiskId)).toEqual({ '/a': '1' })
    const free = await available({ DiskCategory: 'cloud_efficiency', PerformanceLevel: '' })
    await test.call('ecs.ModifyDiskSpec', { DiskId: free, DiskCategory: 'cloud_essd' })
    expect(await disk(free)).toMatchObject({ Category: 'cloud_essd', PerformanceLevel: 'PL1', Status: 'Available' })
  })

  it('is an order for a subscription disk', async () => {
    const { test, running, create, disk } = await diskWorld()
    const DiskId = await create({ InstanceId: await running({ InstanceChargeType: 'PrePaid', Period: 1 }), Size: 500 })
    await test.settle()
    const { OrderId } = await test.call('ecs.ModifyDiskSpec', { DiskId, PerformanceLevel: 'PL2' })
    expect(OrderId).toMatch(/^\d+$/)
    expect(await disk(DiskId)).toMatchObject({ PerformanceLevel: 'PL2' })
    const lower = await test.refusal('ecs.ModifyDiskSpec', { DiskId, PerformanceLevel: 'PL1' })
    expect(lower).toMatchObject({ status: 403, code: 'OperationDenied' })
    const kind = await test.refusal('ecs.ModifyDiskSpec', { DiskId, DiskCategory: 'cloud_ssd' })
    expect(kind).toMatchObject({ status: 403, code: 'OperationDenied' })
  })
})

describe('ModifyDiskSpec refuses', () => {
  it('what can not be done to a disk', async () => {
    const { test, available } = await diskWorld()
    const basic = await available({ DiskCategory: 'cloud', PerformanceLevel: '' })
    const entry = await available({ DiskCategory: 'cloud_essd_entry', PerformanceLevel: '' })
    const DiskId = await available()
    const cases: [object, number, string][] = [
      [{ DiskId: 'd-none' }, 404, 'InvalidDiskId.NotFound'],
      [{}, 403, 'OperationDenied'],
      [{ PerformanceLevel: 'PL9' }, 400, 'InvalidPerformanceLevel.Malformed'],
      [{ PerformanceLevel: 'PL0' }, 403, 'OperationDenied'],
      [{ PerformanceLevel: 'PL2' }, 403, 'OperationDenied.PerformanceLevelNotMatch'],
      [{ ProvisionedIops: 10 }, 400, 'InvalidParameter'],
      [{ DiskCategory: 'cloud_auto', ProvisionedIops: 60_000 }, 400, 'InvalidParameter'],
      [{ DiskCategory: 'floppy' }, 400, 'InvalidDiskCategory.ValueNotSupported'],
      [{ DiskId: basic, DiskCategory: 'cloud_ssd' }, 400, 'InvalidDiskCategory.ValueNotSupported'],
      [{ DiskId: entry, DiskCategory: 'cloud_ssd' }, 400, 'InvalidDiskCategory.ValueNotSupported'],
      [{ PerformanceControlOptions: { IOPS: 2000 } }, 400, 'InvalidParameter'],
      [{ DiskCategory: 'cloud_auto', DryRun: true }, 400, 'DryRunOperation'],
    ]
    for (const [members, status, code] of cases)
      expect([members, await test.refusal('ecs.ModifyDiskSpec', { DiskId, ...members })]).toMatchObject([
        members,
        { status, code },
      ])
  })

  it('states that do not allow it, and a category that the type does not take', async () => {
    const { test, run, running, create, attached, systemDisk } = await diskWorld()
    const spec = { DiskCategory: 'cloud_auto' }
    const refuse = (DiskId: string, more: object = spec) => test.refusal('ecs.ModifyDiskSpec', { DiskId, ...more })
    expect(await refuse(await create())).toMatchObject({ status: 403, code: 'IncorrectDiskStatus.Initializing' })
    const [pending = ''] = await run()
    expect(await refuse(await systemDisk(pending))).toMatchObject({ status: 403, code: 'OperationDenied' })
    const DiskId = await attached(await running({ InstanceType: 'ecs.g7.large' }))
    const old = await refuse(DiskId, { DiskCategory: 'cloud_efficiency' })
    expect(old).toMatchObject({ status: 403, code: 'InvalidInstanceType.NotSupportDiskCategory' })
    await test.call('ecs.CreateSnapshot', { DiskId })
    expect(await refuse(DiskId)).toMatchObject({ status: 403, code: 'DiskCreatingSnapshot' })
  })
})
