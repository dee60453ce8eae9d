import { defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { ensurePreferences } from '../scratch/preferences.ts'
import { ensureStrategy, isSync, planGeneration, requestedSources } from '../scratch/requested.ts'

/**
 * UpdateTemplateScratch: gives a scenario other sources, preferences or words, and generates it anew with the policies of
 * whoever asks. Stacks that were made from it are not touched. GENERATE_IN_PROGRESS, then as after CreateTemplateScratch.
 * Guess: what is not given stays, and every update generates anew.
 * ExecutionMode as of CreateTemplateScratch. Not modelled: what that does not model.
 * Source: ROS 2019-09-10 catalogue; reference on cloning §2.3.
 */
export default defineAction('ros', 'UpdateTemplateScratch', {
  handle({ world, own, principal }, request) {
    const { TemplateScratchId } = request
    const scratch = own(world.templateScratches, TemplateScratchId)

    ensure(scratch, errors.templateScratchNotFound(TemplateScratchId))
    const {
      PreferenceParameters = scratch.preferenceParameters,
      LogicalIdStrategy = scratch.LogicalIdStrategy,
      Description = scratch.Description,
      ResourceGroupId = scratch.ResourceGroupId,
    } = request
    // Guess: the code.
    const isBusy = scratch.Status === 'GENERATE_IN_PROGRESS'
    ensure(!isBusy, errors.stackValidationFailed(`The template scratch ${TemplateScratchId} is ${scratch.Status}.`))
    ensureStrategy(LogicalIdStrategy)
    const sync = isSync(request.ExecutionMode)
    const sources = requestedSources(scratch.TemplateScratchType, request)
    ensurePreferences(scratch.TemplateScratchType, PreferenceParameters, scratch.RegionId)

    const { sourceTag: _tag, sourceResourceGroup: _group, ...others } = scratch
    world.templateScratches.put({
      ...(sources === undefined ? scratch : { ...others, ...sources }),
      ...{ Description, ResourceGroupId, LogicalIdStrategy, principal },
      preferenceParameters: PreferenceParameters,
      Status: 'GENERATE_IN_PROGRESS',
      StatusReason: '',
      FailedCode: '',
      generated: null,
      UpdateTime: isoBare(world.nowMs),
    })
    planGeneration(world, TemplateScratchId, sync)

    return { TemplateScratchId }
  },
})
