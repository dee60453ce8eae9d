import { describe, expect, it } from 'vitest'
import { allowing, DOCUMENT, NOW, ramWorld, TRUST } from './ramSetup.ts'

describe('CreatePolicy', () => {
  it('does: a policy whose first version is in force', async () => {
    const world = await ramWorld()
    const sent = { PolicyName: 'build', PolicyDocument: allowing('ecs:*'), Description: 'x' }
    const { Policy } = await world.call('ram.CreatePolicy', { ...sent, Tag: [{ Key: 'env', Value: 'test' }] })
    const shown = { PolicyName: 'build', PolicyType: 'Custom', Description: 'x', DefaultVersion: 'v1', CreateDate: NOW }
    expect(Policy).toEqual(shown)
    const read = await world.call('ram.GetPolicy', { PolicyName: 'build', PolicyType: 'Custom' })
    expect(read.Policy).toMatchObject({ ...shown, AttachmentCount: 0 })
    expect(read.DefaultPolicyVersion).toMatchObject({ VersionId: 'v1', PolicyDocument: sent.PolicyDocument })
    const tags = await world.call('ram.ListTagResources', { ResourceType: 'policy', ResourceNames: ['build'] })
    expect(tags.TagResources).toMatchObject([{ ResourceName: 'build', TagKey: 'env' }])
  })

  it('refuses: more policies than the quota', async () => {
    const world = await ramWorld()
    await world.control({ kind: 'quotas', settings: [{ name: 'ram_policies', value: 1 }] })
    const refusal = await world.refusal('ram.CreatePolicy', { PolicyName: 'b', PolicyDocument: DOCUMENT })
    expect(refusal).toMatchObject({ status: 409, code: 'LimitExceeded.Policy' })
  })

  it.each([
    [{ PolicyName: 'look', PolicyDocument: DOCUMENT }, 409, 'EntityAlreadyExists.Policy'],
    [{ PolicyName: 'a.b', PolicyDocument: DOCUMENT }, 400, 'InvalidParameter.PolicyName.InvalidChars'],
    [{ PolicyName: 'b', PolicyDocument: 'no' }, 400, 'MalformedPolicyDocument'],
    [{ PolicyName: 'b', PolicyDocument: TRUST }, 400, 'MalformedPolicyDocument'],
    [{ PolicyName: 'b', PolicyDocument: ' '.repeat(6145) }, 400, 'InvalidParameter.PolicyDocument.Length'],
    [
      { PolicyName: 'b', PolicyDocument: DOCUMENT, Description: 'x'.repeat(1025) },
      400,
      'InvalidParameter.Description.Length',
    ],
    [{ PolicyName: 'b' }, 400, 'MissingPolicyDocument'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.CreatePolicy', request)).toMatchObject({ status, code })
  })
})
