import { describe, expect, it } from 'vitest'
import { diskWorld, ESSD, fill } from './diskSetup.ts'
import { REGION, ZONE } from './instanceSetup.ts'

describe('CreateDisk does', () => {
  it('an empty disk with what is asked: Creating, then Available', async () => {
    const { test, create, disk, files } = await diskWorld()
    const DiskId = await create({
      ...{
        DiskCategory: 'cloud_essd',
        PerformanceLevel: 'PL2',
        Size: 500,
        DiskName: 'logs',
        Description: 'of the shop',
      },
      ...{ Encrypted: true, KMSKeyId: 'key-1', ResourceGroupId: 'rg-1', Tag: [{ Key: 'team', Value: 'a' }] },
      MultiAttach: 'Disabled',
    })
    expect(DiskId).toMatch(/^d-bp1[0-9a-z]{17}$/)
    expect(await disk(DiskId)).toMatchObject({ Status: 'Creating', Size: 500 })
    await test.settle()
    expect(await disk(DiskId)).toMatchObject({
      ...{ Status: 'Available', Category: 'cloud_essd', PerformanceLevel: 'PL2', ZoneId: ZONE, Type: 'data' },
      ...{ DiskName: 'logs', Description: 'of the shop', Encrypted: true, KMSKeyId: 'key-1', ResourceGroupId: 'rg-1' },
      ...{
        InstanceId: '',
        Portable: true,
        DeleteAutoSnapshot: false,
        DiskChargeType: 'PostPaid',
        DeleteWithInstance: false,
      },
      ...{ Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] }, SourceSnapshotId: '', IOPS: 26_800 },
    })
    expect(files(DiskId)).toEqual({})
  })

  it('a basic disk by default, and one that bursts', async () => {
    const { test, available, disk } = await diskWorld()
    const { DiskId } = await test.call('ecs.CreateDisk', { ...REGION, ZoneId: ZONE, Size: 5 })
    expect(await disk(DiskId)).toMatchObject({ Category: 'cloud', PerformanceLevel: '' })
    const auto = { DiskCategory: 'cloud_auto', Size: 40, BurstingEnabled: true, ProvisionedIops: 5000 }
    const second = await available({ ...auto, PerformanceLevel: '' })
    expect(await disk(second)).toMatchObject({ BurstingEnabled: true, ProvisionedIops: 5000, IOPS: 8800 })
  })

  it('a disk with the files of a snapshot, at least as large and as encrypted as that', async () => {
    const world = await diskWorld()
    const { test, available, attached, disk, files, running, snapshot } = world
    const source = await attached(await running(), { Size: 60, Encrypted: true, KMSKeyId: 'key-1' })
    fill(world, source, { '/data': 'kept' })
    const SnapshotId = await snapshot(source)
    const DiskId = await available({ SnapshotId, Size: 20 })
    expect(files(DiskId)).toEqual({ '/data': 'kept' })
    expect(await disk(DiskId)).toMatchObject({
      SourceSnapshotId: SnapshotId,
      Size: 60,
      Encrypted: true,
      KMSKeyId: 'key-1',
    })
    expect(await disk(await available({ SnapshotId, Size: 80 }))).toMatchObject({ Size: 80 })
    const category = { DiskCategory: 'cloud_essd' }
    const { DiskId: sizeless } = await test.call('ecs.CreateDisk', { ...REGION, ZoneId: ZONE, ...category, SnapshotId })
    expect(await disk(sizeless)).toMatchObject({ Size: 60 })
  })

  it('a subscription disk for a subscription instance, which gets it at once', async () => {
    const { test, running, disk, shown } = await diskWorld()
    const InstanceId = await running({ InstanceChargeType: 'PrePaid', Period: 1 })
    const ask = { ...REGION, InstanceId, ...ESSD, ResourceGroupId: 'rg-1', Tag: [{ Key: 'a', Value: 'b' }] }
    const { DiskId, OrderId } = await test.call('ecs.CreateDisk', ask)
    expect(OrderId).toMatch(/^\d+$/)
    await test.advance(3000)
    expect(await disk(DiskId)).toMatchObject({ Status: 'Attaching', InstanceId })
    await test.settle()
    expect(await disk(DiskId)).toMatchObject({
      ...{ Status: 'In_use', InstanceId, Device: '/dev/xvdb', DiskChargeType: 'PrePaid', Portable: false },
      ...{ ExpiredTime: (await shown(InstanceId)).ExpiredTime, ResourceGroupId: '', Tags: { Tag: [] } },
    })
  })

  it('the same disk for the same ClientToken', async () => {
    const { create } = await diskWorld()
    expect(await create({ ClientToken: 'once' })).toBe(await create({ ClientToken: 'once' }))
  })
})

