import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { addressToNumber } from '../../../rules/cidr.ts'
import { eipOf } from '../../../rules/eip.ts'
import { pickPublicAddress } from '../../../rules/publicAddress.ts'
import * as errors from '../instance/errors.ts'
import { ensureStatus, instanceOf, isExpired } from '../instance/instances.ts'

/**
 * AllocatePublicIpAddress: a public address for an instance with public bandwidth that has none; the one it has, else.
 * Unlike ECS: it is shown at once, not after the next start.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'AllocatePublicIpAddress', {
  ignores: { VlanId: 'deprecated, of the classic network' },
  handle(context, { InstanceId, IpAddress: asked }) {
    const { world, explain } = context
    const instance = instanceOf(context, InstanceId)

    ensure(!asked || addressToNumber(asked) !== undefined, errors.malformedIpAddress())
    ensureStatus(instance, 'Running', 'Stopped')
    ensure(!isExpired(instance, world.nowMs), errors.instanceExpiredOrInArrears())
    ensure(!asked || asked === instance.PublicIpAddress, errors.ipAddressNotChoosable())
    ensure(instance.InternetMaxBandwidthOut > 0, errors.noPublicBandwidth())
    ensure(eipOf(world, InstanceId) === undefined, errors.hasEip())
    const IpAddress = instance.PublicIpAddress ?? pickPublicAddress(world)
    ensure(IpAddress !== undefined, errors.noPublicAddressLeft())

    if (instance.PublicIpAddress === undefined) world.instances.change(InstanceId, { PublicIpAddress: IpAddress })
    explain('PublicAddress', 'The instance has it already, or it was drawn from those that nobody has.', { IpAddress })

    return { IpAddress }
  },
})
