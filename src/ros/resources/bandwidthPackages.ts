import type { ResourceStep } from '../stack/resourceType.ts'

/** The shared bandwidth as DescribeCommonBandwidthPackages shows it; undefined when it is gone. */
export function describeBandwidthPackage(
  { call, regionId }: Pick<ResourceStep, 'call' | 'regionId'>,
  BandwidthPackageId: string,
) {
  const request = { RegionId: regionId, BandwidthPackageId }
  return call('vpc.DescribeCommonBandwidthPackages', request).CommonBandwidthPackages.CommonBandwidthPackage?.[0]
}
