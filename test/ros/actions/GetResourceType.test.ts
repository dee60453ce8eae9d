import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

describe('GetResourceType', () => {
  it('tells properties, attributes and whether drift is found', async () => {
    const world = testWorld()
    const type = await world.call('ros.GetResourceType', { ResourceType: 'ALIYUN::ECS::VSwitch' })
    expect(type).toMatchObject({ EntityType: 'Resource', SupportDriftDetection: true, SupportScratchDetection: true })
    expect(type.Properties).toMatchObject({
      CidrBlock: { Type: 'string', Required: true, UpdateAllowed: false },
      Tags: { Type: 'list', Required: false, Schema: { Key: { Required: true } } },
    })
    expect(Object.keys(type.Attributes)).toContain('VSwitchId')
  })

  it('refuses a type that nobody publishes', async () => {
    const ResourceType = 'ALIYUN::ECS::Nothing'
    expect(await testWorld().refusal('ros.GetResourceType', { ResourceType })).toMatchObject({
      status: 404,
      code: 'ResourceTypeNotFound',
    })
  })
})
