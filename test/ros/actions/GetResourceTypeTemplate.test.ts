import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

describe('GetResourceTypeTemplate', () => {
  it('gives a template that is valid', async () => {
    const world = testWorld()
    for (const ResourceType of ['ALIYUN::ECS::VPC', 'ALIYUN::ECS::InstanceGroup', 'DATASOURCE::VPC::Vpcs']) {
      const { TemplateBody, TemplateContent } = await world.call('ros.GetResourceTypeTemplate', { ResourceType })
      expect(JSON.parse(TemplateContent)).toEqual(TemplateBody)
      const checked = await world.call('ros.ValidateTemplate', {
        RegionId: 'cn-hangzhou',
        TemplateBody: TemplateContent,
      })
      expect(checked.ResourceTypes).toBeDefined()
    }
  })

  it('refuses a type that nobody publishes', async () => {
    const ResourceType = 'ALIYUN::ECS::Nothing'
    expect(await testWorld().refusal('ros.GetResourceTypeTemplate', { ResourceType })).toMatchObject({
      status: 404,
      code: 'ResourceTypeNotFound',
    })
  })
})
