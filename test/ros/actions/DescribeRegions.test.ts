import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

describe('DescribeRegions of ROS', () => {
  it('names the regions in the language asked for', async () => {
    const world = testWorld()
    const { Regions } = await world.call('ros.DescribeRegions', { AcceptLanguage: 'en-US' })
    expect(Regions).toContainEqual(expect.objectContaining({ RegionId: 'cn-hangzhou', LocalName: 'China (Hangzhou)' }))
    const { Regions: others } = await world.call('ros.DescribeRegions', {})
    expect(others.map(({ RegionId }) => RegionId)).toEqual(Regions.map(({ RegionId }) => RegionId))
  })

  it('refuses a language that there is not', async () => {
    expect(await testWorld().refusal('ros.DescribeRegions', { AcceptLanguage: 'xx' })).toMatchObject({ status: 400 })
  })
})
