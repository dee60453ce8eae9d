import { describe, expect, it } from 'vitest'
import { ADMIN, DOCUMENT, LOOK, NOW, ramWorld } from './ramSetup.ts'

describe('AttachPolicyToRole', () => {
  it('does: custom and system policies are among those of the role', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToRole', { RoleName: 'ops', ...LOOK })
    await world.call('ram.AttachPolicyToRole', { RoleName: 'ops', ...ADMIN })
    const { Policies } = await world.call('ram.ListPoliciesForRole', { RoleName: 'ops' })
    expect(Policies.Policy).toMatchObject([ADMIN, { ...LOOK, AttachDate: NOW }])
  })

  it('refuses: a policy that is attached, and more than the quota of each type', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToRole', { RoleName: 'ops', ...LOOK })
    const again = await world.refusal('ram.AttachPolicyToRole', { RoleName: 'ops', ...LOOK })
    expect(again).toMatchObject({ status: 409, code: 'EntityAlreadyExists.Role.Policy' })
    const settings = [
      { name: 'ram_system_policies_per_role', value: 0 },
      { name: 'ram_custom_policies_per_role', value: 1 },
    ]
    await world.control({ kind: 'quotas', settings })
    expect(await world.refusal('ram.AttachPolicyToRole', { RoleName: 'ops', ...ADMIN })).toMatchObject({
      status: 409,
      code: 'LimitExceeded.Role.Policy',
    })
    await world.call('ram.CreatePolicy', { PolicyName: 'more', PolicyDocument: DOCUMENT })
    const more = await world.refusal('ram.AttachPolicyToRole', { RoleName: 'ops', ...LOOK, PolicyName: 'more' })
    expect(more).toMatchObject({ status: 409, code: 'LimitExceeded.Role.Policy' })
  })

  it.each([
    [{ RoleName: 'none', ...LOOK }, 404, 'EntityNotExist.Role'],
    [{ RoleName: 'ops', ...LOOK, PolicyName: 'none' }, 404, 'EntityNotExist.Policy'],
    [{ RoleName: 'ops', ...LOOK, PolicyType: 'x' }, 400, 'InvalidParameter.PolicyType'],
    [{ RoleName: 'ops', ...LOOK, ResourceGroupId: 'rg-1' }, 400, 'NotEmulated'],
    [{ RoleName: 'ops' }, 400, 'MissingPolicyName'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.AttachPolicyToRole', request)).toMatchObject({ status, code })
  })
})
