import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findStack } from '../stack/find.ts'
import { planOf } from '../stack/planOf.ts'
import { resourceProgress } from '../stack/progress.ts'
import { resourcesOf } from '../stack/rows.ts'
import { pseudoParameters } from '../stack/scope.ts'
import { shownParameters } from '../stack/shownParameters.ts'
import { stackSummary } from '../views.ts'

const SHOWN = ['Disabled', 'EnabledIfCreateStack', 'PercentageOnly']

/**
 * GetStack: one stack, by id (deleted ones too, as DELETE_COMPLETE) or by name.
 * Parameters are what was given, the defaults, and the pseudo parameters; NoEcho values are asterisks.
 * Not modelled: logs, drift.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'GetStack', {
  ignores: {
    LogOption: 'resources leave no logs here',
    ClientToken: 'a read has no effect to repeat',
  },
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const { ShowResourceProgress = 'Disabled', OutputOption = 'Enabled' } = request

    ensure(
      SHOWN.includes(ShowResourceProgress),
      errors.invalidParameter('ShowResourceProgress', `It is one of ${SHOWN.join(', ')}.`),
    )
    ensure(
      ['Enabled', 'Disabled'].includes(OutputOption),
      errors.invalidParameter('OutputOption', 'It is Enabled or Disabled.'),
    )

    return {
      ...stackSummary(stack),
      Description: stack.Description,
      TemplateDescription: stack.Description,
      TemplateScratchId: stack.TemplateScratchId,
      RamRoleName: stack.RamRoleName,
      RootStackId: stack.RootStackId ?? '',
      ParentStackId: stack.ParentStackId ?? '',
      NotificationURLs: [...stack.NotificationURLs],
      RollbackFailedRootReason: stack.RollbackFailedRootReason,
      Parameters: shownParameters(planOf(stack), pseudoParameters(stack)),
      Outputs: OutputOption === 'Disabled' ? [] : stack.outputs.map((output) => ({ ...output })),
      ...(ShowResourceProgress === 'Disabled'
        ? {}
        : { ResourceProgress: resourceProgress(stack, resourcesOf(world, stack.StackId), ShowResourceProgress) }),
    }
  },
})
