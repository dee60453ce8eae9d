import { describe, expect, it } from 'vitest'
import { NOW, ramWorld } from './ramSetup.ts'

describe('GetUser', () => {
  it('reads: a user, by its name in any case', async () => {
    const world = await ramWorld()
    const { User } = await world.call('ram.GetUser', { UserName: 'ANN' })
    expect(User).toMatchObject({
      UserName: 'ann',
      DisplayName: 'Ann',
      Comments: '',
      LastLoginDate: '',
      UpdateDate: NOW,
    })
  })

  it('refuses: a user of another account', async () => {
    const world = await ramWorld()
    const refusal = await world.refusal('ram.GetUser', { UserName: 'ann' }, '2000000000000002')
    expect(refusal).toMatchObject({ status: 404, code: 'EntityNotExist.User' })
  })

  it.each([
    [{ UserName: 'nobody' }, 404, 'EntityNotExist.User'],
    [{}, 400, 'MissingUserName'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.GetUser', request)).toMatchObject({ status, code })
  })
})
