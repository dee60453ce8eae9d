import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { imageById, inside, makeImage, makeInstance, REGION } from './sourceInstance.ts'

describe('DeleteImage', () => {
  it('does: deletes the image and leaves its snapshots', async () => {
    const test = testWorld()
    const ImageId = await makeImage(test, makeInstance(test))
    await test.call('ecs.DeleteImage', { ...REGION, ImageId })
    expect(await imageById(test, ImageId)).toBeUndefined()
    expect((await test.call('ecs.DescribeSnapshots', { ...REGION, Usage: 'none' })).TotalCount).toBe(1)
  })

  it('does: ignores an id that is not there, and those of others', async () => {
    const test = testWorld()
    const ImageId = await makeImage(test, makeInstance(test))
    await test.call('ecs.DeleteImage', { ...REGION, ImageId: 'm-none' })
    await test.call('ecs.DeleteImage', { RegionId: 'cn-shanghai', ImageId })
    await test.call('ecs.DeleteImage', { ...REGION, ImageId }, '1000000000000002')
    expect(test.world.images.has(ImageId)).toBe(true)
  })

  it('does: ends the creation of an image that is Creating', async () => {
    const test = testWorld()
    const { InstanceId } = makeInstance(test)
    const { ImageId } = await test.call('ecs.CreateImage', { ...REGION, InstanceId })
    await test.call('ecs.DeleteImage', { ...REGION, ImageId })
    await test.settle()
    expect(test.world.images.size).toBe(0)
    expect(test.world.timeline.size).toBe(0)
    expect(test.world.watches.size).toBe(0)
    expect([...test.world.snapshots.all()]).toMatchObject([{ Status: 'accomplished' }])
  })

  it('refuses an image that instances use, unless Force is sent', async () => {
    const test = testWorld()
    const ImageId = await makeImage(test, makeInstance(test))
    makeInstance(test, { ImageId })
    expect(await imageById(test, ImageId)).toMatchObject({ Usage: 'instance' })
    const refused = { status: 403, code: 'ImageUsingByInstance' }
    expect(await test.refusal('ecs.DeleteImage', { ...REGION, ImageId })).toMatchObject(refused)
    expect(await test.refusal('ecs.DeleteImage', { ...REGION, ImageId, Force: false })).toMatchObject(refused)
    await test.call('ecs.DeleteImage', { ...REGION, ImageId, Force: true })
    expect(test.world.images.has(ImageId)).toBe(false)
  })

  it('refuses an image that is shared', async () => {
    const test = testWorld()
    inside(test, (world) => world.accounts.put({ AccountId: '1000000000000002', isRoot: false }))
    const ImageId = await makeImage(test, makeInstance(test))
    await test.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId, AddAccount: ['1000000000000002'] })
    const refused = { status: 403, code: 'ImageUseShared' }
    expect(await test.refusal('ecs.DeleteImage', { ...REGION, ImageId, Force: true })).toMatchObject(refused)
    await test.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId, RemoveAccount: ['1000000000000002'] })
    await test.call('ecs.DeleteImage', { ...REGION, ImageId })
  })
})
