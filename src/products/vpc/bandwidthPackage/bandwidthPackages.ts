/** Rules of shared bandwidth, which the API calls common bandwidth packages. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isEipName, isVpcDescription } from '../../../rules/names.ts'
import type { BandwidthPackageRow } from '../../../world/rows/bandwidthPackages.ts'
import type { EipRow } from '../../../world/rows/vpc.ts'
import { ensureLine } from '../eip/eips.ts'
import * as errors from './errors.ts'

type ChargeType = BandwidthPackageRow['InternetChargeType']

/** Mbit/s by the way of paying. Source: remarks of the Vpc SDK; that of PayByTraffic from the international site. */
const BANDWIDTHS: Readonly<Record<ChargeType, readonly [number, number]>> = {
  PayByBandwidth: [2, 20_000],
  PayBy95: [200, 20_000],
  PayByDominantTraffic: [1, 2000],
  PayByTraffic: [1, 1000],
}

/** The part of CreateCommonBandwidthPackage that says what is bought. */
interface PackageOrder {
  readonly Bandwidth: number
  readonly InternetChargeType?: string
  readonly ISP?: string
  readonly Ratio?: number
  readonly SecurityProtectionTypes?: readonly string[]
}

type PackageTerms = Pick<
  BandwidthPackageRow,
  'Bandwidth' | 'InternetChargeType' | 'ISP' | 'Ratio' | 'SecurityProtectionTypes'
>

/** What is bought, with the defaults filled in (those of the China site). */
export function packageTerms(order: PackageOrder, regionId: string): PackageTerms {
  const { Bandwidth, ISP = 'BGP', InternetChargeType = 'PayByBandwidth', SecurityProtectionTypes = [] } = order
  ensure(isChargeType(InternetChargeType), invalidParameter('InternetChargeType'))
  ensureLine(ISP, regionId)
  ensureBandwidth(Bandwidth, InternetChargeType)
  const isBy95 = InternetChargeType === 'PayBy95'
  // Guess: 10 to 100 with the other ways of paying, which show the number and make no use of it; 100 unless sent.
  const Ratio = order.Ratio ?? (isBy95 ? 0 : 100)
  const isRatio = Number.isInteger(Ratio) && (isBy95 ? Ratio === 20 : Ratio >= 10 && Ratio <= 100)
  ensure(isRatio, invalidParameter('Ratio', 'It is 20 with PayBy95.'))
  const isProtection = SecurityProtectionTypes.every((type) => type === 'AntiDDoS_Enhanced')
  ensure(isProtection && SecurityProtectionTypes.length <= 10, invalidParameter('SecurityProtectionTypes'))
  const isAllowed = isBy95 || SecurityProtectionTypes.length === 0
  ensure(isAllowed, invalidParameter('SecurityProtectionTypes', 'It needs PayBy95.'))
  return {
    Bandwidth,
    InternetChargeType,
    ISP,
    Ratio,
    SecurityProtectionTypes: [...new Set(SecurityProtectionTypes)],
  }
}

function isChargeType(text: string): text is ChargeType {
  return Object.hasOwn(BANDWIDTHS, text)
}

export function ensureBandwidth(bandwidth: number, chargeType: ChargeType): void {
  const [min, max] = BANDWIDTHS[chargeType]
  const isInRange = Number.isInteger(bandwidth) && bandwidth >= min && bandwidth <= max
  ensure(isInRange, errors.invalidBandwidth(min, max))
}

/** A bandwidth that is sent as text; NaN for what is no number. */
export function bandwidthIn(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
}

export function ensurePackageTexts(Name: string | undefined, Description: string | undefined): void {
  ensure(!Name || isEipName(Name), errors.invalidName())
  ensure(!Description || isVpcDescription(Description), errors.invalidDescription())
}

/** The shared bandwidth, if the account has it there; else NotFound. */
export function packageOf({ world, own }: ActionContext, id: string): BandwidthPackageRow {
  const row = own(world.bandwidthPackages, id)
  ensure(row, errors.packageNotFound(id))
  return row
}

/** The same, Available: in other states it only can be looked at. */
export function availablePackageOf(context: ActionContext, id: string): BandwidthPackageRow {
  const row = packageOf(context, id)
  ensure(row.Status === 'Available', errors.packageBusy(row.Status))
  return row
}

/** The EIP of the account, if it is in that shared bandwidth and not on its way into or out of it. */
export function sharedEipOf({ world, own }: ActionContext, BandwidthPackageId: string, AllocationId: string): EipRow {
  const eip = own(world.eips, AllocationId)
  ensure(eip, errors.eipNotFound(AllocationId))
  ensure(eip.BandwidthPackageId === BandwidthPackageId, errors.notShared())
  ensure(eip.packageStatus === 'BINDED', errors.eipBusy(eip.packageStatus))
  return eip
}
