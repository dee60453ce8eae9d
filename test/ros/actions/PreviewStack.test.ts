import { describe, expect, it } from 'vitest'
import { withText } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, stackOf, template, vpc, vSwitch } from '../stack/stackSetup.ts'
import { idsOf } from '../stack/updateSetup.ts'

const Parameters = { Name: { Type: 'String', Default: 'net' }, Key: { Type: 'String', NoEcho: true, Default: 'x' } }
const resources = {
  Vpc: { ...vpc({ VpcName: { Ref: 'Name' } }), Description: 'the net' },
  VSwitch: vSwitch(1, { VSwitchName: { 'Fn::Join': ['-', [{ Ref: 'Name' }, 'a']] } }),
  Copy: vpc({ Description: { 'Fn::GetAtt': ['Vpc', 'RouteTableId'] } }),
}
const body = template(resources, { Parameters, Description: 'a preview' })

describe('PreviewStack', () => {
  it('shows what CreateStack would make, evaluated as far as can be', async () => {
    const at = testWorld()
    const before = at.world.tables.hash().text
    const { Stack } = await at.call('ros.PreviewStack', {
      ...{ RegionId: REGION, StackName: 'demo', TemplateBody: body, TimeoutInMinutes: 20, DisableRollback: true },
      StackPolicyBody: '{"Statement":[{"Effect":"Deny","Action":"Update:*","Principal":"*","Resource":"*"}]}',
      Parameters: [{ ParameterKey: 'Name', ParameterValue: 'mine' }],
    })
    expect(Stack).toMatchObject({
      ...{ StackName: 'demo', RegionId: REGION, Description: 'a preview', TimeoutInMinutes: 20, DisableRollback: true },
      StackPolicyBody: { Statement: [{ Effect: 'Deny' }] },
    })
    expect(Stack.Parameters).toContainEqual({ ParameterKey: 'Key', ParameterValue: '******' })
    expect(Stack.Parameters).toContainEqual({ ParameterKey: 'ALIYUN::StackId', ParameterValue: 'None' })
    expect(Stack.Resources).toEqual([
      {
        ...{ LogicalResourceId: 'Vpc', ResourceType: 'ALIYUN::ECS::VPC', AcsResourceType: 'ACS::ECS::VPC' },
        ...{ Action: 'Add', Description: 'the net', RequiredBy: ['VSwitch', 'Copy'] },
        Properties: { CidrBlock: '10.0.0.0/16', VpcName: 'mine' },
      },
      expect.objectContaining({
        LogicalResourceId: 'VSwitch',
        Properties: expect.objectContaining({ VpcId: { Ref: 'Vpc' }, VSwitchName: 'mine-a' }),
      }),
      expect.objectContaining({ LogicalResourceId: 'Copy', RequiredBy: [] }),
    ])
    expect(at.world.tables.hash().text).toBe(before)
  })

  it('shows what UpdateStack would do', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, body)
    const ids = idsOf(at, StackId)
    const next = template({ Vpc: resources.Vpc, VSwitch: vSwitch(2), New: vpc() }, { Parameters })
    const given = [{ ParameterKey: 'Name', ParameterValue: 'mine' }]
    const preview = async (more: object) => {
      const { Stack } = await at.call('ros.PreviewStack', { RegionId: REGION, StackId, TemplateBody: next, ...more })
      return Stack.Resources?.map(({ LogicalResourceId, Action, Replacement, PhysicalResourceId }) => [
        ...[LogicalResourceId, Action, Replacement, PhysicalResourceId],
      ])
    }
    expect(await preview({ Parameters: given })).toEqual([
      ['Vpc', 'Modify', 'False', ids.Vpc],
      ['New', 'Add', undefined, undefined],
      ['VSwitch', 'Modify', 'True', ids.VSwitch],
      ['Copy', 'Remove', undefined, ids.Copy],
    ])
    const tainted = await preview({ UsePreviousParameters: true, TaintResources: ['Vpc'] })
    expect(tainted?.[0]).toEqual(['Vpc', 'Modify', 'True', ids.Vpc])
    await withText(body, async (TemplateURL) => {
      expect((await preview({ TemplateBody: undefined, TemplateURL }))?.map((row) => row[1])).toEqual([
        'None',
        'None',
        'None',
      ])
    })
  })

  it.each([
    ['neither a name nor an id', { StackName: undefined }, 'MultipleParameter'],
    ['both', { StackId: 'x' }, 'MultipleParameter'],
    ['a name that is taken', { StackName: 'taken' }, 'StackExists'],
    ['a name that cannot be', { StackName: '-' }, 'InvalidParameter'],
    ['an unknown stack', { StackName: undefined, StackId: 'none' }, 'StackNotFound'],
    ['no template', { TemplateBody: undefined }, 'MultipleParameter'],
    ['a scratch that is not there', { TemplateBody: undefined, TemplateScratchId: 'ts-1' }, 'TemplateScratchNotFound'],
    [
      'a scratch of another region',
      { TemplateBody: undefined, TemplateScratchId: 'ts-1', TemplateScratchRegionId: 'cn-beijing' },
      'TemplateScratchNotFound',
    ],
    [
      'a stored template that is not there',
      { TemplateBody: undefined, TemplateId: 'x', TemplateVersion: 'v1' },
      'TemplateNotFound',
    ],
    [
      'a type that is not emulated',
      { TemplateBody: template({ X: { Type: 'ALIYUN::ECS::Activation' } }) },
      'NotEmulated',
    ],
    ['a short time', { TimeoutInMinutes: 1 }, 'InvalidParameter'],
    ['tainted resources of a stack to be', { TaintResources: ['Vpc'] }, 'InvalidParameter'],
    ['a malformed policy', { StackPolicyBody: '{}' }, 'StackValidationFailed'],
    ['a policy at no URL', { StackPolicyURL: 'x' }, 'InvalidParameter'],
  ])('refuses %s', async (_, more, code) => {
    const at = testWorld()
    await stackOf(at, template({}), { StackName: 'taken' })
    const request = { RegionId: REGION, StackName: 'demo', TemplateBody: body, ...more }
    expect((await at.refusal('ros.PreviewStack', request)).code).toBe(code)
  })
})
