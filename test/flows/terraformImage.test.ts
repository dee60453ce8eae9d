import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from '../products/ecs/instanceSetup.ts'
import type { TestWorld } from '../setup/worlds.ts'
import { makeResourceGroup, until } from './polling.ts'

const ANY = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'

async function image(test: TestWorld, ImageId: string, RegionId = REGION.RegionId) {
  const { Images } = await test.call('ecs.DescribeImages', { RegionId, ImageId, Status: ANY })
  return Images.Image?.[0]
}

function waitFor(test: TestWorld, id: string, RegionId = REGION.RegionId): Promise<void> {
  return until(test, 'Available', async () => (await image(test, id, RegionId))?.Status === 'Available')
}

async function snapshotIds(test: TestWorld, id: string, RegionId = REGION.RegionId): Promise<string[]> {
  const { DiskDeviceMappings } = (await image(test, id, RegionId)) ?? {}
  return (DiskDeviceMappings?.DiskDeviceMapping ?? []).map(({ SnapshotId = '' }) => SnapshotId)
}

/** Deletes, waits until it is gone, and deletes the snapshots that it leaves, as delete_auto_snapshot says. */
async function destroy(test: TestWorld, ImageId: string, RegionId = REGION.RegionId): Promise<void> {
  const left = await snapshotIds(test, ImageId, RegionId)
  expect(left).not.toEqual([])
  await test.call('ecs.DeleteImage', { RegionId, ImageId, Force: true })
  await until(test, 'the end', async () => (await image(test, ImageId, RegionId)) === undefined)
  for (const SnapshotId of left) await test.call('ecs.DeleteSnapshot', { SnapshotId })
  const SnapshotIds = JSON.stringify(left)
  const { Snapshots } = await test.call('ecs.DescribeSnapshots', { RegionId, SnapshotIds })
  expect(Snapshots.Snapshot).toEqual([])
}

describe('Terraform: alicloud_image', () => {
  it('create, read, update, read, delete, read says gone', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const { ImageId } = await test.call('ecs.CreateImage', {
      ...{ ...REGION, InstanceId, ImageName: 'tf-image', Description: 'by Terraform', ImageFamily: 'tf' },
      ...{ ClientToken: 'TF-CreateImage-1', Tag: [{ Key: 'env', Value: 'test' }] },
    })
    expect((await image(test, ImageId))?.Status).toBe('Creating')
    await waitFor(test, ImageId)
    expect(await image(test, ImageId)).toMatchObject({
      ...{ ImageName: 'tf-image', Description: 'by Terraform', ImageFamily: 'tf', Architecture: 'x86_64' },
      ...{ Platform: 'Ubuntu', Usage: 'none', ResourceGroupId: '', ImageVersion: '', Status: 'Available' },
      ...{ BootMode: expect.any(String), CreationTime: expect.stringMatching(/Z$/) },
      Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] },
      DiskDeviceMappings: { DiskDeviceMapping: [{ Device: '/dev/xvda', SnapshotId: expect.stringMatching(/^s-/) }] },
    })

    const ResourceGroupId = await makeResourceGroup(test)
    await test.call('ecs.JoinResourceGroup', { ...REGION, ResourceType: 'image', ResourceId: ImageId, ResourceGroupId })
    const changes = { ImageName: 'renamed', Description: 'changed', ImageFamily: 'other' }
    await test.call('ecs.ModifyImageAttribute', { ...REGION, ImageId, ...changes })
    await until(test, 'the text', async () => (await image(test, ImageId))?.Description === 'changed')
    const tagged = { ...REGION, ResourceType: 'image', ResourceId: [ImageId] }
    await test.call('ecs.UntagResources', { ...tagged, TagKey: ['env'] })
    await test.call('ecs.TagResources', { ...tagged, Tag: [{ Key: 'team', Value: 'a' }] })
    expect(await image(test, ImageId)).toMatchObject({
      ...{ ...changes, ResourceGroupId },
      Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] },
    })
    await destroy(test, ImageId)
  })

  it('is made from a snapshot, and from the disks of a list', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, InstanceId })
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId: Disks.Disk?.[0]?.DiskId ?? '' })
    await test.settle()
    const one = await test.call('ecs.CreateImage', { ...REGION, SnapshotId, ImageName: 'of-a-snapshot' })
    await waitFor(test, one.ImageId)
    expect(await snapshotIds(test, one.ImageId)).toEqual([SnapshotId])
    const DiskDeviceMapping = [{ SnapshotId, Size: 60, DiskType: 'system', Device: '/dev/xvda' }]
    const traits = { Architecture: 'x86_64', Platform: 'Ubuntu' }
    const two = await test.call('ecs.CreateImage', {
      ...{ ...REGION, DiskDeviceMapping, ImageName: 'of-a-list', ...traits },
    })
    await waitFor(test, two.ImageId)
    expect(await image(test, two.ImageId)).toMatchObject({ ...traits, Size: 60 })
  })
})

describe('Terraform: alicloud_image_copy', () => {
  it('create, read, update, read, delete, read says gone', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const source = await test.call('ecs.CreateImage', { ...REGION, InstanceId, ImageName: 'source' })
    await waitFor(test, source.ImageId)
    const there = 'cn-beijing'
    const { ImageId } = await test.call('ecs.CopyImage', {
      ...{ ...REGION, ImageId: source.ImageId, DestinationRegionId: there, DestinationImageName: 'copy' },
      ...{ DestinationDescription: 'by Terraform', Encrypted: false, Tag: [{ Key: 'env', Value: 'test' }] },
    })
    expect(['Creating', 'Waiting']).toContain((await image(test, ImageId, there))?.Status)
    await waitFor(test, ImageId, there)
    expect(await image(test, ImageId, there)).toMatchObject({ ImageName: 'copy', Description: 'by Terraform' })

    await test.call('ecs.ModifyImageAttribute', {
      ...{ RegionId: there, ImageId, ImageName: 'renamed', Description: 'changed' },
    })
    const tagged = { RegionId: there, ResourceType: 'image', ResourceId: [ImageId] }
    await test.call('ecs.UntagResources', { ...tagged, TagKey: ['env'] })
    await test.call('ecs.TagResources', { ...tagged, Tag: [{ Key: 'team', Value: 'a' }] })
    const { TagResources } = await test.call('ecs.ListTagResources', tagged)
    expect(TagResources.TagResource).toMatchObject([{ ResourceId: ImageId, TagKey: 'team', TagValue: 'a' }])
    expect(await image(test, ImageId, there)).toMatchObject({ ImageName: 'renamed', Description: 'changed' })
    await destroy(test, ImageId, there)
  })
})
