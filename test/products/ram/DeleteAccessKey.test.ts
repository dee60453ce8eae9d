import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('DeleteAccessKey', () => {
  it('does: the key is gone', async () => {
    const world = await ramWorld()
    const { AccessKey } = await world.call('ram.CreateAccessKey', { UserName: 'ann' })
    const request = { UserName: 'ann', UserAccessKeyId: AccessKey.AccessKeyId ?? '' }
    await world.call('ram.DeleteAccessKey', request)
    expect((await world.call('ram.ListAccessKeys', { UserName: 'ann' })).AccessKeys.AccessKey).toEqual([])
    expect(await world.refusal('ram.DeleteAccessKey', request)).toMatchObject({
      status: 404,
      code: 'EntityNotExist.User.AccessKey',
    })
  })

  it('refuses: the key of another user', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateUser', { UserName: 'bob' })
    const { AccessKey } = await world.call('ram.CreateAccessKey', { UserName: 'ann' })
    const refusal = await world.refusal('ram.DeleteAccessKey', {
      UserName: 'bob',
      UserAccessKeyId: AccessKey.AccessKeyId ?? '',
    })
    expect(refusal).toMatchObject({ status: 404, code: 'EntityNotExist.User.AccessKey' })
  })

  it.each([
    [{ UserName: 'nobody', UserAccessKeyId: 'x' }, 404, 'EntityNotExist.User'],
    [{ UserName: 'ann' }, 400, 'MissingUserAccessKeyId'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.DeleteAccessKey', request)).toMatchObject({ status, code })
  })
})
