import { chargeTypeOf } from './chargeTypes.ts'
import { allPages, defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::VPC::NatGateways: DescribeNatGateways. */
export default defineDataSource('DATASOURCE::VPC::NatGateways', {
  emulates: [
    'InstanceChargeType',
    'Name',
    'NatGatewayId',
    'NatType',
    'NetworkType',
    'ResourceGroupId',
    'Status',
    'VpcId',
    'ZoneId',
  ],
  ids: ['NatGatewayIds', 'NatGatewayId'],
  items: 'NatGateways',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      InstanceChargeType: chargeTypeOf(text(properties, 'InstanceChargeType')),
      Name: text(properties, 'Name'),
      NatGatewayId: text(properties, 'NatGatewayId'),
      NatType: text(properties, 'NatType'),
      NetworkType: text(properties, 'NetworkType'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Status: text(properties, 'Status'),
      VpcId: text(properties, 'VpcId'),
      ZoneId: text(properties, 'ZoneId'),
      PageSize: PAGE,
    }
    return allPages(
      PAGE,
      (PageNumber) => call('vpc.DescribeNatGateways', { ...request, PageNumber }).NatGateways.NatGateway,
    )
  },
})
