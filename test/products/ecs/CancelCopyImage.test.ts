import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { imageById, makeImage, makeInstance, REGION } from './sourceInstance.ts'

const THERE = { RegionId: 'cn-shanghai' }

async function copying() {
  const test = testWorld()
  const source = await makeImage(test, makeInstance(test))
  const { ImageId } = await test.call('ecs.CopyImage', {
    ...REGION,
    ImageId: source,
    DestinationRegionId: THERE.RegionId,
  })
  return { test, source, ImageId }
}

describe('CancelCopyImage', () => {
  it('does: deletes the target with its snapshots, and leaves the source', async () => {
    const { test, source, ImageId } = await copying()
    await test.call('ecs.CancelCopyImage', { ...THERE, ImageId })
    expect(await imageById(test, ImageId, THERE.RegionId)).toBeUndefined()
    expect((await test.call('ecs.DescribeSnapshots', THERE)).TotalCount).toBe(0)
    expect(test.world.timeline.size).toBe(0)
    expect(await imageById(test, source)).toMatchObject({ Status: 'Available' })
  })

  it('refuses a copy that is finished, an image that is no copy, and an id that is elsewhere or nowhere', async () => {
    const { test, source, ImageId } = await copying()
    expect(await test.refusal('ecs.CancelCopyImage', { ...REGION, ImageId })).toMatchObject({
      status: 404,
      code: 'InvalidImageId.NotFound',
    })
    expect(await test.refusal('ecs.CancelCopyImage', { ...THERE, ImageId: 'm-none' })).toMatchObject({
      status: 404,
      code: 'InvalidImageId.NotFound',
    })
    const original = { ...REGION, ImageId: source }
    expect(await test.refusal('ecs.CancelCopyImage', original)).toMatchObject({
      status: 400,
      code: 'ImageCreatedNotFromCopy',
    })
    await test.settle()
    expect(await test.refusal('ecs.CancelCopyImage', { ...THERE, ImageId })).toMatchObject({
      status: 400,
      code: 'IncorrectImageStatus',
    })
  })
})
