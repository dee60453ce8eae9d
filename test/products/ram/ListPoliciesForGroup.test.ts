import { describe, expect, it } from 'vitest'
import { ADMIN, LOOK, NOW, ramWorld } from './ramSetup.ts'

describe('ListPoliciesForGroup', () => {
  it('reads: the policies of the group, the last attached first', async () => {
    const world = await ramWorld()
    expect((await world.call('ram.ListPoliciesForGroup', { GroupName: 'dev' })).Policies.Policy).toEqual([])
    await world.call('ram.AttachPolicyToGroup', { GroupName: 'dev', ...ADMIN })
    await world.call('ram.AttachPolicyToGroup', { GroupName: 'dev', ...LOOK })
    const { Policies } = await world.call('ram.ListPoliciesForGroup', { GroupName: 'dev' })
    expect(Policies.Policy).toMatchObject([
      { ...LOOK, Description: 'reads', DefaultVersion: 'v1', AttachDate: NOW },
      ADMIN,
    ])
  })

  it.each([[{ GroupName: 'none' }, 404, 'EntityNotExist.Group']])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ListPoliciesForGroup', request)).toMatchObject({ status, code })
  })
})
