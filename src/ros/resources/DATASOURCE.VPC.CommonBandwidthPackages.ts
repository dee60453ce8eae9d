import { allPages, defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::VPC::CommonBandwidthPackages: DescribeCommonBandwidthPackages. */
export default defineDataSource('DATASOURCE::VPC::CommonBandwidthPackages', {
  emulates: ['CommonBandwidthPackageId', 'CommonBandwidthPackageName', 'ResourceGroupId'],
  ids: ['CommonBandwidthPackageIds', 'BandwidthPackageId'],
  items: 'CommonBandwidthPackages',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      BandwidthPackageId: text(properties, 'CommonBandwidthPackageId'),
      Name: text(properties, 'CommonBandwidthPackageName'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      PageSize: PAGE,
    }
    return allPages(PAGE, (PageNumber) => {
      const page = call('vpc.DescribeCommonBandwidthPackages', { ...request, PageNumber })
      return page.CommonBandwidthPackages.CommonBandwidthPackage
    })
  },
})
