import type { Requests } from '../../catalogue/types.generated.ts'
import { defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { tagsFrom } from '../../rules/tags.ts'
import { duration } from '../../world/facts/durations.ts'
import { newTemplateScratchId } from '../../world/ids.ts'
import type { Json } from '../../world/rows/ros.ts'
import * as errors from '../errors.ts'
import { readPreferences } from '../scratch/preferences.ts'

const TYPES = ['ArchitectureReplication', 'ArchitectureDetection', 'ResourceImport', 'ResourceMigration']
const STRATEGIES = ['LongTypePrefixAndIndexSuffix', 'LongTypePrefixAndHashSuffix', 'ShortTypePrefixAndHashSuffix']

/**
 * CreateTemplateScratch: a resource scenario that will generate a template from existing instances.
 * GENERATE_IN_PROGRESS, then GENERATE_COMPLETE, or GENERATE_FAILED with a FailedCode.
 * Not modelled: types but ArchitectureReplication, sources but ALIYUN::ECS::Instance, sources by tag or resource group (all refused).
 * Source: ROS 2019-09-10 catalogue; reference on cloning §2.1 (at most 200 sources).
 */
export default defineAction('ros', 'CreateTemplateScratch', {
  ignores: {
    ExecutionMode: 'generation always goes on by itself; Sync would answer after it, and a reply does not wait here',
  },
  handle({ world, accountId, regionId, principal }, request) {
    const {
      TemplateScratchType,
      PreferenceParameters = [],
      LogicalIdStrategy = 'LongTypePrefixAndIndexSuffix',
    } = request

    ensure(
      TYPES.includes(TemplateScratchType),
      errors.invalidParameter('TemplateScratchType', `It is one of ${TYPES.join(', ')}.`),
    )
    const isEmulated = TemplateScratchType === 'ArchitectureReplication'
    ensure(
      isEmulated,
      errors.invalidParameter('TemplateScratchType', `Alistack does not emulate ${TemplateScratchType}.`),
    )
    ensure(
      STRATEGIES.includes(LogicalIdStrategy),
      errors.invalidParameter('LogicalIdStrategy', `It is one of ${STRATEGIES.join(', ')}.`),
    )
    const sourceResources = sourcesOf(request)
    readPreferences(PreferenceParameters, regionId)

    const TemplateScratchId = newTemplateScratchId(world)
    const CreateTime = isoBare(world.nowMs)
    world.templateScratches.put({
      TemplateScratchId,
      OwnerId: accountId,
      RegionId: regionId,
      TemplateScratchType,
      Description: request.Description ?? '',
      Status: 'GENERATE_IN_PROGRESS',
      StatusReason: '',
      FailedCode: '',
      LogicalIdStrategy,
      ResourceGroupId: request.ResourceGroupId ?? '',
      sourceResources,
      preferenceParameters: PreferenceParameters,
      generated: null,
      stacks: [],
      principal,
      CreateTime,
      UpdateTime: CreateTime,
      Tags: tagsFrom(request.Tags),
    })
    world.plan('ros.ScratchGenerate', { TemplateScratchId }, duration('templateScratch'))

    return { TemplateScratchId }
  },
})

function sourcesOf({ SourceResources, SourceTag, SourceResourceGroup }: Requests['ros.CreateTemplateScratch']): Json {
  const given = [SourceResources, SourceTag, SourceResourceGroup].filter((source) => source !== undefined)
  ensure(given.length === 1, errors.multipleParameter('SourceResources, SourceTag, SourceResourceGroup'))
  ensure(SourceResources, errors.invalidParameter('SourceResources', 'Alistack takes sources by their ids only.'))
  const { length } = SourceResources
  ensure(length >= 1 && length <= 200, errors.invalidParameter('SourceResources', 'There are 1 to 200.'))
  const types = [...new Set(SourceResources.map(({ ResourceType }) => ResourceType))]
  const isEmulated = types.every((type) => type === 'ALIYUN::ECS::Instance')
  ensure(
    isEmulated,
    errors.invalidParameter('SourceResources', `Alistack takes ALIYUN::ECS::Instance, not ${types.join(', ')}.`),
  )
  const ids = SourceResources.map(({ ResourceId }) => ResourceId)
  ensure(
    new Set(ids).size === ids.length,
    errors.invalidParameter('SourceResources', 'The same resource stands twice.'),
  )
  return SourceResources.map(({ ResourceId, ResourceType }) => ({ ResourceId, ResourceType }))
}
