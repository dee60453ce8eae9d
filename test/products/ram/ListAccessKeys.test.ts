import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('ListAccessKeys', () => {
  it('reads: the keys of a user without secrets, newest first', async () => {
    const world = await ramWorld()
    const a = (await world.call('ram.CreateAccessKey', { UserName: 'ann' })).AccessKey.AccessKeyId
    const b = (await world.call('ram.CreateAccessKey', { UserName: 'ann' })).AccessKey.AccessKeyId
    const { AccessKeys } = await world.call('ram.ListAccessKeys', { UserName: 'ann' })
    expect(AccessKeys.AccessKey?.map(({ AccessKeyId }) => AccessKeyId)).toEqual([b, a])
    expect(JSON.stringify(AccessKeys)).not.toContain('Secret')
  })

  it.each([[{ UserName: 'nobody' }, 404, 'EntityNotExist.User']])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ListAccessKeys', request)).toMatchObject({ status, code })
  })
})
