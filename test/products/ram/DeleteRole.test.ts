import { describe, expect, it } from 'vitest'
import { LOOK, ramWorld } from './ramSetup.ts'

describe('DeleteRole', () => {
  it('does: the role is gone once it has no policies', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToRole', { RoleName: 'ops', ...LOOK })
    expect(await world.refusal('ram.DeleteRole', { RoleName: 'ops' })).toMatchObject({
      status: 409,
      code: 'DeleteConflict.Role.Policy',
    })
    await world.call('ram.DetachPolicyFromRole', { RoleName: 'ops', ...LOOK })
    await world.call('ram.DeleteRole', { RoleName: 'ops' })
    expect(await world.refusal('ram.GetRole', { RoleName: 'ops' })).toMatchObject({ code: 'EntityNotExist.Role' })
  })

  it.each([[{ RoleName: 'none' }, 404, 'EntityNotExist.Role']])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.DeleteRole', request)).toMatchObject({ status, code })
  })
})
