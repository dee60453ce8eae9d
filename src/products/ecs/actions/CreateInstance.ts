import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { newOrderId } from '../instance/orders.ts'
import { launch } from '../launch/launch.ts'
import { planLaunch } from '../launch/planLaunch.ts'

const NOT_SHOWN = 'what it sets in the guest or on the hardware is not emulated'
const CLASSIC = 'it concerns the classic network only'

/**
 * CreateInstance: one instance, by the rules of RunInstances. Pending, then Stopped: StartInstance starts it. It has no
 * public address until AllocatePublicIpAddress gives it one.
 * Unlike ECS: the price of a subscription (TradePrice) is not answered, as no list has it.
 * Not modelled: what RunInstances does not model either; the classic network.
 * Source: Ecs 2014-05-26 catalogue and remarks; the error table of RunInstances.
 */
export default defineAction('ecs', 'CreateInstance', {
  ignores: {
    Affinity: 'it concerns dedicated hosts only',
    Arn: 'not publicly available',
    ClusterId: CLASSIC,
    HibernationOptions: NOT_SHOWN,
    InnerIpAddress: CLASSIC,
    NodeControllerId: 'not publicly available',
    StorageSetPartitionNumber: 'it concerns storage sets only',
    UseAdditionalService: 'not publicly available',
    VlanId: CLASSIC,
  },
  handle(context, request) {
    const { world, explain } = context
    const plan = planLaunch(context, asLaunch(request))

    const [InstanceId = ''] = launch(context, { ...plan, isStarted: false })
    explain('CreateInstance', 'An instance was made.', { InstanceId, zoneId: plan.place.vSwitch.ZoneId })

    const isSubscribed = plan.terms.row.InstanceChargeType === 'PrePaid'
    return { InstanceId, ...(isSubscribed ? { OrderId: newOrderId(world) } : {}) }
  },
})

/** The same wishes as RunInstances spells them: sizes of system disks and encryption of data disks are texts there. */
function asLaunch(request: Requests['ecs.CreateInstance']): Requests['ecs.RunInstances'] {
  const { SystemDisk, DataDisk, Arn: _arn, ClusterId: _cluster, ...same } = request
  const { Size, ...system } = SystemDisk ?? {}
  return {
    ...same,
    SystemDisk: { ...system, ...(Size === undefined ? {} : { Size: String(Size) }) },
    ...(DataDisk === undefined
      ? {}
      : {
          DataDisk: DataDisk.map(({ Encrypted, ...disk }) => ({
            ...disk,
            ...(Encrypted === undefined ? {} : { Encrypted: String(Encrypted) }),
          })),
        }),
    Amount: 1,
  }
}
