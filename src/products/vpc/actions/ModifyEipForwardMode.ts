import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as eipErrors from '../eip/errors.ts'
import { ensureSteadyTarget } from '../eip/release.ts'
import { ensureModeFits } from '../eip/targets.ts'
import * as errors from '../errors.ts'

/**
 * ModifyEipForwardMode: how an EIP that is InUse on a network interface reaches it: NAT, MULTI_BINDED or BINDED. At once.
 * Guess: an EIP elsewhere is refused as one that is not InUse, as the mode is said to concern interfaces only.
 * Source: Vpc 2016-04-28 catalogue and remarks; codes of AssociateEipAddress for the same rules.
 */
export default defineAction('vpc', 'ModifyEipForwardMode', {
  handle({ world, own }, { InstanceId: AllocationId, Mode }) {
    ensure(Mode === 'NAT' || Mode === 'MULTI_BINDED' || Mode === 'BINDED', eipErrors.invalidMode())
    const eip = own(world.eips, AllocationId)
    ensure(eip, errors.eipNotFound(AllocationId))

    ensure(eip.Status === 'InUse', errors.incorrectEipStatus(eip.Status))
    ensure(eip.InstanceType === 'NetworkInterface', errors.instanceTypeNotSupported(eip.InstanceType))
    const card = world.networkInterfaces.get(eip.InstanceId)
    ensure(card, errors.eipInstanceNotFound(eip.InstanceId))
    ensureSteadyTarget(world, eip)
    ensureModeFits(world, card, { Mode, address: eip.PrivateIpAddress, self: AllocationId })

    world.eips.change(AllocationId, { Mode })

    return {}
  },
})
