import { describe, expect, it } from 'vitest'
import { ADMIN, DOCUMENT, LOOK, ramWorld } from './ramSetup.ts'

describe('GetPolicyVersion', () => {
  it('reads: one version of a custom and of a system policy', async () => {
    const world = await ramWorld()
    const own = await world.call('ram.GetPolicyVersion', { ...LOOK, VersionId: 'v1' })
    expect(own.PolicyVersion).toMatchObject({ VersionId: 'v1', PolicyDocument: DOCUMENT, IsDefaultVersion: true })
    expect((await world.call('ram.GetPolicyVersion', { ...ADMIN, VersionId: 'v1' })).PolicyVersion).toMatchObject({
      VersionId: 'v1',
    })
  })

  it.each([
    [{ ...LOOK, VersionId: 'v9' }, 404, 'EntityNotExist.Policy.Version'],
    [{ PolicyName: 'none', PolicyType: 'Custom', VersionId: 'v1' }, 404, 'EntityNotExist.Policy'],
    [LOOK, 400, 'MissingVersionId'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.GetPolicyVersion', request)).toMatchObject({ status, code })
  })
})
