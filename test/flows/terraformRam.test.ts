/** What the Terraform provider calls for each of its RAM resources: create → read → update → read → delete → read says gone. */
import { describe, expect, it } from 'vitest'
import { allowing, DOCUMENT, TRUST, trusting } from '../products/ram/ramSetup.ts'
import { testWorld } from '../setup/worlds.ts'

const CUSTOM = { PolicyName: 'tf-policy', PolicyType: 'Custom' }

describe('alicloud_ram_user', () => {
  it('does: its whole life, with everything that hangs on it released by force', async () => {
    const world = testWorld()
    await world.call('ram.CreateUser', { UserName: 'tf-user', DisplayName: 'One', Comments: 'x' })
    const { Users } = await world.call('ram.ListUsers', { MaxItems: 100 })
    expect(Users.User).toMatchObject([{ UserName: 'tf-user', DisplayName: 'One' }])
    await world.call('ram.UpdateUser', { UserName: 'tf-user', NewUserName: 'tf-user2', NewDisplayName: 'Two' })
    const UserName = 'tf-user2'
    expect((await world.call('ram.GetUser', { UserName })).User.DisplayName).toBe('Two')

    await world.call('ram.CreateGroup', { GroupName: 'tf-group' })
    await world.call('ram.AddUserToGroup', { UserName, GroupName: 'tf-group' })
    await world.call('ram.CreatePolicy', { PolicyName: 'tf-policy', PolicyDocument: DOCUMENT })
    await world.call('ram.AttachPolicyToUser', { UserName, ...CUSTOM })
    await world.call('ram.CreateAccessKey', { UserName })
    await world.call('ram.CreateLoginProfile', { UserName, Password: 'Example_1234' })

    expect(await world.refusal('ram.DeleteUser', { UserName })).toMatchObject({ status: 409 })
    for (const { AccessKeyId = '' } of (await world.call('ram.ListAccessKeys', { UserName })).AccessKeys.AccessKey ??
      []) {
      await world.call('ram.DeleteAccessKey', { UserName, UserAccessKeyId: AccessKeyId })
    }
    const policies = await world.call('ram.ListPoliciesForUser', { UserName })
    for (const { PolicyName = '', PolicyType = '' } of policies.Policies.Policy ?? []) {
      await world.call('ram.DetachPolicyFromUser', { UserName, PolicyName, PolicyType })
    }
    for (const { GroupName = '' } of (await world.call('ram.ListGroupsForUser', { UserName })).Groups.Group ?? []) {
      await world.call('ram.RemoveUserFromGroup', { UserName, GroupName })
    }
    await world.call('ram.DeleteLoginProfile', { UserName })
    const unbound = await world.refusal('ram.UnbindMFADevice', { UserName })
    expect(unbound.code).toBe('EntityNotExist.User.MFADevice')
    await world.call('ram.DeleteUser', { UserName })
    expect(await world.refusal('ram.GetUser', { UserName })).toMatchObject({ status: 404, code: 'EntityNotExist.User' })
  })
})

describe('alicloud_ram_group', () => {
  it('does: its whole life', async () => {
    const world = testWorld()
    await world.call('ram.CreateGroup', { GroupName: 'tf-group', Comments: 'one' })
    expect((await world.call('ram.GetGroup', { GroupName: 'tf-group' })).Group.Comments).toBe('one')
    await world.call('ram.UpdateGroup', { GroupName: 'tf-group', NewGroupName: 'tf-group2', NewComments: 'two' })
    const GroupName = 'tf-group2'
    expect((await world.call('ram.GetGroup', { GroupName })).Group).toMatchObject({ GroupName, Comments: 'two' })
    expect((await world.call('ram.ListUsersForGroup', { GroupName })).Users.User).toEqual([])
    expect((await world.call('ram.ListPoliciesForGroup', { GroupName })).Policies.Policy).toEqual([])
    await world.call('ram.DeleteGroup', { GroupName })
    expect(await world.refusal('ram.GetGroup', { GroupName })).toMatchObject({ code: 'EntityNotExist.Group' })
  })
})

