import type { ResourceStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'

type Calls = Pick<ResourceStep, 'call'>

/** A user, group or role of RAM, by its name. */
export interface RamEntity {
  readonly type: 'User' | 'Group' | 'Role'
  readonly name: string
}

export interface NamedPolicy {
  readonly PolicyName: string
  readonly PolicyType: string
}

/** Policies that hold for the entity; none when it is gone. */
export function attachedPolicies({ call }: Calls, { type, name }: RamEntity): NamedPolicy[] {
  const listed = unlessGone(() => {
    if (type === 'User') return call('ram.ListPoliciesForUser', { UserName: name })
    if (type === 'Group') return call('ram.ListPoliciesForGroup', { GroupName: name })
    return call('ram.ListPoliciesForRole', { RoleName: name })
  })
  const policies = listed?.Policies.Policy ?? []
  return policies.map(({ PolicyName = '', PolicyType = '' }) => ({ PolicyName, PolicyType }))
}

export function isAttached(step: Calls, entity: RamEntity, policy: NamedPolicy): boolean {
  const { PolicyName, PolicyType } = policy
  return attachedPolicies(step, entity).some((one) => one.PolicyName === PolicyName && one.PolicyType === PolicyType)
}

export function attachPolicy({ call }: Calls, { type, name }: RamEntity, policy: NamedPolicy): void {
  if (type === 'User') call('ram.AttachPolicyToUser', { UserName: name, ...policy })
  else if (type === 'Group') call('ram.AttachPolicyToGroup', { GroupName: name, ...policy })
  else call('ram.AttachPolicyToRole', { RoleName: name, ...policy })
}

/** One that is not attached is passed over. */
export function detachPolicy({ call }: Calls, { type, name }: RamEntity, policy: NamedPolicy): void {
  ifThere(() => {
    if (type === 'User') call('ram.DetachPolicyFromUser', { UserName: name, ...policy })
    else if (type === 'Group') call('ram.DetachPolicyFromGroup', { GroupName: name, ...policy })
    else call('ram.DetachPolicyFromRole', { RoleName: name, ...policy })
  })
}

/** Names of the users in a group. */
export function usersInGroup({ call }: Calls, GroupName: string): string[] {
  const names: string[] = []
  for (let Marker: string | undefined; ; ) {
    const page = unlessGone(() => call('ram.ListUsersForGroup', { GroupName, MaxItems: 100, Marker }))
    names.push(...(page?.Users.User ?? []).map(({ UserName = '' }) => UserName))
    if (!page?.IsTruncated) return names
    Marker = page.Marker
  }
}

/** The alias of the account; empty when it has none. */
export function aliasNow({ call }: Calls): string {
  return unlessGone(() => call('ram.GetAccountAlias', {}))?.AccountAlias ?? ''
}
