import { chargeTypeOf } from './chargeTypes.ts'
import { allPages, defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::EIP::Addresses: DescribeEipAddresses. */
export default defineDataSource('DATASOURCE::EIP::Addresses', {
  emulates: [
    'AddressName',
    'AllocationId',
    'InstanceId',
    'InstanceType',
    'IpAddress',
    'Isp',
    'PaymentType',
    'ResourceGroupId',
    'SegmentInstanceId',
  ],
  ids: ['AllocationIds', 'AllocationId'],
  items: 'Addresses',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      EipName: text(properties, 'AddressName'),
      AllocationId: text(properties, 'AllocationId'),
      AssociatedInstanceId: text(properties, 'InstanceId'),
      AssociatedInstanceType: text(properties, 'InstanceType'),
      EipAddress: text(properties, 'IpAddress'),
      ISP: text(properties, 'Isp'),
      ChargeType: chargeTypeOf(text(properties, 'PaymentType')),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      SegmentInstanceId: text(properties, 'SegmentInstanceId'),
      PageSize: PAGE,
    }
    return allPages(
      PAGE,
      (PageNumber) => call('vpc.DescribeEipAddresses', { ...request, PageNumber }).EipAddresses.EipAddress,
    )
  },
})
