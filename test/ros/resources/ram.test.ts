import { describe, expect, it } from 'vitest'
import { ACCOUNT, type TestWorld, testWorld } from '../../setup/worlds.ts'
import { createRefusal, deleteStack, outputsOf, rowsMade, stackOf, template } from '../stack/stackSetup.ts'
import { allShown } from './allShown.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const typed = (Type: string, Properties: object, more: object = {}) => ({ Type, Properties, ...more })
const document = (Action: string) => ({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: [Action], Resource: ['*'] }],
})
const trust = (Service: string) => ({
  ...{ Version: '1', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: [Service] } }] },
})
const own = (PolicyName: string, action = 'ecs:*') => ({
  ...{ PolicyName, Description: 'of its own', PolicyDocument: document(action) },
})
const user = (properties: object = {}) => typed('ALIYUN::RAM::User', { UserName: 'ann', ...properties })
const group = (properties: object = {}) => typed('ALIYUN::RAM::Group', { GroupName: 'staff', ...properties })
const role = (properties: object = {}) =>
  typed('ALIYUN::RAM::Role', {
    ...{ RoleName: 'worker', AssumeRolePolicyDocument: trust('ecs.aliyuncs.com'), ...properties },
  })

/** Names of the policies that hold, as `Type/Name`. */
const attached = (at: TestWorld) =>
  at.world.ramAttachments
    .all()
    .map(({ PolicyType, PolicyName }) => `${PolicyType}/${PolicyName}`)
    .toSorted()
const documentOf = (at: TestWorld, name: string) => {
  const policy = at.world.ramPolicies.all().find(({ PolicyName }) => PolicyName === name)
  return policy?.versions.find(({ VersionId }) => VersionId === policy.DefaultVersion)?.PolicyDocument
}

async function leavesNothing(at: TestWorld, StackId: string): Promise<void> {
  expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  expect(rowsMade(at.world)).toEqual({})
}

