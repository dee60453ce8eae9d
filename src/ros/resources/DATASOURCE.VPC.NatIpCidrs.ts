import { defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'
import { tokenPages } from './tokenPages.ts'

/** DATASOURCE::VPC::NatIpCidrs: ListNatIpCidrs, the default block of the gateway too. */
export default defineDataSource('DATASOURCE::VPC::NatIpCidrs', {
  emulates: ['NatGatewayId', 'NatIpCidr'],
  ids: ['NatIpCidrIds', 'NatIpCidrId'],
  items: 'NatIpCidrs',
  find({ properties, regionId, call }) {
    const NatGatewayId = text(properties, 'NatGatewayId') ?? ''
    const request = { RegionId: regionId, NatGatewayId, NatIpCidr: text(properties, 'NatIpCidr') }
    return tokenPages((NextToken) => {
      const page = call('vpc.ListNatIpCidrs', { ...request, NextToken })
      return { items: page.NatIpCidrs, next: page.NextToken }
    })
  },
})
