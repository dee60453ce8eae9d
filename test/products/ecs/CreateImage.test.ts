import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { imageById, inside, makeImage, makeInstance, REGION } from './sourceInstance.ts'

describe('CreateImage does', () => {
  it('makes an image of an instance with a new snapshot of each disk, and carries category and level', async () => {
    const test = testWorld()
    const dataDisks = [
      { Size: 100, Category: 'cloud_ssd', PerformanceLevel: '' },
      { Size: 500, PerformanceLevel: 'PL2' },
    ]
    const source = makeInstance(test, { dataDisks })
    const { ImageId } = await test.call('ecs.CreateImage', {
      ...REGION,
      InstanceId: source.InstanceId,
      ImageName: 'base',
      ImageFamily: 'mine',
      ResourceGroupId: 'rg-1',
    })
    expect(ImageId).toMatch(/^m-bp1[0-9a-z]{17}$/)
    expect(await imageById(test, ImageId)).toMatchObject({
      ...{ ImageFamily: 'mine', ResourceGroupId: 'rg-1' },
      ...{ ImageName: 'base', ImageOwnerAlias: 'self', Status: 'Creating', Progress: '0%', Size: 40, OSType: 'linux' },
      DiskDeviceMappings: {
        DiskDeviceMapping: [
          { Device: '/dev/xvda', Type: 'system', Size: '40' },
          { Device: '/dev/xvdb', Type: 'data', Size: '100' },
          { Device: '/dev/xvdc', Type: 'data', Size: '500' },
        ],
      },
    })
    expect(
      test.world.images
        .get(ImageId)
        ?.DiskDeviceMappings.map(({ category, performanceLevel }) => [category, performanceLevel]),
    ).toEqual([
      ['cloud_essd', 'PL1'],
      ['cloud_ssd', ''],
      ['cloud_essd', 'PL2'],
    ])
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', { ...REGION, InstanceId: source.InstanceId })
    expect(Snapshots.Snapshot?.map(({ SourceDiskId, Status }) => [SourceDiskId, Status]).reverse()).toEqual(
      [source.systemDiskId, ...source.dataDiskIds].map((id) => [id, 'progressing']),
    )
  })

  it('the metadata mode that is asked for, and nothing in a dry run', async () => {
    const test = testWorld()
    const { InstanceId } = makeInstance(test)
    const ask = { ...REGION, InstanceId, Features: { ImdsSupport: 'v2' } }
    const dry = await test.refusal('ecs.CreateImage', { ...ask, DryRun: true })
    expect(dry).toMatchObject({ status: 400, code: 'DryRunOperation' })
    const { ImageId } = await test.call('ecs.CreateImage', ask)
    expect(await imageById(test, ImageId)).toMatchObject({ Features: { ImdsSupport: 'v2' } })
  })

  it('keeps what was flushed, and not what the guest still holds', async () => {
    const test = testWorld()
    const source = makeInstance(test)
    inside(test, (world) => {
      const disk = world.disks.get(source.systemDiskId)
      world.disks.change(source.systemDiskId, {
        files: { ...disk?.files, '/flushed': 'yes' },
        unflushed: { '/cached': 'no' },
      })
    })
    const ImageId = await makeImage(test, source)
    const snapshotId = test.world.images.get(ImageId)?.DiskDeviceMappings[0]?.SnapshotId ?? ''
    const files = test.world.snapshots.get(snapshotId)?.files
    expect(files).toMatchObject({ '/flushed': 'yes', '/etc/os-release': expect.stringContaining('Ubuntu') })
    expect(files).not.toHaveProperty('/cached')
  })

  it('makes an image of the snapshot of a system disk, with the system that was on it', async () => {
    const test = testWorld()
    const source = makeInstance(test)
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId: source.systemDiskId })
    await test.settle()
    const { ImageId } = await test.call('ecs.CreateImage', { ...REGION, SnapshotId })
    await test.settle()
    expect(await imageById(test, ImageId)).toMatchObject({
      ImageName: ImageId,
      Status: 'Available',
      Platform: 'Ubuntu',
      Architecture: 'x86_64',
    })
    expect(test.world.snapshots.size).toBe(1)
  })

  it('makes an image of several snapshots, names free devices, and takes a data disk as the system', async () => {
    const test = testWorld()
    const source = makeInstance(test, { dataDisks: [{ Size: 50 }, { Size: 60 }] })
    const [first, second] = await snapshotsOf(test, source.dataDiskIds)
    const { ImageId } = await test.call('ecs.CreateImage', {
      ...{ ...REGION, Platform: 'Debian', Architecture: 'arm64' },
      DiskDeviceMapping: [
        { SnapshotId: first, Size: 80 },
        { SnapshotId: second, DiskType: 'system' },
      ],
    })
    await test.settle()
    expect(await imageById(test, ImageId)).toMatchObject({
      ...{ Platform: 'Debian', Architecture: 'arm64', OSType: 'linux', Size: 60 },
      DiskDeviceMappings: {
        DiskDeviceMapping: [
          { Device: '/dev/xvda', SnapshotId: second, Size: '60' },
          { Device: '/dev/xvdb', SnapshotId: first, Size: '80' },
        ],
      },
    })
  })

  it('prefers InstanceId to the other sources, and leaves local disks out', async () => {
    const test = testWorld()
    const source = makeInstance(test, { dataDisks: [{ Category: 'local_ssd_pro' }] })
    const { ImageId } = await test.call('ecs.CreateImage', {
      ...REGION,
      InstanceId: source.InstanceId,
      SnapshotId: 's-none',
    })
    expect(test.world.images.get(ImageId)?.DiskDeviceMappings).toHaveLength(1)
  })

  it('works for an instance whose image was deleted', async () => {
    const test = testWorld()
    const first = await makeImage(test, makeInstance(test))
    const source = makeInstance(test, { ImageId: first })
    await test.call('ecs.DeleteImage', { ...REGION, ImageId: first, Force: true })
    const second = await makeImage(test, source)
    expect(await imageById(test, second)).toMatchObject({ Status: 'Available', Platform: 'Ubuntu' })
  })
})

