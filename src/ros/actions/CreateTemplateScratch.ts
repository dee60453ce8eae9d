import { defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { tagsFrom } from '../../rules/tags.ts'
import { newTemplateScratchId } from '../../world/ids.ts'
import * as errors from '../errors.ts'
import { ensurePreferences } from '../scratch/preferences.ts'
import { isSync, planGeneration, requestedSources, strategyOf } from '../scratch/requested.ts'
import { SCRATCH_TYPES } from '../scratch/sourceTypes.ts'

const TYPES: readonly string[] = SCRATCH_TYPES

/**
 * CreateTemplateScratch: a resource scenario that will be generated from what is there: from resources by their ids, or those
 * that have some tags or are in a resource group by then. ArchitectureReplication and ResourceMigration come to a template
 * that makes the resources anew (instances alone: by the rules of cloning), ResourceImport to one that takes them over, and
 * ArchitectureDetection shows how they hang together.
 * GENERATE_IN_PROGRESS, then GENERATE_COMPLETE, or GENERATE_FAILED with a FailedCode. With ExecutionMode Sync it is
 * generated before anything else is asked; unlike ROS, the answer itself does not wait.
 * Not modelled: sources of other types than GetFeatureDetails names (refused).
 * Source: ROS 2019-09-10 catalogue; reference on cloning §2.1 (at most 200 sources).
 */
export default defineAction('ros', 'CreateTemplateScratch', {
  handle({ world, accountId, regionId, principal }, request) {
    const { TemplateScratchType, PreferenceParameters = [] } = request

    ensure(
      TYPES.includes(TemplateScratchType),
      errors.invalidParameter('TemplateScratchType', `It is one of ${TYPES.join(', ')}.`),
    )
    const LogicalIdStrategy = strategyOf(TemplateScratchType, request.LogicalIdStrategy)
    const sync = isSync(request.ExecutionMode)
    const sources = requestedSources(TemplateScratchType, request)
    ensure(sources, errors.multipleParameter('SourceResources, SourceTag, SourceResourceGroup'))
    ensurePreferences(TemplateScratchType, PreferenceParameters, regionId)

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
    planGeneration(world, TemplateScratchId, sync)

    return { TemplateScratchId }
  },
})
