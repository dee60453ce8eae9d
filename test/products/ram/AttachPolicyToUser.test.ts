import { describe, expect, it } from 'vitest'
import { ADMIN, DOCUMENT, LOOK, NOW, ramWorld } from './ramSetup.ts'

describe('AttachPolicyToUser', () => {
  it('does: custom and system policies are among those of the user', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToUser', { UserName: 'ann', ...LOOK })
    await world.call('ram.AttachPolicyToUser', { UserName: 'ann', ...ADMIN })
    const { Policies } = await world.call('ram.ListPoliciesForUser', { UserName: 'ann' })
    expect(Policies.Policy).toMatchObject([ADMIN, { ...LOOK, AttachDate: NOW }])
  })

  it('refuses: a policy that is attached, and more than the quota of each type', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToUser', { UserName: 'ann', ...LOOK })
    const again = await world.refusal('ram.AttachPolicyToUser', { UserName: 'ann', ...LOOK })
    expect(again).toMatchObject({ status: 409, code: 'EntityAlreadyExists.User.Policy' })
    const settings = [
      { name: 'ram_system_policies_per_user', value: 0 },
      { name: 'ram_custom_policies_per_user', value: 1 },
    ]
    await world.control({ kind: 'quotas', settings })
    expect(await world.refusal('ram.AttachPolicyToUser', { UserName: 'ann', ...ADMIN })).toMatchObject({
      status: 409,
      code: 'LimitExceeded.User.Policy',
    })
    await world.call('ram.CreatePolicy', { PolicyName: 'more', PolicyDocument: DOCUMENT })
    const more = await world.refusal('ram.AttachPolicyToUser', { UserName: 'ann', ...LOOK, PolicyName: 'more' })
    expect(more).toMatchObject({ status: 409, code: 'LimitExceeded.User.Policy' })
  })

  it.each([
    [{ UserName: 'none', ...LOOK }, 404, 'EntityNotExist.User'],
    [{ UserName: 'ann', ...LOOK, PolicyName: 'none' }, 404, 'EntityNotExist.Policy'],
    [{ UserName: 'ann', ...LOOK, PolicyType: 'x' }, 400, 'InvalidParameter.PolicyType'],
    [{ UserName: 'ann', ...LOOK, ResourceGroupId: 'rg-1' }, 400, 'NotEmulated'],
    [{ UserName: 'ann' }, 400, 'MissingPolicyName'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.AttachPolicyToUser', request)).toMatchObject({ status, code })
  })
})
