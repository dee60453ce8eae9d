import { describe, expect, it } from 'vitest'
import { NOW, ramWorld } from './ramSetup.ts'

describe('CreateLoginProfile', () => {
  it('does: a profile that GetLoginProfile shows, without the password', async () => {
    const world = await ramWorld()
    const sent = { UserName: 'ann', PasswordResetRequired: true, MFABindRequired: true }
    const { LoginProfile } = await world.call('ram.CreateLoginProfile', { ...sent, Password: 'Secret-123' })
    expect(LoginProfile).toEqual({ ...sent, CreateDate: NOW })
    expect((await world.call('ram.GetLoginProfile', { UserName: 'ann' })).LoginProfile).toEqual({
      ...sent,
      CreateDate: NOW,
    })
    const again = await world.refusal('ram.CreateLoginProfile', { UserName: 'ann', Password: 'Secret-123' })
    expect(again).toMatchObject({ status: 409, code: 'EntityAlreadyExists.User.LoginProfile' })
  })

  it('refuses: a password that the policy of the account does not allow', async () => {
    const world = await ramWorld()
    await world.call('ram.SetPasswordPolicy', { MinimumPasswordLength: 10, RequireSymbols: true, RequireNumbers: true })
    for (const Password of ['Secret-12', 'Secret1234', 'Secret-abcd']) {
      const refusal = await world.refusal('ram.CreateLoginProfile', { UserName: 'ann', Password })
      expect(refusal).toMatchObject({ status: 400, code: 'InvalidParameter.Password.NotSafe' })
    }
    await world.call('ram.CreateLoginProfile', { UserName: 'ann', Password: 'Secret-1234' })
  })

  it.each([
    [{ UserName: 'nobody', Password: 'Secret-123' }, 404, 'EntityNotExist.User'],
    [{ UserName: 'ann', Password: 'short' }, 400, 'InvalidParameter.Password.NotSafe'],
    [{ UserName: 'ann' }, 400, 'MissingPassword'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.CreateLoginProfile', request)).toMatchObject({ status, code })
  })
})
