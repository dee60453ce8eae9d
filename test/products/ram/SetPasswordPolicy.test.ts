import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('SetPasswordPolicy', () => {
  it('does: what is sent holds, the rest goes back to its default', async () => {
    const world = await ramWorld()
    const sent = {
      ...{ MinimumPasswordLength: 12, RequireLowercaseCharacters: true, RequireUppercaseCharacters: true },
      ...{ RequireNumbers: true, RequireSymbols: true, HardExpiry: true, MaxPasswordAge: 90 },
      ...{ PasswordReusePrevention: 3, MaxLoginAttemps: 4 },
    }
    expect((await world.call('ram.SetPasswordPolicy', sent)).PasswordPolicy).toEqual(sent)
    expect((await world.call('ram.GetPasswordPolicy', {})).PasswordPolicy).toEqual(sent)
    await world.call('ram.SetPasswordPolicy', { MaxPasswordAge: 10 })
    const read = await world.call('ram.GetPasswordPolicy', {})
    expect(read.PasswordPolicy).toMatchObject({ MinimumPasswordLength: 8, RequireNumbers: false, MaxPasswordAge: 10 })
  })

  it.each([
    [{ MinimumPasswordLength: 7 }, 400, 'InvalidParameter.MinimumPasswordLength'],
    [{ MinimumPasswordLength: 33 }, 400, 'InvalidParameter.MinimumPasswordLength'],
    [{ MaxPasswordAge: 1096 }, 400, 'InvalidParameter.MaxPasswordAge'],
    [{ PasswordReusePrevention: 25 }, 400, 'InvalidParameter.PasswordReusePrevention'],
    [{ MaxLoginAttemps: 33 }, 400, 'InvalidParameter.MaxLoginAttemps'],
    [{ RequireNumbers: 'maybe' }, 400, 'InvalidParameter'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.SetPasswordPolicy', request)).toMatchObject({ status, code })
  })
})
