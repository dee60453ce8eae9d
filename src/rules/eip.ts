import { isoSeconds } from '../kernel/clock.ts'
import { newId } from '../world/ids.ts'
import type { EipRow } from '../world/rows/vpc.ts'
import type { World } from '../world/world.ts'

/** The EIP of an instance, also while it is being associated or unassociated. An instance has at most one. */
export function eipOf(world: World, instanceId: string): EipRow | undefined {
  return world.eips.list('instance', instanceId, { limit: 1 })[0]
}

/** What an EIP row holds while it belongs to no instance. */
export const UNBOUND = {
  Status: 'Available',
  InstanceId: '',
  InstanceType: '',
  PrivateIpAddress: '',
  Mode: '',
  VpcId: '',
} as const

/** What an EIP row holds while it is in no shared bandwidth. */
export const UNSHARED = { BandwidthPackageId: '', packageStatus: '', packageBandwidth: 0 } as const

/** The instance or network interface is gone: its EIPs stay with the account, Available at once. Inside `atomically`. */
export function unbindEipsOf(world: World, instanceId: string): void {
  for (const eip of world.eips.list('instance', instanceId)) world.eips.change(eip.AllocationId, UNBOUND)
}

type NewEip = Pick<EipRow, 'OwnerId' | 'RegionId' | 'IpAddress' | 'Bandwidth' | 'InternetChargeType'> & Partial<EipRow>

/** Writes an EIP: pay-as-you-go, of the usual line, bound to nothing, unless the terms say otherwise. Returns its id. */
export function putEip(world: World, terms: NewEip): string {
  const AllocationId = newId(world, 'eip', terms.RegionId)
  world.eips.put({
    ...UNBOUND,
    ...UNSHARED,
    Name: '',
    Description: '',
    ChargeType: 'PostPaid',
    ISP: 'BGP',
    Netmode: 'public',
    ResourceGroupId: '',
    DeletionProtection: false,
    SecurityProtectionTypes: [],
    LogProject: '',
    LogStore: '',
    AllocationTime: isoSeconds(world.nowMs),
    ExpiredTime: '',
    Tags: {},
    ...terms,
    AllocationId,
  })
  return AllocationId
}

type Charging = Pick<EipRow, 'ChargeType' | 'InternetChargeType'>

/** Largest bandwidth in Mbit/s by the way of paying; the smallest is 1. Source: AllocateEipAddress in the Vpc SDK. */
export function maxEipBandwidth({ ChargeType, InternetChargeType }: Charging): number {
  if (ChargeType === 'PrePaid') return 1000
  return InternetChargeType === 'PayByTraffic' ? 200 : 500
}

/** Mbit/s of an EIP for which none was asked. */
export const DEFAULT_EIP_BANDWIDTH = 5
