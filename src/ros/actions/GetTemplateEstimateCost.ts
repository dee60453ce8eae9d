import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { hourlyListPrice } from '../../world/facts/prices.ts'
import type { Json } from '../../world/rows/ros.ts'
import * as errors from '../errors.ts'
import { canonicalType } from '../resourceCatalogue.ts'
import { findStack } from '../stack/find.ts'
import { outsideOf } from '../stack/outside.ts'
import { planRequested } from '../stack/requested.ts'
import { pseudoParameters } from '../stack/scope.ts'
import { evaluatePartly } from '../template/evaluate.ts'
import { planScope } from '../template/plan.ts'
import type { Section } from '../template/template.ts'
import { readTemplate } from '../templateLimits.ts'
import { templateSource } from '../templateSource.ts'

const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId', 'TemplateScratchId'] as const

/** Types of which something is paid. Source: documentation of the products. Prices are known of instances only. */
const PRICED = [
  'ALIYUN::ECS::Disk',
  'ALIYUN::ECS::Instance',
  'ALIYUN::ECS::InstanceClone',
  'ALIYUN::ECS::InstanceGroup',
  'ALIYUN::ECS::InstanceGroupClone',
  'ALIYUN::VPC::CommonBandwidthPackage',
  'ALIYUN::VPC::EIP',
  'ALIYUN::VPC::NatGateway',
]

/**
 * GetTemplateEstimateCost: list prices of what a template would make, by logical id; resources that cost nothing are left out.
 * Success false, with the reason, where no price is known: subscriptions, disks, addresses, gateways, bandwidth.
 * Guess: the shape of such an answer. Not modelled: discounts, taxes, what a change of an existing stack costs.
 * Source: ROS 2019-09-10 catalogue; SDK comments; list prices of fixtures/prices.json.
 */
export default defineAction('ros', 'GetTemplateEstimateCost', {
  fetches: ['TemplateURL'],
  ignores: { ClientToken: 'a read has no effect to repeat' },
  handle(context, request) {
    const { world, accountId, regionId } = context
    const isOfStack = request.StackId !== undefined && request.StackId !== ''
    const stack = isOfStack ? findStack(context, request.StackId ?? '') : undefined
    const place = { OwnerId: accountId, RegionId: regionId }
    const pseudo = pseudoParameters(stack ?? { ...place, StackId: 'None', StackName: 'None', ResourceGroupId: '' })
    const { body } = templateSource(context, request, SOURCES)
    const plan = planRequested(context, readTemplate(context, body), request.Parameters ?? [], pseudo)
    const scope = planScope(plan, {
      pseudo,
      ref: () => undefined,
      attribute: () => undefined,
      outside: outsideOf(world, place),
    })

    const priced = plan.order.filter((logicalId) =>
      PRICED.includes(canonicalType(plan.resources[logicalId]?.type ?? '')),
    )
    ensure(plan.order.length > 0, errors.stackValidationFailed('The template has no resources.'))
    const estimates = priced.map((logicalId) => {
      const { type = '', properties = {} } = plan.resources[logicalId] ?? {}
      const { value } = evaluatePartly(properties, scope, `Resources.${logicalId}`)
      return [logicalId, { Type: type, ...estimateOf(context, type, value as Section) }] as const
    })
    return { Resources: Object.fromEntries(estimates) }
  },
})

function estimateOf({ regionId }: ActionContext, type: string, properties: Section): { [name: string]: Json } {
  const unknown = (Message: string) => ({ Success: false, Result: { Code: 'PriceNotKnown', Message } })
  if (!type.startsWith('ALIYUN::ECS::Instance')) return unknown(`Alistack knows no price of ${type}.`)
  const { InstanceType, InstanceChargeType = 'PostPaid', MaxAmount = 1 } = properties
  if (InstanceChargeType !== 'PostPaid')
    return unknown('Alistack knows hourly prices only, not those of subscriptions.')
  const price = typeof InstanceType === 'string' ? hourlyListPrice(regionId, InstanceType) : undefined
  const Quantity = Number(MaxAmount)
  if (price === undefined || !Number.isInteger(Quantity)) {
    return unknown(`Alistack knows no price of ${JSON.stringify(InstanceType ?? null)} in ${regionId}.`)
  }
  const amount = Math.round(price.price * Quantity * 10_000) / 10_000
  return {
    Success: true,
    Result: {
      Order: {
        Currency: price.currency,
        OriginalAmount: amount,
        TradeAmount: amount,
        DiscountAmount: 0,
        TaxAmount: 0,
        RuleIds: [],
      },
      OrderSupplement: { ChargeType: 'PostPaid', PriceType: 'Total', Quantity, Period: 1, PeriodUnit: 'Hour' },
      InquiryType: 'Buy',
      Rules: { Rule: [] },
    },
  }
}
