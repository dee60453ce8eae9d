import { describe, expect, it } from 'vitest'
import { allowing, LOOK, ramWorld } from './ramSetup.ts'

describe('SetDefaultPolicyVersion', () => {
  it('does: another version is in force', async () => {
    const world = await ramWorld()
    const next = allowing('ecs:*')
    await world.call('ram.CreatePolicyVersion', { PolicyName: 'look', PolicyDocument: next })
    await world.call('ram.SetDefaultPolicyVersion', { PolicyName: 'look', VersionId: 'v2' })
    const read = await world.call('ram.GetPolicy', LOOK)
    expect(read.Policy).toMatchObject({ DefaultVersion: 'v2', PolicyDocument: next })
  })

  it.each([
    [{ PolicyName: 'look', VersionId: 'v2' }, 404, 'EntityNotExist.Policy.Version'],
    [{ PolicyName: 'none', VersionId: 'v1' }, 404, 'EntityNotExist.Policy'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.SetDefaultPolicyVersion', request)).toMatchObject({ status, code })
  })
})
