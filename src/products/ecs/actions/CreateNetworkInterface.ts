import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { drawAddresses, ensureAddressesFree, ensureAddressRoom, secondaryWish } from '../networkInterface/addresses.ts'
import * as errors from '../networkInterface/errors.ts'
import { ensureIpv6, giveIpv6, ipv6Limit, ipv6Wish } from '../networkInterface/ipv6Addresses.ts'
import {
  ensureCardGroups,
  ensureRegionQuota,
  ensureSettings,
  putNetworkInterface,
} from '../networkInterface/networkInterfaces.ts'
import { creationMembers } from '../networkInterface/networkInterfaceViews.ts'

const MOST_NAMED = 10
const NOT_EMULATED = ['Ipv4Prefix', 'Ipv4PrefixCount', 'Ipv6Prefix', 'Ipv6PrefixCount', 'QueuePairNumber'] as const

/**
 * CreateNetworkInterface: a secondary network interface in a vSwitch, Available at once, with a primary private address
 * and, if asked, secondary ones.
 * Not modelled: trunk and RDMA interfaces, address prefixes (refused).
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'CreateNetworkInterface', {
  ignores: {
    BusinessType: 'deprecated',
    EnhancedNetwork: 'not publicly available',
    NetworkInterfaceTrafficConfig: 'a preview that is not publicly available',
    RxQueueSize: 'not publicly available',
    TxQueueSize: 'not publicly available',
    Visible: 'deprecated',
  },
  handle(context, request) {
    const { world, own } = context
    const { PrimaryIpAddress, SecurityGroupId, SecurityGroupIds = [], QueueNumber } = request
    const { ConnectionTrackingConfiguration: tracking } = request
    for (const name of NOT_EMULATED) ensure(isEmpty(request[name]), errors.unsupportedParameter(name))
    ensure((request.InstanceType || 'Secondary') === 'Secondary', invalidParameter('InstanceType'))
    const mode = request.NetworkInterfaceTrafficMode || 'Standard'
    ensure(mode === 'Standard', errors.unsupportedParameter('NetworkInterfaceTrafficMode'))
    ensureSettings(request)
    const Tags = tagsFrom(request.Tag)
    const wish = secondaryWish(request.PrivateIpAddress, request.SecondaryPrivateIpAddressCount, MOST_NAMED)
    const ipv6 = ipv6Wish(request)
    const named = PrimaryIpAddress ? [PrimaryIpAddress, ...wish.addresses] : wish.addresses
    const amount = 1 + wish.addresses.length + wish.count
    ensure(!SecurityGroupId || SecurityGroupIds.length === 0, errors.conflict('SecurityGroupId', 'SecurityGroupIds'))
    const groupIds = SecurityGroupId ? [SecurityGroupId] : [...new Set(SecurityGroupIds)]
    ensure(groupIds.length > 0, errors.groupRequired())

    const vSwitch = own(world.vSwitches, request.VSwitchId)
    ensure(vSwitch, errors.vSwitchNotFound(request.VSwitchId))
    ensure(vSwitch.Status === 'Available', errors.incorrectVSwitchStatus(vSwitch.Status))
    ensureCardGroups(context, groupIds, { VpcId: vSwitch.VpcId, addresses: amount })
    ensureAddressesFree(context, vSwitch, named, errors.addressTaken)
    ensureAddressRoom(context, vSwitch, amount)
    ensureIpv6(context, vSwitch, ipv6, { held: 0, limit: ipv6Limit(undefined) })
    ensureRegionQuota(context)

    const drawn = drawAddresses(context, vSwitch, amount - named.length, named)
    const primary = PrimaryIpAddress || (drawn[0] ?? '')
    const others = [...named, ...drawn].filter((address) => address !== primary)
    const card = putNetworkInterface(world, vSwitch, {
      NetworkInterfaceName: request.NetworkInterfaceName ?? '',
      Description: request.Description ?? '',
      PrivateIpAddresses: [primary, ...others],
      SecurityGroupIds: groupIds,
      ResourceGroupId: request.ResourceGroupId ?? '',
      DeleteOnRelease: request.DeleteOnRelease ?? true,
      SourceDestCheck: request.SourceDestCheck ?? false,
      ...(request.EnablePrimaryIPv6 ? { EnablePrimaryIPv6: true } : {}),
      ...(QueueNumber === undefined ? {} : { QueueNumber }),
      ...(tracking === undefined ? {} : { ConnectionTrackingConfiguration: tracking }),
      Tags,
    })
    giveIpv6(world, vSwitch, card.NetworkInterfaceId, ipv6)

    return creationMembers(world, card)
  },
})

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