describe('ALIYUN::RAM::Role', () => {
  const properties = {
    ...{ Description: 'works', MaxSessionDuration: 7200, Tags: [{ Key: 'a', Value: 'b' }] },
    ...{ Policies: [own('first'), own('second')], PolicyAttachments: { System: ['AliyunECSFullAccess'] } },
  }

  it('is a role with its policies, updated in place and read back', async () => {
    const at = testWorld()
    const body = template({ Role: role(properties) }, allShown('Role', 'ALIYUN::RAM::Role'))
    const { StackId } = await stackOf(at, body, { Tags: [{ Key: 'of', Value: 'stack' }] })
    const [row] = at.world.ramRoles.all()
    expect(row).toMatchObject({ RoleName: 'worker', Description: 'works', MaxSessionDuration: 7200 })
    expect(row?.Tags).toEqual({ a: 'b', of: 'stack' })
    expect(JSON.parse(row?.AssumeRolePolicyDocument ?? '')).toEqual(trust('ecs.aliyuncs.com'))
    expect(attached(at)).toEqual(['Custom/first', 'Custom/second', 'System/AliyunECSFullAccess'])
    const Arn = `acs:ram::${ACCOUNT}:role/worker`
    expect(await outputsOf(at, StackId)).toEqual({ Ref: 'worker', RoleName: 'worker', RoleId: row?.RoleId, Arn })
    expect(readBack(at, 'Role')).toEqual(given(at, 'Role'))

    await updateInPlace(at, 'Role', {
      ...{ AssumeRolePolicyDocument: trust('fc.aliyuncs.com'), MaxSessionDuration: undefined },
      ...{ Policies: [own('second', 'vpc:*'), own('third')], Tags: [{ Key: 'c', Value: 'd' }] },
      PolicyAttachments: { System: ['AliyunVPCFullAccess'] },
    })
    expect(at.world.ramRoles.all()).toMatchObject([{ MaxSessionDuration: 3600, Tags: { c: 'd', of: 'stack' } }])
    expect(attached(at)).toEqual(['Custom/second', 'Custom/third', 'System/AliyunVPCFullAccess'])
    expect(
      at.world.ramPolicies
        .all()
        .map(({ PolicyName }) => PolicyName)
        .toSorted(),
    ).toEqual(['second', 'third'])
    expect(documentOf(at, 'second')).toBe(JSON.stringify(document('vpc:*')))
    expect(readBack(at, 'Role')).toEqual(given(at, 'Role'))

    const detached = { PolicyType: 'Custom', PolicyName: 'third', RoleName: 'worker' }
    await at.call('ram.DetachPolicyFromRole', detached)
    await at.call('ram.UpdateRole', { RoleName: 'worker', NewMaxSessionDuration: 4000 })
    expect(readBack(at, 'Role')).toMatchObject({ Policies: [{ PolicyName: 'second' }] })
    await leavesNothing(at, StackId)
  })

  it('leaves one alone that was there already', async () => {
    const at = testWorld()
    const AssumeRolePolicyDocument = JSON.stringify(trust('ecs.aliyuncs.com'))
    await at.call('ram.CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument })
    const { StackId } = await stackOf(at, template({ Role: role({ ...properties, IgnoreExisting: true }) }))
    expect(attached(at)).toEqual([])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({ ramRoles: 1 })
  })

  it('fails for one that was there already, and leaves nothing of its own', async () => {
    const at = testWorld()
    const AssumeRolePolicyDocument = JSON.stringify(trust('ecs.aliyuncs.com'))
    await at.call('ram.CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument })
    const { OperationInfo } = await stackOf(at, template({ Role: role(properties) }), {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'EntityAlreadyExists.Role', LogicalResourceId: 'Role' })
    expect(rowsMade(at.world)).toEqual({ ramRoles: 1 })
  })

  it('takes what others attached off with DeletionForce only', async () => {
    const at = testWorld()
    const other = { PolicyType: 'System', PolicyName: 'AliyunECSFullAccess', RoleName: 'worker' }
    const { StackId } = await stackOf(at, template({ Role: role() }))
    await at.call('ram.AttachPolicyToRole', other)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_FAILED/)
    await at.call('ram.DetachPolicyFromRole', other)
    await leavesNothing(at, StackId)

    const { StackId: forced } = await stackOf(at, template({ Role: role({ DeletionForce: true }) }))
    await at.call('ram.AttachPolicyToRole', other)
    await leavesNothing(at, forced)
  })
})

describe('ALIYUN::RAM::User', () => {
  const properties = {
    ...{ DisplayName: 'Ann', Email: 'ann@example.com', MobilePhone: '86-13800000000', Comments: 'first' },
    ...{ Groups: [{ Ref: 'Group' }], LoginProfile: { Password: 'Secret-12345', PasswordResetRequired: true } },
    ...{ Policies: [own('anns')], PolicyAttachments: { System: ['AliyunECSFullAccess'], Custom: [{ Ref: 'Extra' }] } },
  }
  const extra = typed('ALIYUN::RAM::ManagedPolicy', { PolicyName: 'extra', PolicyDocument: document('ram:*') })
  const body = { Group: group(), Extra: extra, User: user(properties) }

  it('is a user with groups, policies and a password, updated in place and read back', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template(body, allShown('User', 'ALIYUN::RAM::User')))
    const [row] = at.world.ramUsers.all()
    expect(row).toMatchObject({ UserName: 'ann', DisplayName: 'Ann', Email: 'ann@example.com', Comments: 'first' })
    expect(at.world.ramLoginProfiles.all()).toMatchObject([{ PasswordResetRequired: true, MFABindRequired: false }])
    expect(at.world.ramGroupMembers.all()).toHaveLength(1)
    expect(attached(at)).toEqual(['Custom/anns', 'Custom/extra', 'System/AliyunECSFullAccess'])
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: 'ann', UserName: 'ann', UserId: row?.UserId, CreateDate: row?.CreateDate, LastLoginDate: '' },
    })
    expect(readBack(at, 'User')).toEqual(given(at, 'User', ['LoginProfile']))

    const Policies = [{ ...own('anns', 'vpc:*'), PolicyDocument: JSON.stringify(document('vpc:*')) }]
    await updateInPlace(at, 'User', { Policies, PolicyAttachments: undefined })
    expect(attached(at)).toEqual(['Custom/anns'])
    expect(readBack(at, 'User')).toEqual(given(at, 'User', ['LoginProfile']))
    await at.call('ram.RemoveUserFromGroup', { UserName: 'ann', GroupName: 'staff' })
    expect(readBack(at, 'User')).toMatchObject({ Groups: [] })
    await leavesNothing(at, StackId)
  })

  it('takes keys, and what others gave the user, along with DeletionForce', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Group: group(), User: user({ DeletionForce: true }) }))
    await at.call('ram.CreateAccessKey', { UserName: 'ann' })
    await at.call('ram.CreateLoginProfile', { UserName: 'ann', Password: 'Secret-12345' })
    await at.call('ram.AddUserToGroup', { UserName: 'ann', GroupName: 'staff' })
    const policy = { PolicyType: 'System', PolicyName: 'AliyunECSFullAccess' }
    await at.call('ram.AttachPolicyToUser', { ...policy, UserName: 'ann' })
    const keys = at.world.accessKeys.all().length
    await leavesNothing(at, StackId)
    expect(at.world.accessKeys.all()).toHaveLength(keys - 1)
  })

  it('refuses what it does not have', async () => {
    const body = template({ User: user({ Policies: [{ ...own('anns'), Version: 'v2' }] }) })
    expect(await createRefusal(testWorld(), body)).toContain('Policies.Version')
  })
})