describe('CreateImage later', () => {
  it('is Available after its snapshots, with progress on the way', async () => {
    const test = testWorld()
    const source = makeInstance(test)
    const { ImageId } = await test.call('ecs.CreateImage', { ...REGION, InstanceId: source.InstanceId })
    await test.advance(110_000)
    expect(await imageById(test, ImageId)).toMatchObject({ Status: 'Creating', Progress: '50%' })
    await test.advance(50_000)
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', REGION)
    expect(Snapshots.Snapshot).toMatchObject([{ Status: 'accomplished', Progress: '100%', Usage: 'image' }])
    expect(await imageById(test, ImageId)).toMatchObject({ Status: 'Creating' })
    await test.advance(60_000)
    expect(await imageById(test, ImageId)).toMatchObject({ Status: 'Available', Progress: '100%' })
    expect(test.world.watches.size).toBe(0)
  })

  it('shows progress that follows a change of the pace', async () => {
    const test = testWorld()
    const source = makeInstance(test)
    const { ImageId } = await test.call('ecs.CreateImage', { ...REGION, InstanceId: source.InstanceId })
    await test.advance(110_000)
    inside(test, (world) => world.setPace('fast'))
    expect(await imageById(test, ImageId)).toMatchObject({ Progress: '50%' })
    await test.advance(1_100)
    expect(await imageById(test, ImageId)).toMatchObject({ Progress: '75%' })
  })

  it('fails with its snapshots when the state of the instance changes, and not when something else does', async () => {
    const test = testWorld()
    const source = makeInstance(test)
    const { ImageId } = await test.call('ecs.CreateImage', { ...REGION, InstanceId: source.InstanceId })
    inside(test, (world) => world.instances.change(source.InstanceId, { InstanceName: 'renamed' }))
    await test.advance(1000)
    expect(await imageById(test, ImageId)).toMatchObject({ Status: 'Creating' })
    inside(test, (world) => world.instances.change(source.InstanceId, { Status: 'Stopping' }))
    await test.advance(1000)
    expect(await imageById(test, ImageId)).toMatchObject({ Status: 'CreateFailed' })
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', REGION)
    expect(Snapshots.Snapshot).toMatchObject([{ Status: 'failed' }])
    await test.settle()
    expect(await imageById(test, ImageId)).toMatchObject({ Status: 'CreateFailed' })
  })

  it('fails when one of its snapshots has failed', async () => {
    const test = testWorld()
    const source = makeInstance(test, { dataDisks: [{}] })
    const { ImageId } = await test.call('ecs.CreateImage', { ...REGION, InstanceId: source.InstanceId })
    const lost = test.world.images.get(ImageId)?.DiskDeviceMappings[1]?.SnapshotId ?? ''
    inside(test, (world) => world.snapshots.change(lost, { Status: 'failed' }))
    await test.settle()
    expect(await imageById(test, ImageId)).toMatchObject({ Status: 'CreateFailed' })
  })
})

