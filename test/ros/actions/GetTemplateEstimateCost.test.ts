import { describe, expect, it } from 'vitest'
import { hourlyListPrice } from '../../../src/world/facts/prices.ts'
import { withText } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { createStack, instance, instanceGroup, network, REGION, TYPE, template } from '../stack/stackSetup.ts'
import { createTemplate } from './storedTemplates.ts'

const BODY = template(
  {
    ...network,
    Web: instance({ InstanceType: { Ref: 'Type' } }),
    Prepaid: instance({ InstanceChargeType: 'PrePaid' }),
    Eip: { Type: 'ALIYUN::VPC::EIP' },
    Part: { ...instance(), Count: 2 },
  },
  { Parameters: { Type: { Type: 'String', Default: 'ecs.none' } } },
)
const perHour = hourlyListPrice(REGION, TYPE)?.price ?? Number.NaN

describe('GetTemplateEstimateCost', () => {
  const ask = (at: ReturnType<typeof testWorld>, more: object = {}) =>
    at.call('ros.GetTemplateEstimateCost', {
      ...{ RegionId: REGION, TemplateBody: BODY, Parameters: [{ ParameterKey: 'Type', ParameterValue: TYPE }] },
      ...more,
    })

  it('gives list prices, and says where none is known', async () => {
    const { Resources } = (await ask(testWorld())) as { Resources: Record<string, { Result: { Order: object } }> }
    expect(perHour).toBeGreaterThan(0)
    expect(Object.keys(Resources).sort()).toEqual(['Eip', 'Part[0]', 'Part[1]', 'Prepaid', 'Web'].sort())
    expect(Resources.Web).toMatchObject({
      ...{ Type: 'ALIYUN::ECS::Instance', Success: true },
      Result: {
        Order: { Currency: 'CNY', TradeAmount: perHour, OriginalAmount: perHour },
        OrderSupplement: { ChargeType: 'PostPaid', Quantity: 1, PeriodUnit: 'Hour' },
      },
    })
    expect(Resources.Eip).toMatchObject({ Success: false, Result: { Code: 'PriceNotKnown' } })
    expect(Resources.Prepaid).toMatchObject({ Success: false })
  })

  it('counts the instances of a group, and knows no price of a type that there is not', async () => {
    const { Group: _group, ...rest } = network
    const body = template({
      ...rest,
      Many: instanceGroup(3, { SecurityGroupId: 'sg-1' }),
      One: instance({ InstanceType: 'ecs.none', SecurityGroupId: 'sg-1' }),
    })
    const { Resources } = (await ask(testWorld(), { TemplateBody: body, Parameters: [] })) as {
      Resources: Record<string, { Success: boolean; Result: { Order: { TradeAmount: number } } }>
    }
    expect(Resources.Many?.Result.Order.TradeAmount).toBeCloseTo(perHour * 3, 3)
    expect(Resources.One).toMatchObject({ Success: false })
  })

  it('reads the template from wherever it is, also for a stack', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at, { TemplateBody: BODY })
    const byId = await ask(at, { TemplateBody: undefined, TemplateId, TemplateVersion: 'v1' })
    expect(byId.Resources).toHaveProperty('Web')
    const byUrl = await withText(BODY, (TemplateURL) => ask(at, { TemplateBody: undefined, TemplateURL }))
    expect(byUrl.Resources).toEqual(byId.Resources)
    const StackId = await createStack(at, template(network))
    expect((await ask(at, { StackId })).Resources).toEqual(byId.Resources)
  })

  it.each([
    ['MultipleParameter', { TemplateBody: undefined }],
    ['TemplateNotFound', { TemplateBody: undefined, TemplateId: 'none' }],
    [
      'TemplateScratchNotFound',
      { TemplateBody: undefined, TemplateScratchId: 'none', TemplateScratchRegionId: REGION },
    ],
    ['StackNotFound', { StackId: 'none' }],
    ['UserParameterMissing', { TemplateBody: template({}, { Parameters: { A: { Type: 'String' } } }) }],
    ['UnknownUserParameter', { Parameters: [{ ParameterKey: 'No', ParameterValue: 'x' }] }],
    ['StackValidationFailed', { TemplateBody: template({}) }],
  ])('refuses with %s: %j', async (code, more) => {
    const request = { RegionId: REGION, TemplateBody: BODY, ...more }
    expect((await testWorld().refusal('ros.GetTemplateEstimateCost', request)).code).toBe(code)
  })
})