describe('ALIYUN::RAM::Group and UserToGroupAddition', () => {
  it('are a group with its policies, and users in it', async () => {
    const at = testWorld()
    const addition = (...Users: string[]) =>
      typed('ALIYUN::RAM::UserToGroupAddition', { GroupName: { Ref: 'Group' }, Users: Users.map((Ref) => ({ Ref })) })
    const properties = {
      Comments: 'all',
      Policies: [own('ours')],
      PolicyAttachments: { System: ['AliyunECSFullAccess'] },
    }
    const body = {
      ...{ Group: group(properties), Ann: user(), Bob: user({ UserName: 'bob' }), In: addition('Ann', 'Bob') },
    }
    const { Outputs } = allShown('Group', 'ALIYUN::RAM::Group') as { Outputs: object }
    const InGroup = { Value: { 'Fn::GetAtt': ['In', 'GroupName'] } }
    const { StackId } = await stackOf(at, template(body, { Outputs: { ...Outputs, InGroup } }))
    expect(at.world.ramGroups.all()).toMatchObject([{ GroupName: 'staff', Comments: 'all' }])
    expect(at.world.ramGroupMembers.all()).toHaveLength(2)
    expect(attached(at)).toEqual(['Custom/ours', 'System/AliyunECSFullAccess'])
    expect(await outputsOf(at, StackId)).toEqual({ InGroup: 'staff', Ref: 'staff', GroupName: 'staff' })
    for (const id of ['Group', 'In']) expect(readBack(at, id)).toEqual(given(at, id))

    await updateInPlace(at, 'Group', { Policies: undefined, PolicyAttachments: { System: ['AliyunVPCFullAccess'] } })
    expect(attached(at)).toEqual(['System/AliyunVPCFullAccess'])
    await at.call('ram.RemoveUserFromGroup', { UserName: 'ann', GroupName: 'staff' })
    expect(readBack(at, 'In')).toMatchObject({ Users: ['bob'] })
    await leavesNothing(at, StackId)
  })

  it('let users go with DeletionForce', async () => {
    const at = testWorld()
    await at.call('ram.CreateUser', { UserName: 'eve' })
    const { StackId } = await stackOf(at, template({ Group: group({ DeletionForce: true }) }))
    await at.call('ram.AddUserToGroup', { UserName: 'eve', GroupName: 'staff' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({ ramUsers: 1 })
  })

  it('fail for a user that there is not, and leave nothing', async () => {
    const at = testWorld()
    const lost = typed('ALIYUN::RAM::UserToGroupAddition', { GroupName: { Ref: 'Group' }, Users: ['nobody'] })
    const { OperationInfo } = await stackOf(at, template({ Group: group(), In: lost }), {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'EntityNotExist.User', LogicalResourceId: 'In' })
    expect(rowsMade(at.world)).toEqual({})
  })
})

describe('ALIYUN::RAM::ManagedPolicy', () => {
  const policy = (properties: object) => typed('ALIYUN::RAM::ManagedPolicy', { PolicyName: 'extra', ...properties })

  it('is a policy on a user, a group and a role, updated in place and read back', async () => {
    const at = testWorld()
    const on = { Users: [{ Ref: 'User' }], Groups: [{ Ref: 'Group' }], Roles: [{ Ref: 'Role' }] }
    const whole = policy({ ...on, Description: 'more', PolicyDocument: document('ecs:*') })
    const body = { User: user(), Group: group(), Role: role(), Policy: whole }
    const { StackId } = await stackOf(at, template(body, allShown('Policy', 'ALIYUN::RAM::ManagedPolicy')))
    expect(attached(at)).toEqual(['Custom/extra', 'Custom/extra', 'Custom/extra'])
    expect(await outputsOf(at, StackId)).toEqual({ Ref: 'extra', PolicyName: 'extra' })
    expect(readBack(at, 'Policy')).toEqual(given(at, 'Policy'))
    await updateInPlace(at, 'Policy', { PolicyDocument: document('vpc:*') })
    expect(documentOf(at, 'extra')).toBe(JSON.stringify(document('vpc:*')))
    const PolicyDocument = JSON.stringify(document('ram:*'))
    await at.call('ram.CreatePolicyVersion', { PolicyName: 'extra', PolicyDocument, SetAsDefault: true })
    expect(readBack(at, 'Policy')).toMatchObject({ Roles: ['worker'], PolicyDocument: document('ram:*') })
    await leavesNothing(at, StackId)
  })

  it('takes its document unchecked as well, and leaves one alone that was there already', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Policy: policy({ PolicyDocumentUnchecked: document('ecs:*') }) }))
    expect(documentOf(at, 'extra')).toBe(JSON.stringify(document('ecs:*')))
    const again = template({ Policy: policy({ PolicyDocument: document('vpc:*'), IgnoreExisting: true }) })
    const { StackId: other } = await stackOf(at, again, { StackName: 'again' })
    expect(await deleteStack(at, other)).toMatch(/^DELETE_COMPLETE/)
    expect(documentOf(at, 'extra')).toBe(JSON.stringify(document('ecs:*')))
    await leavesNothing(at, StackId)
  })

  it('fails for a document that is none', async () => {
    const at = testWorld()
    const body = template({ Policy: policy({ PolicyDocument: { Version: '1' } }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'MalformedPolicyDocument', LogicalResourceId: 'Policy' })
  })
})