describe('alicloud_ram_role', () => {
  it('does: its whole life, with tags', async () => {
    const world = testWorld()
    const RoleName = 'tf-role'
    await world.call('ram.CreateRole', { RoleName, AssumeRolePolicyDocument: TRUST, MaxSessionDuration: 3600 })
    const tags = async () =>
      (await world.call('ram.ListTagResources', { ResourceType: 'role', ResourceNames: [RoleName] })).TagResources
    expect((await world.call('ram.GetRole', { RoleName })).Role).toMatchObject({ AssumeRolePolicyDocument: TRUST })
    expect(await tags()).toEqual([])
    const NewAssumeRolePolicyDocument = trusting('acs:ram::2000000000000002:root')
    await world.call('ram.UpdateRole', { RoleName, NewAssumeRolePolicyDocument, NewMaxSessionDuration: 7200 })
    const request = { ResourceType: 'role', ResourceNames: [RoleName] }
    await world.call('ram.TagResources', { ...request, Tag: [{ Key: 'Created', Value: 'TF' }] })
    expect((await world.call('ram.GetRole', { RoleName })).Role.MaxSessionDuration).toBe(7200)
    expect(await tags()).toMatchObject([{ TagKey: 'Created', TagValue: 'TF' }])
    await world.call('ram.UntagResources', { ...request, TagKeys: ['Created'] })
    expect((await world.call('ram.ListPoliciesForRole', { RoleName })).Policies.Policy).toEqual([])
    await world.call('ram.DeleteRole', { RoleName })
    expect(await world.refusal('ram.GetRole', { RoleName })).toMatchObject({ status: 404, code: 'EntityNotExist.Role' })
  })
})

