import { describe, expect, it } from 'vitest'
import { withText } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { createStack, REGION, template, vpc } from '../stack/stackSetup.ts'
import { createGroup } from '../stackGroup/groupSetup.ts'
import { createTemplate } from './storedTemplates.ts'

const BODY = template(
  { Vpc: vpc({ VpcName: { Ref: 'Name' } }), Zones: { Type: 'DATASOURCE::ECS::Zones' } },
  {
    Description: 'a net',
    Parameters: { Name: { Type: 'String', Default: 'net', MaxLength: 5 } },
    Metadata: { a: { b: 1 } },
  },
)
const SUMMARY = {
  ...{ Description: 'a net', Version: '2015-09-01', Metadata: { a: { b: 1 } } },
  Parameters: [{ ParameterKey: 'Name', Type: 'String', Default: 'net', MaxLength: 5 }],
  ResourceTypes: ['ALIYUN::ECS::VPC', 'DATASOURCE::ECS::Zones'],
  ResourceIdentifierSummaries: [
    { ResourceType: 'ALIYUN::ECS::VPC', LogicalResourceIds: ['Vpc'], ResourceIdentifiers: ['VpcId'] },
  ],
}

describe('GetTemplateSummary', () => {
  it('says what a template declares, wherever it comes from', async () => {
    const at = testWorld()
    const ask = (more: object) => at.call('ros.GetTemplateSummary', { RegionId: REGION, ...more })
    expect(
      await ask({ TemplateBody: BODY, Parameters: [{ ParameterKey: 'Name', ParameterValue: 'abc' }] }),
    ).toMatchObject(SUMMARY)
    expect(await withText(BODY, (TemplateURL) => ask({ TemplateURL }))).toMatchObject(SUMMARY)
    const TemplateId = await createTemplate(at, { TemplateBody: BODY })
    expect(await ask({ TemplateId, TemplateVersion: 'v1' })).toMatchObject(SUMMARY)
    await createGroup(at, { TemplateBody: BODY })
    expect(await ask({ StackGroupName: 'fleet' })).toMatchObject(SUMMARY)
    const StackId = await createStack(at, BODY)
    expect(await ask({ StackId })).toMatchObject(SUMMARY)
  })

  it.each([
    ['MultipleParameter', { TemplateBody: undefined }],
    ['MultipleParameter', { StackId: 'x' }],
    ['StackNotFound', { TemplateBody: undefined, StackId: 'none' }],
    ['TemplateNotFound', { TemplateBody: undefined, TemplateId: 'none' }],
    ['ChangeSetNotFound', { TemplateBody: undefined, ChangeSetId: 'c' }],
    ['StackGroupNotFound', { TemplateBody: undefined, StackGroupName: 'g' }],
    ['InvalidTemplateURL', { TemplateBody: undefined, TemplateURL: 'http://example.com' }],
    ['UnknownUserParameter', { Parameters: [{ ParameterKey: 'No', ParameterValue: 'x' }] }],
    ['StackValidationFailed', { Parameters: [{ ParameterKey: 'Name', ParameterValue: 'too long' }] }],
    ['InvalidSchema', { TemplateBody: '[]' }],
  ])('refuses with %s: %j', async (code, more) => {
    const request = { RegionId: REGION, TemplateBody: BODY, ...more }
    expect((await testWorld().refusal('ros.GetTemplateSummary', request)).code).toBe(code)
  })
})
