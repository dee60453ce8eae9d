import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { fourResources, REGION, tagsOf } from './tagSetup.ts'

describe('UntagResources', () => {
  it('does: the keys are gone, others stay, and unknown resources are told', async () => {
    const { world, vpc, role } = await fourResources()
    const ResourceARN = [vpc, role]
    await world.call('tag.TagResources', { RegionId: REGION, ResourceARN, Tags: '{"a":"1","b":"2"}' })
    const none = `${vpc}x`
    const { FailedResources } = await world.call('tag.UntagResources', {
      ...{ RegionId: REGION, ResourceARN: [...ResourceARN, none], TagKey: ['a', 'z'] },
    })
    expect(FailedResources.FailedResource?.map((failed) => failed.ResourceARN)).toEqual([none])
    for (const arn of ResourceARN) expect(await tagsOf(world, arn)).toEqual({ b: '2' })
  })

  const good = { RegionId: REGION, ResourceARN: ['arn:acs:vpc:*:*:vpc/x'], TagKey: ['a'] }
  it.each([
    [{ TagKey: Array.from({ length: 11 }, (_, i) => `k${i}`) }, 'InvalidParameter.TagKey'],
    [{ ResourceARN: ['x'] }, 'InvalidParameter.ResourceARN'],
    [{ RegionId: 'moon' }, 'InvalidParameter.RegionId'],
    [{ TagKey: undefined }, 'MissingTagKey'],
  ])('refuses: %o', async (more, code) => {
    expect(await testWorld().refusal('tag.UntagResources', { ...good, ...more })).toMatchObject({ status: 400, code })
  })
})
