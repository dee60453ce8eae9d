import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('UpdateLoginProfile', () => {
  it('does: changes what is sent and leaves the rest', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateLoginProfile', { UserName: 'ann', Password: 'Secret-123', MFABindRequired: true })
    await world.call('ram.UpdateLoginProfile', { UserName: 'ann', PasswordResetRequired: true })
    const read = await world.call('ram.GetLoginProfile', { UserName: 'ann' })
    expect(read.LoginProfile).toMatchObject({ PasswordResetRequired: true, MFABindRequired: true })
    await world.call('ram.UpdateLoginProfile', { UserName: 'ann', MFABindRequired: false, Password: 'Secret-456' })
    expect((await world.call('ram.GetLoginProfile', { UserName: 'ann' })).LoginProfile.MFABindRequired).toBe(false)
    const weak = await world.refusal('ram.UpdateLoginProfile', { UserName: 'ann', Password: 'x' })
    expect(weak).toMatchObject({ status: 400, code: 'InvalidParameter.Password.NotSafe' })
  })

  it.each([
    [{ UserName: 'ann' }, 404, 'EntityNotExist.User.LoginProfile'],
    [{ UserName: 'nobody' }, 404, 'EntityNotExist.User'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.UpdateLoginProfile', request)).toMatchObject({ status, code })
  })
})
