import { describe, expect, it } from 'vitest'
import { NOW, ramWorld } from './ramSetup.ts'

describe('CreateUser', () => {
  it('does: a user that GetUser shows with all that was sent', async () => {
    const world = await ramWorld()
    const sent = { DisplayName: 'Bob', MobilePhone: '86-18600001111', Email: 'bob@example.com', Comments: 'new' }
    const { User } = await world.call('ram.CreateUser', { UserName: 'bob.b-1_', ...sent })
    expect(User).toMatchObject({ ...sent, UserName: 'bob.b-1_', CreateDate: NOW })
    expect(User.UserId).toMatch(/^2\d{17}$/)
    const read = await world.call('ram.GetUser', { UserName: 'bob.b-1_' })
    expect(read.User).toMatchObject({ ...sent, UserId: User.UserId })
  })

  it('refuses: more users than the quota', async () => {
    const world = await ramWorld()
    await world.control({ kind: 'quotas', settings: [{ name: 'ram_users', value: 1 }] })
    expect(await world.refusal('ram.CreateUser', { UserName: 'bob' })).toMatchObject({
      status: 409,
      code: 'LimitExceeded.User',
    })
  })

  it.each([
    [{ UserName: 'ann' }, 409, 'EntityAlreadyExists.User'],
    [{ UserName: 'ANN' }, 409, 'EntityAlreadyExists.User'],
    [{ UserName: 'a b' }, 400, 'InvalidParameter.UserName.InvalidChars'],
    [{ UserName: 'a'.repeat(65) }, 400, 'InvalidParameter.UserName.Length'],
    [{}, 400, 'MissingUserName'],
    [{ UserName: 'b', Email: 'x' }, 400, 'InvalidParameter.Email.Format'],
    [{ UserName: 'b', MobilePhone: '1' }, 400, 'InvalidParameter.MobilePhone.Format'],
    [{ UserName: 'b', Comments: 'x'.repeat(129) }, 400, 'InvalidParameter.Comments.Length'],
    [{ UserName: 'b', DisplayName: 'x'.repeat(129) }, 400, 'InvalidParameter.DisplayName.Length'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.CreateUser', request)).toMatchObject({ status, code })
  })
})
