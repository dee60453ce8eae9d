import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'

const TYPE = { ...REGION, ResourceType: 'VPC' }
const tags = (...keys: string[]) => keys.map((Key) => ({ Key, Value: `of ${Key}` }))

describe('ListTagResources', () => {
  it('reads: by ids, by tags, by both', async () => {
    const world = testWorld()
    const a = await world.call('vpc.CreateVpc', { ...REGION, Tag: tags('y', 'x') })
    const b = await world.call('vpc.CreateVpc', { ...REGION, Tag: tags('x') })
    const found = async (asked: object) => {
      const { TagResources } = await world.call('vpc.ListTagResources', { ...TYPE, ...asked })
      return TagResources.TagResource?.map((entry) => [entry.ResourceId, entry.TagKey])
    }
    expect(await found({ ResourceId: [a.VpcId] })).toEqual([
      [a.VpcId, 'x'],
      [a.VpcId, 'y'],
    ])
    expect(await found({ ResourceId: [a.VpcId, b.VpcId, 'vpc-none'] })).toHaveLength(3)
    expect(await found({ Tag: [{ Key: 'x' }] })).toEqual([
      [b.VpcId, 'x'],
      [a.VpcId, 'x'],
      [a.VpcId, 'y'],
    ])
    expect(await found({ Tag: [{ Key: 'x' }, { Key: 'y', Value: 'of y' }] })).toEqual([
      [a.VpcId, 'x'],
      [a.VpcId, 'y'],
    ])
    expect(await found({ Tag: [{ Key: 'x', Value: 'other' }] })).toEqual([])
    expect(await found({ ResourceId: [b.VpcId], Tag: [{ Key: 'y' }] })).toEqual([])
    expect(await found({ ResourceId: [a.VpcId], RegionId: 'cn-beijing' })).toEqual([])
    const { TagResources } = await world.call('vpc.ListTagResources', {
      ...TYPE,
      ResourceType: 'vpc',
      ResourceId: [b.VpcId],
    })
    expect(TagResources.TagResource).toEqual([
      { ResourceId: b.VpcId, ResourceType: 'VPC', TagKey: 'x', TagValue: 'of x' },
    ])
  })

  it('reads: pages by token, also when the last entry shown is gone', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateVpc', { ...REGION, Tag: tags('a', 'b', 'c', 'd') })
    const asked = { ...TYPE, ResourceId: [VpcId], MaxResults: 2 }
    const first = await world.call('vpc.ListTagResources', asked)
    await world.call('vpc.UnTagResources', { ...TYPE, ResourceId: [VpcId], TagKey: ['b'] })
    const second = await world.call('vpc.ListTagResources', { ...asked, NextToken: first.NextToken })
    expect([first, second].map((page) => page.TagResources.TagResource?.map((entry) => entry.TagKey))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(second.NextToken).toBeUndefined()
    const other = { ...asked, ResourceId: [VpcId, 'vpc-other'], NextToken: first.NextToken }
    expect((await world.refusal('vpc.ListTagResources', other)).code).toBe('InvalidParameter')
  })

  it('refuses to list everything, unknown types, too much, and tags without a key', async () => {
    const world = testWorld()
    const refusal = (asked: object) => world.refusal('vpc.ListTagResources', { ...TYPE, ...asked })
    expect(await refusal({})).toMatchObject({ status: 403, code: 'BothEmpty.TagsAndResources' })
    expect((await refusal({ ResourceType: 'CAT', ResourceId: ['x'] })).code).toBe('InvalidInstanceType.NotFound')
    expect((await refusal({ ResourceId: Array(51).fill('x') })).code).toBe('SizeLimitExceeded.ResourceId')
    expect((await refusal({ Tag: tags(...Array.from({ length: 21 }, (_, i) => `k${i}`)) })).code).toBe(
      'SizeLimitExceeded.TagNum',
    )
    expect((await refusal({ Tag: [{ Value: 'v' }] })).code).toBe('InvalidTagKey')
    expect((await refusal({ ResourceId: ['x'], MaxResults: 51 })).code).toBe('InvalidParameter')
    expect((await refusal({ ResourceId: ['x'], NextToken: 'forged' })).code).toBe('InvalidParameter')
  })
})
