import type { GeneratedScratch } from '../ros/scratch/generated.ts'
import { hourlyListPrice, snapshotListPrice } from '../world/facts/prices.ts'
import type { Json } from '../world/rows/ros.ts'
import type { CloneRequest } from './request.ts'

/** What snapshots of so many GiB cost in a month. `perMonth` is null where no price is known. */
export function snapshotFee(regionId: string, sizeGiB: number): Json {
  const known = snapshotListPrice(regionId)
  if (known === undefined) return { perMonth: null, reason: `No snapshot price is known for ${regionId}.` }
  // Unlike ECS: the size of the disks is counted, not the blocks that were written, so this is the most it can be.
  const perMonth = Math.round(sizeGiB * known.price * 100) / 100
  return { perMonth, currency: known.currency, source: known.source }
}

/** What is paid by the hour, if it stays for 30 days. */
const HOURS_A_MONTH = 720

/** What the clones and the images left behind will cost, as far as list prices are known (rule 22). */
export function feesOf(request: CloneRequest, plan: GeneratedScratch): Json[] {
  return plan.sources.flatMap((source): Json[] => {
    const { sourceInstanceId, effectiveInstanceType, effectiveAmount, image } = source
    const places =
      image.plan === 'source-image'
        ? []
        : image.plan === 'create-image'
          ? [request.sourceRegionId]
          : [request.sourceRegionId, request.destinationRegionId]
    const sizeGiB = image.sizeGiB ?? 0
    const images = places.map((regionId) => ({
      rule: '22',
      what: 'snapshots of the image',
      sourceInstanceId,
      regionId,
      sizeGiB,
      fee: snapshotFee(regionId, sizeGiB),
    }))
    const chargeType = source.attributes.find(({ name }) => name === 'InstanceChargeType')?.clone
    const instances = {
      rule: '16',
      what: 'instances by list price, without disks and bandwidth',
      sourceInstanceId,
      regionId: request.destinationRegionId,
      instanceType: effectiveInstanceType,
      amount: effectiveAmount,
      fee:
        chargeType === 'PostPaid'
          ? hourlyFee(request.destinationRegionId, effectiveInstanceType, effectiveAmount)
          : { perMonth: null, reason: 'No list price of subscriptions is known; they are paid for in advance.' },
    }
    return [...images, instances]
  })
}

export function noListPrice(regionId: string, instanceType: string): string {
  return `No list price is known for ${instanceType} in ${regionId}.`
}

function hourlyFee(regionId: string, instanceType: string, amount: number): Json {
  const price = hourlyListPrice(regionId, instanceType)
  if (price === undefined) return { perMonth: null, reason: noListPrice(regionId, instanceType) }
  const perHour = Math.round(price.price * amount * 10_000) / 10_000
  const perMonth = Math.round(perHour * HOURS_A_MONTH * 100) / 100
  return { perHour, perMonth, currency: price.currency, asOf: price.asOf ?? '', source: price.source }
}
