import { describe, expect, it } from 'vitest'
import { allow, deny, document, user } from '../../policy/principals.ts'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'

describe('DecodeDiagnosticMessage', () => {
  async function refused(world = testWorld()) {
    const ann = user(world, 'ann', {
      custom: [document(allow('ecs:*'), deny('ecs:Stop*', 'acs:ecs:*:*:instance/i-1'))],
    })
    const { details } = await ann.refusal('ecs.StopInstance', { InstanceId: 'i-1' })
    const denied = details?.accessDeniedDetail as { EncodedDiagnosticMessage: string }
    const { EncodedDiagnosticMessage } = denied
    return { world, ann, EncodedDiagnosticMessage }
  }

  it('reads: who asked for what, and which statement refused it', async () => {
    const { world, ann, EncodedDiagnosticMessage } = await refused()
    const reply = await world.call('ram.DecodeDiagnosticMessage', { EncodedDiagnosticMessage })
    const [policy] = world.world.ramPolicies.all()
    expect(reply.DecodedDiagnosticMessage).toMatchObject({
      AuthAction: 'ecs:StopInstance',
      AuthResource: `acs:ecs:cn-hangzhou:${ACCOUNT}:instance/i-1`,
      AuthPrincipal: {
        AuthPrincipalType: 'SubUser',
        AuthPrincipalOwnerId: ACCOUNT,
        AuthPrincipalDisplayName: ann.principal.id,
      },
      ExplicitDeny: true,
      NoPermissionPolicyType: 'AccountLevelIdentityBasedPolicy',
      MatchedPolicies: [
        { PolicyIdentifier: policy?.PolicyName, PolicyType: 'Custom', PolicyVersion: 'v1', Effect: 'Deny' },
      ],
    })
    expect(reply.DecodedDiagnosticMessage.AuthConditions).toContainEqual({
      ConditionKey: 'acs:currenttime',
      ConditionValues: ['2026-01-02T03:04:05Z'],
    })
  })

  it.each(['x', '0123456789abcdefe30'])('refuses: "%s", which was not made here', async (text) => {
    const refusal = await testWorld().refusal('ram.DecodeDiagnosticMessage', { EncodedDiagnosticMessage: text })
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidParameter.EncodedDiagnosticMessage' })
  })

  it('refuses: the message of another account', async () => {
    const { world, EncodedDiagnosticMessage } = await refused()
    const other = '1000000000000002'
    const refusal = await world.refusal('ram.DecodeDiagnosticMessage', { EncodedDiagnosticMessage }, other)
    expect(refusal.code).toBe('InvalidParameter.EncodedDiagnosticMessage')
  })
})
