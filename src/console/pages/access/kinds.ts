import type { useCaller } from '../../api/useCall.ts'

type Caller = ReturnType<typeof useCaller>

/** What policies are attached to. */
export type Kind = 'users' | 'groups' | 'roles'
export const KINDS: readonly Kind[] = ['users', 'groups', 'roles']

export interface Named {
  readonly name: string
  readonly note: string
  readonly createdAt: string
}

/** What something of RAM is made with; the document is that of a role's trust, or of a policy. */
export interface Wish {
  readonly name: string
  readonly note: string
  readonly document: string
}

export interface PolicyName {
  readonly PolicyName: string
  readonly PolicyType: string
}

export interface Attached extends PolicyName {
  readonly Description: string
}

export type Create = (call: Caller, wish: Wish) => Promise<object>

interface Actions {
  readonly list: (call: Caller) => Promise<readonly Named[]>
  readonly create: Create
  readonly remove: (call: Caller, name: string) => Promise<object>
  /** Everything that is told of one, by name. */
  readonly details: (call: Caller, name: string) => Promise<Readonly<Record<string, unknown>>>
  readonly policies: (call: Caller, name: string) => Promise<readonly Partial<Attached>[] | undefined>
  readonly attach: (call: Caller, name: string, policy: PolicyName) => Promise<object>
  readonly detach: (call: Caller, name: string, policy: PolicyName) => Promise<object>
}

/** Most that RAM gives at once; more than that is not shown. */
const MaxItems = 1000

export const ACTIONS: Readonly<Record<Kind, Actions>> = {
  users: {
    list: async (call) => {
      const { Users } = await call('ram.ListUsers', { MaxItems })
      const found = Users.User ?? []
      return found.map(({ UserName = '', DisplayName = '', CreateDate = '' }) =>
        named(UserName, DisplayName, CreateDate),
      )
    },
    create: (call, { name: UserName, note: DisplayName }) =>
      call('ram.CreateUser', { UserName, ...given({ DisplayName }) }),
    remove: (call, UserName) => call('ram.DeleteUser', { UserName }),
    details: async (call, UserName) => (await call('ram.GetUser', { UserName })).User,
    policies: async (call, UserName) => (await call('ram.ListPoliciesForUser', { UserName })).Policies.Policy,
    attach: (call, UserName, policy) => call('ram.AttachPolicyToUser', { UserName, ...policy }),
    detach: (call, UserName, policy) => call('ram.DetachPolicyFromUser', { UserName, ...policy }),
  },
  groups: {
    list: async (call) => {
      const { Groups } = await call('ram.ListGroups', { MaxItems: 100 })
      const found = Groups.Group ?? []
      return found.map(({ GroupName = '', Comments = '', CreateDate = '' }) => named(GroupName, Comments, CreateDate))
    },
    create: (call, { name: GroupName, note: Comments }) =>
      call('ram.CreateGroup', { GroupName, ...given({ Comments }) }),
    remove: (call, GroupName) => call('ram.DeleteGroup', { GroupName }),
    details: async (call, GroupName) => (await call('ram.GetGroup', { GroupName })).Group,
    policies: async (call, GroupName) => (await call('ram.ListPoliciesForGroup', { GroupName })).Policies.Policy,
    attach: (call, GroupName, policy) => call('ram.AttachPolicyToGroup', { GroupName, ...policy }),
    detach: (call, GroupName, policy) => call('ram.DetachPolicyFromGroup', { GroupName, ...policy }),
  },
  roles: {
    list: async (call) => {
      const { Roles } = await call('ram.ListRoles', { MaxItems })
      const found = Roles.Role ?? []
      return found.map(({ RoleName = '', Description = '', CreateDate = '' }) =>
        named(RoleName, Description, CreateDate),
      )
    },
    create: (call, { name: RoleName, note: Description, document: AssumeRolePolicyDocument }) =>
      call('ram.CreateRole', { RoleName, AssumeRolePolicyDocument, ...given({ Description }) }),
    remove: (call, RoleName) => call('ram.DeleteRole', { RoleName }),
    details: async (call, RoleName) => (await call('ram.GetRole', { RoleName })).Role,
    policies: async (call, RoleName) => (await call('ram.ListPoliciesForRole', { RoleName })).Policies.Policy,
    attach: (call, RoleName, policy) => call('ram.AttachPolicyToRole', { RoleName, ...policy }),
    detach: (call, RoleName, policy) => call('ram.DetachPolicyFromRole', { RoleName, ...policy }),
  },
}

/** Policies are made like their holders, but named by their type as well. */
export const createPolicy: Create = (call, { name: PolicyName, note: Description, document: PolicyDocument }) =>
  call('ram.CreatePolicy', { PolicyName, PolicyDocument, ...given({ Description }) })

/** Without what was left empty. */
function given<T extends Readonly<Record<string, string>>>(members: T): Partial<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== '')) as Partial<T>
}

function named(name: string, note: string, createdAt: string): Named {
  return { name, note, createdAt }
}
