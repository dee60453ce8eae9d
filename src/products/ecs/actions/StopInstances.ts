import { defineAction } from '../../../door/action.ts'
import { inBatch } from '../instance/batch.ts'
import { ensureStoppable, stop, stoppedModeOf } from '../instance/power.ts'

/**
 * StopInstances: stops 1 to 100 instances as StopInstance does, all or none (AllTogether), or those that can be
 * (SuccessFirst). Stopping, then Stopped.
 * Source: Ecs 2014-05-26 catalogue and remarks; the error table of StopInstance.
 */
export default defineAction('ecs', 'StopInstances', {
  answersDryRun: true,
  handle(context, request) {
    stoppedModeOf(request)
    return inBatch(context, request, {
      ensure: (instance) => ensureStoppable(context, instance),
      apply: (instance) => stop(context, instance, request),
    })
  },
})
