import { describe, expect, it } from 'vitest'
import { LOOK, ramWorld } from './ramSetup.ts'

describe('DetachPolicyFromRole', () => {
  it('does: the policy is no longer among those of the role', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToRole', { RoleName: 'ops', ...LOOK })
    await world.call('ram.DetachPolicyFromRole', { RoleName: 'ops', ...LOOK })
    expect((await world.call('ram.ListPoliciesForRole', { RoleName: 'ops' })).Policies.Policy).toEqual([])
    const again = await world.refusal('ram.DetachPolicyFromRole', { RoleName: 'ops', ...LOOK })
    expect(again).toMatchObject({ status: 404, code: 'EntityNotExist.Role.Policy' })
  })

  it.each([
    [{ RoleName: 'none', ...LOOK }, 404, 'EntityNotExist.Role'],
    [{ RoleName: 'ops', ...LOOK, PolicyName: 'none' }, 404, 'EntityNotExist.Policy'],
    [{ RoleName: 'ops', ...LOOK, ResourceGroupId: 'rg-1' }, 400, 'NotEmulated'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.DetachPolicyFromRole', request)).toMatchObject({ status, code })
  })
})
