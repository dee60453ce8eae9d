import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { manyKinds } from '../scratch/manyKinds.ts'
import { REGION as RegionId, rowsMade, template, vpc, vSwitch } from '../stack/stackSetup.ts'

/** A user who may use ROS, and what the policy of a template allows. */
async function userWith(at: TestWorld, TemplateBody: string, GenerateOptions: string[]) {
  const { Policy } = await at.call('ros.GenerateTemplatePolicy', { TemplateBody, GenerateOptions })
  const Statement = [...(Policy.Statement ?? []), { Effect: 'Allow', Action: ['ros:*'], Resource: '*' }]
  await at.call('ram.CreateUser', { UserName: 'maker' })
  const PolicyDocument = JSON.stringify({ Version: '1', Statement })
  await at.call('ram.CreatePolicy', { PolicyName: 'making', PolicyDocument })
  await at.call('ram.AttachPolicyToUser', { UserName: 'maker', PolicyName: 'making', PolicyType: 'Custom' })
  const [user] = at.world.ramUsers.all()
  const { AccountId: accountId = '', UserId: id = '' } = user ?? {}
  return { type: 'RAMUser', accountId, arn: `acs:ram::${accountId}:user/maker`, name: 'maker', id } as const
}

async function identifiersOf(at: TestWorld) {
  const { ResourceImport } = await at.call('ros.GetFeatureDetails', { RegionId, Feature: 'ResourceImport' })
  const types = ResourceImport.SupportedResourceTypes ?? []
  return Object.fromEntries(types.map((one) => [one.ResourceType, one.ResourceIdentifiers?.[0] ?? '']))
}

describe('GenerateTemplatePolicy', () => {
  it.each([[['IgnoreParameters', 'FullPolicy']], [['ResolveParameters', 'MandatoryPolicy']]])(
    '%j: who has the policy can make a stack of the template and remove it',
    async (options) => {
      const at = testWorld()
      const TemplateBody = manyKinds(await identifiersOf(at))
      const principal = await userWith(at, TemplateBody, options)
      const before = rowsMade(at.world)
      const request = { RegionId, StackName: 'made', TemplateBody }
      const { StackId } = await at.callAs({ principal }, 'ros.CreateStack', request)
      await at.settle()
      const stack = await at.call('ros.GetStack', { RegionId, StackId: String(StackId) })
      expect(`${stack.Status} ${stack.StatusReason}`).toMatch(/^CREATE_COMPLETE/)
      await at.callAs({ principal }, 'ros.DeleteStack', { RegionId, StackId })
      await at.settle()
      const gone = await at.call('ros.GetStack', { RegionId, StackId: String(StackId) })
      expect(`${gone.Status} ${gone.StatusReason}`).toMatch(/^DELETE_COMPLETE/)
      expect(rowsMade(at.world)).toEqual(before)
    },
  )

  const conditional = template(
    { Vpc: vpc(), VSwitch: { ...vSwitch(1), Condition: 'Is' } },
    {
      Parameters: { With: { Type: 'String', Default: 'no' } },
      Conditions: { Is: { 'Fn::Equals': [{ Ref: 'With' }, 'yes'] } },
    },
  )

  it('looks at the resources that there are with the parameters, if it is to', async () => {
    const actions = async (more: object) => {
      const { Policy } = await testWorld().call('ros.GenerateTemplatePolicy', { TemplateBody: conditional, ...more })
      return Policy.Statement?.flatMap(({ Action = [] }) => Action) ?? []
    }
    expect(await actions({})).toEqual(
      expect.arrayContaining(['vpc:CreateVpc', 'vpc:DeleteVSwitch', 'vpc:CreateVSwitch']),
    )
    const Parameters = (ParameterValue: string) => [{ ParameterKey: 'With', ParameterValue }]
    expect(await actions({ Parameters: Parameters('no') })).not.toContain('vpc:CreateVSwitch')
    expect(await actions({ Parameters: Parameters('yes') })).toContain('vpc:CreateVSwitch')
    expect(await actions({ GenerateOptions: ['ResolveParameters'] })).not.toContain('vpc:CreateVSwitch')
    expect(await actions({ GenerateOptions: ['IgnoreParameters'], Parameters: Parameters('no') })).toContain(
      'vpc:CreateVSwitch',
    )
    const least = await actions({ GenerateOptions: ['ResolveParameters', 'MandatoryPolicy'] })
    expect(least).toContain('vpc:CreateVpc')
    expect(least).not.toContain('vpc:ModifyVpcAttribute')
    expect(await actions({ TemplateBody: template({ Sleep: { Type: 'ALIYUN::ROS::Sleep' } }) })).toEqual([])
  })

  it.each([
    ['an option that there is not', { GenerateOptions: ['Some'] }, 'InvalidParameter'],
    ['both ways with parameters', { GenerateOptions: ['ResolveParameters', 'IgnoreParameters'] }, 'InvalidParameter'],
    ['both sizes', { GenerateOptions: ['ResolveParameters', 'MandatoryPolicy', 'FullPolicy'] }, 'InvalidParameter'],
    ['MandatoryPolicy alone', { GenerateOptions: ['MandatoryPolicy'] }, 'InvalidParameter'],
    [
      'a parameter that the template has not',
      { Parameters: [{ ParameterKey: 'No', ParameterValue: 'x' }] },
      'UnknownUserParameter',
    ],
    ['no template', { TemplateBody: undefined }, 'MultipleParameter'],
    ['a URL elsewhere', { TemplateBody: undefined, TemplateURL: 'oss://x/y' }, 'InvalidTemplateURL'],
    [
      'a stored template that is not there',
      { TemplateBody: undefined, TemplateId: 'x', TemplateVersion: 'v1' },
      'TemplateNotFound',
    ],
  ])('refuses %s', async (_, more, code) => {
    const request = { TemplateBody: conditional, ...more }
    expect((await testWorld().refusal('ros.GenerateTemplatePolicy', request)).code).toBe(code)
  })
})
