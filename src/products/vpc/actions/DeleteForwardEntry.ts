import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../nat/errors.ts'
import { forwardEntryOf } from '../nat/forwardEntries.ts'

/**
 * DeleteForwardEntry: deletes an Available DNAT entry. Deleting, then gone.
 * Source: Vpc 2016-04-28 catalogue and remarks; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'DeleteForwardEntry', {
  handle(context, { ForwardTableId, ForwardEntryId }) {
    const { world } = context
    const { entry } = forwardEntryOf(context, ForwardTableId, ForwardEntryId)

    ensure(entry.Status === 'Available', errors.incorrectForwardEntryStatus(entry.Status))

    world.forwardEntries.change(ForwardEntryId, { Status: 'Deleting' })
    world.plan('vpc.ForwardEntryGone', { ForwardEntryId }, duration('natEntry'))

    return {}
  },
})
