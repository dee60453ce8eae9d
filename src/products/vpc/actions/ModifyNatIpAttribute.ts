import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../nat/natIpErrors.ts'
import { ensureNatIpTexts } from '../nat/natIps.ts'

/**
 * ModifyNatIpAttribute: name and description of an Available address of an intranet NAT gateway; what is not sent stays.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'ModifyNatIpAttribute', {
  handle({ world, own }, { NatIpId, NatIpName, NatIpDescription }) {
    ensureNatIpTexts(NatIpName, NatIpDescription)
    const row = own(world.natIps, NatIpId)
    ensure(row, errors.natIpNotFound(NatIpId ?? ''))
    ensure(row.Status === 'Available', errors.incorrectNatIpStatus(row.Status))

    world.natIps.change(row.NatIpId, {
      NatIpName: NatIpName || row.NatIpName,
      NatIpDescription: NatIpDescription ?? row.NatIpDescription,
    })

    return {}
  },
})
