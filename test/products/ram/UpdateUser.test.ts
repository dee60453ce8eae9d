import { describe, expect, it } from 'vitest'
import { ADMIN, ramWorld } from './ramSetup.ts'

describe('UpdateUser', () => {
  it('does: changes what is sent and leaves the rest', async () => {
    const world = await ramWorld()
    await world.call('ram.UpdateUser', { UserName: 'ann', NewEmail: 'a@b.c', NewMobilePhone: '81-90000000' })
    await world.call('ram.UpdateUser', { UserName: 'ann', NewComments: 'changed', NewDisplayName: 'Anna' })
    const { User } = await world.call('ram.GetUser', { UserName: 'ann' })
    expect(User).toMatchObject({ Email: 'a@b.c', MobilePhone: '81-90000000', Comments: 'changed', DisplayName: 'Anna' })
  })

  it('does: a new name keeps groups, policies and keys', async () => {
    const world = await ramWorld()
    await world.call('ram.AddUserToGroup', { UserName: 'ann', GroupName: 'dev' })
    await world.call('ram.AttachPolicyToUser', { UserName: 'ann', ...ADMIN })
    const { AccessKey } = await world.call('ram.CreateAccessKey', { UserName: 'ann' })
    const { User } = await world.call('ram.UpdateUser', { UserName: 'ann', NewUserName: 'anna' })
    expect(User.UserName).toBe('anna')
    expect((await world.call('ram.ListGroupsForUser', { UserName: 'anna' })).Groups.Group).toHaveLength(1)
    expect((await world.call('ram.ListPoliciesForUser', { UserName: 'anna' })).Policies.Policy).toHaveLength(1)
    const keys = await world.call('ram.ListAccessKeys', { UserName: 'anna' })
    expect(keys.AccessKeys.AccessKey).toMatchObject([{ AccessKeyId: AccessKey.AccessKeyId }])
    expect(await world.refusal('ram.GetUser', { UserName: 'ann' })).toMatchObject({ code: 'EntityNotExist.User' })
  })

  it('refuses: the name of another user, but takes its own in another case', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateUser', { UserName: 'bob' })
    const refusal = await world.refusal('ram.UpdateUser', { UserName: 'ann', NewUserName: 'bob' })
    expect(refusal).toMatchObject({ status: 409, code: 'EntityAlreadyExists.User' })
    expect((await world.call('ram.UpdateUser', { UserName: 'ann', NewUserName: 'Ann' })).User.UserName).toBe('Ann')
  })

  it.each([
    [{ UserName: 'nobody' }, 404, 'EntityNotExist.User'],
    [{ UserName: 'ann', NewUserName: 'a b' }, 400, 'InvalidParameter.NewUserName.InvalidChars'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.UpdateUser', request)).toMatchObject({ status, code })
  })
})
