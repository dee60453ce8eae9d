import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

const RegionId = 'cn-hangzhou'

describe('GetFeatureDetails', () => {
  it('names the types that drift detection and scenarios know', async () => {
    const world = testWorld()
    const all = await world.call('ros.GetFeatureDetails', { RegionId, Feature: 'All' })
    expect(all.DriftDetection.SupportedResourceTypes).toContain('ALIYUN::ECS::VPC')
    const { TemplateScratch, ...rest } = await world.call('ros.GetFeatureDetails', {
      RegionId,
      Feature: 'TemplateScratch',
    })
    const types = TemplateScratch.SupportedResourceTypes ?? []
    const supported = (name: string) => types.find(({ ResourceType }) => ResourceType === name)
    expect(supported('ALIYUN::ECS::Instance')?.SupportedTemplateScratchTypes).toHaveLength(4)
    expect(supported('ALIYUN::ECS::Snapshot')?.SupportedTemplateScratchTypes).toEqual([
      ...['ArchitectureDetection', 'ResourceImport'],
    ])
    expect(supported('ALIYUN::ECS::Route')).toBeUndefined()
    expect(Object.keys(rest)).toEqual(['RequestId'])
  })

  it('refuses a feature that there is not', async () => {
    expect(await testWorld().refusal('ros.GetFeatureDetails', { RegionId, Feature: 'Magic' })).toMatchObject({
      status: 400,
      code: 'InvalidParameter',
    })
  })
})
