import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../nat/errors.ts'
import { isNatSpec, natGatewayOf } from '../nat/natGateways.ts'

/**
 * ModifyNatGatewaySpec: the specification of a NAT gateway that is paid by specification. Modifying, then Available.
 * Source: Vpc 2016-04-28 catalogue and remarks; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'ModifyNatGatewaySpec', {
  ignores: { AutoPay: 'nothing is paid' },
  handle(context, { NatGatewayId, Spec }) {
    const { world } = context
    const gateway = natGatewayOf(context, NatGatewayId)

    ensure(isNatSpec(Spec), errors.invalidSpec())
    ensure(gateway.Status === 'Available', errors.incorrectNatGatewayStatus(gateway.Status))
    ensure(gateway.InternetChargeType === 'PayBySpec', errors.paidByLcu())

    world.natGateways.change(NatGatewayId, { Spec, Status: 'Modifying' })
    world.plan('vpc.NatGatewayAvailable', { NatGatewayId }, duration('natGatewayModify'))

    return {}
  },
})
