import { describe, expect, it } from 'vitest'
import { type DiskWorld, diskWorld } from '../products/ecs/diskSetup.ts'
import { REGION, ZONE } from '../products/ecs/instanceSetup.ts'
import { makeResourceGroup, until } from './polling.ts'

function waitFor({ test, disk }: DiskWorld, id: string, ...statuses: string[]): Promise<void> {
  return until(test, statuses.join(), async () => statuses.includes((await disk(id))?.Status ?? 'gone'))
}

/** As the resource is created, with what the provider sends after its creation. */
async function create(world: DiskWorld, members: object = {}): Promise<string> {
  const { test } = world
  const { DiskId } = await test.call('ecs.CreateDisk', {
    ...{ ...REGION, ZoneId: ZONE, DiskCategory: 'cloud_essd', PerformanceLevel: 'PL1', Size: 40 },
    ...{ DiskName: 'tf-disk', Description: 'by Terraform', Encrypted: false, ClientToken: 'TF-CreateDisk-1' },
    Tag: [{ Key: 'env', Value: 'test' }],
    ...members,
  })
  await waitFor(world, DiskId, 'Available', 'In_use')
  const flags = { DeleteAutoSnapshot: true, DeleteWithInstance: true, EnableAutoSnapshot: true }
  await test.call('ecs.ModifyDiskAttribute', { ...REGION, DiskId, ...flags })
  return DiskId
}

describe('Terraform: alicloud_ecs_disk', () => {
  it('create, read, update, read, delete, read says gone', async () => {
    const world = await diskWorld()
    const { test, disk } = world
    const DiskId = await create(world)
    expect(await disk(DiskId)).toMatchObject({
      ...{
        DiskName: 'tf-disk',
        Description: 'by Terraform',
        Category: 'cloud_essd',
        PerformanceLevel: 'PL1',
        Size: 40,
      },
      ...{
        Encrypted: false,
        KMSKeyId: '',
        DiskChargeType: 'PostPaid',
        Status: 'Available',
        ZoneId: ZONE,
        InstanceId: '',
      },
      ...{ DeleteAutoSnapshot: true, DeleteWithInstance: true, EnableAutoSnapshot: true, BurstingEnabled: false },
      ...{ ProvisionedIops: 0, MultiAttach: 'Disabled', SourceSnapshotId: '', ResourceGroupId: '', ...REGION },
      Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] },
    })

    const ResourceGroupId = await makeResourceGroup(test)
    await test.call('ecs.JoinResourceGroup', { ...REGION, ResourceType: 'disk', ResourceId: DiskId, ResourceGroupId })
    await test.call('ecs.ModifyDiskAttribute', {
      ...{ ...REGION, DiskId, DiskName: 'renamed', Description: 'changed', DeleteAutoSnapshot: false },
      ...{ DeleteWithInstance: false, EnableAutoSnapshot: false },
    })
    const tagged = { ...REGION, ResourceType: 'disk', ResourceId: [DiskId] }
    await test.call('ecs.UntagResources', { ...tagged, TagKey: ['env'] })
    await test.call('ecs.TagResources', { ...tagged, Tag: [{ Key: 'team', Value: 'a' }] })
    await test.call('ecs.ResizeDisk', { DiskId, NewSize: 500, Type: 'offline', ClientToken: 'TF-ResizeDisk-1' })
    await until(test, 'the size', async () => (await disk(DiskId))?.Size === 500)
    await test.call('ecs.ModifyDiskSpec', { DiskId, PerformanceLevel: 'PL2', DryRun: false })
    await until(test, 'the level', async () => (await disk(DiskId))?.PerformanceLevel === 'PL2')
    expect(await disk(DiskId)).toMatchObject({
      ...{ DiskName: 'renamed', Description: 'changed', Size: 500, PerformanceLevel: 'PL2', ResourceGroupId },
      ...{ DeleteAutoSnapshot: false, DeleteWithInstance: false, EnableAutoSnapshot: false, Status: 'Available' },
      Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] },
    })

    await test.call('ecs.DeleteDisk', { DiskId })
    await until(test, 'the end', async () => (await disk(DiskId)) === undefined)
    // Whoever deletes again is told that it is done.
    await test.call('ecs.DeleteDisk', { DiskId })
  })

  it('meets the code that it retries when it deletes too early', async () => {
    const world = await diskWorld()
    const DiskId = await world.create()
    const denied = await world.test.refusal('ecs.DeleteDisk', { DiskId })
    expect(denied.code).toBe('IncorrectDiskStatus.Initializing')
  })

  it('goes to a faster category with provisioned IOPS and bursting', async () => {
    const world = await diskWorld()
    const { test, disk } = world
    const DiskId = await create(world)
    await test.call('ecs.ModifyDiskSpec', { DiskId, DiskCategory: 'cloud_auto', ProvisionedIops: 100 })
    await until(test, 'the category', async () => (await disk(DiskId))?.Category === 'cloud_auto')
    await test.call('ecs.ModifyDiskAttribute', { ...REGION, DiskId, BurstingEnabled: true })
    expect(await disk(DiskId)).toMatchObject({ Category: 'cloud_auto', ProvisionedIops: 100, BurstingEnabled: true })
  })

  it('changes the charge type of a disk of a subscription instance, and waits for it', async () => {
    const world = await diskWorld()
    const { test, disk } = world
    const InstanceId = await world.running({ InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Month' })
    const DiskId = await create(world, { ZoneId: undefined, InstanceId })
    expect(await disk(DiskId)).toMatchObject({ DiskChargeType: 'PrePaid', InstanceId, Status: 'In_use' })
    await test.call('ecs.ModifyDiskChargeType', {
      ...{ ...REGION, InstanceId, DiskIds: JSON.stringify([DiskId]), DiskChargeType: 'PostPaid', AutoPay: true },
      ClientToken: 'TF-ModifyDiskChargeType-1',
    })
    await until(test, 'PostPaid', async () => (await disk(DiskId))?.DiskChargeType === 'PostPaid')
  })
})

describe('Terraform: alicloud_ecs_disk_attachment', () => {
  it('create, read, delete, read says gone', async () => {
    const world = await diskWorld()
    const { test } = world
    const InstanceId = await world.running()
    const DiskId = await create(world)
    // Attaching to an instance on its way to another status is retried on this code.
    await test.call('ecs.StopInstance', { InstanceId })
    const attachment = { DiskId, InstanceId, DeleteWithInstance: true, Bootable: false }
    const denied = await test.refusal('ecs.AttachDisk', attachment)
    expect(denied.code).toBe('IncorrectInstanceStatus')
    await test.settle()
    await test.call('ecs.AttachDisk', attachment)
    await waitFor(world, DiskId, 'In_use')
    await test.call('ecs.ModifyDiskAttribute', { ...REGION, DiskId, DeleteWithInstance: true })

    const read = async () => {
      const DiskIds = JSON.stringify([DiskId])
      const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, DiskIds, InstanceId })
      return Disks.Disk?.[0]
    }
    expect(await read()).toMatchObject({ DiskId, InstanceId, Device: '/dev/xvdb', DeleteWithInstance: true })

    await test.call('ecs.DetachDisk', { DiskId, InstanceId })
    await waitFor(world, DiskId, 'Available')
    expect(await read()).toBeUndefined()
    const again = await test.refusal('ecs.DetachDisk', { DiskId, InstanceId })
    expect(again).toMatchObject({ status: 404, code: 'InvalidDisk.AlreadyDetached' })
  })
})