describe('CreateDisk refuses', () => {
  it.each([
    ['no zone', { ZoneId: '' }, 400, 'MissingParameter'],
    ['an unknown zone', { ZoneId: 'cn-hangzhou-zz' }, 404, 'InvalidZoneId.NotFound'],
    ['no size', { Size: undefined }, 400, 'MissingParameter'],
    ['too small a disk', { Size: 19 }, 400, 'InvalidSize.ValueNotSupported'],
    ['too large a disk', { Size: 70_000 }, 400, 'InvalidSize.ValueNotSupported'],
    ['half a size', { Size: 20.5 }, 400, 'InvalidParameter'],
    ['an unknown category', { DiskCategory: 'floppy' }, 400, 'InvalidDataDiskCategory.ValueNotSupported'],
    ['a local disk', { DiskCategory: 'local_ssd_pro' }, 400, 'InvalidDataDiskCategory.ValueNotSupported'],
    ['an unknown level', { PerformanceLevel: 'PL9' }, 400, 'InvalidPerformanceLevel.Malformed'],
    ['a level of another kind', { DiskCategory: 'cloud_ssd' }, 400, 'InvalidPerformanceLevel.Malformed'],
    ['a level for larger disks', { PerformanceLevel: 'PL3' }, 400, 'InvalidSize.ValueNotSupported'],
    ['bursting of another kind', { BurstingEnabled: true }, 400, 'InvalidParameter'],
    ['IOPS of another kind', { ProvisionedIops: 100 }, 400, 'InvalidParameter'],
    ['a bad name', { DiskName: '1' }, 400, 'InvalidDiskName.Malformed'],
    ['a bad description', { Description: 'http://x' }, 400, 'InvalidDescription.Malformed'],
    ['an unknown snapshot', { SnapshotId: 's-none' }, 404, 'InvalidSnapshotId.NotFound'],
    ['a key without encryption', { KMSKeyId: 'key-1' }, 400, 'InvalidParameter.EncryptedIllegal'],
    ['a bad tag', { Tag: [{ Key: 'acs:a', Value: '' }] }, 400, 'InvalidTagKey.Malformed'],
    ['a shared disk', { MultiAttach: 'Enabled' }, 400, 'InvalidParameter'],
    ['a storage set', { StorageSetId: 'ss-1' }, 400, 'InvalidParameter'],
    ['a cluster', { StorageClusterId: 'dbsc-1' }, 400, 'InvalidParameter'],
    ['an instance that is not there', { ZoneId: undefined, InstanceId: 'i-none' }, 404, 'InvalidInstanceId.NotFound'],
    ['zone and instance', { InstanceId: 'i-none' }, 400, 'InvalidParameter.Conflict'],
  ])('%s', async (_what, members, status, code) => {
    const { test } = await diskWorld()
    const ask = { ...REGION, ZoneId: ZONE, ...ESSD, ...members }
    expect(await test.refusal('ecs.CreateDisk', ask)).toMatchObject({ status, code })
  })

  it('too many IOPS for the size, and a pay-as-you-go instance', async () => {
    const { test, running } = await diskWorld()
    const auto = { ...REGION, ZoneId: ZONE, DiskCategory: 'cloud_auto', Size: 3 }
    const iops = await test.refusal('ecs.CreateDisk', { ...auto, ProvisionedIops: 1 })
    expect(iops).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const forPostPaid = { ...REGION, ...ESSD, InstanceId: await running() }
    expect(await test.refusal('ecs.CreateDisk', forPostPaid)).toMatchObject({ status: 403, code: 'InvalidPayMethod' })
  })

  it('snapshots of system disks, unfinished ones, and those for ephemeral disks', async () => {
    const { test, running, attached, systemDisk, snapshot } = await diskWorld()
    const InstanceId = await running()
    const DiskId = await attached(InstanceId)
    const ofSystem = await snapshot(await systemDisk(InstanceId))
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId })
    const refuse = (members: object) =>
      test.refusal('ecs.CreateDisk', { ...REGION, ZoneId: ZONE, ...ESSD, SnapshotId, ...members })
    expect(await refuse({})).toMatchObject({ status: 403, code: 'InvalidSnapshotId.NotReady' })
    expect(await refuse({ SnapshotId: ofSystem })).toMatchObject({
      status: 403,
      code: 'InvalidSnapshotId.NotDataDiskSnapshot',
    })
    const ephemeral = { DiskCategory: 'elastic_ephemeral_disk_standard', PerformanceLevel: undefined }
    expect(await refuse(ephemeral)).toMatchObject({ status: 403, code: 'OperationDenied.SnapshotNotAllowed' })
  })
})