describe('alicloud_ram_policy and its attachments', () => {
  it('does: its whole life, detached by force', async () => {
    const world = testWorld()
    const PolicyName = 'tf-policy'
    await world.call('ram.CreatePolicy', { PolicyName, PolicyDocument: DOCUMENT, Description: 'one' })
    await world.call('ram.CreateUser', { UserName: 'u' })
    await world.call('ram.CreateGroup', { GroupName: 'g' })
    await world.call('ram.CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: TRUST })
    await world.call('ram.AttachPolicyToUser', { UserName: 'u', ...CUSTOM })
    await world.call('ram.AttachPolicyToGroup', { GroupName: 'g', ...CUSTOM })
    await world.call('ram.AttachPolicyToRole', { RoleName: 'r', ...CUSTOM })
    const attached = await world.call('ram.ListPoliciesForRole', { RoleName: 'r' })
    expect(attached.Policies.Policy).toMatchObject([CUSTOM])

    const next = allowing('ecs:*')
    const RotateStrategy = 'DeleteOldestNonDefaultVersionWhenLimitExceeded'
    await world.call('ram.CreatePolicyVersion', {
      ...{ PolicyName, PolicyDocument: next, SetAsDefault: true, RotateStrategy },
    })
    await world.call('ram.UpdatePolicyDescription', { PolicyName, NewDescription: 'two' })
    const read = await world.call('ram.GetPolicy', CUSTOM)
    expect(read.DefaultPolicyVersion).toMatchObject({ VersionId: 'v2', PolicyDocument: next })
    expect(read.Policy).toMatchObject({ Description: 'two', AttachmentCount: 3 })

    expect(await world.refusal('ram.DeletePolicy', { PolicyName })).toMatchObject({ status: 409 })
    const { Users, Groups, Roles } = await world.call('ram.ListEntitiesForPolicy', CUSTOM)
    for (const { UserName = '' } of Users.User ?? [])
      await world.call('ram.DetachPolicyFromUser', { UserName, ...CUSTOM })
    for (const { GroupName = '' } of Groups.Group ?? [])
      await world.call('ram.DetachPolicyFromGroup', { GroupName, ...CUSTOM })
    for (const { RoleName = '' } of Roles.Role ?? [])
      await world.call('ram.DetachPolicyFromRole', { RoleName, ...CUSTOM })
    const gone = await world.refusal('ram.DetachPolicyFromRole', { RoleName: 'r', ...CUSTOM })
    expect(gone.code).toBe('EntityNotExist.Role.Policy')
    const { PolicyVersions } = await world.call('ram.ListPolicyVersions', CUSTOM)
    for (const { VersionId = '', IsDefaultVersion } of PolicyVersions.PolicyVersion ?? []) {
      if (!IsDefaultVersion) await world.call('ram.DeletePolicyVersion', { PolicyName, VersionId })
    }
    await world.call('ram.DeletePolicy', { PolicyName })
    expect(await world.refusal('ram.GetPolicy', CUSTOM)).toMatchObject({ status: 404, code: 'EntityNotExist.Policy' })
  })
})

describe('alicloud_ram_access_key', () => {
  it('does: its whole life', async () => {
    const world = testWorld()
    const UserName = 'tf-user'
    await world.call('ram.CreateUser', { UserName })
    const { AccessKey } = await world.call('ram.CreateAccessKey', { UserName })
    const UserAccessKeyId = AccessKey.AccessKeyId ?? ''
    const status = async () =>
      (await world.call('ram.ListAccessKeys', { UserName })).AccessKeys.AccessKey?.map(({ Status }) => Status)
    expect(await status()).toEqual(['Active'])
    await world.call('ram.UpdateAccessKey', { UserName, UserAccessKeyId, Status: 'Inactive' })
    expect(await status()).toEqual(['Inactive'])
    await world.call('ram.DeleteAccessKey', { UserName, UserAccessKeyId })
    expect(await status()).toEqual([])
    const gone = await world.refusal('ram.DeleteAccessKey', { UserName, UserAccessKeyId })
    expect(gone).toMatchObject({ status: 404, code: 'EntityNotExist.User.AccessKey' })
  })
})

describe('alicloud_ram_login_profile', () => {
  it('does: its whole life', async () => {
    const world = testWorld()
    const UserName = 'tf-user'
    await world.call('ram.CreateUser', { UserName })
    await world.call('ram.CreateLoginProfile', { UserName, Password: 'Example_1234' })
    const read = async () => (await world.call('ram.GetLoginProfile', { UserName })).LoginProfile
    expect(await read()).toMatchObject({ UserName, MFABindRequired: false })
    await world.call('ram.UpdateLoginProfile', { UserName, MFABindRequired: true, PasswordResetRequired: true })
    expect(await read()).toMatchObject({ MFABindRequired: true, PasswordResetRequired: true })
    await world.call('ram.DeleteLoginProfile', { UserName })
    const gone = await world.refusal('ram.GetLoginProfile', { UserName })
    expect(gone).toMatchObject({ status: 404, code: 'EntityNotExist.User.LoginProfile' })
  })
})

describe('alicloud_ram_account_alias', () => {
  it('does: its whole life', async () => {
    const world = testWorld()
    await world.call('ram.SetAccountAlias', { AccountAlias: 'tf-one' })
    await world.call('ram.SetAccountAlias', { AccountAlias: 'tf-two' })
    expect((await world.call('ram.GetAccountAlias', {})).AccountAlias).toBe('tf-two')
    await world.call('ram.ClearAccountAlias', {})
    expect(await world.refusal('ram.GetAccountAlias', {})).toMatchObject({ status: 404, code: 'EntityNotExist.Alias' })
  })
})

describe('alicloud_ram_account_password_policy', () => {
  it('does: is set, read, and set back', async () => {
    const world = testWorld()
    await world.call('ram.SetPasswordPolicy', { MinimumPasswordLength: 9, RequireNumbers: true })
    const read = async () => (await world.call('ram.GetPasswordPolicy', {})).PasswordPolicy
    expect(await read()).toMatchObject({ MinimumPasswordLength: 9, RequireNumbers: true })
    await world.call('ram.SetPasswordPolicy', { MinimumPasswordLength: 8 })
    expect(await read()).toMatchObject({ MinimumPasswordLength: 8, RequireNumbers: false })
  })
})
