import { defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'
import { tokenPages } from './tokenPages.ts'

/** DATASOURCE::VPC::Ipv4Gateways: ListIpv4Gateways. */
export default defineDataSource('DATASOURCE::VPC::Ipv4Gateways', {
  emulates: ['Ipv4GatewayId', 'Ipv4GatewayName', 'VpcId'],
  ids: ['Ipv4GatewayIds', 'Ipv4GatewayId'],
  items: 'Ipv4Gateways',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      Ipv4GatewayId: text(properties, 'Ipv4GatewayId'),
      Ipv4GatewayName: text(properties, 'Ipv4GatewayName'),
      VpcId: text(properties, 'VpcId'),
    }
    return tokenPages((NextToken) => {
      const page = call('vpc.ListIpv4Gateways', { ...request, NextToken })
      return { items: page.Ipv4GatewayModels, next: page.NextToken }
    })
  },
})
