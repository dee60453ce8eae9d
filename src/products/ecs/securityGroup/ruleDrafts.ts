/** Rules of security groups as requests describe them: what is refused, and when two are the same. */
import ipaddr from 'ipaddr.js'
import type { ActionContext } from '../../../door/action.ts'
import { missingParameter } from '../../../door/errors.ts'
import { type ApiError, ensure } from '../../../kernel/errors.ts'
import { normaliseCidr } from '../../../rules/cidr.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import type { SecurityGroupRow, SecurityGroupRuleRow } from '../../../world/rows/ecs.ts'
import { associatedGroups } from '../prefixList/prefixLists.ts'
import * as errors from './errors.ts'

/** A rule as a request describes it: a member of Permissions, or the flat parameters of the older style. */
export interface Permission {
  readonly Description?: string
  readonly DestCidrIp?: string
  readonly DestGroupId?: string
  readonly DestGroupOwnerAccount?: string
  readonly DestGroupOwnerId?: number | string
  readonly DestPrefixListId?: string
  readonly IpProtocol?: string
  readonly Ipv6DestCidrIp?: string
  readonly Ipv6SourceCidrIp?: string
  readonly NicType?: string
  readonly Policy?: string
  readonly PortRange?: string
  readonly Priority?: string
  readonly SourceCidrIp?: string
  readonly SourceGroupId?: string
  readonly SourceGroupOwnerAccount?: string
  readonly SourceGroupOwnerId?: number
  readonly SourcePortRange?: string
  readonly SourcePrefixListId?: string
}

export type Direction = SecurityGroupRuleRow['Direction']
/** A rule before it has an id. */
export type RuleDraft = Omit<SecurityGroupRuleRow, 'SecurityGroupRuleId' | 'CreateTime'>
export type RuleContext = Pick<ActionContext, 'world' | 'accountId'>

/** Authorize and revoke refuse a port range with different codes. */
interface PortRefusals {
  malformed(range: string): ApiError
  mismatch(protocol: string, range: string): ApiError
}

export const AUTHORIZING: PortRefusals = {
  malformed: errors.invalidPortRange,
  mismatch: errors.portsDoNotMatchProtocol,
}
export const REVOKING: PortRefusals = {
  malformed: errors.invalidRevokedPortRange,
  mismatch: (_protocol, range) => errors.invalidRevokedPortRange(range),
}

/** The rule that a request describes. Refuses what is malformed, does not go together, or names what is not there. */
export function draftOf(
  context: RuleContext,
  group: SecurityGroupRow,
  direction: Direction,
  permission: Permission,
  refusals: PortRefusals,
): RuleDraft {
  const IpProtocol = protocolOf(permission)
  const ports = portsOf(IpProtocol, permission, refusals)
  const { NicType, Description = '' } = permission
  ensure(!NicType || NicType === 'intranet' || NicType === 'internet', errors.invalidNicType())
  ensure([...Description].length <= 512, errors.invalidRuleDescription())
  const addresses = addressesOf(IpProtocol, permission)
  return {
    OwnerId: group.OwnerId,
    RegionId: group.RegionId,
    SecurityGroupId: group.SecurityGroupId,
    Direction: direction,
    IpProtocol,
    ...ports,
    Policy: policyOf(permission),
    Priority: priorityOf(permission),
    // Groups in a VPC have intranet rules only, whatever was sent.
    NicType: 'intranet',
    Description,
    ...addresses,
    ...peerOf(context, group, direction, permission),
  }
}

/** As ECS shows them. Unlike ECS: protocol numbers, which some regions take, are refused. */
const PROTOCOLS = new Map(['TCP', 'UDP', 'ICMP', 'ICMPv6', 'GRE', 'ALL'].map((name) => [name.toLowerCase(), name]))

function protocolOf({ IpProtocol }: Permission): string {
  ensure(IpProtocol, missingParameter('ecs', 'IpProtocol'))
  const protocol = PROTOCOLS.get(IpProtocol.toLowerCase())
  ensure(protocol, errors.invalidIpProtocol(IpProtocol))
  return protocol
}

/** Port range lists are not emulated: PortRangeListId does not stand in for a PortRange. */
function portsOf(protocol: string, { PortRange, SourcePortRange = '' }: Permission, refusals: PortRefusals) {
  ensure(PortRange, errors.portRangeRequired())
  const fault = portFault(protocol, PortRange)
  ensure(fault !== 'malformed', refusals.malformed(PortRange))
  ensure(fault !== 'mismatch', refusals.mismatch(protocol, PortRange))
  const isSourceSound = SourcePortRange === '' || portFault(protocol, SourcePortRange) === undefined
  ensure(isSourceSound, errors.invalidSourcePortRange(SourcePortRange))
  return { PortRange, SourcePortRange }
}

