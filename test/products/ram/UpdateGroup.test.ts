import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('UpdateGroup', () => {
  it('does: changes what is sent and keeps members', async () => {
    const world = await ramWorld()
    await world.call('ram.AddUserToGroup', { UserName: 'ann', GroupName: 'dev' })
    await world.call('ram.UpdateGroup', { GroupName: 'dev', NewComments: 'ships' })
    const { Group } = await world.call('ram.UpdateGroup', { GroupName: 'dev', NewGroupName: 'devs' })
    expect(Group).toMatchObject({ GroupName: 'devs', Comments: 'ships' })
    const members = await world.call('ram.ListUsersForGroup', { GroupName: 'devs' })
    expect(members.Users.User).toMatchObject([{ UserName: 'ann' }])
  })

  it('refuses: the name of another group', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateGroup', { GroupName: 'qa' })
    const refusal = await world.refusal('ram.UpdateGroup', { GroupName: 'dev', NewGroupName: 'qa' })
    expect(refusal).toMatchObject({ status: 409, code: 'EntityAlreadyExists.Group' })
  })

  it.each([
    [{ GroupName: 'none' }, 404, 'EntityNotExist.Group'],
    [{ GroupName: 'dev', NewGroupName: '?' }, 400, 'InvalidParameter.NewGroupName.InvalidChars'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.UpdateGroup', request)).toMatchObject({ status, code })
  })
})
