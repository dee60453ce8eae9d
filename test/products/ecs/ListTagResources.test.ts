import { describe, expect, it } from 'vitest'
import { groupWorld, REGION } from './securityGroupSetup.ts'

const TYPE = { ...REGION, ResourceType: 'securitygroup' }

async function tagged() {
  const { test, makeGroup } = await groupWorld()
  const red = await makeGroup({
    Tag: [
      { Key: 'team', Value: 'red' },
      { Key: 'env', Value: 'production' },
    ],
  })
  const blue = await makeGroup({ Tag: [{ Key: 'team', Value: 'blue' }], ResourceGroupId: 'rg-1' })
  const bare = await makeGroup()
  const ids = async (members: object) => {
    const { TagResources } = await test.call('ecs.ListTagResources', { ...TYPE, ...members })
    return [...new Set(TagResources.TagResource?.map(({ ResourceId }) => ResourceId))]
  }
  return { test, makeGroup, red, blue, bare, ids }
}

describe('ListTagResources', () => {
  it('reads: every tag of the resources named', async () => {
    const { test, red, bare } = await tagged()
    const { TagResources, NextToken } = await test.call('ecs.ListTagResources', {
      ...TYPE,
      ResourceId: [red, bare, 'sg-none'],
    })
    expect(TagResources.TagResource).toEqual([
      { ResourceId: red, ResourceType: 'securitygroup', TagKey: 'team', TagValue: 'red' },
      { ResourceId: red, ResourceType: 'securitygroup', TagKey: 'env', TagValue: 'production' },
    ])
    expect(NextToken).toBeUndefined()
  })

  it('reads: by tags, by patterns and by resource group', async () => {
    const { red, blue, ids } = await tagged()
    expect(await ids({ Tag: [{ Key: 'team' }] })).toEqual([blue, red])
    expect(await ids({ Tag: [{ Key: 'team', Value: 'red' }, { Key: 'env' }] })).toEqual([red])
    expect(await ids({ Tag: [{ Key: 'team', Value: 'red' }], ResourceId: [blue] })).toEqual([])
    expect(await ids({ TagFilter: [{ TagKey: 'te*' }] })).toEqual([blue, red])
    expect(await ids({ TagFilter: [{ TagKey: 'te' }] })).toEqual([])
    expect(await ids({ TagFilter: [{ TagKey: 'env', TagValues: ['*duct*'] }] })).toEqual([red])
    expect(await ids({ TagFilter: [{ TagKey: 'team', TagValues: ['bl*', 'green'] }] })).toEqual([blue])
    expect(await ids({ Tag: [{ Key: 'acs:rm:rgId', Value: 'rg-1' }] })).toEqual([blue])
    expect(await ids({ ResourceType: 'keypair', Tag: [{ Key: 'team' }] })).toEqual([])
    expect(await ids({ RegionId: 'cn-beijing', Tag: [{ Key: 'team' }] })).toEqual([])
  })

  it('reads: 50 resources at a time', async () => {
    const { test, makeGroup } = await groupWorld()
    for (let i = 0; i < 53; i++) await makeGroup({ Tag: [{ Key: 'n', Value: String(i) }] })
    const ask = { ...TYPE, Tag: [{ Key: 'n' }] }
    const first = await test.call('ecs.ListTagResources', ask)
    const second = await test.call('ecs.ListTagResources', { ...ask, NextToken: first.NextToken })
    expect([first, second].map(({ TagResources }) => TagResources.TagResource?.length)).toEqual([50, 3])
    expect(second.NextToken).toBeUndefined()
  })

  it.each([
    [{}, 404, 'MissingParameter.Tags'],
    [{ Tag: [{ Value: 'x' }] }, 400, 'InvalidParameter.TagValue'],
    [{ Tag: [{ Key: 'a' }], TagFilter: [{ TagKey: 'a' }] }, 400, 'InvalidParameter.Conflict'],
    [{ Tag: [{ Key: 'acs:rm:rgId', Value: 'rg-1' }, { Key: 'a' }] }, 400, 'InvalidParameter.Conflict'],
    [{ ResourceType: 'boat', ResourceId: ['x'] }, 404, 'InvalidResourceType.NotFound'],
    [{ ResourceId: Array.from({ length: 51 }, (_, i) => `sg-${i}`) }, 400, 'NumberExceed.ResourceIds'],
    [{ RegionId: undefined, ResourceId: ['x'] }, 404, 'MissingParameter.RegionId'],
  ])('refuses %o', async (members, status, code) => {
    const { test } = await groupWorld()
    expect(await test.refusal('ecs.ListTagResources', { ...TYPE, ...members })).toMatchObject({ status, code })
  })
})
