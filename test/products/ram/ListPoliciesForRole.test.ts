import { describe, expect, it } from 'vitest'
import { ADMIN, LOOK, NOW, ramWorld } from './ramSetup.ts'

describe('ListPoliciesForRole', () => {
  it('reads: the policies of the role, the last attached first', async () => {
    const world = await ramWorld()
    expect((await world.call('ram.ListPoliciesForRole', { RoleName: 'ops' })).Policies.Policy).toEqual([])
    await world.call('ram.AttachPolicyToRole', { RoleName: 'ops', ...ADMIN })
    await world.call('ram.AttachPolicyToRole', { RoleName: 'ops', ...LOOK })
    const { Policies } = await world.call('ram.ListPoliciesForRole', { RoleName: 'ops' })
    expect(Policies.Policy).toMatchObject([
      { ...LOOK, Description: 'reads', DefaultVersion: 'v1', AttachDate: NOW },
      ADMIN,
    ])
  })

  it.each([[{ RoleName: 'none' }, 404, 'EntityNotExist.Role']])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ListPoliciesForRole', request)).toMatchObject({ status, code })
  })
})
