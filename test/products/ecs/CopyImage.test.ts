import { describe, expect, it } from 'vitest'
import { filesForNewDisk } from '../../../src/rules/diskContent.ts'
import { findImage } from '../../../src/rules/images.ts'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { imageById, inside, makeImage, makeInstance, REGION } from './sourceInstance.ts'

const FRIEND = '1000000000000002'
const SHANGHAI = 'cn-shanghai'

type Test = ReturnType<typeof testWorld>

async function withImage(): Promise<{ test: Test; ImageId: string }> {
  const test = testWorld()
  const source = makeInstance(test, { dataDisks: [{ Size: 20, files: { '/data': 'mine' } }] })
  return { test, ImageId: await makeImage(test, source, 'base') }
}

async function statuses(test: Test, ids: readonly string[]): Promise<(string | undefined)[]> {
  return Promise.all(ids.map(async (id) => (await imageById(test, id, SHANGHAI))?.Status))
}

function copies(test: Test, ImageId: string, count: number): Promise<string[]> {
  const ask = { ...REGION, ImageId, DestinationRegionId: SHANGHAI }
  return Promise.all(Array.from({ length: count }, async () => (await test.call('ecs.CopyImage', ask)).ImageId))
}

describe('CopyImage does', () => {
  it('makes an image of the same content in the destination, with snapshots of its own', async () => {
    const { test, ImageId } = await withImage()
    const made = await test.call('ecs.CopyImage', {
      ...{
        ...REGION,
        ImageId,
        DestinationRegionId: SHANGHAI,
        DestinationImageName: 'copy',
        DestinationDescription: 'of base',
        ResourceGroupId: 'rg-1',
      },
      Tag: [{ Key: 'team', Value: 'a' }],
    })
    expect(made.ImageId).toMatch(/^m-uf6/)
    expect(await imageById(test, made.ImageId, SHANGHAI)).toMatchObject({
      ...{
        ImageName: 'copy',
        Description: 'of base',
        Status: 'Creating',
        IsCopied: true,
        ResourceGroupId: 'rg-1',
        ImageOwnerAlias: 'self',
        Platform: 'Ubuntu',
      },
      Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] },
    })
    expect(await imageById(test, made.ImageId)).toBeUndefined()
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', { RegionId: SHANGHAI })
    expect(Snapshots.Snapshot).toHaveLength(2)
    expect(Snapshots.Snapshot?.[0]).toMatchObject({
      Status: 'progressing',
      SourceRegionId: 'cn-hangzhou',
      Usage: 'image',
    })
    await test.settle()
    const image = findImage(test.world, ACCOUNT, SHANGHAI, made.ImageId)
    expect(filesForNewDisk(test.world, { image, type: 'data', device: '/dev/xvdb' })).toEqual({ '/data': 'mine' })
  })

  it('copies a shared image within its region', async () => {
    const { test, ImageId } = await withImage()
    inside(test, (world) => world.accounts.put({ AccountId: FRIEND, isRoot: false }))
    await test.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId, AddAccount: [FRIEND] })
    const far = { ...REGION, ImageId, DestinationRegionId: SHANGHAI }
    expect(await test.refusal('ecs.CopyImage', far, FRIEND)).toMatchObject({
      status: 403,
      code: 'OperationDenied.SameRegionOnly',
    })
    const made = await test.call('ecs.CopyImage', { ...REGION, ImageId, DestinationRegionId: 'cn-hangzhou' }, FRIEND)
    await test.settle()
    expect(test.world.images.get(made.ImageId)).toMatchObject({ OwnerId: FRIEND, Status: 'Available' })
  })

  it('encrypts the snapshots when asked', async () => {
    const { test, ImageId } = await withImage()
    const ask = { ...REGION, ImageId, DestinationRegionId: SHANGHAI }
    const illegal = await test.refusal('ecs.CopyImage', { ...ask, KMSKeyId: 'key' })
    expect(illegal).toMatchObject({ status: 400, code: 'InvalidParameter.EncryptedIllegal' })
    const made = await test.call('ecs.CopyImage', { ...ask, Encrypted: true, KMSKeyId: 'key' })
    await test.settle()
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', { RegionId: SHANGHAI, Encrypted: true })
    expect(Snapshots.Snapshot).toMatchObject([{ KMSKeyId: 'key' }, { KMSKeyId: 'key' }])
    expect((await imageById(test, made.ImageId, SHANGHAI))?.DiskDeviceMappings?.DiskDeviceMapping?.[0]?.Encrypted).toBe(
      true,
    )
    const back = { RegionId: SHANGHAI, ImageId: made.ImageId, DestinationRegionId: 'cn-beijing', Encrypted: false }
    expect(await test.refusal('ecs.CopyImage', back)).toMatchObject({
      status: 403,
      code: 'OperationDeined.EncryptedSnapshot',
    })
  })
})

