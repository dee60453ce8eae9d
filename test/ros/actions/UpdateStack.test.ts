import { describe, expect, it } from 'vitest'
import { withText } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { createStack, REGION, securityGroup, stackOf, template, vpc, vSwitch } from '../stack/stackSetup.ts'
import { idsOf, updateRefusal, updateStack } from '../stack/updateSetup.ts'

const ONE = template({ Vpc: vpc() })
const OTHER = template({ Vpc: vpc({ VpcName: 'other' }) })
const Parameters = { Name: { Type: 'String', Default: 'default' }, Note: { Type: 'String', Default: '' } }
const named = template({ Vpc: vpc({ VpcName: { Ref: 'Name' }, Description: { Ref: 'Note' } }) }, { Parameters })
const given = (values: Record<string, string>) =>
  Object.entries(values).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }))
const statement = (more: object) => ({ Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*', ...more })
const policy = (...Statement: object[]) => JSON.stringify({ Statement })

describe('UpdateStack refuses', () => {
  it('a stack that is unknown, busy, gone or failed to be made', async () => {
    const at = testWorld()
    expect(await updateRefusal(at, 'none', ONE)).toMatch(/^StackNotFound/)
    const StackId = await createStack(at, ONE)
    expect(await updateRefusal(at, StackId, OTHER)).toMatch(/^ActionInProgress: .*CREATE is in progress/)
    await at.settle()
    await at.call('ros.UpdateStack', { RegionId: REGION, StackId, TemplateBody: OTHER })
    expect(await updateRefusal(at, StackId, ONE)).toMatch(/^ActionInProgress: .*UPDATE is in progress/)
    await at.settle()
    await at.call('ros.DeleteStack', { RegionId: REGION, StackId })
    await at.settle()
    expect(await updateRefusal(at, StackId, ONE)).toMatch(/^StackNotFound/)
    const bad = template({ Vpc: vpc({ CidrBlock: '1.2.3.4/33' }) })
    const failed = await stackOf(at, bad, { StackName: 'bad' }, 'CREATE_ROLLBACK_COMPLETE')
    expect(await updateRefusal(at, failed.StackId, ONE)).toBe(
      'NotSupported: Updating a stack when it is in (CREATE_ROLLBACK, COMPLETE) is not supported.',
    )
  })

  it('the completely same stack, in words that clients look for', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    expect(await updateRefusal(at, StackId, JSON.stringify(JSON.parse(ONE), null, 2))).toMatch(
      /^NotSupported: Update the completely same stack/,
    )
    const { DryRunResult } = await at.call('ros.UpdateStack', {
      ...{ RegionId: REGION, StackId, TemplateBody: ONE, DryRun: true },
    })
    expect(DryRunResult).toMatchObject({ ParametersAllowedToBeModified: [] })
  })

  it('a change that is not possible in place', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), VSwitch: vSwitch(1) }))
    const body = template({ Vpc: vpc(), VSwitch: vSwitch(2) })
    expect(await updateRefusal(at, StackId, body)).toMatch(/^StackValidationFailed: Resources.VSwitch: CidrBlock/)
    const typed = template({ Vpc: vpc(), VSwitch: securityGroup() })
    expect(await updateRefusal(at, StackId, typed)).toMatch(/^StackValidationFailed: Resources.VSwitch: Type/)
    await updateStack(at, StackId, typed, { ReplacementOption: 'Enabled' })
    expect([at.world.vSwitches.size, at.world.securityGroups.size]).toEqual([0, 1])
  })

  it.each([
    ['no template', { TemplateBody: undefined }, 'MultipleParameter'],
    ['two templates', { TemplateId: 'x' }, 'MultipleParameter'],
    ['a stored template that is not there', { TemplateBody: undefined, TemplateId: 'x' }, 'TemplateNotFound'],
    [
      'a type that is not emulated',
      { TemplateBody: template({ X: { Type: 'ALIYUN::ECS::Activation' } }) },
      'NotEmulated',
    ],
    ['a template with a cycle', { TemplateBody: template({ A: { ...vpc(), DependsOn: 'A' } }) }, 'CircularDependency'],
    ['a parameter that is not declared', { Parameters: given({ X: '1' }) }, 'UnknownUserParameter'],
    ['a short time', { TimeoutInMinutes: 9 }, 'InvalidParameter'],
    ['a wrong Parallelism', { Parallelism: -1 }, 'InvalidParameter'],
    ['another ReplacementOption', { ReplacementOption: 'Maybe' }, 'InvalidParameter'],
    ['a tainted resource that is not there', { TaintResources: ['No'] }, 'ResourceNotFound'],
    ['a role that is not there', { RamRoleName: 'no' }, 'InvalidParameter'],
    ['two options of a dry run', { DryRun: true, DryRunOptions: ['a', 'b'] }, 'InvalidParameter'],
    [
      'two policies',
      { StackPolicyBody: policy(statement({})), StackPolicyDuringUpdateBody: '{}' },
      'MultipleParameter',
    ],
    ['a malformed policy', { StackPolicyBody: '{}' }, 'StackValidationFailed'],
    ['a key of the stack tags twice', { Tags: [{ Key: 'a' }, { Key: 'a' }] }, 'Duplicate.TagKey'],
  ])('%s', async (_, more, code) => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    const request = { RegionId: REGION, StackId, TemplateBody: OTHER, ...more }
    expect((await at.refusal('ros.UpdateStack', request)).code).toBe(code)
  })

  it('what the stack policy denies, unless a policy for this update allows it', async () => {
    const at = testWorld()
    const Vpc = { Resource: 'LogicalResourceId/V*' }
    const StackPolicyBody = policy(
      statement({}),
      statement({ ...Vpc, Effect: 'Deny', Action: ['Update:Replace', 'Update:Delete'] }),
      statement({ Effect: 'Deny', Condition: { StringEquals: { ResourceType: ['ALIYUN::ECS::SecurityGroup'] } } }),
    )
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), Group: securityGroup() }), { StackPolicyBody })
    const Replace = { ReplacementOption: 'Enabled' }
    const refusal = (body: string) => updateRefusal(at, StackId, body, Replace)
    const replaced = template({ Vpc: vpc({ UserCidr: '10.1.0.0/16' }), Group: securityGroup() })
    expect(await refusal(replaced)).toMatch(/^StackPolicyValidationFailed: .*Update:Replace of Vpc/)
    expect(await refusal(template({}))).toMatch(/^StackPolicyValidationFailed: .*Update:Delete of/)
    const tagged = template({ Vpc: vpc(), Group: securityGroup({ Tags: [{ Key: 'a', Value: 'b' }] }) })
    expect(await refusal(tagged)).toMatch(/^StackPolicyValidationFailed: .*Update:Modify of Group/)
    await updateStack(at, StackId, template({ Vpc: vpc({ VpcName: 'other' }), Group: securityGroup() }))
    const StackPolicyDuringUpdateBody = policy(statement({ NotAction: 'Update:Delete', Action: undefined }))
    await updateStack(at, StackId, replaced, { ...Replace, StackPolicyDuringUpdateBody })
    expect(await refusal(template({}))).toMatch(/^StackPolicyValidationFailed/)
  })
})

