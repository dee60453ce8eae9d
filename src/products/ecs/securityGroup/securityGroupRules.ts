/** Rules of security groups: which ones a request adds, changes and takes away. */
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { newId } from '../../../world/ids.ts'
import type { SecurityGroupRow, SecurityGroupRuleRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'
import {
  AUTHORIZING,
  type Direction,
  draftOf,
  identityOf,
  type Permission,
  REVOKING,
  type RuleContext,
  type RuleDraft,
} from './ruleDrafts.ts'

interface RuleRequest extends Permission {
  readonly Permissions?: readonly Permission[]
  readonly SecurityGroupRuleId?: readonly string[]
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

/**
 * Rules of the groups, both directions: what the limits of groups and network interfaces count. A rule with a prefix list
 * counts as many times as the list may have entries.
 */
export function ruleCount(world: World, groupIds: readonly string[]): number {
  return groupIds.reduce((sum, id) => {
    const listed = world.securityGroupRules.list('withPrefixList', id)
    const more = listed.reduce((extra, rule) => extra + weightOf(world, rule) - 1, 0)
    return sum + world.securityGroupRules.count('securityGroup', id) + more
  }, 0)
}

/** Guess: that it is the size of the list and not the entries in it. */
function weightOf(world: World, { SourcePrefixListId, DestPrefixListId }: RuleDraft): number {
  return world.prefixLists.get(SourcePrefixListId || DestPrefixListId)?.MaxEntries ?? 1
}

function checkLimits(
  world: World,
  group: SecurityGroupRow,
  present: readonly SecurityGroupRuleRow[],
  added: readonly RuleDraft[],
  replaced?: SecurityGroupRuleRow,
): void {
  const place = { accountId: group.OwnerId, regionId: group.RegionId }
  const perGroup = quotaLimit(world, 'rules_per_security_group', place)
  const perInterface = quotaLimit(world, 'rules_per_eni_total', place)
  const grants = quotaLimit(world, 'group_grants_per_basic_sg', place)
  const weigh = (rules: readonly RuleDraft[]) => rules.reduce((sum, rule) => sum + weightOf(world, rule), 0)
  const more = weigh(added) - (replaced === undefined ? 0 : weightOf(world, replaced))
  const total = ruleCount(world, [group.SecurityGroupId]) + more
  ensure(perGroup === null || total <= perGroup, errors.ruleLimitReached(perGroup ?? 0))
  const named = (rules: readonly RuleDraft[]) => rules.map(peerGroupOf).filter((id) => id !== '')
  const before = new Set(named(present))
  const after = new Set([...before, ...named(added)])
  const isMore = after.size > before.size
  ensure(!isMore || grants === null || after.size <= grants, errors.groupGrantLimitReached(grants ?? 0))
  if (perInterface === null) return
  for (const { SecurityGroupIds } of world.networkInterfaces.list('securityGroup', group.SecurityGroupId)) {
    const isRoom = ruleCount(world, SecurityGroupIds) + more <= perInterface
    ensure(isRoom, errors.interfaceRuleLimitReached(perInterface))
  }
}

function peerGroupOf(rule: RuleDraft): string {
  return rule.SourceGroupId || rule.DestGroupId
}

/** What ModifySecurityGroupRule and ModifySecurityGroupEgressRule are asked. */
interface RuleChange extends Permission {
  readonly SecurityGroupRuleId?: string
}

/**
 * The rule as it is after the change. With an id, what was sent replaces what the rule has, and its peer stays of its kind;
 * without one the request describes a rule, which gets the new description. Empty texts count as not sent.
 */
export function changedRule(
  context: RuleContext,
  group: SecurityGroupRow,
  direction: Direction,
  request: RuleChange,
): SecurityGroupRuleRow {
  const { world } = context
  const present = world.securityGroupRules.list('direction', `${group.SecurityGroupId}|${direction}`)
  const { SecurityGroupRuleId: id, ...sent } = request
  if (!id) {
    const identity = identityOf(draftOf(context, group, direction, sent, AUTHORIZING))
    const described = present.find((rule) => identityOf(rule) === identity)
    ensure(described, errors.ruleNotFound())
    return { ...described, Description: sent.Description || described.Description }
  }
  const rule = present.find(({ SecurityGroupRuleId }) => SecurityGroupRuleId === id)
  ensure(rule, errors.ruleNotFound())
  const kinds = PEER_KINDS[direction]
  const kind = kinds.find((name) => rule[name] !== '')
  ensure(!kinds.some((name) => name !== kind && sent[name]), errors.peerKindFixed())
  const draft = draftOf(context, group, direction, merged(rule, sent), AUTHORIZING)
  const others = present.filter((other) => other !== rule)
  ensure(!others.some((other) => identityOf(other) === identityOf(draft)), errors.samePermissionTwice())
  const all = world.securityGroupRules.list('securityGroup', group.SecurityGroupId)
  checkLimits(
    world,
    group,
    all.filter((other) => other !== rule),
    [draft],
    rule,
  )
  return { ...draft, SecurityGroupRuleId: id, CreateTime: rule.CreateTime }
}

const PEER_KINDS = {
  ingress: ['SourceCidrIp', 'Ipv6SourceCidrIp', 'SourceGroupId', 'SourcePrefixListId'],
  egress: ['DestCidrIp', 'Ipv6DestCidrIp', 'DestGroupId', 'DestPrefixListId'],
} as const satisfies Record<Direction, readonly (keyof Permission & keyof RuleDraft)[]>

function merged(rule: SecurityGroupRuleRow, sent: Permission): Permission {
  const changes = Object.entries(sent).filter(([, value]) => value !== undefined && value !== '')
  return { ...rule, Priority: String(rule.Priority), ...Object.fromEntries(changes) }
}
