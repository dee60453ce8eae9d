import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::VPC::Ipv4Gateway: one IPv4 gateway as GetIpv4GatewayAttribute shows it. */
export default defineSingleDataSource('DATASOURCE::VPC::Ipv4Gateway', {
  id: 'Ipv4GatewayId',
  find: ({ call, regionId }, Ipv4GatewayId) =>
    call('vpc.GetIpv4GatewayAttribute', { RegionId: regionId, Ipv4GatewayId }),
})
