import { defineAction } from '../../../door/action.ts'
import { instanceTypeFamilies } from '../../../world/facts/instanceTypes.ts'
import { answered, offersOf } from '../available/availableResources.ts'

/**
 * DescribeInstanceTypeFamilies: families of which any zone of the region sells a type, in stock or not.
 * Source: Ecs 2014-05-26 catalogue.
 */
export default defineAction('ecs', 'DescribeInstanceTypeFamilies', {
  handle({ world, regionId }, { Generation }) {
    const offers = (['PostPaid', 'PrePaid', 'Spot'] as const).flatMap((chargeType) =>
      offersOf(world, regionId, chargeType),
    )
    const families = answered(offers, `families|${Generation ?? ''}`, () => {
      const sold = new Set(offers.flatMap(({ types }) => types.map(({ type }) => type.InstanceTypeFamily)))
      return instanceTypeFamilies().filter(
        (family) => sold.has(family.InstanceTypeFamilyId) && (!Generation || family.Generation === Generation),
      )
    })

    return { InstanceTypeFamilies: { InstanceTypeFamily: families } }
  },
})