describe('CopyImage later', () => {
  it('is Available with its snapshots after the time of a copy', async () => {
    const { test, ImageId } = await withImage()
    const [copy = ''] = await copies(test, ImageId, 1)
    await test.advance(420_000)
    expect(await imageById(test, copy, SHANGHAI)).toMatchObject({ Status: 'Creating', Progress: '50%' })
    await test.advance(420_000)
    expect(await imageById(test, copy, SHANGHAI)).toMatchObject({ Status: 'Available', Progress: '100%' })
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', { RegionId: SHANGHAI, Status: 'accomplished' })
    expect(Snapshots.Snapshot).toHaveLength(2)
  })

  it('lets five run at once, and others wait for their turn, in order', async () => {
    const { test, ImageId } = await withImage()
    const ids = await copies(test, ImageId, 7)
    const creating = Array.from({ length: 5 }, () => 'Creating')
    expect(await statuses(test, ids)).toEqual([...creating, 'Waiting', 'Waiting'])
    expect(await imageById(test, ids[5] ?? '', SHANGHAI)).toMatchObject({ Progress: '0%' })
    await test.call('ecs.CancelCopyImage', { RegionId: SHANGHAI, ImageId: ids[0] ?? '' })
    expect(await statuses(test, ids)).toEqual([undefined, ...creating, 'Waiting'])
    await test.advance(840_000)
    expect(await statuses(test, ids)).toEqual([undefined, ...Array.from({ length: 5 }, () => 'Available'), 'Creating'])
    await test.settle()
    expect((await statuses(test, ids)).slice(1)).toEqual(Array.from({ length: 6 }, () => 'Available'))
  })

  it('keeps source and target from being deleted while it runs, and needs the source no more afterwards', async () => {
    const { test, ImageId } = await withImage()
    const [copy = ''] = await copies(test, ImageId, 1)
    const busy = { status: 403, code: 'OperationDenied.ImageCopying' }
    expect(await test.refusal('ecs.DeleteImage', { ...REGION, ImageId })).toMatchObject(busy)
    expect(await test.refusal('ecs.DeleteImage', { RegionId: SHANGHAI, ImageId: copy, Force: true })).toMatchObject(
      busy,
    )
    await test.settle()
    await test.call('ecs.DeleteImage', { ...REGION, ImageId })
    expect(await imageById(test, copy, SHANGHAI)).toMatchObject({ Status: 'Available' })
  })
})

describe('CopyImage refuses', () => {
  it.each([
    ['an unknown image', { ImageId: 'm-none' }, 404, 'InvalidImageId.NotFound'],
    ['a public image', { ImageId: 'ubuntu_22_04_x64_20G_alibase_20230613.vhd' }, 404, 'InvalidImageId.NotFound'],
    ['an unknown destination', { DestinationRegionId: 'cn-nowhere' }, 400, 'DestinationRegion.NotFound'],
    ['the region of the image', { DestinationRegionId: 'cn-hangzhou' }, 403, 'IncorrectDestinationRegion'],
    ['no destination', { DestinationRegionId: undefined }, 403, 'IncorrectDestinationRegion'],
    ['a bad name', { DestinationImageName: '1' }, 400, 'InvalidImageName.Malformed'],
    ['a bad description', { DestinationDescription: 'https://x' }, 400, 'InvalidDescription.Malformed'],
  ])('%s', async (_what, members, status, code) => {
    const { test, ImageId } = await withImage()
    const ask = { ...REGION, ImageId, DestinationRegionId: SHANGHAI, ...members }
    expect(await test.refusal('ecs.CopyImage', ask)).toMatchObject({ status, code })
  })

  it('an image that is not Available', async () => {
    const { test, ImageId } = await withImage()
    await test.call('ecs.ModifyImageAttribute', { ...REGION, ImageId, Status: 'Deprecated' })
    const ask = { ...REGION, ImageId, DestinationRegionId: SHANGHAI }
    expect(await test.refusal('ecs.CopyImage', ask)).toMatchObject({ status: 400, code: 'IncorrectImageStatus' })
  })

  it('a name that is taken in the destination, and more images than may be there', async () => {
    const { test, ImageId } = await withImage()
    const ask = { ...REGION, ImageId, DestinationRegionId: SHANGHAI, DestinationImageName: 'base' }
    await test.call('ecs.CopyImage', ask)
    expect(await test.refusal('ecs.CopyImage', ask)).toMatchObject({ status: 400, code: 'InvalidImageName.Duplicated' })
    const name = 'custom_images_per_region'
    const limit = { quotaKey: `${name}||${SHANGHAI}`, quotaName: name, accountId: '', regionId: SHANGHAI, value: 1 }
    inside(test, (world) => world.quotas.put(limit))
    const other = { ...ask, DestinationImageName: 'other' }
    expect(await test.refusal('ecs.CopyImage', other)).toMatchObject({ status: 403, code: 'QuotaExceed.Image' })
  })

  it('an image made from a marketplace image that the destination does not have', async () => {
    const test = testWorld()
    const RegionId = 'cn-hangzhou'
    const { Images } = await test.call('ecs.DescribeImages', {
      RegionId,
      ImageOwnerAlias: 'marketplace',
      PageSize: 100,
    })
    const everywhere = Images.Image?.find(({ ProductCode }) => ProductCode === 'cmjj900001')
    const rare = Images.Image?.find(({ ProductCode }) => ProductCode === 'cmjj900006')
    const made = await makeImage(test, makeInstance(test, { ImageId: everywhere?.ImageId ?? '' }))
    const makeRare = await makeImage(test, makeInstance(test, { ImageId: rare?.ImageId ?? '' }))
    const DestinationRegionId = 'na-south-1'
    const refused = { status: 403, code: 'OperationDenied.NotPublished' }
    expect(await test.refusal('ecs.CopyImage', { RegionId, ImageId: makeRare, DestinationRegionId })).toMatchObject(
      refused,
    )
    await test.call('ecs.CopyImage', { RegionId, ImageId: made, DestinationRegionId: SHANGHAI })
  })
})
