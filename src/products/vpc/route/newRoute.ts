import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { cidrContains, readCidr } from '../../../rules/cidr.ts'
import { ipv6BlockContains } from '../../../rules/ipv6.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { putRoute } from '../../../rules/routes.ts'
import { duration } from '../../../world/facts/durations.ts'
import type { RouteEntryRow } from '../../../world/rows/routeEntries.ts'
import type { RouteTableRow, VpcRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as vpcErrors from '../vpc/errors.ts'
import { readBlock } from './blocks.ts'
import * as errors from './errors.ts'

const SERVICE_RANGE = readCidr('100.64.0.0/10')
const STEADY: ReadonlySet<string> = new Set(['Running', 'Stopped'])

/** Types of next hops that exist in the cloud; those that nothing here can be are never found. */
const NEXT_HOP_TYPES: ReadonlySet<string> = new Set(
  (
    'Instance HaVip RouterInterface NetworkInterface VpnGateway IPv6Gateway NatGateway Attachment VpcPeer Ipv4Gateway ' +
    'GatewayEndpoint CenBasic Ecr GatewayLoadBalancerEndpoint RouteTargetGroup'
  ).split(' '),
)
const IPV6_NEXT_HOPS: ReadonlySet<string> = new Set(['Instance', 'NetworkInterface', 'IPv6Gateway'])

/** Where an entry leads: a block or prefix list, and what kind of traffic that is. */
export interface Destination {
  readonly text: string
  readonly ipVersion: 'ipv4' | 'ipv6'
  /** How many entries it counts for in the quota of the table: a prefix list as many as it may hold. */
  readonly weight: number
}

/** Reads a destination. A single address stands for its block of full length. Refuses what is neither. */
export function destinationOf({ own, world }: Pick<ActionContext, 'own' | 'world'>, text: string): Destination {
  if (text.startsWith('pl-')) {
    const list = own(world.vpcPrefixLists, text)
    ensure(list, errors.prefixListNotFound(text))
    ensure(list.Status === 'Created', errors.prefixListNotReady(list.Status))
    return { text, ipVersion: list.IpVersion === 'IPV6' ? 'ipv6' : 'ipv4', weight: list.MaxEntries }
  }
  const block = readBlock(text)
  ensure(block !== undefined, errors.invalidDestination(text))
  return { ...block, weight: 1 }
}

/** Refuses destinations in the service range, in a block of a vSwitch, and IPv6 in a VPC without it. */
export function ensureRoutable(world: World, vpc: VpcRow, { text, ipVersion }: Destination): void {
  ensure(ipVersion === 'ipv4' || vpc.Ipv6CidrBlocks.length > 0, errors.vpcHasNoIpv6())
  if (text.startsWith('pl-')) return
  const vSwitches = world.vSwitches.list('vpc', vpc.VpcId)
  if (ipVersion === 'ipv6') {
    const [address = '', mask] = text.split('/')
    const local = vSwitches.find((row) => row.Ipv6CidrBlock !== '' && ipv6BlockContains(row.Ipv6CidrBlock, address))
    const isInside = local !== undefined && Number(mask) >= 64
    ensure(!isInside, errors.destinationOverlapsVSwitch(local?.Ipv6CidrBlock ?? ''))
    return
  }
  ensure(!cidrContains(SERVICE_RANGE, text), errors.serviceRange())
  const local = vSwitches.find((row) => cidrContains(row.CidrBlock, text))
  ensure(local === undefined, errors.destinationIsLocal(local?.CidrBlock ?? ''))
}

/** Refuses a second entry for a destination, and more entries than the table may have. */
export function ensurePlace({ world, explain }: ActionContext, table: RouteTableRow, wanted: Destination): void {
  const { RouteTableId, OwnerId, RegionId } = table
  const isTaken = world.routeEntries.count('destination', `${RouteTableId}|${wanted.text}`) > 0
  ensure(!isTaken, wanted.text.startsWith('pl-') ? errors.prefixListRouted() : errors.duplicateDestination(wanted.text))
  const limit = quotaLimit(world, 'custom_routes_per_table', { accountId: OwnerId, regionId: RegionId })
  const used = world.routeEntries
    .list('routeTable', RouteTableId)
    .reduce((sum, row) => sum + (world.vpcPrefixLists.get(row.DestinationCidrBlock)?.MaxEntries ?? 1), 0)
  explain('Quota', 'Custom entries of the route table, against its quota.', { used, limit })
  ensure(limit === null || used + wanted.weight <= limit, errors.routeEntryQuotaExceeded(limit ?? 0))
}

/** Refuses changes while the VPC, a vSwitch of it, the table or one of its entries is in transition. */
export function ensureSteadyTable(world: World, table: RouteTableRow): VpcRow {
  const vpc = world.vpcs.get(table.VpcId) as VpcRow
  const [vSwitch] = world.vSwitches.list('pending', table.VpcId, { limit: 1 })
  const [entry] = world.routeEntries.list('moving', table.RouteTableId, { limit: 1 })
  ensure(vpc.Status === 'Available', vpcErrors.incorrectVpcStatus(vpc.Status))
  ensure(table.Status === 'Available', errors.routeTableStatus(table.Status))
  ensure(table.AssociateType === 'VSwitch', errors.tableNotRoutable())
  ensure(vSwitch === undefined, errors.vSwitchInTransition(vSwitch?.VSwitchId ?? ''))
  ensure(entry === undefined, errors.routeEntryInTransition(entry?.RouteEntryId ?? ''))
  return vpc
}

/** Refuses a next hop that the VPC does not have, that is in transition, or that does not take such traffic. */
export function ensureNextHop(
  world: World,
  vpc: VpcRow,
  { type, id }: { readonly type: string; readonly id: string },
  ipVersion: 'ipv4' | 'ipv6',
): void {
  ensure(NEXT_HOP_TYPES.has(type), errors.unknownNextHopType(type))
  const status = nextHopStatus(world, vpc.VpcId, type, id)
  ensure(status !== undefined, errors.nextHopNotFound(type, id))
  if (type === 'Instance') ensure(STEADY.has(status), errors.incorrectInstanceStatus(status))
  else ensure(/^(Available|InUse|Created)$/.test(status), errors.nextHopNotReady(type, status))
  if (type === 'HaVip') ensureRoomForHaVip(world, vpc, id)
  ensure(ipVersion === 'ipv4' || IPV6_NEXT_HOPS.has(type), errors.noIpv6ThatWay(type))
  ensure(ipVersion === 'ipv6' || type !== 'IPv6Gateway', errors.noIpv4ThatWay())
}

function ensureRoomForHaVip(world: World, { OwnerId, RegionId }: VpcRow, id: string): void {
  const limit = quotaLimit(world, 'havip_routes', { accountId: OwnerId, regionId: RegionId })
  ensure(limit === null || world.routeEntries.count('nextHop', id) < limit, errors.haVipRouteQuotaExceeded(limit ?? 0))
}

/** Status of the next hop if it is one of the VPC. */
function nextHopStatus(world: World, VpcId: string, type: string, id: string): string | undefined {
  const instance = world.instances.get(id)
  const tables: Readonly<Record<string, { readonly VpcId: string; readonly Status: string } | undefined>> = {
    Instance: instance?.isReleasing ? { ...instance, Status: 'Releasing' } : instance,
    NetworkInterface: world.networkInterfaces.get(id),
    IPv6Gateway: world.ipv6Gateways.get(id),
    Ipv4Gateway: world.ipv4Gateways.get(id),
    NatGateway: world.natGateways.get(id),
    HaVip: world.haVips.get(id),
  }
  const found = tables[type]
  return found?.VpcId === VpcId ? found.Status : undefined
}

/** Type and id of a next hop, with the default type. Refuses none, and lists: only router interfaces can be in them. */
export function nextHopOf(request: {
  readonly NextHopId?: string
  readonly NextHopType?: string
  readonly NextHopList?: readonly { readonly NextHopType?: string; readonly NextHopId?: string }[]
}): { readonly type: string; readonly id: string } {
  const { NextHopId = '', NextHopType = '', NextHopList = [] } = request
  const isSingle = NextHopId !== '' || NextHopType !== ''
  ensure(isSingle || NextHopList.length > 0, errors.nextHopMissing())
  ensure(!isSingle || NextHopList.length === 0, errors.nextHopTwice())
  if (isSingle) return { type: NextHopType || 'Instance', id: NextHopId }
  ensure(NextHopList.length >= 2 && NextHopList.length <= 16, errors.nextHopListSize())
  for (const hop of NextHopList) {
    const { NextHopType: type = '' } = hop
    ensure(type === 'RouterInterface', errors.unknownNextHopType(type))
  }
  throw errors.nextHopNotFound('RouterInterface', NextHopList[0]?.NextHopId ?? '')
}

/** Refuses malformed names and descriptions of an entry; empty ones are none. */
export function ensureEntryTexts(name = '', description = ''): void {
  ensure(name === '' || isVpcName(name), errors.invalidRouteEntryName())
  ensure(description === '' || isVpcDescription(description), errors.invalidDescription())
}

/** What a new entry is made of, checked. */
export interface NewRoute {
  readonly table: RouteTableRow
  readonly destination: Destination
  readonly nextHop: { readonly type: string; readonly id: string }
  readonly name?: string
  readonly description?: string
}

/** Writes a Pending entry; Available after the time of a network resource. */
export function addRoute(world: World, { table, destination, nextHop, name, description }: NewRoute): RouteEntryRow {
  const entry = putRoute(world, table, {
    RouteEntryName: name ?? '',
    Description: description ?? '',
    DestinationCidrBlock: destination.text,
    IpVersion: destination.ipVersion,
    NextHopType: nextHop.type,
    NextHopId: nextHop.id,
    Status: 'Pending',
  })
  world.plan('vpc.RouteEntryAvailable', { RouteEntryId: entry.RouteEntryId }, duration('networkResource'))
  return entry
}

/** Begins the deletion of an entry; gone after the time of a network resource. */
export function beginRouteDeletion(world: World, { RouteEntryId }: RouteEntryRow): void {
  world.routeEntries.change(RouteEntryId, { Status: 'Deleting' })
  world.plan('vpc.RouteEntryGone', { RouteEntryId }, duration('networkResource'))
}
