import { defineAction } from '../../../door/action.ts'
import { flowLogIn, moveFlowLog } from '../flowLog/flowLogs.ts'

/**
 * DeactiveFlowLog: stops an Active flow log. Deactivating, then Inactive.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'DeactiveFlowLog', {
  handle(context, { FlowLogId }) {
    flowLogIn(context, FlowLogId, ['Active'])

    moveFlowLog(context.world, FlowLogId, { passing: 'Deactivating', to: 'Inactive' })

    return { Success: 'true' }
  },
})
