import { describe, expect, it } from 'vitest'
import { DOCUMENT, LOOK, ramWorld } from './ramSetup.ts'

describe('DeletePolicyVersion', () => {
  it('does: a version is gone, and its number is not used again', async () => {
    const world = await ramWorld()
    const request = { PolicyName: 'look', PolicyDocument: DOCUMENT }
    await world.call('ram.CreatePolicyVersion', request)
    await world.call('ram.DeletePolicyVersion', { PolicyName: 'look', VersionId: 'v2' })
    const gone = await world.refusal('ram.GetPolicyVersion', { ...LOOK, VersionId: 'v2' })
    expect(gone).toMatchObject({ status: 404, code: 'EntityNotExist.Policy.Version' })
    expect((await world.call('ram.CreatePolicyVersion', request)).PolicyVersion.VersionId).toBe('v3')
  })

  it.each([
    [{ PolicyName: 'look', VersionId: 'v1' }, 409, 'DeleteConflict.Policy.Version.Default'],
    [{ PolicyName: 'look', VersionId: 'v9' }, 404, 'EntityNotExist.Policy.Version'],
    [{ PolicyName: 'none', VersionId: 'v1' }, 404, 'EntityNotExist.Policy'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.DeletePolicyVersion', request)).toMatchObject({ status, code })
  })
})
