import { describe, expect, it } from 'vitest'
import { ramWorld, trusting } from './ramSetup.ts'

describe('UpdateRole', () => {
  it('does: changes what is sent and leaves the rest', async () => {
    const world = await ramWorld()
    const NewAssumeRolePolicyDocument = trusting('acs:ram::2000000000000002:root')
    await world.call('ram.UpdateRole', { RoleName: 'ops', NewAssumeRolePolicyDocument })
    await world.call('ram.UpdateRole', { RoleName: 'ops', NewDescription: 'changed', NewMaxSessionDuration: 43_200 })
    const { Role } = await world.call('ram.GetRole', { RoleName: 'ops' })
    expect(Role).toMatchObject({ Description: 'changed', MaxSessionDuration: 43_200 })
    expect(Role.AssumeRolePolicyDocument).toBe(NewAssumeRolePolicyDocument)
  })

  it.each([
    [{ RoleName: 'none' }, 404, 'EntityNotExist.Role'],
    [{ RoleName: 'ops', NewMaxSessionDuration: 1 }, 400, 'InvalidParameter.NewMaxSessionDuration'],
    [{ RoleName: 'ops', NewAssumeRolePolicyDocument: '[]' }, 400, 'MalformedPolicyDocument'],
    [{ RoleName: 'ops', NewDescription: 'x'.repeat(1025) }, 400, 'InvalidParameter.NewDescription.Length'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.UpdateRole', request)).toMatchObject({ status, code })
  })
})
