import { describe, expect, it } from 'vitest'
import { ADMIN, LOOK, NOW, ramWorld } from './ramSetup.ts'

describe('ListPoliciesForUser', () => {
  it('reads: the policies of the user, the last attached first', async () => {
    const world = await ramWorld()
    expect((await world.call('ram.ListPoliciesForUser', { UserName: 'ann' })).Policies.Policy).toEqual([])
    await world.call('ram.AttachPolicyToUser', { UserName: 'ann', ...ADMIN })
    await world.call('ram.AttachPolicyToUser', { UserName: 'ann', ...LOOK })
    const { Policies } = await world.call('ram.ListPoliciesForUser', { UserName: 'ann' })
    expect(Policies.Policy).toMatchObject([
      { ...LOOK, Description: 'reads', DefaultVersion: 'v1', AttachDate: NOW },
      ADMIN,
    ])
  })

  it.each([[{ UserName: 'none' }, 404, 'EntityNotExist.User']])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ListPoliciesForUser', request)).toMatchObject({ status, code })
  })
})
