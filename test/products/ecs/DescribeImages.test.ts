import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { inside, makeImage, makeInstance, REGION, UBUNTU } from './sourceInstance.ts'

type Test = ReturnType<typeof testWorld>
const FRIEND = '1000000000000002'

async function find(test: Test, filters: object, accountId?: string) {
  const { Images } = await test.call('ecs.DescribeImages', { ...REGION, PageSize: 100, ...filters }, accountId)
  return Images.Image ?? []
}

async function ids(test: Test, filters: object, accountId?: string): Promise<(string | undefined)[]> {
  return (await find(test, filters, accountId)).map(({ ImageId }) => ImageId)
}

async function aliases(test: Test, filters: object, accountId?: string): Promise<(string | undefined)[]> {
  return [...new Set((await find(test, filters, accountId)).map(({ ImageOwnerAlias }) => ImageOwnerAlias))]
}

/** A custom image, also shared with a second account. */
async function withShared() {
  const test = testWorld()
  const source = makeInstance(test)
  const ImageId = await makeImage(test, source, 'base-image')
  inside(test, (world) => world.accounts.put({ AccountId: FRIEND, isRoot: false }))
  await test.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId, AddAccount: [FRIEND] })
  return { test, source, ImageId }
}

describe('DescribeImages reads', () => {
  it('own, shared and public images by default, and no marketplace images', async () => {
    const { test, ImageId } = await withShared()
    expect(await aliases(test, {})).toEqual(['self', 'system'])
    expect(await aliases(test, {}, FRIEND)).toEqual(['others', 'system'])
    expect(await ids(test, { ImageOwnerAlias: 'others' }, FRIEND)).toEqual([ImageId])
    expect(await ids(test, { ImageOwnerAlias: 'self' }, FRIEND)).toEqual([])
    expect(await ids(test, { ImageOwnerAlias: 'self' }, '1000000000000003')).toEqual([])
    expect(await aliases(test, { ImageOwnerAlias: 'marketplace' })).toEqual(['marketplace'])
  })

  it('a marketplace image by its id only with ImageOwnerAlias=marketplace', async () => {
    const test = testWorld()
    const [ImageId] = await ids(test, { ImageOwnerAlias: 'marketplace' })
    expect(await ids(test, { ImageId })).toEqual([])
    expect(await ids(test, { ImageId, ImageOwnerAlias: 'marketplace' })).toEqual([ImageId])
    expect(await find(test, { ImageId, ImageOwnerAlias: 'marketplace' })).toMatchObject([
      { IsSubscribed: true, Usage: 'none' },
    ])
  })

  it('available images unless Status says otherwise, and several statuses in one text', async () => {
    const { test, source } = await withShared()
    const { ImageId } = await test.call('ecs.CreateImage', { ...REGION, InstanceId: source.InstanceId })
    const own = { ImageOwnerAlias: 'self' }
    expect(await ids(test, own)).not.toContain(ImageId)
    expect(await ids(test, { ...own, Status: 'Creating' })).toEqual([ImageId])
    expect(await find(test, { ...own, Status: 'Creating,Available' })).toHaveLength(2)
    expect(await find(test, { ...own, Status: 'ALL' })).toHaveLength(2)
    expect(await find(test, { ...own, Status: 'ALL', Usable: false })).toMatchObject([{ ImageId, Usable: false }])
  })

  it('deprecated public images when asked', async () => {
    const test = testWorld()
    const [old] = await ids(test, { Status: 'Deprecated' })
    expect(await ids(test, { ImageId: old })).toEqual([])
    expect(await ids(test, { ImageId: old, Status: 'Available,Deprecated' })).toEqual([old])
  })

  it('ids of a list, whatever their owner', async () => {
    const { test, ImageId } = await withShared()
    expect(await ids(test, { ImageId: `${UBUNTU},${ImageId},m-none` })).toEqual([UBUNTU, ImageId])
    expect(await ids(test, { RegionId: 'cn-shanghai', ImageId })).toEqual([])
  })

  it('names by a part of them or with *', async () => {
    const { test, ImageId } = await withShared()
    const own = { ImageOwnerAlias: 'self' }
    for (const ImageName of ['base', 'e-i', 'base*', '*image', 'b*-*e'])
      expect(await ids(test, { ...own, ImageName })).toEqual([ImageId])
    for (const ImageName of ['Base', '*base', 'b*x*e', 'base-image*base-image'])
      expect(await ids(test, { ...own, ImageName })).toEqual([])
  })

  it('what a system or an instance type needs', async () => {
    const test = testWorld()
    const windows = await find(test, { OSType: 'windows' })
    expect(windows.length).toBeGreaterThan(0)
    expect(windows.every(({ OSType }) => OSType === 'windows')).toBe(true)
    const arm = await find(test, { Architecture: 'arm64' })
    expect(arm.length).toBeGreaterThan(0)
    expect(await ids(test, { InstanceType: 'ecs.g6r.large' })).toEqual(arm.map(({ ImageId }) => ImageId))
    expect(
      (await find(test, { InstanceType: 'ecs.g6.large' })).some(({ Architecture }) => Architecture === 'arm64'),
    ).toBe(false)
    const [family] = await find(test, { ImageFamily: 'acs:ubuntu_22_04_x64' })
    expect(family).toMatchObject({ ImageFamily: 'acs:ubuntu_22_04_x64', Platform: 'Ubuntu' })
  })

  it('by snapshot, use, tags, resource group and time', async () => {
    const { test, ImageId } = await withShared()
    const own = { ImageOwnerAlias: 'self' }
    inside(test, (world) => world.images.change(ImageId, { Tags: { team: 'a' }, ResourceGroupId: 'rg-1' }))
    const SnapshotId = test.world.images.get(ImageId)?.DiskDeviceMappings[0]?.SnapshotId ?? ''
    const hits: object[] = [
      { SnapshotId },
      { ...own, Usage: 'none' },
      { Tag: [{ Key: 'team' }] },
      { Tag: [{ Key: 'team', Value: 'a' }] },
      { ResourceGroupId: 'rg-1' },
      { ...own, Filter: [{ Key: 'CreationStartTime', Value: '2026-01-02T03:04Z' }] },
      { ...own, Filter: [{ Key: 'CreationEndTime', Value: '2026-01-02T03:05Z' }] },
      { ...own, Filter: [{ Key: 'NetworkType', Value: 'vpc' }] },
    ]
    for (const filters of hits) expect([filters, await ids(test, filters)]).toEqual([filters, [ImageId]])
    const misses: object[] = [
      { SnapshotId: 's-none' },
      { ...own, Usage: 'instance' },
      { Tag: [{ Key: 'team', Value: 'b' }] },
      { ResourceGroupId: 'rg-2' },
      { ...own, Filter: [{ Key: 'CreationStartTime', Value: '2026-01-02T03:05Z' }] },
      { ...own, Filter: [{ Key: 'NetworkType', Value: 'classic' }] },
      { ...own, Filter: [{ Key: 'CpuOnlineUpgrade', Value: 'supported' }] },
      { ...own, IsSupportIoOptimized: false },
      { ...own, IsSupportCloudinit: false },
      { ImageOwnerAlias: 'others', IsPublic: true },
    ]
    for (const filters of misses) expect([filters, await ids(test, filters)]).toEqual([filters, []])
    expect(await ids(test, { ImageOwnerAlias: 'others', ImageOwnerId: 1000000000000001 }, FRIEND)).toEqual([ImageId])
    expect(await ids(test, { ImageOwnerAlias: 'others', ImageOwnerId: 1000000000000009 }, FRIEND)).toEqual([])
    makeInstance(test, { ImageId })
    expect(await ids(test, { Usage: 'instance', ImageOwnerAlias: 'self' })).toEqual([ImageId])
  })

  it('pages of 10, own images first and then the newest public ones', async () => {
    const { test, ImageId } = await withShared()
    const all = await ids(test, {})
    const first = await test.call('ecs.DescribeImages', REGION)
    expect(first).toMatchObject({ PageNumber: 1, PageSize: 10, RegionId: 'cn-hangzhou' })
    expect(first.Images.Image?.map((image) => image.ImageId)).toEqual(all.slice(0, 10))
    expect(all[0]).toBe(ImageId)
    const third = await test.call('ecs.DescribeImages', { ...REGION, PageNumber: 3, PageSize: 20 })
    expect(third.Images.Image?.map((image) => image.ImageId)).toEqual(all.slice(40, 60))
    const times = (await find(test, { ImageOwnerAlias: 'system' })).map(({ CreationTime = '' }) => CreationTime)
    expect(times).toEqual([...times].sort().reverse())
  })
})

