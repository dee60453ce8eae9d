import { describe, expect, it } from 'vitest'
import { instanceWorld } from './instanceSetup.ts'
import { imageById, REGION } from './sourceInstance.ts'
import { IMPORT_MS, MAPPING, taskWorld } from './taskSetup.ts'

describe('ImportImage does', () => {
  it('an image of what the request says, by a task: Creating, then Available', async () => {
    const { test, begin, task } = await taskWorld()
    const { ImageId, TaskId, RegionId } = await begin({
      ...{
        ImageName: 'imported',
        Description: 'from home',
        Architecture: 'arm64',
        OSType: 'linux',
        Platform: 'Debian',
      },
      ...{ BootMode: 'UEFI', ResourceGroupId: 'rg-1', LicenseType: 'BYOL', Tag: [{ Key: 'team', Value: 'a' }] },
      Features: { ImdsSupport: 'v2', NvmeSupport: 'supported' },
      DiskDeviceMapping: [
        { ...MAPPING, Format: 'qcow2', DiskImageSize: 30 },
        { OSSBucket: 'images', OSSObject: 'data/disk.vhd', Format: 'VHD', DiskImSize: 50 },
      ],
    })
    expect([RegionId, TaskId]).toEqual(['cn-hangzhou', expect.stringMatching(/^t-bp1/)])
    await test.advance((120_000 + 80 * 12_000) / 2)
    expect(await imageById(test, ImageId)).toMatchObject({ Status: 'Creating', Progress: '50%' })
    expect(await task(TaskId)).toMatchObject({ TaskStatus: 'Processing', TaskProcess: '50%' })
    await test.settle()
    expect(await imageById(test, ImageId)).toMatchObject({
      ...{
        Status: 'Available',
        ImageName: 'imported',
        Description: 'from home',
        Architecture: 'arm64',
        OSType: 'linux',
      },
      ...{ Platform: 'Debian', BootMode: 'UEFI', ResourceGroupId: 'rg-1', LicenseType: 'BYOL', Size: 30 },
      Features: { ImdsSupport: 'v2', NvmeSupport: 'supported' },
      Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] },
      DiskDeviceMappings: {
        DiskDeviceMapping: [
          {
            ...{ Type: 'system', Size: '30', Device: '/dev/xvda', Format: 'QCOW2' },
            ...{ ImportOSSBucket: 'images', ImportOSSObject: 'debian.raw' },
          },
          { Type: 'data', Size: '50', Device: '/dev/xvdb', Format: 'VHD', ImportOSSObject: 'data/disk.vhd' },
        ],
      },
    })
    expect(await task(TaskId)).toMatchObject({ TaskStatus: 'Finished', TaskProcess: '100%' })
  })

  it('with the defaults of the cloud, and Windows with its licence', async () => {
    const { test, begin } = await taskWorld()
    const { ImageId } = await begin({ ImageName: '' })
    const windows = await begin({ OSType: 'windows', LicenseType: 'Aliyun' })
    await test.settle()
    expect(await imageById(test, ImageId)).toMatchObject({
      ...{ ImageName: ImageId, Architecture: 'x86_64', BootMode: 'BIOS', Platform: 'Others Linux', OSType: 'linux' },
      Features: { ImdsSupport: 'v1', NvmeSupport: 'unsupported' },
    })
    const shown = await imageById(test, windows.ImageId)
    expect(shown).toMatchObject({ OSType: 'windows', Platform: 'Other Windows', LicenseType: 'Aliyun' })
  })

  it('an image that instances can be made from, whose disks know where they come from', async () => {
    const { test, running } = await instanceWorld()
    const ask = { ...REGION, DiskDeviceMapping: [MAPPING, { ...MAPPING, OSSObject: 'data.raw' }] }
    const { ImageId } = await test.call('ecs.ImportImage', { ...ask, ClientToken: 'once' })
    expect((await test.call('ecs.ImportImage', { ...ask, ClientToken: 'once' })).ImageId).toBe(ImageId)
    await test.settle()
    const InstanceId = await running({ ImageId })
    const files = test.world.disks.list('instance', InstanceId, { oldestFirst: true }).map((disk) => disk.files)
    expect(files).toEqual([{ '/imported': 'oss://images/debian.raw' }, { '/imported': 'oss://images/data.raw' }])
  })
})

