import { defineAction } from '../../../door/action.ts'
import { affordableAmount, ensureAmounts, launch } from '../launch/launch.ts'
import { launchDisks } from '../launch/launchDisks.ts'
import { launchImage, launchType } from '../launch/launchImage.ts'
import { namesOf } from '../launch/launchNames.ts'
import { askedAddresses, ensureRoom, internetOf, launchPlace } from '../launch/launchNetwork.ts'
import { ensureEmulatedOnly, settingsOf } from '../launch/launchSettings.ts'
import { termsOf } from '../launch/launchTerms.ts'

const NOT_SHOWN = 'what it sets in the guest or on the hardware is not emulated'

/**
 * RunInstances: 1 to 100 instances in one vSwitch, each with a primary network interface, a system disk, and the data
 * disks of the request and of the image. Pending, then Starting, then Running after the boot time of the pace.
 * Not modelled: launch templates, dedicated hosts, deployment sets, HPC clusters, private pools, key pairs (refused, as
 * none of them can exist), secondary network interfaces and IPv6 (refused), local disks of a type, payment.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'RunInstances', {
  ignores: {
    Affinity: 'it concerns dedicated hosts only',
    Arn: 'not publicly available',
    AutoPay: 'nothing is paid',
    ClockOptions: NOT_SHOWN,
    CpuOptions: NOT_SHOWN,
    DeploymentSetGroupNo: 'it concerns deployment sets only',
    HibernationOptions: NOT_SHOWN,
    ImageOptions: NOT_SHOWN,
    Isp: 'not publicly available',
    LaunchTemplateVersion: 'it concerns launch templates only',
    NetworkInterfaceQueueNumber: NOT_SHOWN,
    NetworkOptions: NOT_SHOWN,
    PrivateDnsNameOptions: 'private domain names are not emulated',
    SecurityOptions: NOT_SHOWN,
    StorageSetPartitionNumber: 'it concerns storage sets only',
  },
  handle(context, request) {
    const { world, explain } = context
    ensureEmulatedOnly(request)
    ensureAmounts(request)
    const terms = termsOf(request, world.nowMs)
    const internet = internetOf(request)
    const type = launchType(request)
    const image = launchImage(context, request, type)
    const settings = settingsOf(request, type, image)
    const place = launchPlace(context, request)
    const disks = launchDisks(context, request, image, type)
    const amount = affordableAmount(context, request, terms, place.vSwitch.ZoneId)
    const names = namesOf(request, amount, image.OSType === 'windows' ? 'windows' : 'linux')

    ensureRoom(context, place, amount)
    const addresses = askedAddresses(context, place, amount)

    const InstanceIdSet = launch(context, {
      ...{ amount, terms, settings, place, internet, disks, addresses },
      instanceType: type.InstanceTypeId,
      imageId: image.ImageId,
      namesOf: names,
    })
    explain('RunInstances', 'Instances were made.', { amount, zoneId: place.vSwitch.ZoneId })

    const isSubscribed = terms.row.InstanceChargeType === 'PrePaid'
    // Orders are not rows: the number is drawn, as it has to be different for each.
    const order = isSubscribed ? { OrderId: String(200_000_000_000 + world.random.below(1_000_000_000)) } : {}
    return { InstanceIdSets: { InstanceIdSet }, ...order }
  },
})
