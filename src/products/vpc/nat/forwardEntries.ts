/** Rules of DNAT entries, which the API calls forward entries. */
import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { addressToNumber, cidrContainsAddress } from '../../../rules/cidr.ts'
import { addressInVpc, addressOnGateway, type ForwardEntryRow, type NatGatewayRow } from '../../../world/rows/nat.ts'
import type { World } from '../../../world/world.ts'
import { vpcBlocks } from '../vpc/vpcs.ts'
import * as errors from './errors.ts'
import { gatewayOfTable, hasEipOfItsOwn, standingOf } from './natAddresses.ts'

type ForwardTerms = Pick<
  ForwardEntryRow,
  'ExternalIp' | 'ExternalPort' | 'InternalIp' | 'InternalPort' | 'IpProtocol' | 'PortBreak'
>

export interface ForwardOrder {
  readonly ExternalIp: string
  readonly ExternalPort: string
  readonly InternalIp: string
  readonly InternalPort: string
  readonly IpProtocol: string
  readonly PortBreak?: boolean
}

export function forwardTableOf(context: ActionContext, ForwardTableId: string): NatGatewayRow {
  const gateway = gatewayOfTable(context, 'forwardTable', ForwardTableId)
  ensure(gateway, errors.forwardTableNotFound(ForwardTableId))
  return gateway
}

/** The entry of that table; its gateway must be Available. */
export function forwardEntryOf(
  context: ActionContext,
  ForwardTableId: string,
  ForwardEntryId: string,
): { readonly gateway: NatGatewayRow; readonly entry: ForwardEntryRow } {
  const gateway = forwardTableOf(context, ForwardTableId)
  const entry = context.own(context.world.forwardEntries, ForwardEntryId)
  ensure(entry !== undefined && entry.ForwardTableId === ForwardTableId, errors.forwardEntryNotFound(ForwardEntryId))
  ensure(gateway.Status === 'Available', errors.gatewayNotReady(gateway.Status))
  return { gateway, entry }
}

/** What is mapped, checked for itself. Protocol and the word any are kept in small letters, as they are shown. */
export function forwardTerms(order: ForwardOrder, gateway: NatGatewayRow): ForwardTerms {
  const { ExternalIp, InternalIp, PortBreak = false } = order
  const IpProtocol = order.IpProtocol.toLowerCase()
  const [ExternalPort, InternalPort] = [order.ExternalPort.toLowerCase(), order.InternalPort.toLowerCase()]
  ensure(addressToNumber(ExternalIp) !== undefined, errors.externalIpMalformed())
  ensure(addressToNumber(InternalIp) !== undefined, errors.internalIpMalformed())
  const isProtocol = IpProtocol === 'tcp' || IpProtocol === 'udp' || IpProtocol === 'any'
  ensure(isProtocol, errors.protocolNotSupported())
  const [external, internal] = [portsOf(ExternalPort), portsOf(InternalPort)]
  const isAny = IpProtocol === 'any'
  ensure(isAny ? ExternalPort === 'any' : external, errors.externalPortMalformed())
  ensure(
    isAny ? InternalPort === 'any' : internal,
    errors.internalPortMalformed('InternalPort is 1 to 65535, a range like 80/90, or Any.'),
  )
  if (external !== undefined && internal !== undefined) {
    const isAsLong = external.last - external.first === internal.last - internal.first
    ensure(isAsLong, errors.internalPortMalformed('Both ranges have the same number of ports.'))
    // Ranges are for internet gateways. Source: remarks of the Vpc SDK.
    const isAllowed = gateway.NetworkType === 'internet' || external.first === external.last
    ensure(isAllowed, errors.externalPortMalformed())
  }
  ensure(ExternalIp !== InternalIp, errors.sameIps())
  return { ExternalIp, ExternalPort, InternalIp, InternalPort, IpProtocol, PortBreak }
}

interface Ports {
  readonly first: number
  readonly last: number
}

/** A port, or two with a slash between. */
function portsOf(text: string): Ports | undefined {
  const [, from, to] = /^(\d{1,5})(?:\/(\d{1,5}))?$/.exec(text) ?? []
  if (from === undefined) return undefined
  const [first, last] = [Number(from), Number(to ?? from)]
  return first >= 1 && first <= last && last <= 65_535 ? { first, last } : undefined
}

/** Refuses what the gateway, its VPC, or its other entries do not allow. `self` is the entry that is being modified. */
export function ensureForwardable(world: World, gateway: NatGatewayRow, terms: ForwardTerms, self = ''): void {
  const { ExternalIp, InternalIp } = terms
  const standing = standingOf(world, gateway, ExternalIp)
  ensure(standing !== 'unknown', errors.externalIpNotFound(ExternalIp))
  ensure(standing !== 'elsewhere', errors.externalIpNotInGateway(ExternalIp))
  ensure(standing === 'usable', errors.eipInBinding(ExternalIp))
  const vpc = world.vpcs.get(gateway.VpcId)
  const isInside = vpc !== undefined && vpcBlocks(vpc).some((block) => cidrContainsAddress(block, InternalIp))
  ensure(isInside || gateway.NetworkType === 'intranet', errors.internalIpOutsideVpc())
  ensure(!hasEipOfItsOwn(world, gateway.VpcId, InternalIp), errors.internalHasEip())
  const isOther = ({ ForwardEntryId }: ForwardEntryRow) => ForwardEntryId !== self
  const onIp = world.forwardEntries.list('ip', addressOnGateway(gateway.NatGatewayId, ExternalIp)).filter(isOther)
  ensure(!onIp.some((entry) => overlaps(entry, terms)), errors.forwardConflict('External'))
  const toIp = world.forwardEntries.list('internalIp', addressInVpc(gateway.VpcId, InternalIp)).filter(isOther)
  ensure(!toIp.some((entry) => isSameTarget(entry, terms)), errors.forwardConflict('Internal'))
  ensure(!clashesWithSnat(world, gateway, terms), errors.externalIpUsedInSnat(ExternalIp))
}

/** An address of which all ports are mapped takes no other entry. */
function overlaps(one: ForwardTerms, other: ForwardTerms): boolean {
  const [a, b] = [portsOf(one.ExternalPort), portsOf(other.ExternalPort)]
  if (a === undefined || b === undefined) return true
  return one.IpProtocol === other.IpProtocol && a.first <= b.last && b.first <= a.last
}

function isSameTarget(one: ForwardTerms, other: ForwardTerms): boolean {
  return one.InternalPort === other.InternalPort && one.IpProtocol === other.IpProtocol
}

/** SNAT draws its ports from those above 1024, unless the DNAT entry may break in. */
function clashesWithSnat(world: World, gateway: NatGatewayRow, terms: ForwardTerms): boolean {
  if (world.snatEntries.count('ip', addressOnGateway(gateway.NatGatewayId, terms.ExternalIp)) === 0) return false
  const ports = portsOf(terms.ExternalPort)
  return ports === undefined || (ports.last > 1024 && !terms.PortBreak)
}