describe('ImportImage later', () => {
  it('an image that is deleted meanwhile takes its task along', async () => {
    const { test, begin, task } = await taskWorld()
    const { ImageId, TaskId } = await begin()
    await test.advance(IMPORT_MS - 1000)
    await test.call('ecs.DeleteImage', { ...REGION, ImageId })
    await test.settle()
    expect(await imageById(test, ImageId)).toBeUndefined()
    expect(await task(TaskId)).toMatchObject({ TaskStatus: 'Failed', FailedCount: 1 })
  })
})

describe('ImportImage refuses', () => {
  const disk = (members: object) => ({ DiskDeviceMapping: [{ ...MAPPING, ...members }] })
  it.each([
    ['no disk', { DiskDeviceMapping: [] }, 403, 'MissingParameter.DiskDeviceMapping'],
    ['too many disks', { DiskDeviceMapping: Array(18).fill(MAPPING) }, 400, 'InvalidParameter'],
    ['no bucket', disk({ OSSBucket: '' }), 400, 'InvalidOSSBucket.NotFound'],
    ['a bad bucket', disk({ OSSBucket: 'a_b' }), 400, 'InvalidOSSBucket.NotFound'],
    ['no object', disk({ OSSObject: '' }), 400, 'InvalidOSSObject.Malformed'],
    ['a bad object', disk({ OSSObject: '/x' }), 400, 'InvalidOSSObject.Malformed'],
    ['a bad format', disk({ Format: 'ISO' }), 400, 'InvalidImageFormat.Malformed'],
    ['a bad size', disk({ DiskImageSize: 0 }), 400, 'InvalidImageSize'],
    [
      'a bad data disk',
      { DiskDeviceMapping: [MAPPING, { ...MAPPING, DiskImageSize: 4096 }] },
      400,
      'InvalidDataDiskSize',
    ],
    ['a name that is taken', { ImageName: 'source' }, 400, 'InvalidImageName.Duplicated'],
    ['a bad name', { ImageName: 'aliyun-1' }, 400, 'InvalidImageName.Malformed'],
    ['a bad description', { Description: 'x' }, 400, 'InvalidDescription.Malformed'],
    ['a bad architecture', { Architecture: 'vax' }, 400, 'InvalidArchitecture.Malformed'],
    ['a bad platform', { Platform: 'BeOS' }, 400, 'InvalidPlatform.Malformed'],
    ['a bad system', { OSType: 'beos' }, 400, 'InvalidOSType.Malformed'],
    ['a bad boot mode', { BootMode: 'Floppy' }, 400, 'InvalidParameter'],
    ['arm64 by BIOS', { Architecture: 'arm64', BootMode: 'BIOS' }, 400, 'InvalidParameter'],
    ['an unknown licence', { LicenseType: 'GPL' }, 400, 'InvalidLicenseType.NotSupported'],
    ['a Windows licence for Linux', { LicenseType: 'Aliyun' }, 400, 'InvalidLicenseType.NotSupported'],
    ['a bad metadata mode', { Features: { ImdsSupport: 'v3' } }, 400, 'InvalidParameter'],
    ['a bad NVMe support', { Features: { NvmeSupport: 'maybe' } }, 400, 'InvalidParameter'],
    ['a bad tag', { Tag: [{ Key: '', Value: '' }] }, 400, 'InvalidTagKey.Malformed'],
    ['a dry run', { DryRun: true }, 400, 'DryRunOperation'],
  ])('%s', async (_what, members, status, code) => {
    const { test } = await taskWorld()
    const ask = { ...REGION, DiskDeviceMapping: [MAPPING], ...members }
    expect(await test.refusal('ecs.ImportImage', ask)).toMatchObject({ status, code })
  })
})
