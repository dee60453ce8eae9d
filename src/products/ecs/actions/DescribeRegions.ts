import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { regions } from '../../../world/facts/regions.ts'
import { chargeTypeAsked, hasAnyInStock } from '../available/availableResources.ts'
import * as errors from '../available/errors.ts'
import { isLanguage, localName } from '../localNames.ts'

const RESOURCE_TYPES = ['instance', 'disk', 'reservedinstance', 'scu']
const CHARGE_TYPES = ['PrePaid', 'PostPaid', 'SpotWithPriceLimit', 'SpotAsPriceGo']

/**
 * DescribeRegions: the regions there are. A region is soldOut when no zone of it has an instance type in stock for the
 * billing method; that is asked for instances only.
 * Not modelled: where reserved instances and storage capacity units are sold (their regions are shown as those of disks).
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'DescribeRegions', {
  handle({ world }, request) {
    const { ResourceType = 'instance', InstanceChargeType = 'PostPaid', AcceptLanguage = 'zh-CN' } = request
    ensure(isLanguage(AcceptLanguage), errors.invalidAcceptLanguage())
    ensure(RESOURCE_TYPES.includes(ResourceType), errors.unknownRegionsResourceType())
    ensure(CHARGE_TYPES.includes(InstanceChargeType), errors.unknownInstanceChargeType())
    const isSpot = InstanceChargeType.startsWith('Spot')
    const chargeType = isSpot ? 'Spot' : chargeTypeAsked(InstanceChargeType, undefined)

    return {
      Regions: {
        Region: regions().map((region) => {
          const isOpen =
            ResourceType === 'instance'
              ? hasAnyInStock(world, region.RegionId, chargeType)
              : region.closed === undefined
          return {
            RegionId: region.RegionId,
            LocalName: localName(region.LocalName, AcceptLanguage),
            RegionEndpoint: region.RegionEndpoint,
            Status: isOpen ? 'available' : 'soldOut',
          }
        }),
      },
    }
  },
})
