import { describe, expect, it } from 'vitest'
import { ADMIN, DOCUMENT, LOOK, ramWorld } from './ramSetup.ts'

describe('ListPolicyVersions', () => {
  it('reads: all versions, newest first', async () => {
    const world = await ramWorld()
    await world.call('ram.CreatePolicyVersion', { PolicyName: 'look', PolicyDocument: DOCUMENT })
    const { PolicyVersions } = await world.call('ram.ListPolicyVersions', LOOK)
    expect(PolicyVersions.PolicyVersion).toMatchObject([
      { VersionId: 'v2', IsDefaultVersion: false },
      { VersionId: 'v1', IsDefaultVersion: true, PolicyDocument: DOCUMENT },
    ])
    expect((await world.call('ram.ListPolicyVersions', ADMIN)).PolicyVersions.PolicyVersion).toHaveLength(1)
  })

  it.each([[{ PolicyName: 'none', PolicyType: 'Custom' }, 404, 'EntityNotExist.Policy']])(
    'refuses: %o',
    async (request, status, code) => {
      const world = await ramWorld()
      expect(await world.refusal('ram.ListPolicyVersions', request)).toMatchObject({ status, code })
    },
  )
})
