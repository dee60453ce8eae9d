import {
  attachmentEntity,
  attachmentPolicy,
  type RamAttachmentRow,
  type RamEntityType,
  type RamUserRow,
  ramName,
} from './rows/ram.ts'
import type { World } from './world.ts'

/**
 * What identities refer to, and is not there: the two ends of memberships and attachments, the users of login profiles,
 * devices and keys, the version of a policy that is in force. As sentences.
 * Keys of sessions may outlive their role: they are history.
 */
export function danglingRamReferences(world: World): string[] {
  const broken: string[] = []
  const need = (found: boolean, what: string) => {
    if (!found) broken.push(`${what} does not exist`)
  }
  for (const { GroupId, UserId } of world.ramGroupMembers.all()) {
    const group = world.ramGroups.get(GroupId)
    const user = world.ramUsers.get(UserId)
    need(group !== undefined, `group ${GroupId} of member ${UserId}`)
    need(user !== undefined, `user ${UserId} of group ${GroupId}`)
    if (group?.AccountId !== user?.AccountId) broken.push(`user ${UserId} and group ${GroupId} are of two accounts`)
  }
  for (const row of world.ramAttachments.all()) {
    const { AccountId, PolicyType, PolicyName, EntityType, EntityId } = row
    const policy = attachmentPolicy(AccountId, PolicyType, PolicyName)
    need(
      entityOf(world, EntityType, EntityId)?.AccountId === AccountId,
      `${EntityType} ${EntityId} of policy ${policy}`,
    )
    need(isPolicy(world, row), `policy ${policy} of ${attachmentEntity(EntityType, EntityId)}`)
  }
  for (const { UserId } of world.ramLoginProfiles.all()) {
    need(world.ramUsers.has(UserId), `user ${UserId} of a login profile`)
  }
  danglingDevicesAndKeys(world, need)
  for (const { PolicyName, DefaultVersion, versions } of world.ramPolicies.all()) {
    const isKept = versions.some(({ VersionId }) => VersionId === DefaultVersion)
    need(isKept, `version ${DefaultVersion} of policy ${PolicyName}`)
  }
  return broken
}

function danglingDevicesAndKeys(world: World, need: (found: boolean, what: string) => void): void {
  const usersWithDevice = new Set<string>()
  for (const { SerialNumber, AccountId, UserId } of world.ramMfaDevices.all()) {
    if (UserId === '') continue
    need(world.ramUsers.get(UserId)?.AccountId === AccountId, `user ${UserId} of device ${SerialNumber}`)
    need(!usersWithDevice.has(UserId), `a user of its own for device ${SerialNumber}`)
    usersWithDevice.add(UserId)
  }
  for (const { AccessKeyId, principal } of world.accessKeys.all()) {
    // Principals without an id are no rows: root, and what tests put in.
    if (principal.type !== 'RAMUser' || principal.id === undefined) continue
    const user: RamUserRow | undefined = world.ramUsers.get(principal.id)
    need(user?.AccountId === principal.accountId, `user ${principal.id} of key ${AccessKeyId}`)
  }
}

function entityOf(world: World, type: RamEntityType, id: string): { readonly AccountId: string } | undefined {
  if (type === 'User') return world.ramUsers.get(id)
  return type === 'Group' ? world.ramGroups.get(id) : world.ramRoles.get(id)
}

/** System policies are facts, which a world does not hold. */
function isPolicy(world: World, { AccountId, PolicyType, PolicyName }: RamAttachmentRow): boolean {
  return PolicyType === 'System' || world.ramPolicies.has(ramName(AccountId, PolicyName))
}
