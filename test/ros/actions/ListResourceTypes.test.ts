import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

describe('ListResourceTypes', () => {
  it('names what is published, by kind, provider and pattern', async () => {
    const world = testWorld()
    const all = await world.call('ros.ListResourceTypes', {})
    expect(all.ResourceTypes.length).toBeGreaterThan(200)
    const { ResourceTypes: sources } = await world.call('ros.ListResourceTypes', { EntityType: 'DataSource' })
    expect(sources.every((type) => type.startsWith('DATASOURCE::'))).toBe(true)
    const { ResourceTypes } = await world.call('ros.ListResourceTypes', { ResourceType: 'ALIYUN::ECS::V*' })
    expect(ResourceTypes).toEqual(['ALIYUN::ECS::VPC', 'ALIYUN::ECS::VSwitch'])
    expect((await world.call('ros.ListResourceTypes', { Provider: 'Self' })).ResourceTypes).toEqual([])
    expect((await world.call('ros.ListResourceTypes', { EntityType: 'Module' })).ResourceTypeSummaries).toEqual([])
  })

  it('refuses kinds and providers that there are not', async () => {
    const world = testWorld()
    const refused = { status: 400, code: 'InvalidParameter' }
    expect(await world.refusal('ros.ListResourceTypes', { EntityType: 'Thing' })).toMatchObject(refused)
    expect(await world.refusal('ros.ListResourceTypes', { Provider: 'Nobody' })).toMatchObject(refused)
  })
})
