import { describe, expect, it } from 'vitest'
import { NOW, ramWorld } from './ramSetup.ts'

describe('AddUserToGroup', () => {
  it('does: the user is a member', async () => {
    const world = await ramWorld()
    await world.call('ram.AddUserToGroup', { UserName: 'ann', GroupName: 'dev' })
    const { Groups } = await world.call('ram.ListGroupsForUser', { UserName: 'ann' })
    expect(Groups.Group).toMatchObject([{ GroupName: 'dev', Comments: 'builds', JoinDate: NOW }])
  })

  it('refuses: a member, and more groups than the quota', async () => {
    const world = await ramWorld()
    await world.call('ram.AddUserToGroup', { UserName: 'ann', GroupName: 'dev' })
    const refusal = await world.refusal('ram.AddUserToGroup', { UserName: 'ann', GroupName: 'dev' })
    expect(refusal).toMatchObject({ status: 409, code: 'EntityAlreadyExists.User.Group' })
    await world.call('ram.CreateGroup', { GroupName: 'qa' })
    await world.control({ kind: 'quotas', settings: [{ name: 'ram_groups_per_user', value: 1 }] })
    const full = await world.refusal('ram.AddUserToGroup', { UserName: 'ann', GroupName: 'qa' })
    expect(full).toMatchObject({ status: 409, code: 'LimitExceeded.User.Group' })
  })

  it.each([
    [{ UserName: 'nobody', GroupName: 'dev' }, 404, 'EntityNotExist.User'],
    [{ UserName: 'ann', GroupName: 'none' }, 404, 'EntityNotExist.Group'],
    [{ UserName: 'ann' }, 400, 'MissingGroupName'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.AddUserToGroup', request)).toMatchObject({ status, code })
  })
})
