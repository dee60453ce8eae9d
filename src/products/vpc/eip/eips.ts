import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { DEFAULT_EIP_BANDWIDTH, maxEipBandwidth } from '../../../rules/eip.ts'
import { isEipName, isVpcDescription } from '../../../rules/names.ts'
import { periodEndMs } from '../../../rules/period.ts'
import type { EipRow } from '../../../world/rows/vpc.ts'
import * as errors from '../errors.ts'

/** What EIPs can be associated with, in the cloud. */
export const ASSOCIATED_TYPES: ReadonlySet<string> = new Set([
  ...['EcsInstance', 'SlbInstance', 'Nat', 'HaVip', 'NetworkInterface', 'IpAddress'],
])

/** States of an instance in which an EIP can be associated with it or taken from it. */
export const STEADY: ReadonlySet<string> = new Set(['Running', 'Stopped'])

/** Where the premium line is sold. Source: AllocateEipAddress in the Vpc SDK. */
const BGP_PRO_REGIONS: ReadonlySet<string> = new Set([
  ...[
    'cn-hongkong',
    'ap-southeast-1',
    'ap-northeast-1',
    'ap-southeast-3',
    'ap-southeast-5',
    'ap-southeast-6',
    'ap-southeast-7',
  ],
])

/** Lines of a single carrier need an allow list in the cloud; here everybody is on it. */
const SINGLE_CARRIERS: ReadonlySet<string> = new Set([
  ...[
    'ChinaTelecom',
    'ChinaUnicom',
    'ChinaMobile',
    'ChinaTelecom_L2',
    'ChinaUnicom_L2',
    'ChinaMobile_L2',
    'BGP_FinanceCloud',
  ],
])

/** The part of a request that says what is bought. */
export interface EipOrder {
  readonly Bandwidth?: string
  readonly InstanceChargeType?: string
  readonly InternetChargeType?: string
  readonly ISP?: string
  readonly Netmode?: string
  readonly Name?: string
  readonly Description?: string
  readonly Period?: number
  readonly PricingCycle?: string
  readonly SecurityProtectionTypes?: readonly string[]
}

export interface EipTerms
  extends Pick<EipRow, 'ChargeType' | 'InternetChargeType' | 'Bandwidth' | 'ISP' | 'SecurityProtectionTypes'> {
  /** Subscriptions only. */
  readonly expiresMs: number | undefined
}

/** What is bought, with the defaults filled in. Refuses values that the cloud does not know, and wrong combinations. */
export function eipTerms(order: EipOrder, regionId: string, nowMs: number): EipTerms {
  const { Netmode = 'public', Name, Description, ISP = 'BGP' } = order
  ensure(Netmode === 'public', invalidParameter('Netmode'))
  ensureEipTexts(Name, Description)
  ensureLine(ISP, regionId)
  const protection = [...new Set(order.SecurityProtectionTypes)]
  const isProtection = protection.every((type) => type === 'AntiDDoS_Enhanced')
  ensure(isProtection, invalidParameter('SecurityProtectionTypes', 'It is AntiDDoS_Enhanced, or nothing.'))
  const { InstanceChargeType: ChargeType = 'PostPaid', InternetChargeType = 'PayByBandwidth' } = order
  ensure(ChargeType === 'PostPaid' || ChargeType === 'PrePaid', invalidParameter('InstanceChargeType'))
  ensure(
    InternetChargeType === 'PayByBandwidth' || InternetChargeType === 'PayByTraffic',
    invalidParameter('InternetChargeType'),
  )
  const isSubscription = ChargeType === 'PrePaid'
  ensure(!isSubscription || InternetChargeType === 'PayByBandwidth', invalidParameter('InternetChargeType'))
  const Bandwidth = eipBandwidth(order.Bandwidth, { ChargeType, InternetChargeType })
  const expiresMs = isSubscription ? periodEndMs(nowMs, monthsOf(order), 'Month') : undefined
  return { ChargeType, InternetChargeType, Bandwidth, ISP, SecurityProtectionTypes: protection, expiresMs }
}

/** Refuses lines that there are not, or not in this region. */
export function ensureLine(ISP: string, regionId: string): void {
  ensure(ISP === 'BGP' || ISP === 'BGP_PRO' || SINGLE_CARRIERS.has(ISP), invalidParameter('ISP'))
  ensure(ISP !== 'BGP_PRO' || BGP_PRO_REGIONS.has(regionId), errors.regionNotSupported(ISP))
}

export function ensureEipTexts(Name = '', Description = ''): void {
  ensure(isEipName(Name), invalidParameter('Name'))
  ensure(Description === '' || isVpcDescription(Description), invalidParameter('Description'))
}

/** A bandwidth that is sent as text, in the range of the way of paying; the default for none. */
export function eipBandwidth(
  text: string | undefined,
  charging: Pick<EipRow, 'ChargeType' | 'InternetChargeType'>,
): number {
  const max = maxEipBandwidth(charging)
  if (text === undefined || text === '') return DEFAULT_EIP_BANDWIDTH
  const bandwidth = /^\d{1,6}$/.test(text) ? Number(text) : 0
  ensure(bandwidth >= 1 && bandwidth <= max, invalidParameter('Bandwidth', `It is 1 to ${max} Mbit/s here.`))
  return bandwidth
}

function monthsOf({ Period, PricingCycle = 'Month' }: EipOrder): number {
  ensure(PricingCycle === 'Month' || PricingCycle === 'Year', invalidParameter('PricingCycle'))
  const max = PricingCycle === 'Month' ? 9 : 5
  const isInRange = Period !== undefined && Number.isInteger(Period) && Period >= 1 && Period <= max
  ensure(isInRange, invalidParameter('Period', `It is 1 to ${max} for ${PricingCycle}.`))
  return PricingCycle === 'Month' ? Period : Period * 12
}

/** False while it is on its way into or out of shared bandwidth. */
export function isSteadilyShared({ packageStatus }: EipRow): boolean {
  return packageStatus === '' || packageStatus === 'BINDED'
}
