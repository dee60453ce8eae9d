import { describe, expect, it } from 'vitest'
import { DOCUMENT, LOOK, ramWorld } from './ramSetup.ts'

describe('DeletePolicy', () => {
  it('does: the policy is gone once it is attached to nothing', async () => {
    const world = await ramWorld()
    const PolicyName = 'look'
    await world.call('ram.AttachPolicyToGroup', { GroupName: 'dev', ...LOOK })
    expect(await world.refusal('ram.DeletePolicy', { PolicyName })).toMatchObject({
      status: 409,
      code: 'DeleteConflict.Policy.Group',
    })
    await world.call('ram.DetachPolicyFromGroup', { GroupName: 'dev', ...LOOK })
    await world.call('ram.DeletePolicy', { PolicyName })
    expect(await world.refusal('ram.GetPolicy', LOOK)).toMatchObject({ code: 'EntityNotExist.Policy' })
  })

  it('does: with other versions only if CascadingDelete says so', async () => {
    const world = await ramWorld()
    const PolicyName = 'look'
    await world.call('ram.CreatePolicyVersion', { PolicyName, PolicyDocument: DOCUMENT })
    expect(await world.refusal('ram.DeletePolicy', { PolicyName })).toMatchObject({
      status: 409,
      code: 'DeleteConflict.Policy.Version',
    })
    await world.call('ram.DeletePolicy', { PolicyName, CascadingDelete: true })
    expect(await world.refusal('ram.GetPolicy', LOOK)).toMatchObject({ code: 'EntityNotExist.Policy' })
  })

  it.each([
    [{ PolicyName: 'none' }, 404, 'EntityNotExist.Policy'],
    [{ PolicyName: 'AdministratorAccess' }, 404, 'EntityNotExist.Policy'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.DeletePolicy', request)).toMatchObject({ status, code })
  })
})
