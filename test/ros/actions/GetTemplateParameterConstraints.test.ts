import { describe, expect, it } from 'vitest'
import { withText } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { createStack, instance, network, REGION, TYPE, template, ZONE } from '../stack/stackSetup.ts'
import { createTemplate } from './storedTemplates.ts'

const text = { Type: 'String' }
const BODY = template(
  {
    ...network,
    Web: instance({ ZoneId: { Ref: 'Zone' }, InstanceType: { Ref: 'Type' }, InstanceName: { Ref: 'Name' } }),
  },
  { Parameters: { Zone: text, Type: { ...text, AllowedValues: [TYPE, 'ecs.none'] }, Name: text, Unused: text } },
)

describe('GetTemplateParameterConstraints', () => {
  const ask = (at: ReturnType<typeof testWorld>, more: object = {}) =>
    at.call('ros.GetTemplateParameterConstraints', { RegionId: REGION, TemplateBody: BODY, ...more })

  it('says what the region has for a parameter', async () => {
    const at = testWorld()
    const { ParameterConstraints } = await ask(at)
    const of = (name: string) => ParameterConstraints.find(({ ParameterKey }) => ParameterKey === name)
    expect(of('Zone')?.AllowedValues).toContain(ZONE)
    expect(of('Type')?.AllowedValues).toEqual([TYPE])
    expect(of('Type')?.IllegalValueByParameterConstraints).toContain('ecs.c6.large')
    expect(of('Type')?.OriginalConstraints).toMatchObject([
      { ResourceName: 'Web', ResourceType: 'ALIYUN::ECS::Instance', PropertyName: 'InstanceType' },
    ])
    expect(of('Name')).toMatchObject({
      ...{ Behavior: 'NotSupport', Type: 'String' },
      NotSupportResources: [{ ResourceType: 'ALIYUN::ECS::Instance', PropertyName: 'InstanceName' }],
    })
    expect(of('Unused')?.Behavior).toBe('NoLimit')
  })

  it('takes the zone that is given and the stock that there is', async () => {
    const at = testWorld()
    const zone = { Parameters: [{ ParameterKey: 'Zone', ParameterValue: ZONE }], ParametersKeyFilter: ['Type'] }
    expect((await ask(at, zone)).ParameterConstraints).toMatchObject([{ ParameterKey: 'Type', AllowedValues: [TYPE] }])
    await at.control({ kind: 'stock', settings: [{ regionId: REGION, zoneId: ZONE, instanceType: TYPE, count: 0 }] })
    expect((await ask(at, zone)).ParameterConstraints).toMatchObject([{ ParameterKey: 'Type', AllowedValues: [] }])
  })

  it('reads the template from wherever it is', async () => {
    const at = testWorld()
    const none = { TemplateBody: undefined, ParametersKeyFilter: ['Unused'] }
    const TemplateId = await createTemplate(at, { TemplateBody: BODY })
    const expected = [{ ParameterKey: 'Unused', Behavior: 'NoLimit' }]
    expect((await ask(at, { ...none, TemplateId, TemplateVersion: 'v1' })).ParameterConstraints).toMatchObject(expected)
    const byUrl = await withText(BODY, (TemplateURL) => ask(at, { ...none, TemplateURL }))
    expect(byUrl.ParameterConstraints).toMatchObject(expected)
    const StackId = await createStack(at, template(network))
    expect((await ask(at, { StackId })).ParameterConstraints).toHaveLength(4)
  })

  it.each([
    ['MultipleParameter', { TemplateBody: undefined }],
    ['TemplateNotFound', { TemplateBody: undefined, TemplateId: 'none' }],
    ['StackNotFound', { StackId: 'none' }],
    ['UnknownUserParameter', { ParametersKeyFilter: ['No'] }],
    ['UnknownUserParameter', { Parameters: [{ ParameterKey: 'No', ParameterValue: 'x' }] }],
    ['StackValidationFailed', { Parameters: [{ ParameterKey: 'Type', ParameterValue: 'x' }] }],
  ])('refuses with %s: %j', async (code, more) => {
    const request = { RegionId: REGION, TemplateBody: BODY, ...more }
    expect((await testWorld().refusal('ros.GetTemplateParameterConstraints', request)).code).toBe(code)
  })
})
