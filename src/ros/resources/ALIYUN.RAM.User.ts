import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'
import { flag, type Properties, text, texts } from './properties.ts'
import type { RamEntity } from './ramEntities.ts'
import {
  applyPolicies,
  dropPolicies,
  POLICY_FIELDS,
  POLICY_PROPERTIES,
  readPolicies,
  removePolicies,
} from './ramPolicies.ts'
import { told } from './told.ts'

/**
 * ALIYUN::RAM::User: a user with its groups, policies and login profile. Ref gives the name.
 * DeletionForce also takes keys, MFA device, and what others gave the user.
 */
export default defineResource('ALIYUN::RAM::User', {
  creates: 'ram.CreateUser',
  imports: { identifier: 'UserName' },
  emulates: [
    'UserName',
    'DisplayName',
    'Email',
    'MobilePhone',
    'Comments',
    'Groups',
    'LoginProfile',
    ...POLICY_PROPERTIES,
    'DeletionForce',
  ],
  fields: POLICY_FIELDS,
  create({ properties, call }) {
    const UserName = text(properties, 'UserName') ?? ''
    call('ram.CreateUser', {
      UserName,
      DisplayName: text(properties, 'DisplayName'),
      Email: text(properties, 'Email'),
      MobilePhone: text(properties, 'MobilePhone'),
      Comments: text(properties, 'Comments'),
    })
    return { physicalId: UserName, progress: { isOurs: true, made: [] } }
  },
  finish(step) {
    const { physicalId: UserName, properties, call } = step
    const there = groupsOf(step)
    for (const GroupName of texts(properties, 'Groups') ?? []) {
      if (!there.includes(GroupName)) call('ram.AddUserToGroup', { UserName, GroupName })
    }
    giveLogin(step)
    applyPolicies(step, entityOf(step))
  },
  // Guess: PolicyAttachments and DeletionForce, of which the tables say nothing.
  updates: [...POLICY_PROPERTIES, 'DeletionForce'],
  update(step) {
    dropPolicies(step, entityOf(step))
    applyPolicies(step, entityOf(step))
    return undefined
  },
  read(step) {
    const user = describe(step)
    if (user === undefined) return undefined
    const { UserName, DisplayName, Email, MobilePhone, Comments } = user
    const there = groupsOf(step)
    const Groups = (texts(step.properties, 'Groups') ?? []).filter((name) => there.includes(name))
    const plain = { UserName, DisplayName, Email, MobilePhone, Comments }
    return told(step, { ...plain, Groups, ...readPolicies(step, entityOf(step)) })
  },
  attributes(step) {
    const user = describe(step)
    return {
      UserName: step.physicalId,
      UserId: user?.UserId ?? '',
      CreateDate: user?.CreateDate ?? '',
      LastLoginDate: user?.LastLoginDate ?? '',
    }
  },
  remove(step) {
    const { physicalId: UserName, properties, call } = step
    const isForced = flag(properties, 'DeletionForce') ?? false
    removePolicies(step, entityOf(step), isForced)
    const groups = isForced ? groupsOf(step) : (texts(properties, 'Groups') ?? [])
    for (const GroupName of groups) ifThere(() => call('ram.RemoveUserFromGroup', { UserName, GroupName }))
    if (isForced || properties.LoginProfile !== undefined) ifThere(() => call('ram.DeleteLoginProfile', { UserName }))
    if (isForced) takeKeys(step)
    ifThere(() => call('ram.DeleteUser', { UserName }))
  },
})

function entityOf({ physicalId }: ResourceStep): RamEntity {
  return { type: 'User', name: physicalId }
}

function describe({ physicalId: UserName, call }: ResourceStep) {
  return unlessGone(() => call('ram.GetUser', { UserName }))?.User
}

function groupsOf({ physicalId: UserName, call }: ResourceStep): string[] {
  const groups = unlessGone(() => call('ram.ListGroupsForUser', { UserName }))?.Groups.Group ?? []
  return groups.map(({ GroupName = '' }) => GroupName)
}

function giveLogin({ physicalId: UserName, properties, call }: ResourceStep): void {
  const login = properties.LoginProfile as Properties | null | undefined
  if (login === undefined || login === null) return
  if (unlessGone(() => call('ram.GetLoginProfile', { UserName })) !== undefined) return
  call('ram.CreateLoginProfile', {
    UserName,
    Password: text(login, 'Password') ?? '',
    PasswordResetRequired: flag(login, 'PasswordResetRequired'),
    MFABindRequired: flag(login, 'MFABindRequired'),
  })
}

function takeKeys({ physicalId: UserName, call }: ResourceStep): void {
  const keys = unlessGone(() => call('ram.ListAccessKeys', { UserName }))?.AccessKeys.AccessKey ?? []
  for (const { AccessKeyId: UserAccessKeyId = '' } of keys) {
    ifThere(() => call('ram.DeleteAccessKey', { UserName, UserAccessKeyId }))
  }
  ifThere(() => call('ram.UnbindMFADevice', { UserName }))
}
