/** Rules of security groups: how a request describes them, what is refused, and when two are the same. */
import ipaddr from 'ipaddr.js'
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { type ApiError, ensure } from '../../../kernel/errors.ts'
import { normaliseCidr } from '../../../rules/cidr.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { newId } from '../../../world/ids.ts'
import type { SecurityGroupRow, SecurityGroupRuleRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
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

interface RuleRequest extends Permission {
  readonly Permissions?: readonly Permission[]
  readonly SecurityGroupRuleId?: readonly string[]
}

type Direction = SecurityGroupRuleRow['Direction']
/** A rule before it has an id. */
type RuleDraft = Omit<SecurityGroupRuleRow, 'SecurityGroupRuleId' | 'CreateTime'>
type RuleContext = Pick<ActionContext, 'world' | 'accountId'>

/** Authorize and revoke refuse a port range with different codes. */
interface PortRefusals {
  malformed(range: string): ApiError
  mismatch(protocol: string, range: string): ApiError
}

const AUTHORIZING: PortRefusals = { malformed: errors.invalidPortRange, mismatch: errors.portsDoNotMatchProtocol }
const REVOKING: PortRefusals = {
  malformed: errors.invalidRevokedPortRange,
  mismatch: (_protocol, range) => errors.invalidRevokedPortRange(range),
}

const FLAT_NAMES = [
  'Description',
  'DestCidrIp',
  'DestGroupId',
  'DestPrefixListId',
  'IpProtocol',
  'Ipv6DestCidrIp',
  'Ipv6SourceCidrIp',
  'NicType',
  'Policy',
  'PortRange',
  'Priority',
  'SourceCidrIp',
  'SourceGroupId',
  'SourcePortRange',
  'SourcePrefixListId',
] as const satisfies readonly (keyof Permission)[]

const MAX_AT_ONCE = 100

/** Either style, never both at once. Empty when the request describes no rule. */
function permissionsIn(request: RuleRequest): readonly Permission[] {
  const hasFlat = FLAT_NAMES.some((name) => request[name] !== undefined && request[name] !== '')
  const listed = request.Permissions ?? []
  ensure(listed.length === 0 || !hasFlat, errors.permissionsAndFlatParameters())
  ensure(listed.length <= MAX_AT_ONCE, invalidParameter('Permissions', `At most ${MAX_AT_ONCE} at once.`))
  return listed.length === 0 && hasFlat ? [request] : listed
}

/**
 * The rules that the request adds to the group; those that it has already are left out, in silence.
 * Source: the operation's own page; limits of security groups.
 */
export function rulesToAdd(
  context: RuleContext,
  group: SecurityGroupRow,
  direction: Direction,
  request: RuleRequest,
): readonly RuleDraft[] {
  const { world } = context
  const permissions = permissionsIn(request)
  ensure(permissions.length > 0, missingParameter('ecs', 'IpProtocol'))
  const drafts = permissions.map((permission) => draftOf(context, group, direction, permission, AUTHORIZING))
  ensure(new Set(drafts.map(identityOf)).size === drafts.length, errors.samePermissionTwice())
  const present = world.securityGroupRules.list('securityGroup', group.SecurityGroupId)
  const known = new Set(present.map(identityOf))
  const added = drafts.filter((draft) => !known.has(identityOf(draft)))
  if (added.length > 0) checkLimits(world, group, present, added)
  return added
}

/** Adds the rules, the first of them first. Inside `atomically`. */
export function addRules(world: World, drafts: readonly RuleDraft[]): void {
  const CreateTime = isoSeconds(world.nowMs)
  for (const draft of drafts) {
    world.securityGroupRules.put({ ...draft, SecurityGroupRuleId: newId(world, 'sgr', draft.RegionId), CreateTime })
  }
}

/**
 * The rules that the request takes away: by id, all of which must be rules of the group in this direction; or by
 * description, where one that matches none is passed over. The text in Description does not tell rules apart.
 */
export function rulesToRevoke(
  context: RuleContext,
  group: SecurityGroupRow,
  direction: Direction,
  request: RuleRequest,
): readonly SecurityGroupRuleRow[] {
  const { world } = context
  const permissions = permissionsIn(request)
  const ids = request.SecurityGroupRuleId ?? []
  ensure(permissions.length > 0 || ids.length > 0, missingParameter('ecs', 'SecurityGroupRuleId'))
  ensure(permissions.length === 0 || ids.length === 0, errors.permissionsAndFlatParameters())
  ensure(ids.length <= MAX_AT_ONCE, invalidParameter('SecurityGroupRuleId', `At most ${MAX_AT_ONCE} at once.`))
  ensure(new Set(ids).size === ids.length, errors.sameRuleIdTwice())
  if (ids.length > 0) {
    return ids.map((id) => {
      const rule = world.securityGroupRules.get(id)
      const isMeant = rule?.SecurityGroupId === group.SecurityGroupId && rule.Direction === direction
      ensure(rule !== undefined && isMeant, errors.unknownRule(id))
      return rule
    })
  }
  const drafts = permissions.map((permission) => draftOf(context, group, direction, permission, REVOKING))
  ensure(new Set(drafts.map(identityOf)).size === drafts.length, errors.samePermissionTwice())
  const present = world.securityGroupRules.list('direction', `${group.SecurityGroupId}|${direction}`)
  const byIdentity = new Map(present.map((rule) => [identityOf(rule), rule]))
  return drafts.map((draft) => byIdentity.get(identityOf(draft))).filter((rule) => rule !== undefined)
}

/** Rules of the groups, both directions: what the limit of a network interface counts. */
export function ruleCount(world: World, groupIds: readonly string[]): number {
  return groupIds.reduce((sum, id) => sum + world.securityGroupRules.count('securityGroup', id), 0)
}

function checkLimits(
  world: World,
  group: SecurityGroupRow,
  present: readonly SecurityGroupRuleRow[],
  added: readonly RuleDraft[],
): void {
  const place = { accountId: group.OwnerId, regionId: group.RegionId }
  const perGroup = quotaLimit(world, 'rules_per_security_group', place)
  const perInterface = quotaLimit(world, 'rules_per_eni_total', place)
  const grants = quotaLimit(world, 'group_grants_per_basic_sg', place)
  ensure(perGroup === null || present.length + added.length <= perGroup, errors.ruleLimitReached(perGroup ?? 0))
  const named = (rules: readonly RuleDraft[]) => rules.map(peerGroupOf).filter((id) => id !== '')
  const before = new Set(named(present))
  const after = new Set([...before, ...named(added)])
  const isMore = after.size > before.size
  ensure(!isMore || grants === null || after.size <= grants, errors.groupGrantLimitReached(grants ?? 0))
  if (perInterface === null) return
  for (const { SecurityGroupIds } of world.networkInterfaces.list('securityGroup', group.SecurityGroupId)) {
    const total = ruleCount(world, SecurityGroupIds) + added.length
    ensure(total <= perInterface, errors.interfaceRuleLimitReached(perInterface))
  }
}

function peerGroupOf(rule: RuleDraft): string {
  return rule.SourceGroupId || rule.DestGroupId
}

function draftOf(
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
  // Unlike ECS: prefix lists are not emulated, so an id in the form of one is taken for one that exists.
  ensure(listId && /^pl-[a-z0-9]+$/.test(listId), errors.prefixListNotFound(listId ?? ''))
  return isIngress ? { ...NO_PEER, SourcePrefixListId: listId } : { ...NO_PEER, DestPrefixListId: listId }
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

const identities = new WeakMap<RuleDraft, string>()

/** What tells rules of a group apart: direction, protocol, ports, policy, priority and addresses, however spelled. */
function identityOf(rule: RuleDraft): string {
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
