import { defineAction } from '../../../door/action.ts'
import { newOrderId } from '../instance/orders.ts'
import { launch } from '../launch/launch.ts'
import { planLaunch } from '../launch/planLaunch.ts'
import { withTemplate } from '../launchTemplate/launchTemplates.ts'

const NOT_SHOWN = 'what it sets in the guest or on the hardware is not emulated'

/**
 * RunInstances: 1 to 100 instances in one vSwitch, each with a primary network interface, a system disk, and the data
 * disks of the request and of the image. Pending, then Starting, then Running after the boot time of the pace.
 * What the request leaves open comes from its launch template.
 * Not modelled: instances on dedicated hosts, HPC clusters, private pools, RDMA interfaces (all refused), local disks of a type, payment.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'RunInstances', {
  ignores: {
    Affinity: 'it concerns dedicated hosts only',
    Arn: 'not publicly available',
    AutoPay: 'nothing is paid',
    ClockOptions: NOT_SHOWN,
    CpuOptions: NOT_SHOWN,
    HibernationOptions: NOT_SHOWN,
    ImageOptions: NOT_SHOWN,
    Isp: 'not publicly available',
    NetworkInterfaceQueueNumber: NOT_SHOWN,
    NetworkOptions: NOT_SHOWN,
    PrivateDnsNameOptions: 'private domain names are not emulated',
    SecurityOptions: NOT_SHOWN,
    StorageSetPartitionNumber: 'it concerns storage sets only',
  },
  handle(context, request) {
    const { world, explain } = context
    const plan = planLaunch(context, withTemplate(context, request))

    const InstanceIdSet = launch(context, { ...plan, isStarted: true })
    explain('RunInstances', 'Instances were made.', { amount: plan.amount, zoneId: plan.place.vSwitch.ZoneId })

    const isSubscribed = plan.terms.row.InstanceChargeType === 'PrePaid'
    const order = isSubscribed ? { OrderId: newOrderId(world) } : {}
    return { InstanceIdSets: { InstanceIdSet }, ...order }
  },
})
