import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'

/** Shared bandwidth of 100 Mbit/s, unless the order says otherwise. */
export async function makePackage(
  world: TestWorld,
  order: Partial<Requests['vpc.CreateCommonBandwidthPackage']> = {},
): Promise<string> {
  const made = await world.call('vpc.CreateCommonBandwidthPackage', { ...REGION, Bandwidth: 100, ...order })
  return made.BandwidthPackageId
}

/** A new EIP, of 5 Mbit/s, that is in the shared bandwidth. */
export async function shareEip(world: TestWorld, BandwidthPackageId: string): Promise<string> {
  const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
  await world.call('vpc.AddCommonBandwidthPackageIp', { ...REGION, BandwidthPackageId, IpInstanceId: AllocationId })
  await world.settle()
  return AllocationId
}

export async function packageShown(world: TestWorld, BandwidthPackageId: string) {
  const asked = { ...REGION, BandwidthPackageId }
  const { CommonBandwidthPackages } = await world.call('vpc.DescribeCommonBandwidthPackages', asked)
  return CommonBandwidthPackages.CommonBandwidthPackage?.[0]
}
