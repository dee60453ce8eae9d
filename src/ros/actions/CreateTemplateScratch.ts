import { defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { tagsFrom } from '../../rules/tags.ts'
import { duration } from '../../world/facts/durations.ts'
import { newTemplateScratchId } from '../../world/ids.ts'
import * as errors from '../errors.ts'
import { readPreferences } from '../scratch/preferences.ts'
import { ensureStrategy, requestedSources } from '../scratch/requested.ts'
import { SCRATCH_TYPES } from '../scratch/sourceTypes.ts'

const TYPES = ['ArchitectureReplication', 'ArchitectureDetection', 'ResourceImport', 'ResourceMigration']

/**
 * CreateTemplateScratch: a resource scenario that will generate a template from existing instances: by their ids, or those that
 * have some tags or are in a resource group when it is generated.
 * GENERATE_IN_PROGRESS, then GENERATE_COMPLETE, or GENERATE_FAILED with a FailedCode.
 * Not modelled: types but ArchitectureReplication, sources but ALIYUN::ECS::Instance (both refused).
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
    const isEmulated = SCRATCH_TYPES.includes(TemplateScratchType)
    ensure(
      isEmulated,
      errors.invalidParameter('TemplateScratchType', `Alistack does not emulate ${TemplateScratchType}.`),
    )
    ensureStrategy(LogicalIdStrategy)
    const sources = requestedSources(request)
    ensure(sources, errors.multipleParameter('SourceResources, SourceTag, SourceResourceGroup'))
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
      ...sources,
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
