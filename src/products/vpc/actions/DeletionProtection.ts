import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { packageOf } from '../bandwidthPackage/bandwidthPackages.ts'
import { eipNotFound } from '../errors.ts'
import { natGatewayOf } from '../nat/natGateways.ts'

/**
 * DeletionProtection: turns the protection of an EIP, a NAT gateway or shared bandwidth on or off. What is protected
 * is not released or deleted, not even with Force.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table of DeleteNatGateway.
 */
export default defineAction('vpc', 'DeletionProtection', {
  handle(context, { InstanceId, Type, ProtectionEnable }) {
    const protect = Object.hasOwn(PROTECTED, Type) ? PROTECTED[Type] : undefined
    ensure(protect, invalidParameter('Type', 'It is EIP, NATGW or CBWP.'))

    protect(context, InstanceId, ProtectionEnable)

    return {}
  },
})

const PROTECTED: Readonly<Record<string, (context: ActionContext, id: string, isOn: boolean) => void>> = {
  EIP({ world, own }, id, DeletionProtection) {
    ensure(own(world.eips, id), eipNotFound(id))
    world.eips.change(id, { DeletionProtection })
  },
  CBWP(context, id, DeletionProtection) {
    packageOf(context, id)
    context.world.bandwidthPackages.change(id, { DeletionProtection })
  },
  NATGW(context, id, DeletionProtection) {
    natGatewayOf(context, id)
    context.world.natGateways.change(id, { DeletionProtection })
  },
}
