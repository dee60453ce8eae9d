import { describe, expect, it } from 'vitest'
import { NOW, ramWorld } from './ramSetup.ts'

describe('GetLoginProfile', () => {
  it('reads: the profile of a user', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateLoginProfile', { UserName: 'ann', Password: 'Secret-123' })
    expect((await world.call('ram.GetLoginProfile', { UserName: 'ann' })).LoginProfile).toEqual({
      ...{ UserName: 'ann', PasswordResetRequired: false, MFABindRequired: false, CreateDate: NOW },
    })
  })

  it.each([
    [{ UserName: 'ann' }, 404, 'EntityNotExist.User.LoginProfile'],
    [{ UserName: 'nobody' }, 404, 'EntityNotExist.User'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.GetLoginProfile', request)).toMatchObject({ status, code })
  })
})
