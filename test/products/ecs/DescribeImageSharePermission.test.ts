import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { inside, makeImage, makeInstance, REGION } from './sourceInstance.ts'

const FRIENDS = ['2000000000000001', '2000000000000002', '2000000000000003']

describe('DescribeImageSharePermission', () => {
  it('reads the accounts in pages', async () => {
    const test = testWorld()
    inside(test, (world) => {
      for (const AccountId of FRIENDS) world.accounts.put({ AccountId, isRoot: false })
    })
    const ImageId = await makeImage(test, makeInstance(test))
    await test.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId, AddAccount: FRIENDS })
    expect(
      await test.call('ecs.DescribeImageSharePermission', { ...REGION, ImageId, PageSize: 2, PageNumber: 2 }),
    ).toMatchObject({
      ...{ ImageId, ...REGION, TotalCount: 3, PageNumber: 2, PageSize: 2 },
      Accounts: { Account: [{ AliyunId: FRIENDS[2] }] },
    })
  })

  it('refuses images that are not of the account, and pages that are too large', async () => {
    const test = testWorld()
    const ImageId = await makeImage(test, makeInstance(test))
    const refused = { status: 404, code: 'InvalidImageId.NotFound' }
    expect(await test.refusal('ecs.DescribeImageSharePermission', { ...REGION, ImageId: 'm-none' })).toMatchObject(
      refused,
    )
    expect(await test.refusal('ecs.DescribeImageSharePermission', { ...REGION, ImageId }, FRIENDS[0])).toMatchObject(
      refused,
    )
    const large = { ...REGION, ImageId, PageSize: 101 }
    expect(await test.refusal('ecs.DescribeImageSharePermission', large)).toMatchObject({
      status: 400,
      code: 'InvalidParameter',
    })
  })
})
