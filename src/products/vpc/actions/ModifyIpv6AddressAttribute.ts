import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../gateway/errors.ts'
import { ensureTexts } from '../gateway/texts.ts'

/**
 * ModifyIpv6AddressAttribute: name and description of an IPv6 address.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'ModifyIpv6AddressAttribute', {
  handle({ world, own }, { Ipv6AddressId, Name, Description }) {
    const row = own(world.ipv6Addresses, Ipv6AddressId)

    ensure(row, errors.ipv6AddressNotFound(Ipv6AddressId))
    ensureTexts(['Name', Name], ['Description', Description])

    world.ipv6Addresses.change(Ipv6AddressId, {
      Name: Name ?? row.Name,
      Description: Description ?? row.Description,
    })

    return {}
  },
})
