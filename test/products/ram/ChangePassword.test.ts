import { describe, expect, it } from 'vitest'
import { type RamUserRow, ramName, userPrincipal } from '../../../src/world/rows/ram.ts'
import { ACCOUNT } from '../../setup/worlds.ts'
import { ADMIN, ramWorld } from './ramSetup.ts'

async function withUser() {
  const world = await ramWorld()
  await world.call('ram.CreateLoginProfile', { UserName: 'ann', Password: 'Secret-123', PasswordResetRequired: true })
  await world.call('ram.AttachPolicyToUser', { UserName: 'ann', ...ADMIN })
  const [user] = world.world.ramUsers.list('name', ramName(ACCOUNT, 'ann'))
  const change = async (OldPassword: string, NewPassword: string): Promise<string> => {
    const call = { product: 'ram', action: 'ChangePassword', request: { OldPassword, NewPassword } }
    const answer = world.host.call({ ...call, principal: userPrincipal(user as RamUserRow) })
    return answer.then(
      () => 'done',
      ({ code }) => code,
    )
  }
  return { world, change }
}

describe('ChangePassword', () => {
  it('does: a user changes its own password, which must be the old one', async () => {
    const { world, change } = await withUser()
    expect(await change('wrong-1234', 'Secret-456')).toBe('InvalidParameter.OldPassword')
    expect(await change('Secret-123', 'x')).toBe('InvalidParameter.Password.NotSafe')
    expect(await change('Secret-123', 'Secret-456')).toBe('done')
    expect(await change('Secret-123', 'Secret-789')).toBe('InvalidParameter.OldPassword')
    const read = await world.call('ram.GetLoginProfile', { UserName: 'ann' })
    expect(read.LoginProfile.PasswordResetRequired).toBe(false)
  })

  it('refuses: when the account does not allow it', async () => {
    const { world, change } = await withUser()
    await world.call('ram.SetSecurityPreference', { AllowUserToChangePassword: false })
    expect(await change('Secret-123', 'Secret-456')).toBe('InvalidParameter.NewPassword')
  })

  it('refuses: the account itself, which has no password', async () => {
    const world = await ramWorld()
    const refusal = await world.refusal('ram.ChangePassword', { OldPassword: 'Secret-123', NewPassword: 'Secret-456' })
    expect(refusal).toMatchObject({ status: 404, code: 'EntityNotExist.User' })
  })
})
