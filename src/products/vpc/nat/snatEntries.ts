/** Rules of SNAT entries. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { addressToNumber, parseCidr } from '../../../rules/cidr.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { addressOnGateway, type NatGatewayRow, type SnatEntryRow } from '../../../world/rows/nat.ts'
import type { World } from '../../../world/world.ts'
import { vSwitchNotFound } from '../vSwitch/errors.ts'
import * as errors from './errors.ts'
import { gatewayOfTable, standingOf } from './natAddresses.ts'

export function snatTableOf(context: ActionContext, SnatTableId: string): NatGatewayRow {
  const gateway = gatewayOfTable(context, 'snatTable', SnatTableId)
  ensure(gateway, errors.snatTableNotFound(SnatTableId))
  return gateway
}

/** The entry of that table, and its gateway, which must be Available. */
export function snatEntryOf(context: ActionContext, SnatTableId: string, SnatEntryId: string): SnatEntryRow {
  const gateway = snatTableOf(context, SnatTableId)
  const entry = context.own(context.world.snatEntries, SnatEntryId)
  ensure(entry !== undefined && entry.SnatTableId === SnatTableId, errors.snatEntryNotFound(SnatEntryId))
  ensure(gateway.Status === 'Available', errors.gatewayNotReady(gateway.Status))
  return entry
}

/** 0 or 1. */
export function affinityOf(value: number | undefined): 0 | 1 {
  ensure(value === undefined || value === 0 || value === 1, invalidParameter('EipAffinity', 'It is 0 or 1.'))
  return value === 1 ? 1 : 0
}

/** Addresses of SnatIp, which stand in one text with commas. */
export function snatIpsOf(world: World, gateway: NatGatewayRow, text: string | undefined): string[] {
  const ips = [...new Set((text ?? '').split(',').map((ip) => ip.trim()))]
  for (const ip of ips) ensure(addressToNumber(ip) !== undefined, errors.snatIpMalformed(ip))
  const limit = quotaLimit(world, 'snat_ips_per_entry', { accountId: gateway.OwnerId, regionId: gateway.RegionId })
  ensure(limit === null || ips.length <= limit, errors.tooManySnatIps(limit ?? 0))
  return ips
}

/** Refuses addresses that the gateway does not have, or of which a DNAT entry maps all ports. */
export function ensureSnatIps(world: World, gateway: NatGatewayRow, ips: readonly string[]): void {
  for (const ip of ips) {
    const standing = standingOf(world, gateway, ip)
    ensure(standing !== 'unknown', errors.snatIpNotFound(ip))
    ensure(standing !== 'elsewhere', errors.eipNotInGateway(ip))
    ensure(standing === 'usable', errors.eipInBinding(ip))
    const mapped = world.forwardEntries.list('ip', addressOnGateway(gateway.NatGatewayId, ip))
    ensure(!mapped.some(({ IpProtocol }) => IpProtocol === 'any'), errors.ipMappedByForwardEntry(ip))
  }
}

/**
 * The block that an entry is made for: that of a vSwitch of the VPC, or one of its own.
 * Blocks of one table may lie in one another (the longest mask wins), but none is there twice.
 */
export function sourceOf(
  { world, own }: ActionContext,
  gateway: NatGatewayRow,
  { SourceVSwitchId = '', SourceCIDR = '' }: { readonly SourceVSwitchId?: string; readonly SourceCIDR?: string },
): Pick<SnatEntryRow, 'SourceVSwitchId' | 'SourceCIDR'> {
  const isOne = (SourceVSwitchId === '') !== (SourceCIDR === '')
  ensure(isOne, errors.snatInvalid('Give either SourceVSwitchId or SourceCIDR.'))
  const vSwitch = SourceVSwitchId === '' ? undefined : own(world.vSwitches, SourceVSwitchId)
  ensure(SourceVSwitchId === '' || vSwitch?.VpcId === gateway.VpcId, vSwitchNotFound(SourceVSwitchId))
  const block = vSwitch?.CidrBlock ?? SourceCIDR
  ensure(parseCidr(block)?.text === block, errors.snatInvalid('SourceCIDR is no IPv4 block.'))
  if (SourceVSwitchId !== '')
    ensure(world.snatEntries.count('vSwitch', SourceVSwitchId) === 0, errors.vSwitchHasSnatEntry())
  const siblings = world.snatEntries.list('table', gateway.SnatTableId)
  ensure(!siblings.some((entry) => entry.SourceCIDR === block), errors.snatCidrConflict(block))
  return { SourceVSwitchId, SourceCIDR: block }
}