describe('CreateImage refuses', () => {
  it.each([
    ['a bad name', { ImageName: 'x' }, 400, 'InvalidImageName.Malformed'],
    ['a name with a reserved beginning', { ImageName: 'aliyun-base' }, 400, 'InvalidImageName.Malformed'],
    ['a bad description', { Description: 'http://x' }, 400, 'InvalidDescription.Malformed'],
    ['a bad version', { ImageVersion: 'a b' }, 400, 'InvalidImageVersion.Malformed'],
    ['an unknown architecture', { Architecture: 'mips' }, 400, 'InvalidArchitecture.Malformed'],
    ['an unknown distribution', { Platform: 'Haiku' }, 400, 'InvalidPlatform.Malformed'],
    ['an unknown boot mode', { BootMode: 'Floppy' }, 400, 'InvalidParameter'],
    ['a tag twice', { Tag: [{ Key: 'a' }, { Key: 'a' }] }, 400, 'Duplicate.TagKey'],
    ['an unknown instance', { InstanceId: 'i-none' }, 404, 'InvalidInstanceId.NotFound'],
  ])('%s', async (_what, members, status, code) => {
    const test = testWorld()
    const { InstanceId } = makeInstance(test)
    expect(await test.refusal('ecs.CreateImage', { ...REGION, InstanceId, ...members })).toMatchObject({ status, code })
  })

  it('a request without any source', async () => {
    expect(await testWorld().refusal('ecs.CreateImage', REGION)).toMatchObject({
      status: 400,
      code: 'MissingParameter',
    })
  })

  it('an instance that is on its way, or expired', async () => {
    const test = testWorld()
    const starting = makeInstance(test, { instance: { Status: 'Starting' } })
    const refused = { status: 400, code: 'IncorrectInstanceStatus' }
    expect(await test.refusal('ecs.CreateImage', { ...REGION, InstanceId: starting.InstanceId })).toMatchObject(refused)
    const expired = makeInstance(test, {
      instance: { InstanceChargeType: 'PrePaid', ExpiredTime: '2025-01-01T00:00Z' },
    })
    expect(await test.refusal('ecs.CreateImage', { ...REGION, InstanceId: expired.InstanceId })).toMatchObject(refused)
  })

  it('a name that is taken in the region', async () => {
    const test = testWorld()
    const source = makeInstance(test)
    await makeImage(test, source, 'base')
    const again = { ...REGION, InstanceId: source.InstanceId, ImageName: 'base' }
    expect(await test.refusal('ecs.CreateImage', again)).toMatchObject({
      status: 400,
      code: 'InvalidImageName.Duplicated',
    })
  })

  it('a disk that is being snapshot, and one with all the snapshots it may have', async () => {
    const test = testWorld()
    const { InstanceId, systemDiskId } = makeInstance(test)
    await test.call('ecs.CreateSnapshot', { DiskId: systemDiskId })
    const ask = { ...REGION, InstanceId }
    expect(await test.refusal('ecs.CreateImage', ask)).toMatchObject({
      status: 403,
      code: 'IncorrectDiskStatus.CreatingSnapshot',
    })
    await test.settle()
    setQuota(test, 'manual_snapshots_per_disk', 1)
    expect(await test.refusal('ecs.CreateImage', ask)).toMatchObject({ status: 403, code: 'QuotaExceed.Snapshot' })
  })

  it('more images than the account may have', async () => {
    const test = testWorld()
    const source = makeInstance(test)
    await makeImage(test, source)
    setQuota(test, 'custom_images_per_region', 1)
    const refused = await test.refusal('ecs.CreateImage', { ...REGION, InstanceId: source.InstanceId })
    expect(refused).toMatchObject({ status: 403, code: 'QuotaExceed.Image' })
  })

  it('snapshots that do not make an image', async () => {
    const test = testWorld()
    const source = makeInstance(test, { dataDisks: [{}, {}] })
    const [system, data, other] = await snapshotsOf(test, [source.systemDiskId, ...source.dataDiskIds])
    const refuse = (members: object) => test.refusal('ecs.CreateImage', { ...REGION, ...members })
    const mapped = (...DiskDeviceMapping: object[]) => refuse({ DiskDeviceMapping })
    const root = { SnapshotId: system }
    expect(await refuse({ SnapshotId: 's-none' })).toMatchObject({ status: 404, code: 'InvalidSnapshotId.NotFound' })
    expect(await refuse({ SnapshotId: data })).toMatchObject({ status: 403, code: 'OperationDenied' })
    expect(await mapped({ SnapshotId: data })).toMatchObject({ status: 400, code: 'OperationDenied' })
    expect(await mapped(root, { SnapshotId: data, DiskType: 'system' })).toMatchObject({
      status: 400,
      code: 'OperationDenied',
    })
    expect(await mapped({ ...root, Device: '/dev/xvdb' })).toMatchObject({
      status: 400,
      code: 'InvalidDevice.Malformed',
    })
    const twice = [
      { SnapshotId: data, Device: '/dev/xvdb' },
      { SnapshotId: other, Device: '/dev/xvdb' },
    ]
    expect(await mapped(root, ...twice)).toMatchObject({ status: 400, code: 'InvalidDevice.InUse' })
    expect(await mapped({ ...root, Size: 39 })).toMatchObject({ status: 400, code: 'InvalidSize.ValueNotSupported' })
    expect(await mapped({ ...root, DiskType: 'tape' })).toMatchObject({
      status: 400,
      code: 'InvalidDiskType.ValueNotSupported',
    })
    expect(await mapped(root, { Size: 20 })).toMatchObject({ status: 400, code: 'MissingParameter' })
    setQuota(test, 'image_data_disk_snapshots', 1)
    expect(await mapped(root, { SnapshotId: data }, { SnapshotId: other })).toMatchObject({
      status: 403,
      code: 'QuotaExceed.Snapshot',
    })
    const whole = { InstanceId: source.InstanceId }
    expect(await refuse(whole)).toMatchObject({ status: 403, code: 'QuotaExceed.Snapshot' })
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId: source.systemDiskId })
    expect(await refuse({ SnapshotId })).toMatchObject({ status: 403, code: 'InvalidSnapshotId.NotReady' })
  })

  it('another version than that of the marketplace image the instance was made from', async () => {
    const test = testWorld()
    const { Images } = await test.call('ecs.DescribeImages', { ...REGION, ImageOwnerAlias: 'marketplace' })
    const { ImageId = '', ImageVersion = '', ProductCode = '' } = Images.Image?.[0] ?? {}
    const { InstanceId } = makeInstance(test, { ImageId })
    const ask = { ...REGION, InstanceId, ImageVersion: 'other' }
    expect(await test.refusal('ecs.CreateImage', ask)).toMatchObject({
      status: 400,
      code: 'InvalidImageVersion.Malformed',
    })
    const made = await test.call('ecs.CreateImage', { ...ask, ImageVersion })
    expect(await imageById(test, made.ImageId)).toMatchObject({ ProductCode, ImageVersion, ImageOwnerAlias: 'self' })
  })

  it('a ClientToken that was used with other parameters', async () => {
    const test = testWorld()
    const { InstanceId } = makeInstance(test)
    const ask = { ...REGION, InstanceId, ClientToken: 'once' }
    const first = await test.call('ecs.CreateImage', ask)
    expect(await test.call('ecs.CreateImage', ask)).toMatchObject({ ImageId: first.ImageId })
    const refused = await test.refusal('ecs.CreateImage', { ...ask, ImageName: 'other' })
    expect(refused).toMatchObject({ status: 400, code: 'IdempotenceParamNotMatch' })
  })
})

type Test = ReturnType<typeof testWorld>

async function snapshotsOf(test: Test, diskIds: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const DiskId of diskIds) ids.push((await test.call('ecs.CreateSnapshot', { DiskId })).SnapshotId)
  await test.settle()
  return ids
}

function setQuota(test: Test, quotaName: string, value: number): void {
  inside(test, (world) =>
    world.quotas.put({ quotaKey: `${quotaName}||`, quotaName, accountId: '', regionId: '', value }),
  )
}
