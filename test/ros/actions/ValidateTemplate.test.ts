// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub has its placeholders in plain texts
import { describe, expect, it } from 'vitest'
import { withText } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, template, vpc, vSwitch } from '../stack/stackSetup.ts'

describe('ValidateTemplate', () => {
  it('says what a template declares, and makes nothing', async () => {
    const at = testWorld()
    const before = at.world.tables.hash().text
    const sections = {
      Description: 'a net',
      Parameters: { Name: { Type: 'String', Default: 'net', Label: 'Name' } },
      Outputs: { Id: { Value: { Ref: 'Vpc' }, Description: 'of the VPC' } },
    }
    const body = template({ Vpc: vpc({ VpcName: { Ref: 'Name' } }), Part: { ...vSwitch(), Count: 2 } }, sections)
    const reply = await at.call('ros.ValidateTemplate', { RegionId: REGION, TemplateBody: body })
    expect(reply).toMatchObject({
      Description: 'a net',
      Outputs: [{ OutputKey: 'Id', Description: 'of the VPC' }],
      ResourceTypes: { Resources: ['ALIYUN::ECS::VPC', 'ALIYUN::ECS::VSwitch'], DataSources: [] },
      Resources: [
        { LogicalResourceIdPattern: 'Vpc', ResourceType: 'ALIYUN::ECS::VPC' },
        { LogicalResourceIdPattern: 'Part[*]', ResourceType: 'ALIYUN::ECS::VSwitch' },
      ],
    })
    expect(reply.Parameters).toMatchObject([{ ParameterKey: 'Name', Type: 'String', Default: 'net', Label: 'Name' }])
    expect(at.world.tables.hash().text).toBe(before)
  })

  it('accepts types that are known but not emulated', async () => {
    const body = template({ Wait: { Type: 'ALIYUN::ROS::WaitConditionHandle' } })
    const reply = await testWorld().call('ros.ValidateTemplate', { RegionId: REGION, TemplateBody: body })
    expect(reply.ResourceTypes.Resources).toEqual(['ALIYUN::ROS::WaitConditionHandle'])
  })

  it('accepts types of other products and of the user, and whatever they are given', async () => {
    const Resources = {
      Balancer: { Type: 'ALIYUN::ALB::LoadBalancer', Properties: { Anything: 1 } },
      Mine: { Type: 'Custom::My::Thing' },
      Old: { Type: 'ALIYUN::ECS::PrepayInstance', Properties: { A: { 'Fn::GetAtt': ['Balancer', 'Whatever'] } } },
    }
    const at = testWorld()
    const request = { RegionId: REGION, TemplateBody: template(Resources) }
    expect((await at.call('ros.ValidateTemplate', request)).ResourceTypes.Resources).toHaveLength(3)
    const refusal = await at.refusal('ros.CreateStack', { ...request, StackName: 'demo' })
    expect(refusal).toMatchObject({ code: 'NotEmulated' })
    expect(refusal.message).toContain('ALIYUN::ALB::LoadBalancer')
  })

  it('says how parameters could be changed', async () => {
    const text = { Type: 'String' }
    const Parameters = { Name: text, Cidr: text, Yes: text, Amount: text, Free: text, Odd: text, Local: text }
    const body = template(
      {
        Vpc: vpc({ VpcName: { Ref: 'Name' }, Description: { 'Fn::If': ['Is', 'a', 'b'] } }),
        Part: { ...vpc({ VpcName: { 'Fn::Sub': '${Mine}-x' } }), Count: { Ref: 'Amount' } },
        Sub: vSwitch(1, { CidrBlock: { Ref: 'Cidr' } }),
        Other: { Type: 'ALIYUN::ALB::LoadBalancer', Properties: { Anything: { Ref: 'Odd' } } },
      },
      {
        Parameters,
        Conditions: { Is: { 'Fn::Equals': [{ Ref: 'Yes' }, 'y'] } },
        Locals: { Mine: { Type: 'Eval', Value: { Ref: 'Local' } } },
      },
    )
    const ask = (UpdateInfoOptions: string[]) =>
      testWorld().call('ros.ValidateTemplate', { RegionId: REGION, TemplateBody: body, UpdateInfoOptions })
    expect((await ask([])).UpdateInfo).toEqual({
      ParametersAllowedToBeModified: ['Name', 'Free', 'Local'],
      ParametersConditionallyAllowedToBeModified: ['Yes', 'Amount'],
      ParametersUncertainlyAllowedToBeModified: ['Odd'],
      ParametersNotAllowedToBeModified: ['Cidr'],
    })
    expect((await ask(['EnableReplacement'])).UpdateInfo).toMatchObject({
      ParametersAllowedToBeModified: ['Name', 'Cidr', 'Free', 'Local'],
      ParametersNotAllowedToBeModified: [],
      ParametersCauseReplacementIfModified: ['Cidr'],
      ParametersConditionallyCauseReplacementIfModified: ['Yes', 'Amount'],
    })
  })

  it('reads the text behind a URL', async () => {
    const body = template({ Vpc: vpc() })
    const ask = (TemplateURL: string) => testWorld().call('ros.ValidateTemplate', { RegionId: REGION, TemplateURL })
    expect((await withText(body, ask)).ResourceTypes.Resources).toEqual(['ALIYUN::ECS::VPC'])
  })

  it.each([
    ['MultipleParameter', {}],
    ['InvalidTemplateURL', { TemplateURL: 'https://example.com' }],
    ['InvalidParameter', { TemplateBody: template({}), UpdateInfoOptions: ['Some'] }],
    ['StackValidationFailed', { TemplateBody: template({ A: { Type: 'ALIYUN::ECS::Nothing' } }) }],
    ['StackValidationFailed', { TemplateBody: template({ A: { Type: 'nothing' } }) }],
    ['InvalidTemplate', { TemplateBody: template({ A: { Type: 'MODULE::My::Net' } }) }],
    ['InvalidTemplate', { TemplateBody: template({}, { Transform: 'Aliyun::Terraform-v1.1' }) }],
    ['InvalidTemplate', { TemplateBody: template({}, { Transform: 'Aliyun::Serverless-2018-04-03' }) }],
    ['StackValidationFailed', { TemplateBody: template({ Vpc: vpc({ Nothing: 1 }) }) }],
    ['InvalidTemplateReference', { TemplateBody: template({ Vpc: vpc({ VpcName: { Ref: 'No' } }) }) }],
    [
      'CircularDependency',
      { TemplateBody: template({ A: { ...vpc(), DependsOn: 'B' }, B: { ...vpc(), DependsOn: 'A' } }) },
    ],
  ])('refuses with %s: %j', async (code, members) => {
    expect((await testWorld().refusal('ros.ValidateTemplate', { RegionId: REGION, ...members })).code).toBe(code)
  })
})
