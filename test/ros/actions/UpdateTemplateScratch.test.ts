import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { SOURCE_REGION as RegionId, scratchOf, sourceInstance, sourceNetwork } from '../scratch/sources.ts'

describe('UpdateTemplateScratch', () => {
  it('refuses a scenario that there is not, one that is being generated, and what CreateTemplateScratch refuses', async () => {
    const world = testWorld()
    const { TemplateScratchId } = await scratchOf(world, ['i-none'], {})
    const code = async (request: object) =>
      (await world.refusal('ros.UpdateTemplateScratch', { RegionId, TemplateScratchId, ...request })).code
    const SourceTag = { ResourceTags: { team: 'shop' } }
    expect(await code({ TemplateScratchId: 'ts-none' })).toBe('TemplateScratchNotFound')
    expect(await code({ LogicalIdStrategy: 'Mine' })).toBe('InvalidParameter')
    expect(await code({ SourceTag, SourceResourceGroup: { ResourceGroupId: 'rg-1' } })).toBe('MultipleParameter')
    expect(await code({ SourceResources: [{ ResourceId: 'a', ResourceType: 'ALIYUN::ECS::Route' }] })).toBe(
      'InvalidParameter',
    )
    expect(await code({ PreferenceParameters: [{ ParameterKey: 'InstanceAmount', ParameterValue: '0' }] })).toBe(
      'InvalidParameter',
    )
    await world.call('ros.UpdateTemplateScratch', { RegionId, TemplateScratchId, Description: 'again' })
    expect(await code({ Description: 'and again' })).toBe('StackValidationFailed')
  })

  it('generates anew with what is given, and keeps the rest', async () => {
    const world = testWorld()
    const network = await sourceNetwork(world)
    const id = await sourceInstance(world, network)
    const { TemplateScratchId } = await scratchOf(world, ['i-none'], { InstanceAmount: '2' })
    const read = async () => {
      await world.settle()
      const asked = { RegionId, TemplateScratchId, ShowDataOption: 'All' }
      return (await world.call('ros.GetTemplateScratch', asked)).TemplateScratch
    }
    expect(await read()).toMatchObject({ Status: 'GENERATE_FAILED' })
    await world.call('ros.UpdateTemplateScratch', {
      RegionId,
      TemplateScratchId,
      SourceResources: [{ ResourceId: id, ResourceType: 'ALIYUN::ECS::Instance' }],
    })
    const first = await read()
    expect(first).toMatchObject({
      ...{ Status: 'GENERATE_COMPLETE', FailedCode: '', StatusReason: '' },
      TemplateScratchData: { Sources: [{ sourceInstanceId: id, effectiveAmount: 2 }] },
    })
    await world.advance(60_000)
    await world.call('ros.UpdateTemplateScratch', {
      RegionId,
      TemplateScratchId,
      Description: 'by tag',
      ResourceGroupId: 'rg-1',
      LogicalIdStrategy: 'ShortTypePrefixAndHashSuffix',
      SourceTag: { ResourceTags: { team: 'shop' } },
      PreferenceParameters: [{ ParameterKey: 'InstanceAmount', ParameterValue: '3' }],
    })
    const second = await read()
    expect(second).toMatchObject({
      ...{ Description: 'by tag', ResourceGroupId: 'rg-1', LogicalIdStrategy: 'ShortTypePrefixAndHashSuffix' },
      ...{ CreateTime: first.CreateTime, SourceResources: [], SourceTag: { ResourceTags: { team: 'shop' } } },
      TemplateScratchData: { Sources: [{ sourceInstanceId: id, effectiveAmount: 3 }] },
    })
    expect((second.UpdateTime ?? '') > (first.UpdateTime ?? '')).toBe(true)
    await world.call('ros.UpdateTemplateScratch', {
      RegionId,
      TemplateScratchId,
      SourceResourceGroup: { ResourceGroupId: 'rg-none' },
    })
    const third = await read()
    expect(third).toMatchObject({ Status: 'GENERATE_FAILED', FailedCode: 'ResourceNotFound' })
    expect(third.SourceTag).toBeUndefined()
  })
})