describe('UpdateStack reads', () => {
  it('parameters: given, from before with UsePreviousParameters, or the defaults', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, named, { Parameters: given({ Name: 'one', Note: 'first' }) })
    const shown = () => {
      const [row] = at.world.vpcs.all()
      return [row?.VpcName, row?.Description]
    }
    const Kept = { UsePreviousParameters: true }
    await updateStack(at, StackId, named, { ...Kept, Parameters: given({ Note: 'second' }) })
    expect(shown()).toEqual(['one', 'second'])
    await updateStack(at, StackId, named, { Parameters: given({ Note: 'third' }) })
    expect(shown()).toEqual(['default', 'third'])
    const fewer = template({ Vpc: vpc({ VpcName: { Ref: 'Name' } }) }, { Parameters: { Name: Parameters.Name } })
    await updateStack(at, StackId, fewer, Kept)
    expect(shown()).toEqual(['default', ''])
  })

  it('templates and policies at URLs', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    const request = { RegionId: REGION, StackId }
    await withText(OTHER, async (TemplateURL) => {
      await at.call('ros.UpdateStack', { ...request, TemplateURL })
    })
    await at.settle()
    expect(at.world.vpcs.all()[0]?.VpcName).toBe('other')
    await withText(policy(statement({ Effect: 'Deny' })), async (url) => {
      const during = { ...request, TemplateBody: ONE, StackPolicyDuringUpdateURL: url }
      expect((await at.refusal('ros.UpdateStack', during)).code).toBe('StackPolicyValidationFailed')
      await at.call('ros.UpdateStack', { ...request, TemplateBody: ONE, StackPolicyURL: url })
    })
    await at.settle()
    expect(await updateRefusal(at, StackId, OTHER)).toMatch(/^StackPolicyValidationFailed/)
  })

  it('the resource group, the description and the time limit of the stack', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    const body = template({ Vpc: vpc({ VpcName: 'other' }) }, { Description: 'after' })
    const more = { ResourceGroupId: 'rg-1', TimeoutInMinutes: 30, DisableRollback: true }
    const stack = await updateStack(at, StackId, body, more)
    expect(stack).toMatchObject({
      ResourceGroupId: 'rg-1',
      TimeoutInMinutes: 30,
      Description: 'after',
      DisableRollback: false,
    })
  })
})

