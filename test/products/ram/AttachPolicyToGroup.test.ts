import { describe, expect, it } from 'vitest'
import { ADMIN, DOCUMENT, LOOK, NOW, ramWorld } from './ramSetup.ts'

describe('AttachPolicyToGroup', () => {
  it('does: custom and system policies are among those of the group', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToGroup', { GroupName: 'dev', ...LOOK })
    await world.call('ram.AttachPolicyToGroup', { GroupName: 'dev', ...ADMIN })
    const { Policies } = await world.call('ram.ListPoliciesForGroup', { GroupName: 'dev' })
    expect(Policies.Policy).toMatchObject([ADMIN, { ...LOOK, AttachDate: NOW }])
  })

  it('refuses: a policy that is attached, and more than the quota of each type', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToGroup', { GroupName: 'dev', ...LOOK })
    const again = await world.refusal('ram.AttachPolicyToGroup', { GroupName: 'dev', ...LOOK })
    expect(again).toMatchObject({ status: 409, code: 'EntityAlreadyExists.Group.Policy' })
    const settings = [
      { name: 'ram_system_policies_per_group', value: 0 },
      { name: 'ram_custom_policies_per_group', value: 1 },
    ]
    await world.control({ kind: 'quotas', settings })
    expect(await world.refusal('ram.AttachPolicyToGroup', { GroupName: 'dev', ...ADMIN })).toMatchObject({
      status: 409,
      code: 'LimitExceeded.Group.Policy',
    })
    await world.call('ram.CreatePolicy', { PolicyName: 'more', PolicyDocument: DOCUMENT })
    const more = await world.refusal('ram.AttachPolicyToGroup', { GroupName: 'dev', ...LOOK, PolicyName: 'more' })
    expect(more).toMatchObject({ status: 409, code: 'LimitExceeded.Group.Policy' })
  })

  it.each([
    [{ GroupName: 'none', ...LOOK }, 404, 'EntityNotExist.Group'],
    [{ GroupName: 'dev', ...LOOK, PolicyName: 'none' }, 404, 'EntityNotExist.Policy'],
    [{ GroupName: 'dev', ...LOOK, PolicyType: 'x' }, 400, 'InvalidParameter.PolicyType'],
    [{ GroupName: 'dev', ...LOOK, ResourceGroupId: 'rg-1' }, 400, 'NotEmulated'],
    [{ GroupName: 'dev' }, 400, 'MissingPolicyName'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.AttachPolicyToGroup', request)).toMatchObject({ status, code })
  })
})
