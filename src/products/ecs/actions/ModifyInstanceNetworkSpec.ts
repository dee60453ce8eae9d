import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { changedBandwidth, setBandwidth } from '../instance/bandwidth.ts'
import * as errors from '../instance/changeErrors.ts'
import { ensureStatus, instanceOf, isExpired } from '../instance/instances.ts'
import { newOrderId } from '../instance/orders.ts'

/**
 * ModifyInstanceNetworkSpec: public bandwidth, how it is paid, and a public address. At once. A subscription that had
 * no bandwidth gets an address by itself, others with AllocatePublicIp.
 * Not modelled: temporary upgrades (refused), payment.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'ModifyInstanceNetworkSpec', {
  ignores: { AutoPay: 'nothing is paid', ISP: 'not publicly available' },
  handle(context, request) {
    const { world } = context
    const { NetworkChargeType, AllocatePublicIp = false, StartTime, EndTime, ...wish } = request
    const instance = instanceOf(context, request.InstanceId)

    for (const [name, value] of Object.entries({ StartTime, EndTime }))
      ensure(!value, invalidParameter(name, 'Temporary upgrades are not emulated.'))
    ensureStatus(instance, 'Running', 'Stopped')
    ensure(!isExpired(instance, world.nowMs), errors.expired())
    const bandwidth = changedBandwidth(context, instance, { ...wish, InternetChargeType: NetworkChargeType })
    ensure(!AllocatePublicIp || bandwidth.InternetMaxBandwidthOut > 0, errors.publicIpNeedsBandwidth())

    setBandwidth(context, instance, bandwidth, AllocatePublicIp)

    return instance.InstanceChargeType === 'PrePaid' ? { OrderId: newOrderId(world) } : {}
  },
})
