import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../nat/errors.ts'
import { natGatewayOf } from '../nat/natGateways.ts'
import { vSwitchNotFound } from '../vSwitch/errors.ts'

/**
 * UpdateNatGatewayNatType: makes a standard NAT gateway an Enhanced one. None is sold any more, and an Enhanced one is
 * never changed, so that after the checks every call is refused.
 * Source: Vpc 2016-04-28 catalogue (deprecated there) and remarks.
 */
export default defineAction('vpc', 'UpdateNatGatewayNatType', {
  handle(context, { NatGatewayId, NatType, VSwitchId }) {
    const { world, own } = context
    ensure(NatType === 'Enhanced' || NatType === 'Normal', invalidParameter('NatType', 'It is Enhanced.'))
    const gateway = natGatewayOf(context, NatGatewayId)
    const vSwitch = own(world.vSwitches, VSwitchId)

    ensure(NatType === 'Enhanced', errors.noDowngrade())
    ensure(vSwitch, vSwitchNotFound(VSwitchId))
    ensure(vSwitch.VpcId === gateway.VpcId, errors.vSwitchOfOtherVpc())
    ensure(gateway.Status === 'Available', errors.incorrectNatGatewayStatus(gateway.Status))
    throw errors.alreadyEnhanced()
  },
})
