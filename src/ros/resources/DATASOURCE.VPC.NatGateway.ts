import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::VPC::NatGateway: one NAT gateway as DescribeNatGateways shows it. */
export default defineSingleDataSource('DATASOURCE::VPC::NatGateway', {
  id: 'NatGatewayId',
  named: { CreateTime: 'CreationTime', NatGatewayName: 'Name', PaymentType: 'InstanceChargeType' },
  find: ({ call, regionId }, NatGatewayId) =>
    call('vpc.DescribeNatGateways', { RegionId: regionId, NatGatewayId }).NatGateways.NatGateway?.[0],
})
