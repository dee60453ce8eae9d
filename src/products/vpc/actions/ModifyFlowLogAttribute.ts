import { defineAction } from '../../../door/action.ts'
import { ensureInterval, flowLogIn, ipVersionOf, moveFlowLog } from '../flowLog/flowLogs.ts'
import { ensureTexts } from '../gateway/texts.ts'

/**
 * ModifyFlowLogAttribute: name, description, interval, IP version and format of a flow log; what is not sent stays.
 * Modifying, then Active or Inactive as before. Guess: an empty text takes the old one away.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'ModifyFlowLogAttribute', {
  handle(context, { FlowLogId, FlowLogName, Description, AggregationInterval, IpVersion, LogFormat }) {
    const log = flowLogIn(context, FlowLogId, ['Active', 'Inactive'])

    ensureTexts(['FlowLogName', FlowLogName], ['Description', Description])
    if (AggregationInterval !== undefined) ensureInterval(AggregationInterval)

    const members = {
      FlowLogName: FlowLogName ?? log.FlowLogName,
      Description: Description ?? log.Description,
      AggregationInterval: AggregationInterval ?? log.AggregationInterval,
      IpVersion: ipVersionOf(IpVersion || log.IpVersion),
      LogFormat: LogFormat ?? log.LogFormat,
    }
    moveFlowLog(context.world, FlowLogId, { passing: 'Modifying', to: log.Status, members })

    return { Success: 'true' }
  },
})
