import { describe, expect, it } from 'vitest'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { imageById, inside, makeImage, makeInstance, REGION } from './sourceInstance.ts'

const FRIENDS = Array.from({ length: 12 }, (_, i) => `20000000000000${String(i).padStart(2, '0')}`)
const [FRIEND = '', OTHER = ''] = FRIENDS

async function withImage() {
  const test = testWorld()
  inside(test, (world) => {
    for (const AccountId of FRIENDS) world.accounts.put({ AccountId, isRoot: false })
  })
  return { test, ImageId: await makeImage(test, makeInstance(test)) }
}

describe('ModifyImageSharePermission', () => {
  it('does: lets other accounts see the image, and no more', async () => {
    const { test, ImageId } = await withImage()
    const seen = async (accountId: string) => {
      const { Images } = await test.call('ecs.DescribeImages', { ...REGION, ImageId }, accountId)
      return Images.Image
    }
    expect(await seen(FRIEND)).toEqual([])
    await test.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId, AddAccount: [FRIEND, OTHER] })
    expect(await seen(FRIEND)).toMatchObject([
      { ImageOwnerAlias: 'others', ImageOwnerId: Number(ACCOUNT), IsSelfShared: '' },
    ])
    expect(await imageById(test, ImageId)).toMatchObject({ ImageOwnerAlias: 'self', IsSelfShared: 'true' })
    const name = { ...REGION, ImageId, ImageName: 'mine-now' }
    expect(await test.refusal('ecs.ModifyImageAttribute', name, FRIEND)).toMatchObject({
      status: 404,
      code: 'InvalidImageId.NotFound',
    })
    await test.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId, RemoveAccount: [FRIEND] })
    expect(await seen(FRIEND)).toEqual([])
    expect(await seen(OTHER)).toHaveLength(1)
  })

  it('does: takes the first ten accounts of a request', async () => {
    const { test, ImageId } = await withImage()
    await test.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId, AddAccount: FRIENDS })
    expect(test.world.images.get(ImageId)?.sharedWith).toEqual(FRIENDS.slice(0, 10))
    await test.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId })
    expect(test.world.images.get(ImageId)?.sharedWith).toEqual(FRIENDS.slice(0, 10))
  })

  it('refuses what can not be shared, or not with them', async () => {
    const { test, ImageId } = await withImage()
    const ask = (members: object) => test.refusal('ecs.ModifyImageSharePermission', { ...REGION, ImageId, ...members })
    expect(await ask({ ImageId: 'm-none', AddAccount: [FRIEND] })).toMatchObject({
      status: 404,
      code: 'InvalidImageId.NotFound',
    })
    expect(await ask({ AddAccount: ['3000000000000000'] })).toMatchObject({
      status: 404,
      code: 'InvalidAccount.NotFound',
    })
    expect(await ask({ AddAccount: [ACCOUNT] })).toMatchObject({ status: 404, code: 'InvalidAccount.Forbbiden' })
    expect(await ask({ IsPublic: true })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const quotaName = 'image_share_accounts'
    inside(test, (world) =>
      world.quotas.put({ quotaKey: `${quotaName}||`, quotaName, accountId: '', regionId: '', value: 1 }),
    )
    expect(await ask({ AddAccount: [FRIEND, OTHER] })).toMatchObject({
      status: 403,
      code: 'QuotaExceed.ShareImageUser',
    })
    await test.call('ecs.ModifyImageAttribute', { ...REGION, ImageId, Status: 'Deprecated' })
    expect(await ask({ AddAccount: [FRIEND] })).toMatchObject({ status: 400, code: 'IncorrectImageStatus' })
  })

  it('refuses an image that is encrypted with the service key, and takes one with a key of the account', async () => {
    const test = testWorld()
    inside(test, (world) => world.accounts.put({ AccountId: FRIEND, isRoot: false }))
    const share = { ...REGION, AddAccount: [FRIEND] }
    const service = await makeImage(test, makeInstance(test, { systemDisk: { Encrypted: true } }))
    expect(await test.refusal('ecs.ModifyImageSharePermission', { ...share, ImageId: service })).toMatchObject({
      status: 403,
      code: 'OperationDeined.EncryptedSnapshot',
    })
    const own = await makeImage(test, makeInstance(test, { systemDisk: { Encrypted: true, KMSKeyId: 'key-1' } }))
    const dry = await test.refusal('ecs.ModifyImageSharePermission', { ...share, ImageId: own, DryRun: true })
    expect(dry).toMatchObject({ status: 400, code: 'DryRunOperation' })
    await test.call('ecs.ModifyImageSharePermission', { ...share, ImageId: own })
    expect(await imageById(test, own)).toMatchObject({ IsSelfShared: 'true' })
  })
})
