import { describe, expect, it } from 'vitest'
import { NOW, ramWorld } from './ramSetup.ts'

describe('CreateGroup', () => {
  it('does: a group that GetGroup shows', async () => {
    const world = await ramWorld()
    const { Group } = await world.call('ram.CreateGroup', { GroupName: 'qa', Comments: 'tests' })
    expect(Group).toMatchObject({ GroupName: 'qa', Comments: 'tests', CreateDate: NOW })
    const read = await world.call('ram.GetGroup', { GroupName: 'qa' })
    expect(read.Group).toMatchObject({ GroupId: Group.GroupId, Comments: 'tests' })
  })

  it('refuses: more groups than the quota', async () => {
    const world = await ramWorld()
    await world.control({ kind: 'quotas', settings: [{ name: 'ram_groups', value: 1 }] })
    expect(await world.refusal('ram.CreateGroup', { GroupName: 'qa' })).toMatchObject({
      status: 409,
      code: 'LimitExceeded.Group',
    })
  })

  it.each([
    [{ GroupName: 'Dev' }, 409, 'EntityAlreadyExists.Group'],
    [{ GroupName: 'a/b' }, 400, 'InvalidParameter.GroupName.InvalidChars'],
    [{}, 400, 'MissingGroupName'],
    [{ GroupName: 'b', Comments: 'x'.repeat(129) }, 400, 'InvalidParameter.Comments.Length'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.CreateGroup', request)).toMatchObject({ status, code })
  })
})