describe.each([
  ['User', 'ann', { User: user() }],
  ['Group', 'staff', { Group: group() }],
  ['Role', 'worker', { Role: role() }],
])('ALIYUN::RAM::AttachPolicyTo%s', (type, name, entity) => {
  const policy = { PolicyName: 'AliyunECSFullAccess', PolicyType: 'System' }
  const on = (properties: object = policy) =>
    typed(`ALIYUN::RAM::AttachPolicyTo${type}`, { ...properties, [`${type}Name`]: { Ref: type } })

  it('lets a policy hold', async () => {
    const at = testWorld()
    const body = template({ ...entity, On: on() }, allShown('On', `ALIYUN::RAM::AttachPolicyTo${type}`))
    const { StackId } = await stackOf(at, body)
    expect(attached(at)).toEqual(['System/AliyunECSFullAccess'])
    const shown = type === 'Group' ? { GroupName: name, PolicyName: 'AliyunECSFullAccess' } : {}
    expect(await outputsOf(at, StackId)).toEqual({ Ref: `System,AliyunECSFullAccess,${name}`, ...shown })
    expect(readBack(at, 'On')).toEqual(given(at, 'On'))
    const detach = `ram.DetachPolicyFrom${type}` as 'ram.DetachPolicyFromUser'
    await at.call(detach, { ...policy, [`${type}Name`]: name } as never)
    expect(readBack(at, 'On')).toBeUndefined()
    await leavesNothing(at, StackId)
  })

  it('fails for a policy that there is not, and leaves nothing', async () => {
    const at = testWorld()
    const body = template({ ...entity, On: on({ ...policy, PolicyType: 'Custom' }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'EntityNotExist.Policy', LogicalResourceId: 'On' })
    expect(rowsMade(at.world)).toEqual({})
  })
})
