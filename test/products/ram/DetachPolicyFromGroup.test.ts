import { describe, expect, it } from 'vitest'
import { LOOK, ramWorld } from './ramSetup.ts'

describe('DetachPolicyFromGroup', () => {
  it('does: the policy is no longer among those of the group', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToGroup', { GroupName: 'dev', ...LOOK })
    await world.call('ram.DetachPolicyFromGroup', { GroupName: 'dev', ...LOOK })
    expect((await world.call('ram.ListPoliciesForGroup', { GroupName: 'dev' })).Policies.Policy).toEqual([])
    const again = await world.refusal('ram.DetachPolicyFromGroup', { GroupName: 'dev', ...LOOK })
    expect(again).toMatchObject({ status: 404, code: 'EntityNotExist.Group.Policy' })
  })

  it.each([
    [{ GroupName: 'none', ...LOOK }, 404, 'EntityNotExist.Group'],
    [{ GroupName: 'dev', ...LOOK, PolicyName: 'none' }, 404, 'EntityNotExist.Policy'],
    [{ GroupName: 'dev', ...LOOK, ResourceGroupId: 'rg-1' }, 400, 'NotEmulated'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.DetachPolicyFromGroup', request)).toMatchObject({ status, code })
  })
})
