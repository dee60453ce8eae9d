/** Prices as the price actions show them. */
import type { ListPrice } from '../../../world/facts/prices.ts'

/** One thing that is paid for. */
interface PricedResource {
  readonly Resource: string
  readonly price: number
}

const PLACES = 1_000_000

/**
 * List price without any discount. The rule that is named is none of a campaign: it says where the price comes from and
 * of which day it is.
 */
export function priceInfo(listed: ListPrice, resources: readonly PricedResource[]) {
  const total = rounded(resources.reduce((sum, { price }) => sum + price, 0))
  const DetailInfo = resources.map(({ Resource, price }) => ({
    ...{ Resource, OriginalPrice: rounded(price), TradePrice: rounded(price), DiscountPrice: 0 },
    SubRules: { Rule: [] as { RuleId: number; Description: string }[] },
  }))
  const Description = `List price of ${listed.asOf ?? 'an unknown day'}; source: ${listed.source}.`
  return {
    Price: {
      ...{ Currency: listed.currency, OriginalPrice: total, TradePrice: total, DiscountPrice: 0 },
      DetailInfos: { DetailInfo },
    },
    Rules: { Rule: [{ RuleId: 0, Description }] },
  }
}

/** Sums of fractions are shown without the error of their addition. */
function rounded(price: number): number {
  return Math.round(price * PLACES) / PLACES
}
