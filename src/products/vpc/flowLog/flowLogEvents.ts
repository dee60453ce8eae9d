import { changes, type EventHandlers } from '../../../door/events.ts'
import type { FlowLogRow } from '../../../world/rows/flowLogs.ts'
import type { Resting } from './flowLogs.ts'

interface Settled {
  readonly FlowLogId: string
  readonly passing: FlowLogRow['Status']
  readonly to: Resting
}

/** What follows later about flow logs. */
export const flowLogEvents: EventHandlers = {
  'vpc.FlowLogSettled': changes<Settled>(({ world }, { FlowLogId, passing, to }) => {
    if (world.flowLogs.get(FlowLogId)?.Status === passing) world.flowLogs.change(FlowLogId, { Status: to })
  }),

  'vpc.FlowLogGone': changes<{ FlowLogId: string }>(({ world }, { FlowLogId }) => {
    if (world.flowLogs.get(FlowLogId)?.Status === 'Deleting') world.flowLogs.remove(FlowLogId)
  }),
}
