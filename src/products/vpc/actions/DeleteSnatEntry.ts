import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../nat/errors.ts'
import { snatEntryOf } from '../nat/snatEntries.ts'

/**
 * DeleteSnatEntry: deletes an Available SNAT entry. Deleting, then gone.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'DeleteSnatEntry', {
  handle(context, { SnatTableId, SnatEntryId }) {
    const { world } = context
    const entry = snatEntryOf(context, SnatTableId, SnatEntryId)

    ensure(entry.Status === 'Available', errors.incorrectSnatEntryStatus(entry.Status))

    world.snatEntries.change(SnatEntryId, { Status: 'Deleting' })
    world.plan('vpc.SnatEntryGone', { SnatEntryId }, duration('natEntry'))

    return {}
  },
})
