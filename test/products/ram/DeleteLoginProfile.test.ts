import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('DeleteLoginProfile', () => {
  it('does: the profile is gone', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateLoginProfile', { UserName: 'ann', Password: 'Secret-123' })
    await world.call('ram.DeleteLoginProfile', { UserName: 'ann' })
    const gone = await world.refusal('ram.GetLoginProfile', { UserName: 'ann' })
    expect(gone).toMatchObject({ status: 404, code: 'EntityNotExist.User.LoginProfile' })
  })

  it.each([
    [{ UserName: 'ann' }, 404, 'EntityNotExist.User.LoginProfile'],
    [{ UserName: 'nobody' }, 404, 'EntityNotExist.User'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.DeleteLoginProfile', request)).toMatchObject({ status, code })
  })
})
