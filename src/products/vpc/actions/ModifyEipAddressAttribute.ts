import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { eipBandwidth, ensureEipTexts, isSteadilyShared } from '../eip/eips.ts'
import * as errors from '../errors.ts'

/**
 * ModifyEipAddressAttribute: name, description and bandwidth of an EIP that is Available or InUse; what is not sent
 * stays. In shared bandwidth the EIP keeps the new bandwidth for the time after.
 * Guess: the bandwidth of a subscription is not changed here, as its id is said to be that of a pay-as-you-go EIP.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'ModifyEipAddressAttribute', {
  handle({ world, own }, { AllocationId, Name, Description, Bandwidth }) {
    ensureEipTexts(Name, Description)
    const eip = own(world.eips, AllocationId)
    ensure(eip, errors.eipNotFound(AllocationId))
    const bandwidth = Bandwidth ? eipBandwidth(Bandwidth, eip) : eip.Bandwidth
    const isSteady = eip.Status === 'Available' || eip.Status === 'InUse'

    ensure(isSteady, errors.incorrectEipStatus(eip.Status))
    ensure(isSteadilyShared(eip), errors.incorrectEipStatus(eip.packageStatus))
    ensure(!Bandwidth || eip.ChargeType === 'PostPaid', errors.eipIsSubscription())

    world.eips.change(AllocationId, {
      Name: Name ?? eip.Name,
      Description: Description ?? eip.Description,
      Bandwidth: bandwidth,
    })

    return {}
  },
})
