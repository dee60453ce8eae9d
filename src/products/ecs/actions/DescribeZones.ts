import { defineAction } from '../../../door/action.ts'
import { defineView, viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { findRegion, type Zone } from '../../../world/facts/regions.ts'
import {
  answered,
  chargeTypeAsked,
  diskCategoriesOf,
  isIoOptimized,
  type Offer,
  offerOf,
  SPOT_STRATEGIES,
} from '../available/availableResources.ts'
import * as errors from '../available/errors.ts'
import { isLanguage, localName } from '../localNames.ts'

type ShownZone = ReturnType<typeof shownZone>
/** Zones are worked out once and kept; so are their bytes. */
const zoneView = defineView('zone', (zone: ShownZone) => zone)

/**
 * DescribeZones: the zones of a region and what is in stock there for the billing method.
 * A zone in which nothing is sold any more is listed with empty lists.
 * Not modelled: dedicated hosts and shared block storage (their lists are empty), zones outside availability zones.
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'DescribeZones', {
  handle({ world, regionId }, request) {
    const {
      InstanceChargeType = 'PostPaid',
      SpotStrategy = 'NoSpot',
      AcceptLanguage = 'zh-CN',
      Verbose = true,
    } = request
    ensure(isLanguage(AcceptLanguage), errors.invalidAcceptLanguage())
    ensure(['PrePaid', 'PostPaid'].includes(InstanceChargeType), errors.unknownInstanceChargeType())
    ensure(SPOT_STRATEGIES.includes(SpotStrategy), errors.invalidZonesSpotStrategy())
    const chargeType = chargeTypeAsked(InstanceChargeType, SpotStrategy)

    const zones = (findRegion(regionId)?.zones ?? []).map((zone) => {
      const offer = offerOf(world, regionId, zone.ZoneId, chargeType)
      return answered([offer], `zone|${AcceptLanguage}|${Verbose}`, () =>
        shownZone(zone, offer, AcceptLanguage, Verbose),
      )
    })

    return { Zones: { Zone: viewed(zoneView, world, zones) } }
  },
})

function shownZone(zone: Zone, offer: Offer, language: string, isVerbose: boolean) {
  const names = { ZoneId: zone.ZoneId, LocalName: localName(zone.LocalName, language), ZoneType: 'AvailabilityZone' }
  return isVerbose ? { ...names, ...detailsOf(zone, offer) } : names
}

function detailsOf(zone: Zone, offer: Offer) {
  const types = offer.types.filter(({ isInStock }) => isInStock).map(({ type }) => type)
  const categoriesOf = (use: 'system' | 'data', of = types) => diskCategoriesOf(of, use).map(({ Category }) => Category)
  const groups = [true, false]
    .map((IoOptimized) => ({ IoOptimized, members: types.filter((type) => isIoOptimized(type) === IoOptimized) }))
    .filter(({ members }) => members.length > 0)
  const creatable = zone.closed ? [] : ['VSwitch', ...(types.length > 0 ? ['IoOptimized', 'Instance', 'Disk'] : [])]
  return {
    AvailableInstanceTypes: { InstanceTypes: types.map(({ InstanceTypeId }) => InstanceTypeId) },
    AvailableDiskCategories: { DiskCategories: categoriesOf('data') },
    AvailableResourceCreation: { ResourceTypes: creatable },
    AvailableVolumeCategories: { VolumeCategories: [] },
    AvailableDedicatedHostTypes: { DedicatedHostType: [] },
    DedicatedHostGenerations: { DedicatedHostGeneration: [] },
    AvailableResources: {
      ResourcesInfo: groups.map(({ IoOptimized, members }) => ({
        IoOptimized,
        InstanceTypes: { supportedInstanceType: members.map(({ InstanceTypeId }) => InstanceTypeId) },
        InstanceTypeFamilies: {
          supportedInstanceTypeFamily: [...new Set(members.map(({ InstanceTypeFamily }) => InstanceTypeFamily))],
        },
        InstanceGenerations: { supportedInstanceGeneration: [...new Set(members.map(({ Generation }) => Generation))] },
        SystemDiskCategories: { supportedSystemDiskCategory: categoriesOf('system', members) },
        DataDiskCategories: { supportedDataDiskCategory: categoriesOf('data', members) },
        NetworkTypes: { supportedNetworkCategory: ['vpc'] },
      })),
    },
  }
}
