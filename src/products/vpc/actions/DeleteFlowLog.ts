import { defineAction } from '../../../door/action.ts'
import { duration } from '../../../world/facts/durations.ts'
import { flowLogIn } from '../flowLog/flowLogs.ts'

/**
 * DeleteFlowLog: deletes a flow log that is Active or Inactive. Deleting, then gone.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'DeleteFlowLog', {
  handle(context, { FlowLogId }) {
    const { world } = context
    flowLogIn(context, FlowLogId, ['Active', 'Inactive'])

    world.flowLogs.change(FlowLogId, { Status: 'Deleting' })
    world.plan('vpc.FlowLogGone', { FlowLogId }, duration('networkResource'))

    return { Success: 'true' }
  },
})
