import { describe, expect, it } from 'vitest'
import { findImage, ownImages, sharedImages } from '../../src/rules/images.ts'
import { marketplaceImages } from '../../src/world/facts/images.ts'
import { makeImage, makeInstance, REGION, UBUNTU } from '../products/ecs/sourceInstance.ts'
import { ACCOUNT, testWorld } from '../setup/worlds.ts'

const HERE = 'cn-hangzhou'
const FRIEND = '2000000000000001'

describe('findImage', () => {
  it('finds public images everywhere and marketplace images where they are published', () => {
    const { world } = testWorld()
    expect(findImage(world, ACCOUNT, HERE, UBUNTU)).toMatchObject({
      ImageOwnerAlias: 'system',
      Status: 'Available',
      ProductCode: '',
      DiskDeviceMappings: [],
    })
    expect(findImage(world, ACCOUNT, 'cn-shanghai', UBUNTU)?.published?.ImageId).toBe(UBUNTU)
    expect(findImage(world, ACCOUNT, 'cn-nowhere', UBUNTU)).toBeUndefined()
    const sold = marketplaceImages(HERE)[0]
    expect(findImage(world, ACCOUNT, HERE, sold?.ImageId ?? '')).toMatchObject({
      ImageOwnerAlias: 'marketplace',
      ProductCode: sold?.ProductCode,
    })
    expect(findImage(world, ACCOUNT, 'cn-shanghai', sold?.ImageId ?? '')).toBeUndefined()
  })

  it('finds custom images in their region for their owner and those they are shared with', async () => {
    const test = testWorld()
    test.world.atomically(() => test.world.accounts.put({ AccountId: FRIEND, isRoot: false }))
    const ImageId = await makeImage(test, makeInstance(test))
    expect(findImage(test.world, ACCOUNT, HERE, ImageId)).toMatchObject({ ImageOwnerAlias: 'self', row: { ImageId } })
    expect(findImage(test.world, ACCOUNT, 'cn-shanghai', ImageId)).toBeUndefined()
    expect(findImage(test.world, FRIEND, HERE, ImageId)).toBeUndefined()
    await test.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId, AddAccount: [FRIEND] })
    expect(findImage(test.world, FRIEND, HERE, ImageId)).toMatchObject({ ImageOwnerAlias: 'others' })
    expect(ownImages(test.world, ACCOUNT, HERE)).toHaveLength(1)
    expect(ownImages(test.world, FRIEND, HERE)).toHaveLength(0)
    expect(sharedImages(test.world, FRIEND, HERE)).toHaveLength(1)
    expect(sharedImages(test.world, FRIEND, 'cn-shanghai')).toHaveLength(0)
  })
})
