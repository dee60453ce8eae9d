import { defineAction } from '../../../door/action.ts'
import { inBatch } from '../instance/batch.ts'
import { ensureStatus } from '../instance/instances.ts'
import { reboot } from '../instance/power.ts'

/**
 * RebootInstances: restarts 1 to 100 instances as RebootInstance does, all or none (AllTogether), or those that can be
 * (SuccessFirst). Starting, then Running.
 * Source: Ecs 2014-05-26 catalogue and remarks; the error table of StopInstance.
 */
export default defineAction('ecs', 'RebootInstances', {
  answersDryRun: true,
  handle(context, request) {
    return inBatch(context, request, {
      ensure: (instance) => ensureStatus(instance, 'Running'),
      apply: (instance) => reboot(context.world, instance, request.ForceReboot ?? false),
    })
  },
})
