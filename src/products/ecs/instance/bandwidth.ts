/** Bandwidth to the Internet that is changed after an instance was made. */
import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { eipOf } from '../../../rules/eip.ts'
import { pickPublicAddress } from '../../../rules/publicAddress.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'
import * as errors from './changeErrors.ts'

/** Mbit/s. Subscriptions that pay by bandwidth have more. Source: remarks on ModifyInstanceNetworkSpec. */
const MOST_OUT = 100
const MOST_OUT_SUBSCRIBED = 200
/** Up to this outbound bandwidth the inbound one may be as large as this. */
const FREE_IN = 10

export interface BandwidthWish {
  readonly InternetMaxBandwidthOut?: number
  readonly InternetMaxBandwidthIn?: number
  readonly InternetChargeType?: string
}

type Bandwidth = Pick<InstanceRow, 'InternetChargeType' | 'InternetMaxBandwidthIn' | 'InternetMaxBandwidthOut'>

/** What the bandwidth becomes. Refuses values out of range, and any bandwidth of an instance that has an EIP. */
export function changedBandwidth({ world }: ActionContext, instance: InstanceRow, wish: BandwidthWish): Bandwidth {
  const InternetChargeType = wish.InternetChargeType || instance.InternetChargeType
  const isKnown = InternetChargeType === 'PayByTraffic' || InternetChargeType === 'PayByBandwidth'
  ensure(isKnown, errors.unknownNetworkChargeType())
  const isSubscribed = instance.InstanceChargeType === 'PrePaid' && InternetChargeType === 'PayByBandwidth'
  const mostOut = isSubscribed ? MOST_OUT_SUBSCRIBED : MOST_OUT
  const out = wish.InternetMaxBandwidthOut ?? instance.InternetMaxBandwidthOut
  ensure(Number.isInteger(out) && out >= 0 && out <= mostOut, errors.bandwidthOutOfRange(mostOut))
  const mostIn = Math.max(FREE_IN, out)
  const asked = wish.InternetMaxBandwidthIn
  const isInRange = asked === undefined || (Number.isInteger(asked) && asked >= 1 && asked <= mostIn)
  ensure(isInRange, errors.bandwidthInOutOfRange(mostIn))
  ensure(out === 0 || eipOf(world, instance.InstanceId) === undefined, errors.eipNeedsNoBandwidth())
  const inbound = wish.InternetMaxBandwidthOut === undefined ? instance.InternetMaxBandwidthIn : mostIn
  return {
    InternetChargeType,
    InternetMaxBandwidthOut: out,
    InternetMaxBandwidthIn: asked ?? (out === 0 ? 0 : inbound),
  }
}

/**
 * Writes the bandwidth. A subscription that had none gets a public address, others only if it is asked for.
 * Guess: without bandwidth the public address goes back.
 */
export function setBandwidth(
  context: ActionContext,
  instance: InstanceRow,
  bandwidth: Bandwidth,
  isPublicIpAsked = false,
): void {
  const { world, explain } = context
  const { PublicIpAddress: had, ...rest } = instance
  const isOpened = instance.InternetMaxBandwidthOut === 0 && instance.InstanceChargeType === 'PrePaid'
  const isGiven = bandwidth.InternetMaxBandwidthOut > 0 && (isPublicIpAsked || isOpened)
  const PublicIpAddress = had ?? (isGiven ? pickPublicAddress(world) : undefined)
  // Undone with everything else if the world has no public address left.
  ensure(!isGiven || PublicIpAddress !== undefined, errors.noPublicAddressLeft())
  const isKept = bandwidth.InternetMaxBandwidthOut > 0 && PublicIpAddress !== undefined
  world.instances.put({ ...rest, ...bandwidth, ...(isKept ? { PublicIpAddress } : {}) })
  if (isKept && had === undefined) explain('PublicAddress', 'Drawn from those that nobody has.', { PublicIpAddress })
}
