import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './tagSetup.ts'

async function preset() {
  const world = testWorld()
  const TagKeyValueParamList = [
    { Key: 'env', TagValueParamList: [{ Value: 'test' }, { Value: 'live' }] },
    { Key: 'bare' },
  ]
  await world.call('tag.CreateTags', { RegionId: REGION, TagKeyValueParamList })
  return world
}

describe('DeleteTag', () => {
  it('does: one value after the other, and the key with the last', async () => {
    const world = await preset()
    await world.call('tag.DeleteTag', { RegionId: REGION, Key: 'env', Value: 'test' })
    const meta = { RegionId: REGION, QueryType: 'MetaTag', Key: 'env' }
    expect((await world.call('tag.ListTagValues', meta)).Values.Value).toEqual(['live'])
    await world.call('tag.DeleteTag', { RegionId: REGION, Key: 'env', Value: 'live' })
    expect(await world.refusal('tag.ListTagValues', meta)).toMatchObject({ code: 'MetaTagKeyNotFound' })
    await world.call('tag.DeleteTag', { RegionId: REGION, Key: 'bare' })
    expect((await world.call('tag.ListTagKeys', meta)).Keys.Key).toEqual([])
  })

  it.each([
    [{ Key: 'none' }, 404, 'MetaTagKeyNotFound'],
    [{ Key: 'env', Value: 'x' }, 404, 'MetaTagValueNotFound'],
    [{ Key: 'env' }, 409, 'DeleteConflict.MetaTag.Value'],
    [{ Key: 'env', RegionId: 'moon' }, 400, 'InvalidParameter.RegionId'],
  ])('refuses: %o', async (more, status, code) => {
    const world = await preset()
    expect(await world.refusal('tag.DeleteTag', { RegionId: REGION, ...more })).toMatchObject({ status, code })
  })
})
