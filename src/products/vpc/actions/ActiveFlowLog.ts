import { defineAction } from '../../../door/action.ts'
import { flowLogIn, moveFlowLog } from '../flowLog/flowLogs.ts'

/**
 * ActiveFlowLog: starts an Inactive flow log. Activating, then Active.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'ActiveFlowLog', {
  handle(context, { FlowLogId }) {
    flowLogIn(context, FlowLogId, ['Inactive'])

    moveFlowLog(context.world, FlowLogId, { passing: 'Activating', to: 'Active' })

    return { Success: 'true' }
  },
})
