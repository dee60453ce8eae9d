import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('UpdateAccessKey', () => {
  it('does: switches a key off and on', async () => {
    const world = await ramWorld()
    const { AccessKey } = await world.call('ram.CreateAccessKey', { UserName: 'ann' })
    const request = { UserName: 'ann', UserAccessKeyId: AccessKey.AccessKeyId ?? '' }
    const status = async () =>
      (await world.call('ram.ListAccessKeys', { UserName: 'ann' })).AccessKeys.AccessKey?.[0]?.Status
    await world.call('ram.UpdateAccessKey', { ...request, Status: 'Inactive' })
    expect(await status()).toBe('Inactive')
    await world.call('ram.UpdateAccessKey', { ...request, Status: 'Active' })
    expect(await status()).toBe('Active')
    const refusal = await world.refusal('ram.UpdateAccessKey', { ...request, Status: 'off' })
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidParameter.Status' })
  })

  it.each([
    [{ UserName: 'ann', UserAccessKeyId: 'LTAIx', Status: 'Active' }, 404, 'EntityNotExist.User.AccessKey'],
    [{ UserName: 'nobody', UserAccessKeyId: 'LTAIx', Status: 'Active' }, 404, 'EntityNotExist.User'],
    [{ UserName: 'ann', UserAccessKeyId: 'LTAIx' }, 400, 'MissingStatus'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.UpdateAccessKey', request)).toMatchObject({ status, code })
  })
})
