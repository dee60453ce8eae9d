import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { fourResources, REGION } from './tagSetup.ts'

async function tagged() {
  const { world, vpc, role } = await fourResources()
  await world.call('tag.TagResources', { RegionId: REGION, ResourceARN: [vpc], Tags: '{"team":"a","env":"x"}' })
  await world.call('tag.TagResources', { RegionId: REGION, ResourceARN: [role], Tags: '{"env":"y","eve":"1"}' })
  await world.call('tag.CreateTags', { RegionId: REGION, TagKeyValueParamList: [{ Key: 'preset', Description: 'p' }] })
  const list = (request: object) => world.call('tag.ListTagKeys', { RegionId: REGION, ...request })
  return { list, keys: async (request: object) => (await list(request)).Keys.Key?.map(({ Key }) => Key) }
}

describe('ListTagKeys', () => {
  it('reads: the keys of resources, each once, or those of preset tags', async () => {
    const { list, keys } = await tagged()
    expect(await keys({})).toEqual(['env', 'eve', 'team'])
    expect(await keys({ RegionId: 'cn-beijing' })).toEqual(['env', 'eve'])
    expect(await keys({ ResourceType: 'ALIYUN::VPC::VPC' })).toEqual(['env', 'team'])
    expect(await keys({ TagFilter: { Key: 'e' }, FuzzyType: 'PREFIX' })).toEqual(['env', 'eve'])
    expect(await keys({ TagFilter: { Key: 'env' } })).toEqual(['env'])
    expect(await keys({ Category: 'system' })).toEqual([])
    expect((await list({ QueryType: 'metatag' })).Keys.Key).toEqual([
      { Category: 'Custom', Description: 'p', Key: 'preset' },
    ])
  })

  it('reads: page by page', async () => {
    const { list } = await tagged()
    const { NextToken } = await list({ PageSize: 2 })
    expect((await list({ PageSize: 2, NextToken })).Keys.Key).toMatchObject([{ Key: 'team' }])
  })

  it.each([
    [{ ResourceType: 'vpc' }, 'InvalidParameter.ResourceType'],
    [{ FuzzyType: 'LIKE' }, 'InvalidParameter.FuzzyType'],
    [{ QueryType: 'x' }, 'InvalidParameter.QueryType'],
    [{ Category: 'x' }, 'InvalidParameter.Category'],
    [{ PageSize: 0 }, 'InvalidParameter'],
    [{ RegionId: 'moon' }, 'InvalidParameter.RegionId'],
  ])('refuses: %o', async (more, code) => {
    const request = { RegionId: REGION, ...more }
    expect(await testWorld().refusal('tag.ListTagKeys', request)).toMatchObject({ status: 400, code })
  })
})
