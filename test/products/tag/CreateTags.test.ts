import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './tagSetup.ts'

describe('CreateTags', () => {
  it('does: keys with values; later ones come on top', async () => {
    const world = testWorld()
    const create = (TagKeyValueParamList: { Key: string }[]) =>
      world.call('tag.CreateTags', { RegionId: REGION, TagKeyValueParamList })
    const first = { Key: 'env', Description: 'where', TagValueParamList: [{ Value: 'test', Description: 'tests' }] }
    await create([first, { Key: 'team' }])
    await create([{ Key: 'env', TagValueParamList: [{ Value: 'live' }] } as { Key: string }])
    const meta = { RegionId: REGION, QueryType: 'MetaTag' }
    expect((await world.call('tag.ListTagKeys', meta)).Keys.Key).toMatchObject([
      { Key: 'env', Description: 'where' },
      { Key: 'team', Description: '' },
    ])
    expect((await world.call('tag.ListTagValues', { ...meta, Key: 'env' })).Values.Value).toEqual(['live', 'test'])
    expect((await world.call('tag.ListTagValues', { ...meta, Key: 'team' })).Values.Value).toEqual([])
  })

  it.each([
    [[{ Key: 'acs:x' }], 'InvalidTagKey.Malformed'],
    [[{ Key: 'a' }, { Key: 'a' }], 'Duplicate.TagKey'],
    [[{ Key: 'a', TagValueParamList: [{ Value: 'http://x' }] }], 'InvalidTagValue.Malformed'],
    [Array.from({ length: 11 }, (_, i) => ({ Key: `k${i}` })), 'InvalidParameter.TagKeyValueParamList'],
    [[{ Key: 'a', TagValueParamList: Array(11).fill({ Value: 'x' }) }], 'InvalidParameter.TagValueParamList'],
  ])('refuses: %o', async (TagKeyValueParamList, code) => {
    const request = { RegionId: REGION, TagKeyValueParamList }
    expect(await testWorld().refusal('tag.CreateTags', request)).toMatchObject({ status: 400, code })
  })
})
