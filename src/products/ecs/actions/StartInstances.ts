import { defineAction } from '../../../door/action.ts'
import { inBatch } from '../instance/batch.ts'
import { ensureStartable, start } from '../instance/power.ts'

/**
 * StartInstances: starts 1 to 100 instances as StartInstance does, all or none (AllTogether), or those that can be
 * (SuccessFirst). Starting, then Running.
 * Source: Ecs 2014-05-26 catalogue and remarks; the error table of StartInstance.
 */
export default defineAction('ecs', 'StartInstances', {
  answersDryRun: true,
  handle(context, request) {
    return inBatch(context, request, {
      ensure: (instance) => ensureStartable(context, instance),
      apply: (instance) => start(context.world, instance),
    })
  },
})
