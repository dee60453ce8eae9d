import { describe, expect, it } from 'vitest'
import { withText } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, stackOf, template, vpc } from '../stack/stackSetup.ts'
import { updateRefusal, updateStack } from '../stack/updateSetup.ts'

const allow = { Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' }
const deny = { ...allow, Effect: 'Deny', Resource: 'LogicalResourceId/Vpc' }
const policy = (...Statement: object[]) => JSON.stringify({ Statement })

describe('SetStackPolicy', () => {
  it('judges the next updates', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const request = { RegionId: REGION, StackId }
    await at.call('ros.SetStackPolicy', { ...request, StackPolicyBody: policy(allow, deny) })
    const { StackPolicyBody } = await at.call('ros.GetStackPolicy', request)
    expect(StackPolicyBody).toEqual({ Statement: [allow, deny] })
    const body = template({ Vpc: vpc({ VpcName: 'other' }) })
    expect(await updateRefusal(at, StackId, body)).toMatch(/^StackPolicyValidationFailed: .*Update:Modify of Vpc/)
    await at.call('ros.SetStackPolicy', { ...request, StackPolicyBody: policy(allow) })
    await updateStack(at, StackId, body)
  })

  it('reads a policy in YAML, and one at a URL', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const request = { RegionId: REGION, StackId }
    const yaml = 'Statement:\n  - { Effect: Allow, Action: "Update:*", Principal: "*", Resource: "*" }\n'
    await at.call('ros.SetStackPolicy', { ...request, StackPolicyBody: yaml })
    expect((await at.call('ros.GetStackPolicy', request)).StackPolicyBody).toEqual({ Statement: [allow] })
    await withText(policy(deny), async (url) => {
      await at.call('ros.SetStackPolicy', { ...request, StackPolicyURL: url })
    })
    expect((await at.call('ros.GetStackPolicy', request)).StackPolicyBody).toEqual({ Statement: [deny] })
  })

  it.each([
    ['no policy', {}, 'MultipleParameter'],
    ['two', { StackPolicyBody: policy(allow), StackPolicyURL: 'http://127.0.0.1/x' }, 'MultipleParameter'],
    ['what is no map', { StackPolicyBody: '[1]' }, 'StackValidationFailed'],
    ['no statements', { StackPolicyBody: policy() }, 'StackValidationFailed'],
    ['another effect', { StackPolicyBody: policy({ ...allow, Effect: 'Maybe' }) }, 'StackValidationFailed'],
    ['another principal', { StackPolicyBody: policy({ ...allow, Principal: '1' }) }, 'StackValidationFailed'],
    ['another action', { StackPolicyBody: policy({ ...allow, Action: 'Update:All' }) }, 'StackValidationFailed'],
    ['Action and NotAction', { StackPolicyBody: policy({ ...allow, NotAction: 'Update:*' }) }, 'StackValidationFailed'],
    ['another resource', { StackPolicyBody: policy({ ...allow, Resource: 'Vpc' }) }, 'StackValidationFailed'],
    ['an unknown member', { StackPolicyBody: policy({ ...allow, When: 'now' }) }, 'StackValidationFailed'],
    [
      'another condition',
      { StackPolicyBody: policy({ ...allow, Condition: { NumericEquals: { ResourceType: '1' } } }) },
      'StackValidationFailed',
    ],
    ['a text that is too long', { StackPolicyBody: ' '.repeat(16_385) }, 'InvalidParameter'],
    ['an unknown stack', { StackId: 'none', StackPolicyBody: policy(allow) }, 'StackNotFound'],
  ])('refuses %s', async (_, more, code) => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({}))
    expect((await at.refusal('ros.SetStackPolicy', { RegionId: REGION, StackId, ...more })).code).toBe(code)
  })
})
