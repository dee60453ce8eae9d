import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { fourResources, REGION } from './tagSetup.ts'

async function tagged() {
  const { world, vpc, role } = await fourResources()
  await world.call('tag.TagResources', { RegionId: REGION, ResourceARN: [vpc], Tags: '{"env":"test"}' })
  await world.call('tag.TagResources', { RegionId: REGION, ResourceARN: [role], Tags: '{"env":"live"}' })
  const TagKeyValueParamList = [{ Key: 'env', TagValueParamList: [{ Value: 'spare' }] }]
  await world.call('tag.CreateTags', { RegionId: REGION, TagKeyValueParamList })
  const list = (request: object) => world.call('tag.ListTagValues', { RegionId: REGION, Key: 'env', ...request })
  return { world, list, values: async (request: object) => (await list(request)).Values.Value }
}

describe('ListTagValues', () => {
  it('reads: the values of a key on resources, or of a preset tag', async () => {
    const { values } = await tagged()
    expect(await values({})).toEqual(['live', 'test'])
    expect(await values({ Key: 'none' })).toEqual([])
    expect(await values({ RegionId: 'cn-beijing' })).toEqual(['live'])
    expect(await values({ ResourceType: 'ALIYUN::RAM::ROLE' })).toEqual(['live'])
    expect(await values({ TagFilter: { Value: 'te' }, FuzzyType: 'PREFIX' })).toEqual(['test'])
    expect(await values({ TagFilter: { Value: 'te' } })).toEqual([])
    expect(await values({ QueryType: 'MetaTag' })).toEqual(['spare'])
  })

  it('reads: page by page', async () => {
    const { list } = await tagged()
    const { NextToken } = await list({ PageSize: 1 })
    expect(await list({ PageSize: 1, NextToken })).toMatchObject({ Values: { Value: ['test'] }, NextToken: '' })
  })

  it.each([
    [{ Key: 'none', QueryType: 'MetaTag' }, 404, 'MetaTagKeyNotFound'],
    [{ Key: undefined }, 400, 'MissingKey'],
    [{ FuzzyType: 'LIKE' }, 400, 'InvalidParameter.FuzzyType'],
    [{ QueryType: 'x' }, 400, 'InvalidParameter.QueryType'],
    [{ ResourceType: 'x' }, 400, 'InvalidParameter.ResourceType'],
    [{ RegionId: 'moon' }, 400, 'InvalidParameter.RegionId'],
  ])('refuses: %o', async (more, status, code) => {
    const request = { RegionId: REGION, Key: 'env', ...more }
    expect(await testWorld().refusal('tag.ListTagValues', request)).toMatchObject({ status, code })
  })
})
