import { describe, expect, it } from 'vitest'
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

  it.each([
    ['MultipleParameter', {}],
    ['InvalidParameter', { TemplateURL: 'https://example.com' }],
    ['StackValidationFailed', { TemplateBody: template({ Vpc: vpc({ Nothing: 1 }) }) }],
    ['StackValidationFailed', { TemplateBody: template({ A: { Type: 'ALIYUN::NO::Thing' } }) }],
    ['InvalidTemplateReference', { TemplateBody: template({ Vpc: vpc({ VpcName: { Ref: 'No' } }) }) }],
    [
      'CircularDependency',
      { TemplateBody: template({ A: { ...vpc(), DependsOn: 'B' }, B: { ...vpc(), DependsOn: 'A' } }) },
    ],
  ])('refuses with %s: %j', async (code, members) => {
    expect((await testWorld().refusal('ros.ValidateTemplate', { RegionId: REGION, ...members })).code).toBe(code)
  })
})
