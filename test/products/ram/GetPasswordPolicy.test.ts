import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('GetPasswordPolicy', () => {
  it('reads: the policy that holds when none was set', async () => {
    const world = await ramWorld()
    expect((await world.call('ram.GetPasswordPolicy', {})).PasswordPolicy).toEqual({
      ...{ MinimumPasswordLength: 8, RequireLowercaseCharacters: false, RequireUppercaseCharacters: false },
      ...{ RequireNumbers: false, RequireSymbols: false, HardExpiry: false, MaxPasswordAge: 0 },
      ...{ PasswordReusePrevention: 0, MaxLoginAttemps: 5 },
    })
  })

  it('reads: each account its own', async () => {
    const world = await ramWorld()
    await world.call('ram.SetPasswordPolicy', { MinimumPasswordLength: 20 })
    expect(
      (await world.call('ram.GetPasswordPolicy', {}, '2000000000000002')).PasswordPolicy.MinimumPasswordLength,
    ).toBe(8)
  })
})
