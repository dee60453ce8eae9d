import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../nat/errors.ts'
import { ensureForwardable, forwardEntryOf, forwardTerms } from '../nat/forwardEntries.ts'
import { entryName } from '../nat/natGateways.ts'

/**
 * ModifyForwardEntry: any part of an Available DNAT entry; what is not sent stays. Modifying, then Available.
 * Source: Vpc 2016-04-28 catalogue and remarks; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'ModifyForwardEntry', {
  handle(context, request) {
    const { world } = context
    const { ForwardTableId, ForwardEntryId } = request
    const { gateway, entry } = forwardEntryOf(context, ForwardTableId, ForwardEntryId)

    const name = entryName(request.ForwardEntryName)
    const terms = forwardTerms(
      {
        ExternalIp: request.ExternalIp || entry.ExternalIp,
        ExternalPort: request.ExternalPort || entry.ExternalPort,
        InternalIp: request.InternalIp || entry.InternalIp,
        InternalPort: request.InternalPort || entry.InternalPort,
        IpProtocol: request.IpProtocol || entry.IpProtocol,
        PortBreak: request.PortBreak ?? entry.PortBreak,
      },
      gateway,
    )
    ensure(entry.Status === 'Available', errors.incorrectForwardEntryStatus(entry.Status))
    ensureForwardable(world, gateway, terms, ForwardEntryId)

    world.forwardEntries.change(ForwardEntryId, {
      ...terms,
      ForwardEntryName: name || entry.ForwardEntryName,
      Status: 'Modifying',
    })
    world.plan('vpc.ForwardEntryAvailable', { ForwardEntryId }, duration('natEntry'))

    return {}
  },
})
