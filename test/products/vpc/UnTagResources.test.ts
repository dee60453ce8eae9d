import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'

describe('UnTagResources', () => {
  it('does: takes the named tags, or all; a key that is not there is no error', async () => {
    const world = testWorld()
    const Tag = ['a', 'b', 'c'].map((Key) => ({ Key, Value: '1' }))
    const { VpcId } = await world.call('vpc.CreateVpc', { ...REGION, Tag })
    const asked = { ...REGION, ResourceType: 'VPC', ResourceId: [VpcId] }
    const left = () => Object.keys(world.world.vpcs.get(VpcId)?.Tags ?? {})
    await world.call('vpc.UnTagResources', asked)
    expect(left()).toEqual(['a', 'b', 'c'])
    await world.call('vpc.UnTagResources', { ...asked, TagKey: ['a', 'none'], All: true })
    expect(left()).toEqual(['b', 'c'])
    await world.call('vpc.UnTagResources', { ...asked, All: true })
    expect(left()).toEqual([])
  })

  it('refuses unknown types and resources, and too many keys or ids', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateVpc', REGION)
    const asked = { ...REGION, ResourceType: 'VPC', ResourceId: [VpcId], TagKey: ['a'] }
    const code = async (members: object) => (await world.refusal('vpc.UnTagResources', { ...asked, ...members })).code
    expect(await code({ ResourceType: 'CAT' })).toBe('InvalidInstanceType.NotFound')
    expect(await code({ ResourceId: ['vpc-none'] })).toBe('InvalidInstanceIds.NotFound')
    expect(await code({ ResourceId: [] })).toBe('MissingResourceId')
    expect(await code({ ResourceId: Array(51).fill(VpcId) })).toBe('SizeLimitExceeded.ResourceId')
    expect(await code({ TagKey: Array(21).fill('a') })).toBe('SizeLimitExceeded.TagNum')
  })
})
