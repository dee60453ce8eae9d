import { describe, expect, it } from 'vitest'
import { NOW, ramWorld } from './ramSetup.ts'

describe('ListUsersForGroup', () => {
  it('reads: the members, page by page', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateUser', { UserName: 'bob' })
    for (const UserName of ['ann', 'bob']) await world.call('ram.AddUserToGroup', { UserName, GroupName: 'dev' })
    const first = await world.call('ram.ListUsersForGroup', { GroupName: 'dev', MaxItems: 1 })
    expect(first).toMatchObject({ Users: { User: [{ UserName: 'bob', JoinDate: NOW }] }, IsTruncated: true })
    const second = await world.call('ram.ListUsersForGroup', { GroupName: 'dev', MaxItems: 1, Marker: first.Marker })
    expect(second).toMatchObject({ Users: { User: [{ UserName: 'ann', DisplayName: 'Ann' }] }, IsTruncated: false })
  })

  it.each([
    [{ GroupName: 'none' }, 404, 'EntityNotExist.Group'],
    [{ GroupName: 'dev', Marker: 'x' }, 400, 'InvalidParameter.Marker'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ListUsersForGroup', request)).toMatchObject({ status, code })
  })
})