/** TCP and UDP have two ports, the first not above the second; all others have -1/-1. */
function portFault(protocol: string, range: string): 'malformed' | 'mismatch' | undefined {
  const match = /^(-1|\d{1,5})\/(-1|\d{1,5})$/.exec(range)
  if (match === null) return 'malformed'
  const hasPorts = protocol === 'TCP' || protocol === 'UDP'
  if (range === '-1/-1') return hasPorts ? 'mismatch' : undefined
  if (!hasPorts) return 'mismatch'
  const [from, to] = [Number(match[1]), Number(match[2])]
  return from >= 1 && from <= to && to <= 65_535 ? undefined : 'malformed'
}

function policyOf({ Policy }: Permission): 'Accept' | 'Drop' {
  const policy = (Policy || 'accept').toLowerCase()
  ensure(policy === 'accept' || policy === 'drop', errors.invalidPolicy())
  return policy === 'accept' ? 'Accept' : 'Drop'
}

function priorityOf({ Priority }: Permission): number {
  const text = Priority || '1'
  ensure(/^-?\d+$/.test(text), errors.malformedPriority())
  const priority = Number(text)
  ensure(priority >= 1 && priority <= 100, errors.unsupportedPriority())
  return priority
}

type Addresses = Pick<RuleDraft, 'SourceCidrIp' | 'Ipv6SourceCidrIp' | 'DestCidrIp' | 'Ipv6DestCidrIp'>

/** Of both sides: each has an IPv4 address or block, or an IPv6 one, or none. */
function addressesOf(protocol: string, permission: Permission): Addresses {
  const { SourceCidrIp = '', Ipv6SourceCidrIp = '', DestCidrIp = '', Ipv6DestCidrIp = '' } = permission
  ensure(!SourceCidrIp || !Ipv6SourceCidrIp, errors.twoSourceAddresses())
  ensure(!DestCidrIp || !Ipv6DestCidrIp, errors.twoDestAddresses())
  ensure(!SourceCidrIp || canonicalIpv4(SourceCidrIp), errors.invalidSourceCidrIp(SourceCidrIp))
  ensure(!DestCidrIp || canonicalIpv4(DestCidrIp), errors.invalidDestCidrIp(DestCidrIp))
  ensure(!Ipv6SourceCidrIp || canonicalIpv6(Ipv6SourceCidrIp), errors.invalidIpv6SourceCidrIp(Ipv6SourceCidrIp))
  ensure(!Ipv6DestCidrIp || canonicalIpv6(Ipv6DestCidrIp), errors.invalidIpv6DestCidrIp(Ipv6DestCidrIp))
  const hasIpv6 = Ipv6SourceCidrIp !== '' || Ipv6DestCidrIp !== ''
  const hasIpv4 = SourceCidrIp !== '' || DestCidrIp !== ''
  ensure(!hasIpv6 || protocol !== 'ICMP', errors.ipv4ProtocolWithIpv6Address(protocol))
  ensure(!hasIpv4 || protocol !== 'ICMPv6', errors.ipv6ProtocolWithIpv4Address(protocol))
  ensure(!SourceCidrIp || canonicalIpv4(SourceCidrIp) !== canonicalIpv4(DestCidrIp), errors.sameSourceAndDest())
  return { SourceCidrIp, Ipv6SourceCidrIp, DestCidrIp, Ipv6DestCidrIp }
}

/** The block of an address or block, without host bits. Guess: host bits are taken and do not tell rules apart. */
function canonicalIpv4(text: string): string | undefined {
  return text === '' ? undefined : normaliseCidr(text.includes('/') ? text : `${text}/32`)
}

function canonicalIpv6(text: string): string | undefined {
  const cidr = text.includes('/') ? text : `${text}/128`
  if (!ipaddr.IPv6.isValidCIDR(cidr)) return undefined
  return `${ipaddr.IPv6.networkAddressFromCIDR(cidr).toNormalizedString()}/${ipaddr.IPv6.parseCIDR(cidr)[1]}`
}

type Peer = Pick<
  RuleDraft,
  | 'SourceGroupId'
  | 'SourceGroupOwnerAccount'
  | 'SourcePrefixListId'
  | 'DestGroupId'
  | 'DestGroupOwnerAccount'
  | 'DestPrefixListId'
>

const NO_PEER: Peer = {
  SourceGroupId: '',
  SourceGroupOwnerAccount: '',
  SourcePrefixListId: '',
  DestGroupId: '',
  DestGroupOwnerAccount: '',
  DestPrefixListId: '',
}

