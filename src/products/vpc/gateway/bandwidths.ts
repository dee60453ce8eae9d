import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { Ipv6AddressRow } from '../../../world/rows/ipv6.ts'
import * as errors from './errors.ts'

/** Guess: 1 to 5,000 Mbit/s by bandwidth or by traffic, as the pages on IPv6 gateways say. */
const MAX_BANDWIDTH = 5000

export function ensureBandwidth(bandwidth: number): void {
  const isInRange = Number.isInteger(bandwidth) && bandwidth >= 1 && bandwidth <= MAX_BANDWIDTH
  ensure(isInRange, errors.illegalBandwidth(MAX_BANDWIDTH))
}

/** The address whose internet bandwidth is named, by either id. */
export function bandwidthOf(
  { world, own }: ActionContext,
  { Ipv6AddressId = '', Ipv6InternetBandwidthId = '' }: { Ipv6AddressId?: string; Ipv6InternetBandwidthId?: string },
): Ipv6AddressRow {
  ensure(Ipv6AddressId !== '' || Ipv6InternetBandwidthId !== '', errors.ipv6InstanceMissing())
  const [named] = world.ipv6Addresses.list('bandwidth', Ipv6InternetBandwidthId)
  const row = own(world.ipv6Addresses, Ipv6AddressId || named?.Ipv6AddressId)
  const isSame = Ipv6InternetBandwidthId === '' || row?.Ipv6InternetBandwidthId === Ipv6InternetBandwidthId
  ensure(row && row.Ipv6InternetBandwidthId !== '' && isSame, errors.ipv6InstanceNotFound())
  return row
}
