import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { holdIpv6Address, isFreeIpv6Address } from '../../../rules/ipv6.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../gateway/errors.ts'
import { ensureTexts } from '../gateway/texts.ts'
import { tagsOf } from '../tags.ts'
import * as vSwitchErrors from '../vSwitch/errors.ts'

/**
 * AllocateIpv6Address: holds an address of a vSwitch that has IPv6, the named one or any, for later use.
 * Pending, then Available. Not modelled: prefixes (refused).
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'AllocateIpv6Address', {
  handle({ world, own }, request) {
    const { VSwitchId, Ipv6Address = '', AddressType = 'IPv6Address', ResourceGroupId = '' } = request
    const { Ipv6AddressName: Name = '', Ipv6AddressDescription: Description = '' } = request
    const vSwitch = own(world.vSwitches, VSwitchId)
    const Tags = tagsOf(request.Tag)

    ensure(vSwitch, vSwitchErrors.vSwitchNotFound(VSwitchId))
    ensure(AddressType === 'IPv6Address', invalidParameter('AddressType', 'Only single addresses are emulated.'))
    ensureTexts(['Ipv6AddressName', Name], ['Ipv6AddressDescription', Description])
    ensure(vSwitch.Ipv6CidrBlock !== '', errors.vSwitchHasNoIpv6())
    const isFree = Ipv6Address === '' || isFreeIpv6Address(world, vSwitch, Ipv6Address)
    ensure(isFree, errors.ipv6AddressNotFree(Ipv6Address))
    ensure(vSwitch.Status === 'Available', vSwitchErrors.incorrectVSwitchStatus(VSwitchId))

    const named = Ipv6Address === '' ? {} : { Ipv6Address }
    const wishes = { ...named, Name, Description, Tags, ResourceGroupId, Status: 'Pending' } as const
    const row = holdIpv6Address(world, vSwitch, wishes)
    world.plan('vpc.Ipv6AddressAvailable', { Ipv6AddressId: row.Ipv6AddressId }, duration('networkResource'))

    return { Ipv6AddressId: row.Ipv6AddressId, Ipv6Address: row.Ipv6Address, ResourceGroupId }
  },
})
