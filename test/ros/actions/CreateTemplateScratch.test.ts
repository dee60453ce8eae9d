import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { SOURCE_REGION as RegionId, scratchOf, sourceInstance, sourceNetwork } from '../scratch/sources.ts'

const SOURCE = { ResourceId: 'i-none', ResourceType: 'ALIYUN::ECS::Instance' }
const ASKED = { RegionId, TemplateScratchType: 'ArchitectureReplication', SourceResources: [SOURCE] }

describe('CreateTemplateScratch', () => {
  it.each([
    [{ TemplateScratchType: 'Nothing' }, 'InvalidParameter'],
    [{ TemplateScratchType: 'ResourceImport' }, 'InvalidParameter'],
    [{ SourceResources: undefined }, 'MultipleParameter'],
    [{ SourceTag: { ResourceTags: { a: 'b' } } }, 'MultipleParameter'],
    [{ SourceResources: undefined, SourceTag: { ResourceTags: {} } }, 'InvalidParameter'],
    [{ SourceResources: undefined, SourceTag: { ResourceTags: { a: 1 } } }, 'InvalidParameter'],
    [
      {
        SourceResources: undefined,
        SourceTag: { ResourceTags: { a: '' }, ResourceTypeFilter: ['ALIYUN::ECS::Route'] },
      },
      'InvalidParameter',
    ],
    [
      { SourceResources: undefined, SourceResourceGroup: { ResourceGroupId: 'rg-1', ResourceTypeFilter: [] } },
      'InvalidParameter',
    ],
    [{ SourceResources: [SOURCE, SOURCE] }, 'InvalidParameter'],
    [
      { SourceResources: Array.from({ length: 201 }, (_, i) => ({ ...SOURCE, ResourceId: `i-${i}` })) },
      'InvalidParameter',
    ],
    [{ SourceResources: [{ ...SOURCE, ResourceType: 'ALIYUN::ECS::Route' }] }, 'InvalidParameter'],
    [{ SourceResources: [{ ...SOURCE, ResourceType: 'ALIYUN::ECS::Snapshot' }] }, 'InvalidParameter'],
    [{ SourceResources: [{ ...SOURCE, RelatedResourceTypeFilter: ['ALIYUN::ROS::Sleep'] }] }, 'InvalidParameter'],
    [{ SourceResources: [{ ...SOURCE, RegionId: 'cn-nowhere' }] }, 'InvalidParameter'],
    [{ ExecutionMode: 'Later' }, 'InvalidParameter'],
    [
      {
        TemplateScratchType: 'ArchitectureDetection',
        SourceResources: Array.from({ length: 21 }, (_, i) => ({ ...SOURCE, ResourceId: `i-${i}` })),
      },
      'InvalidParameter',
    ],
    [
      {
        TemplateScratchType: 'ArchitectureDetection',
        SourceResources: undefined,
        SourceTag: { ResourceTags: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => [key, ''])) },
      },
      'InvalidParameter',
    ],
    [
      {
        TemplateScratchType: 'ResourceImport',
        PreferenceParameters: [{ ParameterKey: 'DeletionPolicy', ParameterValue: 'Perhaps' }],
      },
      'InvalidParameter',
    ],
    [
      {
        TemplateScratchType: 'ArchitectureDetection',
        PreferenceParameters: [{ ParameterKey: 'DeletionPolicy', ParameterValue: 'Retain' }],
      },
      'InvalidParameter',
    ],
    [{ LogicalIdStrategy: 'Mine' }, 'InvalidParameter'],
    [{ PreferenceParameters: [{ ParameterKey: 'SlbListenerProtocols', ParameterValue: 'x' }] }, 'InvalidParameter'],
    [{ PreferenceParameters: [{ ParameterKey: 'InstanceAmount', ParameterValue: '101' }] }, 'InvalidParameter'],
    [{ PreferenceParameters: [{ ParameterKey: 'InstanceAmount', ParameterValue: '0' }] }, 'InvalidParameter'],
    [
      { PreferenceParameters: [{ ParameterKey: 'InstanceDataReplication', ParameterValue: 'perhaps' }] },
      'InvalidParameter',
    ],
    [
      { PreferenceParameters: [{ ParameterKey: 'RegionId', ParameterValue: 'cn-nowhere' }] },
      'InvalidRegionId.NotFound',
    ],
  ])('refuses %j', async (members, code) => {
    expect((await testWorld().refusal('ros.CreateTemplateScratch', { ...ASKED, ...members })).code).toBe(code)
  })

  it('does: stores the scenario, which is generated later', async () => {
    const world = testWorld()
    const made = await world.call('ros.CreateTemplateScratch', {
      ...ASKED,
      Description: 'words',
      Tags: [{ Key: 'a', Value: 'b' }],
    })
    expect(made.TemplateScratchId).toMatch(/^ts-[0-9a-f]{16}$/)
    const { TemplateScratch } = await world.call('ros.GetTemplateScratch', {
      RegionId,
      ...made,
      RequestId: undefined,
    } as never)
    expect(TemplateScratch).toMatchObject({ Status: 'GENERATE_IN_PROGRESS', Description: 'words' })
  })

  it('later: fails for a source that is not there, and says which', async () => {
    const scratch = await scratchOf(testWorld(), ['i-none'], {})
    expect(scratch).toMatchObject({ Status: 'GENERATE_FAILED', FailedCode: 'InvalidInstanceId.NotFound' })
    expect(scratch.StatusReason).toContain('i-none')
  })

  it('later: finds its sources by tags or by their resource group', async () => {
    const world = testWorld()
    const network = await sourceNetwork(world)
    const { ResourceGroup } = await world.call('resourcemanager.CreateResourceGroup', {
      Name: 'shop',
      DisplayName: 'shop',
    })
    const ResourceGroupId = ResourceGroup.Id ?? ''
    const tagged = await sourceInstance(world, network)
    const grouped = await sourceInstance(world, network, { Tag: [{ Key: 'team', Value: 'desk' }], ResourceGroupId })
    const ResourceTypeFilter = ['ALIYUN::ECS::Instance']
    for (const [source, ids] of [
      [{ SourceTag: { ResourceTags: { team: 'shop' }, ResourceTypeFilter } }, [tagged]],
      [{ SourceTag: { ResourceTags: { team: '' } } }, [tagged, grouped]],
      [{ SourceResourceGroup: { ResourceGroupId, ResourceTypeFilter } }, [grouped]],
    ] as const) {
      const request = { RegionId, TemplateScratchType: 'ArchitectureReplication', ...source }
      const { TemplateScratchId } = await world.call('ros.CreateTemplateScratch', request as never)
      await world.settle()
      const asked = { RegionId, TemplateScratchId, ShowDataOption: 'Source' }
      const { TemplateScratch } = await world.call('ros.GetTemplateScratch', asked)
      expect(TemplateScratch).toMatchObject({ Status: 'GENERATE_COMPLETE', ...source })
      const nodes = ids.map((ResourceId) => ({ ResourceId, ResourceType: 'ALIYUN::ECS::Instance' }))
      expect(TemplateScratch.TemplateScratchData?.SourceNodes).toHaveLength(nodes.length)
      expect(TemplateScratch.TemplateScratchData?.SourceNodes).toEqual(expect.arrayContaining(nodes))
    }
  })

  it('later: fails when nothing has the tag', async () => {
    const world = testWorld()
    const { TemplateScratchId } = await world.call('ros.CreateTemplateScratch', {
      RegionId,
      TemplateScratchType: 'ArchitectureReplication',
      SourceTag: { ResourceTags: { team: 'nobody' } },
    })
    await world.settle()
    const { TemplateScratch } = await world.call('ros.GetTemplateScratch', { RegionId, TemplateScratchId })
    expect(TemplateScratch).toMatchObject({ Status: 'GENERATE_FAILED', FailedCode: 'ResourceNotFound' })
  })

  it('later: names resources by the strategy', async () => {
    const world = testWorld()
    const id = await sourceInstance(world, await sourceNetwork(world))
    for (const [LogicalIdStrategy, pattern] of [
      ['LongTypePrefixAndIndexSuffix', /^ECSInstanceGroup_001$/],
      ['ShortTypePrefixAndHashSuffix', /^InstanceGroup_[0-9a-f]{8}$/],
    ] as const) {
      const { TemplateScratchId } = await world.call('ros.CreateTemplateScratch', {
        ...ASKED,
        SourceResources: [{ ...SOURCE, ResourceId: id }],
        LogicalIdStrategy,
      })
      await world.settle()
      const { TemplateBody } = await world.call('ros.GenerateTemplateByScratch', { RegionId, TemplateScratchId })
      expect(Object.keys((JSON.parse(TemplateBody) as { Resources: object }).Resources)).toContainEqual(
        expect.stringMatching(pattern),
      )
    }
  })
})
