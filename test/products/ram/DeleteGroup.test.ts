import { describe, expect, it } from 'vitest'
import { ADMIN, ramWorld } from './ramSetup.ts'

describe('DeleteGroup', () => {
  it('does: the group is gone once it has neither members nor policies', async () => {
    const world = await ramWorld()
    const GroupName = 'dev'
    await world.call('ram.AddUserToGroup', { UserName: 'ann', GroupName })
    await world.call('ram.AttachPolicyToGroup', { GroupName, ...ADMIN })
    expect(await world.refusal('ram.DeleteGroup', { GroupName })).toMatchObject({
      status: 409,
      code: 'DeleteConflict.Group.User',
    })
    await world.call('ram.RemoveUserFromGroup', { UserName: 'ann', GroupName })
    expect(await world.refusal('ram.DeleteGroup', { GroupName })).toMatchObject({
      status: 409,
      code: 'DeleteConflict.Group.Policy',
    })
    await world.call('ram.DetachPolicyFromGroup', { GroupName, ...ADMIN })
    await world.call('ram.DeleteGroup', { GroupName })
    expect(await world.refusal('ram.GetGroup', { GroupName })).toMatchObject({ code: 'EntityNotExist.Group' })
  })

  it.each([[{ GroupName: 'none' }, 404, 'EntityNotExist.Group']])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.DeleteGroup', request)).toMatchObject({ status, code })
  })
})
