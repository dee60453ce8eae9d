import { describe, expect, it } from 'vitest'
import { withText } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { changesOf, createChangeSet, executeChangeSet, type More } from '../stack/changeSetSetup.ts'
import { createStack, REGION, resourceStatuses, stackOf, template, vpc, vSwitch } from '../stack/stackSetup.ts'
import { idsOf } from '../stack/updateSetup.ts'

const Parameters = { Name: { Type: 'String', Default: 'net' } }
const body = (more: object) => template({ Vpc: vpc({ VpcName: { Ref: 'Name' } }), ...more }, { Parameters })
const ONE = body({ VSwitch: vSwitch(1), Copy: vpc({ VpcName: { 'Fn::GetAtt': ['Vpc', 'VpcName'] } }), Gone: vpc() })
const allow = { Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' }

describe('CreateChangeSet', () => {
  it('tells what an update would do with each resource, why, and how', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    const ids = idsOf(at, StackId)
    const Other = { ...vpc({ Description: { 'Fn::GetAtt': ['Copy', 'RouteTableId'] } }) }
    const next = body({
      VSwitch: { ...vSwitch(2), Metadata: { a: 1 } },
      Copy: vpc({ VpcName: { 'Fn::GetAtt': ['Vpc', 'VpcName'] } }),
      New: Other,
    })
    const given = [{ ParameterKey: 'Name', ParameterValue: 'mine' }]
    const { ChangeSetId } = await createChangeSet(at, { StackId, TemplateBody: next, Parameters: given })
    const Vpc = { LogicalResourceId: 'Vpc', PhysicalResourceId: ids.Vpc, ResourceType: 'ALIYUN::ECS::VPC' }
    expect(await changesOf(at, ChangeSetId)).toEqual([
      {
        ...{ Action: 'Modify', ...Vpc, Replacement: 'False', Scope: ['Properties'] },
        Details: [
          {
            ...{ ChangeSource: 'ParameterReference', CausingEntity: 'Name', Evaluation: 'Static' },
            Target: { Attribute: 'Properties', Name: 'VpcName', RequiresRecreation: 'Never' },
          },
        ],
      },
      {
        ...{ Action: 'Modify', LogicalResourceId: 'VSwitch', PhysicalResourceId: ids.VSwitch },
        ...{ ResourceType: 'ALIYUN::ECS::VSwitch', Replacement: 'True', Scope: ['Properties', 'Metadata'] },
        Details: [
          {
            ...{ ChangeSource: 'DirectModification', Evaluation: 'Static' },
            Target: { Attribute: 'Properties', Name: 'CidrBlock', RequiresRecreation: 'Always' },
          },
          {
            ...{ ChangeSource: 'DirectModification', Evaluation: 'Static' },
            Target: { Attribute: 'Metadata', RequiresRecreation: 'Never' },
          },
        ],
      },
      {
        ...{ Action: 'Modify', LogicalResourceId: 'Copy', PhysicalResourceId: ids.Copy },
        ...{ ResourceType: 'ALIYUN::ECS::VPC', Replacement: 'False', Scope: ['Properties'] },
        Details: [
          {
            ...{ ChangeSource: 'ResourceAttribute', CausingEntity: 'Vpc.VpcName', Evaluation: 'Static' },
            Target: { Attribute: 'Properties', Name: 'VpcName', RequiresRecreation: 'Never' },
          },
        ],
      },
      { Action: 'Add', LogicalResourceId: 'New', ResourceType: 'ALIYUN::ECS::VPC' },
      { Action: 'Remove', LogicalResourceId: 'Gone', PhysicalResourceId: ids.Gone, ResourceType: 'ALIYUN::ECS::VPC' },
    ])
  })

  it('tells what is made anew with what it needs, and what may be', async () => {
    const at = testWorld()
    const resources = (UserCidr: string) => ({
      Vpc: vpc({ UserCidr }),
      VSwitch: vSwitch(1),
      Maybe: vpc({ UserCidr: { 'Fn::Select': [3, [{ 'Fn::GetAtt': ['Vpc', 'RouteTableId'] }]] } }),
    })
    const { StackId } = await stackOf(at, template(resources('10.1.0.0/16')))
    const request: More = { StackId, TemplateBody: template(resources('10.2.0.0/16')), ReplacementOption: 'Enabled' }
    const { ChangeSetId } = await createChangeSet(at, request)
    const changes = await changesOf(at, ChangeSetId)
    expect(changes.map(({ LogicalResourceId, Replacement }) => [LogicalResourceId, Replacement])).toEqual([
      ['Vpc', 'True'],
      ['VSwitch', 'True'],
      ['Maybe', 'Conditional'],
    ])
    expect(changes[1]?.Details?.[0]).toMatchObject({ ChangeSource: 'ResourceReference', CausingEntity: 'Vpc' })
    expect(changes[2]?.Details?.[0]).toMatchObject({ CausingEntity: 'Vpc.RouteTableId', Evaluation: 'Dynamic' })
    expect((await executeChangeSet(at, ChangeSetId)).ExecutionStatus).toBe('EXECUTE_COMPLETE')
  })

  it('makes a stack to be reviewed, which the execution creates', async () => {
    const at = testWorld()
    const create: More = {
      ...{ ChangeSetType: 'CREATE', StackName: 'new', TemplateBody: ONE, DisableRollback: true, TimeoutInMinutes: 20 },
      ...{ Description: 'a set', Tags: [{ Key: 'a', Value: 'b' }], ResourceGroupId: 'rg-1', Parallelism: 2 },
      StackPolicyBody: JSON.stringify({ Statement: [allow] }),
    }
    const { ChangeSetId, StackId } = await createChangeSet(at, create)
    const stack = await at.call('ros.GetStack', { RegionId: REGION, StackId })
    expect([stack.StackName, stack.Status]).toEqual(['new', 'REVIEW_IN_PROGRESS'])
    expect((await changesOf(at, ChangeSetId)).map(({ Action }) => Action)).toEqual(['Add', 'Add', 'Add', 'Add'])
    const again = await createChangeSet(at, { ...create, ChangeSetName: 'again', StackName: undefined, StackId })
    expect(again.StackId).toBe(StackId)
    await executeChangeSet(at, ChangeSetId)
    const made = await at.call('ros.GetStack', { RegionId: REGION, StackId })
    expect(made).toMatchObject({ Status: 'CREATE_COMPLETE', DisableRollback: true, TimeoutInMinutes: 20 })
    expect(made).toMatchObject({ ResourceGroupId: 'rg-1', Tags: [{ Key: 'a', Value: 'b' }] })
    expect((await at.call('ros.GetStackPolicy', { RegionId: REGION, StackId })).StackPolicyBody).toHaveProperty(
      'Statement',
    )
    expect(Object.values(await resourceStatuses(at, StackId))).toEqual(Array(4).fill('CREATE_COMPLETE'))
  })

  it('taints, and reads a template at a URL', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    const { ChangeSetId } = await withText(ONE, (TemplateURL) =>
      createChangeSet(at, { StackId, TemplateURL, UsePreviousParameters: true, TaintResources: ['Copy'] }),
    )
    expect((await changesOf(at, ChangeSetId)).map((change) => [change.LogicalResourceId, change.Replacement])).toEqual([
      ['Copy', 'True'],
    ])
  })

  it('is refused by the policy of the stack, unless one for this update allows it', async () => {
    const at = testWorld()
    const StackPolicyBody = JSON.stringify({ Statement: [{ ...allow, Effect: 'Deny' }] })
    const { StackId } = await stackOf(at, ONE, { StackPolicyBody })
    const request = { RegionId: REGION, ChangeSetName: 'set', StackId, TemplateBody: body({}) }
    expect((await at.refusal('ros.CreateChangeSet', request)).code).toBe('StackPolicyValidationFailed')
    const During = { StackPolicyDuringUpdateBody: JSON.stringify({ Statement: [allow] }) }
    await createChangeSet(at, { ...request, ...During })
    await withText(JSON.stringify({ Statement: [allow] }), async (StackPolicyDuringUpdateURL) => {
      await createChangeSet(at, { ...request, ChangeSetName: 'other', StackPolicyDuringUpdateURL })
    })
  })

  it.each<[string, object, string]>([
    ['a type that is not emulated', { ChangeSetType: 'IMPORT' }, 'InvalidParameter'],
    ['a name that cannot be', { ChangeSetName: '-x' }, 'InvalidParameter'],
    ['a name that is taken', { ChangeSetName: 'first' }, 'ChangeSetExists'],
    ['a long description', { Description: 'x'.repeat(1_025) }, 'InvalidParameter'],
    ['an unknown stack', { StackId: 'none' }, 'StackNotFound'],
    ['the completely same stack', { TemplateBody: ONE }, 'NotSupported'],
    ['no template', { TemplateBody: undefined }, 'MultipleParameter'],
    ['a scratch, which only imports take', { TemplateBody: undefined, TemplateScratchId: 'ts-1' }, 'MultipleParameter'],
    ['a stored template', { TemplateBody: undefined, TemplateId: 'x', TemplateVersion: 'v1' }, 'TemplateNotFound'],
    ['a URL that is not of this machine', { NotificationURLs: ['http://example.com/'] }, 'InvalidParameter'],
    ['a short time', { TimeoutInMinutes: 1 }, 'InvalidParameter'],
    ['a wrong Parallelism', { Parallelism: -1 }, 'InvalidParameter'],
    ['another ReplacementOption', { ReplacementOption: 'x' }, 'InvalidParameter'],
    ['a role that is not there', { RamRoleName: 'no' }, 'InvalidParameter'],
    ['a tainted resource that is not there', { TaintResources: ['No'] }, 'ResourceNotFound'],
    ['two policies', { StackPolicyBody: '{}', StackPolicyURL: 'x' }, 'MultipleParameter'],
    ['a policy at no URL', { StackPolicyURL: 'x' }, 'InvalidParameter'],
    ['CREATE for a stack that is there', { ChangeSetType: 'CREATE' }, 'InvalidParameter'],
    [
      'CREATE with a name that is taken',
      { ChangeSetType: 'CREATE', StackId: undefined, StackName: 'demo' },
      'StackExists',
    ],
    ['CREATE without a name', { ChangeSetType: 'CREATE', StackId: undefined }, 'InvalidParameter'],
  ])('refuses %s', async (_, more, code) => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    await createChangeSet(at, { ChangeSetName: 'first', StackId, TemplateBody: body({}) })
    const request = { RegionId: REGION, ChangeSetName: 'set', StackId, TemplateBody: body({}), ...more }
    expect((await at.refusal('ros.CreateChangeSet', request)).code).toBe(code)
  })

  it('refuses a stack that is busy, and more than the quota', async () => {
    const at = testWorld()
    const StackId = await createStack(at, ONE)
    const request = { RegionId: REGION, ChangeSetName: 'set', StackId, TemplateBody: body({}) }
    expect((await at.refusal('ros.CreateChangeSet', request)).code).toBe('ActionInProgress')
    await at.settle()
    await at.control({ kind: 'quotas', settings: [{ name: 'change_sets_per_stack', value: 1 }] })
    await createChangeSet(at, { ...request, ChangeSetName: 'first' })
    expect((await at.refusal('ros.CreateChangeSet', request)).code).toBe('ChangeSetQuotaExceeded')
  })
})
