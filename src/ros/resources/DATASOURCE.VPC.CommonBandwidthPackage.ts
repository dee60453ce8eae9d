import { describeBandwidthPackage } from './bandwidthPackages.ts'
import { defineSingleDataSource } from './dataSource.ts'

/**
 * DATASOURCE::VPC::CommonBandwidthPackage: one shared bandwidth as DescribeCommonBandwidthPackages shows it.
 * Not emulated: to find it by its name.
 */
export default defineSingleDataSource('DATASOURCE::VPC::CommonBandwidthPackage', {
  id: 'CommonBandwidthPackageId',
  named: { CommonBandwidthPackageId: 'BandwidthPackageId', CommonBandwidthPackageName: 'Name' },
  find: describeBandwidthPackage,
})
