import { describe, expect, it } from 'vitest'
import { NOW, ramWorld } from './ramSetup.ts'

describe('CreateAccessKey', () => {
  it('does: an active key, whose secret is shown once', async () => {
    const world = await ramWorld()
    const { AccessKey } = await world.call('ram.CreateAccessKey', { UserName: 'ann' })
    expect(AccessKey).toMatchObject({ Status: 'Active', CreateDate: NOW })
    expect(AccessKey.AccessKeyId).toMatch(/^LTAI[A-Za-z0-9]{20}$/)
    expect(AccessKey.AccessKeySecret).toMatch(/^[A-Za-z0-9]{30}$/)
    const { AccessKeys } = await world.call('ram.ListAccessKeys', { UserName: 'ann' })
    expect(AccessKeys.AccessKey).toEqual([{ AccessKeyId: AccessKey.AccessKeyId, Status: 'Active', CreateDate: NOW }])
  })

  it('does: one of whoever asks when no user is named', async () => {
    const world = await ramWorld()
    const { AccessKey } = await world.call('ram.CreateAccessKey', {})
    const { AccessKeys } = await world.call('ram.ListAccessKeys', {})
    expect(AccessKeys.AccessKey).toMatchObject([{ AccessKeyId: AccessKey.AccessKeyId }])
    expect((await world.call('ram.ListAccessKeys', { UserName: 'ann' })).AccessKeys.AccessKey).toEqual([])
  })

  it('refuses: a third key', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateAccessKey', { UserName: 'ann' })
    await world.call('ram.CreateAccessKey', { UserName: 'ann' })
    const refusal = await world.refusal('ram.CreateAccessKey', { UserName: 'ann' })
    expect(refusal).toMatchObject({ status: 409, code: 'LimitExceeded.User.AccessKey' })
  })

  it.each([[{ UserName: 'nobody' }, 404, 'EntityNotExist.User']])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.CreateAccessKey', request)).toMatchObject({ status, code })
  })
})