/** Of an address, a group and a prefix list the first that was sent is the peer; the rest is not looked at. */
function peerOf(context: RuleContext, group: SecurityGroupRow, direction: Direction, permission: Permission): Peer {
  const isIngress = direction === 'ingress'
  const address = isIngress
    ? permission.SourceCidrIp || permission.Ipv6SourceCidrIp
    : permission.DestCidrIp || permission.Ipv6DestCidrIp
  const groupId = isIngress ? permission.SourceGroupId : permission.DestGroupId
  const listId = isIngress ? permission.SourcePrefixListId : permission.DestPrefixListId
  ensure(address || groupId || listId, isIngress ? errors.sourceRequired() : errors.destRequired())
  if (address) return NO_PEER
  if (groupId) {
    const owner = isIngress
      ? permission.SourceGroupOwnerId || permission.SourceGroupOwnerAccount
      : permission.DestGroupOwnerId || permission.DestGroupOwnerAccount
    checkPeerGroup(context, group, isIngress, groupId, owner === undefined ? '' : String(owner))
    const ownerAccount = owner === undefined ? '' : String(owner)
    return isIngress
      ? { ...NO_PEER, SourceGroupId: groupId, SourceGroupOwnerAccount: ownerAccount }
      : { ...NO_PEER, DestGroupId: groupId, DestGroupOwnerAccount: ownerAccount }
  }
  const list = listId ?? ''
  checkPrefixList(context, group, list, permission)
  return isIngress ? { ...NO_PEER, SourcePrefixListId: list } : { ...NO_PEER, DestPrefixListId: list }
}

/** Guess: an owner account is named by its id; logon names are not known here and so find nothing. */
function checkPeerGroup(
  { world, accountId }: RuleContext,
  group: SecurityGroupRow,
  isIngress: boolean,
  peerId: string,
  owner: string,
): void {
  const found = world.securityGroups.get(peerId)
  const peer = found?.OwnerId === (owner || accountId) && found.RegionId === group.RegionId ? found : undefined
  ensure(group.SecurityGroupType === 'normal', errors.noGroupGrantsInEnterprise())
  ensure(peerId !== group.SecurityGroupId, errors.ownGroupAsPeer())
  ensure(peer, isIngress ? errors.sourceGroupNotFound(peerId) : errors.destGroupNotFound(peerId))
  ensure(peer.VpcId === group.VpcId, isIngress ? errors.sourceGroupMismatch() : errors.destGroupMismatch())
  ensure(peer.SecurityGroupType === 'normal', errors.noGroupGrantsToEnterprise())
}

/** The list lies in the group's region, is of a family that the protocol has, and has room for one group more. */
function checkPrefixList(
  { world }: RuleContext,
  group: SecurityGroupRow,
  id: string,
  { IpProtocol }: Permission,
): void {
  const list = world.prefixLists.get(id)
  const isFound = list?.OwnerId === group.OwnerId && list.RegionId === group.RegionId
  ensure(list && isFound, errors.prefixListNotFound(id))
  const protocol = protocolOf({ IpProtocol: IpProtocol ?? '' })
  const { AddressFamily } = list
  ensure(AddressFamily !== 'IPv6' || protocol !== 'ICMP', errors.ipv4ProtocolWithIpv6Address(protocol))
  ensure(AddressFamily !== 'IPv4' || protocol !== 'ICMPv6', errors.ipv6ProtocolWithIpv4Address(protocol))
  const groups = associatedGroups(world, id)
  const limit = quotaLimit(world, 'prefix_list_associations', { accountId: group.OwnerId, regionId: group.RegionId })
  const isRoom = limit === null || groups.length < limit || groups.includes(group.SecurityGroupId)
  ensure(isRoom, errors.prefixListAssociationLimitReached(limit ?? 0))
}

const identities = new WeakMap<RuleDraft, string>()

/** What tells rules of a group apart: direction, protocol, ports, policy, priority and addresses, however spelled. */
export function identityOf(rule: RuleDraft): string {
  const known = identities.get(rule)
  if (known !== undefined) return known
  const identity = [
    rule.Direction,
    rule.IpProtocol,
    rule.PortRange,
    rule.SourcePortRange,
    rule.Policy,
    rule.Priority,
    canonicalIpv4(rule.SourceCidrIp) ?? '',
    canonicalIpv4(rule.DestCidrIp) ?? '',
    rule.Ipv6SourceCidrIp && canonicalIpv6(rule.Ipv6SourceCidrIp),
    rule.Ipv6DestCidrIp && canonicalIpv6(rule.Ipv6DestCidrIp),
    rule.SourceGroupId || rule.DestGroupId,
    rule.SourcePrefixListId || rule.DestPrefixListId,
  ].join('|')
  identities.set(rule, identity)
  return identity
}
