import { describe, expect, it } from 'vitest'
import { LOOK, ramWorld } from './ramSetup.ts'

describe('DetachPolicyFromUser', () => {
  it('does: the policy is no longer among those of the user', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToUser', { UserName: 'ann', ...LOOK })
    await world.call('ram.DetachPolicyFromUser', { UserName: 'ann', ...LOOK })
    expect((await world.call('ram.ListPoliciesForUser', { UserName: 'ann' })).Policies.Policy).toEqual([])
    const again = await world.refusal('ram.DetachPolicyFromUser', { UserName: 'ann', ...LOOK })
    expect(again).toMatchObject({ status: 404, code: 'EntityNotExist.User.Policy' })
  })

  it.each([
    [{ UserName: 'none', ...LOOK }, 404, 'EntityNotExist.User'],
    [{ UserName: 'ann', ...LOOK, PolicyName: 'none' }, 404, 'EntityNotExist.Policy'],
    [{ UserName: 'ann', ...LOOK, ResourceGroupId: 'rg-1' }, 400, 'NotEmulated'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.DetachPolicyFromUser', request)).toMatchObject({ status, code })
  })
})
