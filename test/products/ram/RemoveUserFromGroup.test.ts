import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('RemoveUserFromGroup', () => {
  it('does: the user is no member any more', async () => {
    const world = await ramWorld()
    await world.call('ram.AddUserToGroup', { UserName: 'ann', GroupName: 'dev' })
    await world.call('ram.RemoveUserFromGroup', { UserName: 'ann', GroupName: 'dev' })
    expect((await world.call('ram.ListUsersForGroup', { GroupName: 'dev' })).Users.User).toEqual([])
  })

  it.each([
    [{ UserName: 'ann', GroupName: 'dev' }, 404, 'EntityNotExist.User.Group'],
    [{ UserName: 'nobody', GroupName: 'dev' }, 404, 'EntityNotExist.User'],
    [{ UserName: 'ann', GroupName: 'none' }, 404, 'EntityNotExist.Group'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.RemoveUserFromGroup', request)).toMatchObject({ status, code })
  })
})
