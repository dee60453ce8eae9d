import { isoSeconds } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { randomText } from '../../kernel/ids.ts'
import { attachmentEntity, type RamGroupRow, type RamUserRow, ramName } from '../../world/rows/ram.ts'
import type { World } from '../../world/world.ts'
import { quotaLimit } from '../quota.ts'
import * as errors from './errors.ts'
import { ensureLength, ensureName, ensureRoom, GROUP_NAME } from './fields.ts'

/** What a request says of a group; absent members stay as they are. DisplayName is known to IMS only. */
export interface GroupFields {
  readonly GroupName?: string | undefined
  readonly DisplayName?: string | undefined
  readonly Comments?: string | undefined
}

function findGroup(world: World, accountId: string, name: string): RamGroupRow | undefined {
  return world.ramGroups.list('name', ramName(accountId, name), { limit: 1 })[0]
}

export function theGroup(world: World, accountId: string, name: string): RamGroupRow {
  const group = findGroup(world, accountId, name)
  ensure(group, errors.notExist('Group', name))
  return group
}

function ensureFields({ GroupName, DisplayName, Comments }: GroupFields, prefix: '' | 'New'): void {
  if (GroupName !== undefined) ensureName(`${prefix}GroupName`, GroupName, GROUP_NAME)
  ensureLength(`${prefix}DisplayName`, DisplayName, 0, 24)
  ensureLength(`${prefix}Comments`, Comments, 0, 128)
}

export function createGroup(
  world: World,
  accountId: string,
  fields: GroupFields & { readonly GroupName: string },
): RamGroupRow {
  const { GroupName, DisplayName = '', Comments = '' } = fields
  ensureFields(fields, '')
  ensure(!findGroup(world, accountId, GroupName), errors.alreadyExists('Group', GroupName))
  ensureRoom(world, accountId, 'ram_groups', 'Group', world.ramGroups.count('account', accountId))
  const now = isoSeconds(world.nowMs)
  return world.ramGroups.put({
    ...{ GroupId: `g-${randomText(world.random, 16)}`, AccountId: accountId, GroupName, DisplayName, Comments },
    ...{ CreateDate: now, UpdateDate: now },
  })
}

export function updateGroup(world: World, group: RamGroupRow, fields: GroupFields): RamGroupRow {
  const { GroupName = group.GroupName, DisplayName = group.DisplayName, Comments = group.Comments } = fields
  ensureFields(fields, 'New')
  const other = findGroup(world, group.AccountId, GroupName)
  ensure(!other || other.GroupId === group.GroupId, errors.alreadyExists('Group', GroupName))
  return world.ramGroups.put({ ...group, GroupName, DisplayName, Comments, UpdateDate: isoSeconds(world.nowMs) })
}

/** Refuses while the group has members or policies. */
export function deleteGroup(world: World, { GroupId }: RamGroupRow): void {
  ensure(world.ramGroupMembers.count('group', GroupId) === 0, errors.deleteConflict('Group', 'User'))
  const policies = world.ramAttachments.count('entity', attachmentEntity('Group', GroupId))
  ensure(policies === 0, errors.deleteConflict('Group', 'Policy'))
  world.ramGroups.remove(GroupId)
}

export function addMember(world: World, user: RamUserRow, group: RamGroupRow): void {
  const { UserId, UserName, AccountId } = user
  const { GroupId } = group
  ensure(!world.ramGroupMembers.has(`${GroupId}|${UserId}`), errors.alreadyExists('User.Group', UserName))
  const limit = quotaLimit(world, 'ram_groups_per_user', { accountId: AccountId, regionId: '' })
  const used = world.ramGroupMembers.count('user', UserId)
  ensure(limit === null || used < limit, errors.limitExceeded('User.Group', limit ?? 0))
  world.ramGroupMembers.put({ GroupId, UserId, JoinDate: isoSeconds(world.nowMs) })
}

export function removeMember(world: World, user: RamUserRow, { GroupId, GroupName }: RamGroupRow): void {
  const key = `${GroupId}|${user.UserId}`
  ensure(world.ramGroupMembers.has(key), errors.notExist('User.Group', GroupName))
  world.ramGroupMembers.remove(key)
}
