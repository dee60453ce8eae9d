import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION as RegionId, TYPE, template, ZONE } from '../stack/stackSetup.ts'

const Parameters = {
  Zone: { Type: 'String' },
  Type: { Type: 'String' },
  Size: { Type: 'Number', AllowedValues: [40, 80] },
  Name: { Type: 'String', Default: 'web' },
  Free: { Type: 'String' },
}
const Properties = { ZoneId: { Ref: 'Zone' }, InstanceType: { Ref: 'Type' }, InstanceName: { Ref: 'Name' } }
const TemplateBody = template({ Web: { Type: 'ALIYUN::ECS::Instance', Properties } }, { Parameters })

type Given = { ParameterKey: string; ParameterValue?: string; ParameterCandidateValues?: string[] }

describe('GetTemplateRecommendParameters', () => {
  async function asked(at: ReturnType<typeof testWorld>, given: Given[] = []) {
    const request = { RegionId, TemplateBody, Parameters: given }
    const { RecommendParameterValues } = await at.call('ros.GetTemplateRecommendParameters', request)
    return Object.fromEntries(
      RecommendParameterValues.map(({ ParameterKey = '', RecommendValue }) => [ParameterKey, RecommendValue]),
    )
  }

  it('chooses zone and instance type together, from what is in stock', async () => {
    const at = testWorld()
    const candidates: Given[] = [
      { ParameterKey: 'Zone', ParameterCandidateValues: ['cn-hangzhou-h', ZONE] },
      { ParameterKey: 'Type', ParameterCandidateValues: [TYPE, 'ecs.g7.large'] },
    ]
    const soldOut = (zoneId: string, instanceType: string) =>
      at.control({ kind: 'stock', settings: [{ regionId: RegionId, zoneId, instanceType, count: 0 }] })
    expect(await asked(at, candidates)).toMatchObject({ Zone: 'cn-hangzhou-h', Type: TYPE })
    await soldOut('cn-hangzhou-h', TYPE)
    await soldOut('cn-hangzhou-h', 'ecs.g7.large')
    expect(await asked(at, candidates)).toMatchObject({ Zone: ZONE, Type: TYPE })
    await soldOut(ZONE, TYPE)
    expect(await asked(at, candidates)).toMatchObject({ Zone: ZONE, Type: 'ecs.g7.large' })
    await soldOut(ZONE, 'ecs.g7.large')
    const nothing = await asked(at, candidates)
    expect([nothing.Zone, nothing.Type]).toEqual([undefined, undefined])
  })

  it('takes what is given, then AllowedValues, then the default; leaves out what nothing is known of', async () => {
    const at = testWorld()
    const told = await asked(at, [{ ParameterKey: 'Zone', ParameterValue: ZONE }])
    expect(told).toMatchObject({ Zone: ZONE, Size: '40', Name: 'web' })
    expect(told.Type).toMatch(/^ecs\./)
    expect(told).not.toHaveProperty('Free')
    expect(await asked(at, [{ ParameterKey: 'Size', ParameterValue: '80' }])).toMatchObject({ Size: '80' })
    const illegal = await asked(at, [{ ParameterKey: 'Size', ParameterCandidateValues: ['41', '80'] }])
    expect(illegal).toMatchObject({ Size: '80' })
  })

  it('refuses a parameter that the template has not, and no template', async () => {
    const at = testWorld()
    const code = async (request: object) =>
      (await at.refusal('ros.GetTemplateRecommendParameters', { RegionId, ...request })).code
    expect(await code({ TemplateBody, Parameters: [{ ParameterKey: 'No' }] })).toBe('UnknownUserParameter')
    expect(await code({})).toBe('MultipleParameter')
    expect(await code({ TemplateBody, TemplateId: 'x' })).toBe('MultipleParameter')
    expect(await code({ TemplateURL: 'http://example.com/' })).toBe('InvalidTemplateURL')
    expect(await code({ TemplateId: 'x', TemplateVersion: 'v1' })).toBe('TemplateNotFound')
  })
})