describe('DescribeImages refuses', () => {
  it.each([
    ['an unknown alias', { ImageOwnerAlias: 'mine' }, 400, 'InvalidImageOwnerAlias.ValueNotSupported'],
    ['an unknown status', { Status: 'Available,Gone' }, 400, 'InvalidParamter'],
    ['ALL among others', { Status: 'ALL,Available' }, 400, 'InvalidParamter'],
    ['Usable without Status', { Usable: true }, 400, 'InvalidParamter'],
    ['IsPublic without others', { IsPublic: true }, 400, 'InvalidParamter'],
    ['an unknown action type', { ActionType: 'Burn' }, 400, 'InvalidParamter'],
    ['an unknown instance type', { InstanceType: 'ecs.none' }, 400, 'InvalidInstanceType.ValueNotSupported'],
    ['an unknown architecture', { Architecture: 'mips' }, 404, 'InvalidArchitecture'],
    ['an unknown system', { OSType: 'plan9' }, 404, 'InvalidOSType'],
    ['an unknown use', { Usage: 'disk' }, 404, 'InvalidUsage'],
    ['a tag value without key', { Tag: [{ Value: 'a' }] }, 400, 'InvalidTag.Mismatch'],
    ['too many tags', { Tag: Array.from({ length: 21 }, (_, i) => ({ Key: `k${i}` })) }, 400, 'InvalidTagCount'],
    ['an unknown filter', { Filter: [{ Key: 'Colour', Value: 'red' }] }, 404, 'InvalidFilterKey.NotFound'],
    ['too large a page', { PageSize: 101 }, 400, 'InvalidParameter'],
    ['page 0', { PageNumber: 0 }, 400, 'InvalidParameter'],
  ])('%s', async (_what, members, status, code) => {
    expect(await testWorld().refusal('ecs.DescribeImages', { ...REGION, ...members })).toMatchObject({ status, code })
  })
})
