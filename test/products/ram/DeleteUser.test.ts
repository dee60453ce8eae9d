import { describe, expect, it } from 'vitest'
import { LOOK, ramWorld } from './ramSetup.ts'

describe('DeleteUser', () => {
  it('does: the user is gone', async () => {
    const world = await ramWorld()
    await world.call('ram.DeleteUser', { UserName: 'ann' })
    expect(await world.refusal('ram.GetUser', { UserName: 'ann' })).toMatchObject({ code: 'EntityNotExist.User' })
  })

  it('refuses: while the user has anything, one thing after the other', async () => {
    const world = await ramWorld()
    const UserName = 'ann'
    const conflict = async () => (await world.refusal('ram.DeleteUser', { UserName })).code
    await world.call('ram.AddUserToGroup', { UserName, GroupName: 'dev' })
    await world.call('ram.AttachPolicyToUser', { UserName, ...LOOK })
    const { AccessKey } = await world.call('ram.CreateAccessKey', { UserName })
    await world.call('ram.CreateLoginProfile', { UserName, Password: 'Secret-123' })
    const { VirtualMFADevice } = await world.call('ram.CreateVirtualMFADevice', { VirtualMFADeviceName: 'd' })
    const codes = { AuthenticationCode1: '111111', AuthenticationCode2: '222222' }
    const { SerialNumber = '' } = VirtualMFADevice
    await world.call('ram.BindMFADevice', { UserName, SerialNumber, ...codes })
    expect(await conflict()).toBe('DeleteConflict.User.Group')
    await world.call('ram.RemoveUserFromGroup', { UserName, GroupName: 'dev' })
    expect(await conflict()).toBe('DeleteConflict.User.Policy')
    await world.call('ram.DetachPolicyFromUser', { UserName, ...LOOK })
    expect(await conflict()).toBe('DeleteConflict.User.AccessKey')
    await world.call('ram.DeleteAccessKey', { UserName, UserAccessKeyId: AccessKey.AccessKeyId ?? '' })
    expect(await conflict()).toBe('DeleteConflict.User.LoginProfile')
    await world.call('ram.DeleteLoginProfile', { UserName })
    expect(await conflict()).toBe('DeleteConflict.User.MFADevice')
    await world.call('ram.UnbindMFADevice', { UserName })
    await world.call('ram.DeleteUser', { UserName })
  })

  it.each([
    [{ UserName: 'nobody' }, 404, 'EntityNotExist.User'],
    [{}, 400, 'MissingUserName'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.DeleteUser', request)).toMatchObject({ status, code })
  })
})
