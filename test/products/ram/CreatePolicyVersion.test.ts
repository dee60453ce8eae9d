import { describe, expect, it } from 'vitest'
import { allowing, DOCUMENT, LOOK, NOW, ramWorld } from './ramSetup.ts'

describe('CreatePolicyVersion', () => {
  it('does: a further version, in force only if asked for', async () => {
    const world = await ramWorld()
    const next = allowing('ecs:*')
    const { PolicyVersion } = await world.call('ram.CreatePolicyVersion', { PolicyName: 'look', PolicyDocument: next })
    expect(PolicyVersion).toEqual({ VersionId: 'v2', IsDefaultVersion: false, PolicyDocument: next, CreateDate: NOW })
    expect((await world.call('ram.GetPolicy', LOOK)).DefaultPolicyVersion.PolicyDocument).toBe(DOCUMENT)
    await world.call('ram.CreatePolicyVersion', { PolicyName: 'look', PolicyDocument: next, SetAsDefault: true })
    const read = await world.call('ram.GetPolicy', LOOK)
    expect(read.DefaultPolicyVersion).toMatchObject({ VersionId: 'v3', PolicyDocument: next })
  })

  it('refuses: a sixth version, unless the oldest that is not in force may go', async () => {
    const world = await ramWorld()
    const request = { PolicyName: 'look', PolicyDocument: DOCUMENT }
    for (let i = 2; i <= 5; i++) await world.call('ram.CreatePolicyVersion', { ...request, RotateStrategy: 'None' })
    expect(await world.refusal('ram.CreatePolicyVersion', request)).toMatchObject({
      status: 409,
      code: 'LimitExceeded.Policy.Version',
    })
    const RotateStrategy = 'DeleteOldestNonDefaultVersionWhenLimitExceeded'
    expect((await world.call('ram.CreatePolicyVersion', { ...request, RotateStrategy })).PolicyVersion.VersionId).toBe(
      'v6',
    )
    const { PolicyVersions } = await world.call('ram.ListPolicyVersions', LOOK)
    expect(PolicyVersions.PolicyVersion?.map(({ VersionId }) => VersionId).join()).toBe('v6,v5,v4,v3,v1')
  })

  it.each([
    [{ PolicyName: 'none', PolicyDocument: DOCUMENT }, 404, 'EntityNotExist.Policy'],
    [{ PolicyName: 'look', PolicyDocument: '{}' }, 400, 'MalformedPolicyDocument'],
    [{ PolicyName: 'look', PolicyDocument: DOCUMENT, RotateStrategy: 'x' }, 400, 'InvalidParameter.RotateStrategy'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.CreatePolicyVersion', request)).toMatchObject({ status, code })
  })
})
