import { findSystemPolicy } from '../world/facts/systemPolicies.ts'
import { type Principal, rootPrincipal } from '../world/rows/account.ts'
import { attachmentEntity, type PolicyType, type RamEntityType, ramName, userPrincipal } from '../world/rows/ram.ts'
import type { World } from '../world/world.ts'
import { readStored } from './document.ts'
import type { Policy } from './evaluate.ts'

/** The policies of a principal: of a user and its groups, or of a role. What was deleted has none. */
export function policiesOf(world: World, { type, id = '' }: Principal): Policy[] {
  if (type === 'RAMUser') {
    const user = world.ramUsers.get(id)
    if (user === undefined) return []
    const groups = world.ramGroupMembers.list('user', id, { oldestFirst: true })
    return [
      ...attached(world, 'User', id, `user ${user.UserName}`),
      ...groups.flatMap(({ GroupId }) =>
        attached(world, 'Group', GroupId, `group ${world.ramGroups.get(GroupId)?.GroupName ?? ''}`),
      ),
    ]
  }
  const role = type === 'AssumedRoleUser' ? world.ramRoles.get(id) : undefined
  return role === undefined ? [] : attached(world, 'Role', id, `role ${role.RoleName}`)
}

/** Who has this ARN: a root, a user, or a role, as a session that nobody has opened. */
export function findPrincipal(world: World, arn: string): Principal | undefined {
  const [, accountId = '', who = ''] = /^acs:ram::(\d{16}):(.+)$/.exec(arn) ?? []
  if (!world.accounts.has(accountId)) return undefined
  if (who === 'root') return rootPrincipal(accountId)
  const [kind, name = '', session = 'session'] = who.split('/')
  if (kind === 'user') {
    const [user] = world.ramUsers.list('name', ramName(accountId, name))
    return user === undefined ? undefined : userPrincipal(user)
  }
  const [role] = world.ramRoles.list('name', ramName(accountId, name))
  if (role === undefined || (kind !== 'role' && kind !== 'assumed-role')) return undefined
  const sessionArn = `acs:ram::${accountId}:assumed-role/${role.RoleName}/${session}`
  return { type: 'AssumedRoleUser', accountId, arn: sessionArn, name: role.RoleName, id: role.RoleId }
}

/** What narrows a session further; undefined when nothing does. */
export function sessionPolicyOf({ sessionPolicy }: Principal): Policy | undefined {
  if (sessionPolicy === undefined) return undefined
  const document = readStored(sessionPolicy, 'session')
  return { name: 'session policy', type: 'Session', via: 'the session', version: '', document }
}

function attached(world: World, type: RamEntityType, id: string, via: string): Policy[] {
  return world.ramAttachments
    .list('entity', attachmentEntity(type, id), { oldestFirst: true })
    .flatMap(({ AccountId, PolicyType, PolicyName }) => {
      const found = documentInForce(world, AccountId, PolicyType, PolicyName)
      if (found === undefined) return []
      const document = readStored(found.text, 'identity')
      return [{ name: PolicyName, type: PolicyType, via, version: found.version, document }]
    })
}

function documentInForce(world: World, accountId: string, type: PolicyType, name: string) {
  if (type === 'System') {
    const policy = findSystemPolicy(name)
    return policy === undefined ? undefined : { text: policy.PolicyDocument, version: 'v1' }
  }
  const policy = world.ramPolicies.get(ramName(accountId, name))
  const version = policy?.versions.find(({ VersionId }) => VersionId === policy.DefaultVersion)
  return version === undefined ? undefined : { text: version.PolicyDocument, version: version.VersionId }
}
