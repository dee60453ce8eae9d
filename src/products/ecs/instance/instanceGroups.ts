/** Which security groups an instance may be in. */
import type { ActionContext } from '../../../door/action.ts'
import { type ApiError, ensure } from '../../../kernel/errors.ts'
import { addressesInGroup } from '../../../rules/privateAddress.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tooManyRules } from '../launch/errors.ts'
import { ruleCount } from '../securityGroup/securityGroupRules.ts'
import { addressQuotaOf, placeOf } from '../securityGroup/securityGroups.ts'
import * as errors from './errors.ts'

interface Joining {
  readonly VpcId: string
  /** Refusal for a group of another VPC. */
  readonly otherVpc: ApiError
  /** Private addresses that would join each group. None unless it is given. */
  readonly amount?: number
  /** Groups that the addresses are in already. */
  readonly alreadyIn?: readonly string[]
  /** Refusal for a group that has no room. That of instances unless it is given. */
  readonly groupFull?: (limit: number) => ApiError
}

/**
 * Refuses groups that are not the account's or of another VPC, both kinds together, more than a network interface may
 * have, more rules than it may have, and groups without room for the addresses.
 */
export function ensureGroups(context: ActionContext, groupIds: readonly string[], joining: Joining): void {
  const { world, own } = context
  const { VpcId, otherVpc, amount = 0, alreadyIn = [], groupFull = errors.securityGroupFull } = joining
  const groups = groupIds.map((id) => {
    const group = own(world.securityGroups, id)
    ensure(group, errors.securityGroupNotFound(id))
    ensure(group.VpcId === VpcId, otherVpc)
    return group
  })
  const [first] = groups
  if (first === undefined) return
  const place = placeOf(first)
  const groupLimit = quotaLimit(world, 'security_groups_per_eni', place)
  const ruleLimit = quotaLimit(world, 'rules_per_eni_total', place)
  ensure(
    groups.every(({ SecurityGroupType }) => SecurityGroupType === first.SecurityGroupType),
    errors.mixedSecurityGroups(),
  )
  ensure(groupLimit === null || groups.length <= groupLimit, errors.tooManyGroups(groupLimit ?? 0))
  ensure(ruleLimit === null || ruleCount(world, groupIds) <= ruleLimit, tooManyRules(ruleLimit ?? 0))
  for (const group of groups) {
    if (alreadyIn.includes(group.SecurityGroupId)) continue
    const limit = quotaLimit(world, addressQuotaOf(group), place)
    const isRoom = limit === null || addressesInGroup(world, group.SecurityGroupId) + amount <= limit
    ensure(isRoom, groupFull(limit ?? 0))
  }
}
