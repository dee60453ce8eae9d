import { describe, expect, it } from 'vitest'
import { NOW, ramWorld } from './ramSetup.ts'

describe('GetGroup', () => {
  it('reads: a group', async () => {
    const world = await ramWorld()
    const { Group } = await world.call('ram.GetGroup', { GroupName: 'dev' })
    expect(Group).toMatchObject({ GroupName: 'dev', Comments: 'builds', UpdateDate: NOW })
  })

  it.each([
    [{ GroupName: 'none' }, 404, 'EntityNotExist.Group'],
    [{}, 400, 'MissingGroupName'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.GetGroup', request)).toMatchObject({ status, code })
  })
})
