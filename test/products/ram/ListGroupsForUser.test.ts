import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('ListGroupsForUser', () => {
  it('reads: the groups of a user', async () => {
    const world = await ramWorld()
    expect((await world.call('ram.ListGroupsForUser', { UserName: 'ann' })).Groups.Group).toEqual([])
    await world.call('ram.AddUserToGroup', { UserName: 'ann', GroupName: 'dev' })
    expect((await world.call('ram.ListGroupsForUser', { UserName: 'ann' })).Groups.Group).toMatchObject([
      { GroupName: 'dev' },
    ])
  })

  it.each([[{ UserName: 'nobody' }, 404, 'EntityNotExist.User']])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ListGroupsForUser', request)).toMatchObject({ status, code })
  })
})
