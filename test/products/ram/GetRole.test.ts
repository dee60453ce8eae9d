import { describe, expect, it } from 'vitest'
import { NOW, ramWorld, TRUST } from './ramSetup.ts'

describe('GetRole', () => {
  it('reads: a role with its trust policy', async () => {
    const world = await ramWorld()
    const { Role } = await world.call('ram.GetRole', { RoleName: 'ops' })
    expect(Role).toMatchObject({
      RoleName: 'ops',
      AssumeRolePolicyDocument: TRUST,
      Description: 'runs',
      UpdateDate: NOW,
    })
  })

  it.each([
    [{ RoleName: 'none' }, 404, 'EntityNotExist.Role'],
    [{}, 400, 'MissingRoleName'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.GetRole', request)).toMatchObject({ status, code })
  })
})