describe('UpdateStack does', () => {
  it('the same thing once for a ClientToken', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    const request = { RegionId: REGION, StackId, TemplateBody: OTHER, ClientToken: 'once' }
    await at.call('ros.UpdateStack', request)
    await at.settle()
    expect((await at.call('ros.UpdateStack', request)).StackId).toBe(StackId)
    expect(at.world.stacks.get(StackId)?.Status).toBe('UPDATE_COMPLETE')
  })

  it('nothing in a dry run, and tells which parameters can be changed', async () => {
    const at = testWorld()
    const Declared = Object.fromEntries(
      ['Name', 'Cidr', 'Zone', 'Many', 'Unused'].map((name) => [name, { Type: 'String', Default: name }]),
    )
    const body = (VpcName: string) =>
      template(
        {
          Vpc: vpc({ VpcName, Description: { Ref: 'Name' } }),
          Copy: vpc({ UserCidr: { 'Fn::Select': [9, [{ 'Fn::GetAtt': ['Vpc', 'VpcName'] }]] } }),
          VSwitch: vSwitch(1, { CidrBlock: { 'Fn::Replace': [{ Cidr: '10.0.3.0/24' }, { Ref: 'Cidr' }] } }),
          Extra: { ...vpc(), Condition: 'IsMany' },
        },
        { Parameters: Declared, Conditions: { IsMany: { 'Fn::Equals': [{ Ref: 'Many' }, 'yes'] } } },
      )
    const { StackId } = await stackOf(at, body('one'))
    const before = at.world.tables.hash().text
    const dry = (more: object) =>
      at.call('ros.UpdateStack', { RegionId: REGION, StackId, TemplateBody: body('two'), DryRun: true, ...more })
    const { DryRunResult } = await dry({ DryRunOptions: ['x'] })
    expect(DryRunResult).toEqual({
      ParametersAllowedToBeModified: ['Zone', 'Unused'],
      ParametersConditionallyAllowedToBeModified: ['Name', 'Many'],
      ParametersUncertainlyAllowedToBeModified: [],
      ParametersNotAllowedToBeModified: ['Cidr'],
    })
    const replacing = await dry({ ReplacementOption: 'Enabled' })
    expect(replacing.DryRunResult).toMatchObject({
      ParametersAllowedToBeModified: ['Cidr', 'Zone', 'Unused'],
      ParametersCauseReplacementIfModified: ['Cidr'],
      ParametersConditionallyCauseReplacementIfModified: ['Name', 'Many'],
      ParametersUncertainlyCauseReplacementIfModified: [],
      ParametersNotAllowedToBeModified: [],
    })
    // What ValidateTemplate tells of a template is what the dry run tells of its stack.
    const { UpdateInfo } = await at.call('ros.ValidateTemplate', { RegionId: REGION, TemplateBody: body('two') })
    expect(UpdateInfo).toEqual(DryRunResult)
    expect(at.world.tables.hash().text).toBe(before)
    expect(idsOf(at, StackId)).toHaveProperty('Vpc')
  })
})
