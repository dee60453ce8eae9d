import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags, tagGroups } from './owned.ts'

export interface Ipv6GatewayRow extends Owned {
  readonly Ipv6GatewayId: string
  readonly VpcId: string
  readonly Name: string
  readonly Description: string
  readonly Status: 'Pending' | 'Available' | 'Deleting'
  readonly ResourceGroupId: string
  readonly CreationTime: string
  readonly Tags: Tags
}

export const IPV6_GATEWAYS: TableDefinition<Ipv6GatewayRow> = {
  name: 'ipv6Gateways',
  key: (row) => row.Ipv6GatewayId,
  indexes: { scope: ownedBy, vpc: (row) => row.VpcId, tagKey: tagGroups },
}

/** An IPv6 address that may be left for the internet through a gateway, but not reached from there. */
export interface Ipv6EgressRuleRow extends Owned {
  readonly Ipv6EgressOnlyRuleId: string
  readonly Ipv6GatewayId: string
  /** Id of the IPv6 address. */
  readonly InstanceId: string
  readonly Name: string
  readonly Description: string
  readonly Status: 'Pending' | 'Available' | 'Deleting'
}

export const IPV6_EGRESS_RULES: TableDefinition<Ipv6EgressRuleRow> = {
  name: 'ipv6EgressRules',
  key: (row) => row.Ipv6EgressOnlyRuleId,
  indexes: { scope: ownedBy, gateway: (row) => row.Ipv6GatewayId, address: (row) => row.InstanceId },
}

export interface Ipv4GatewayRow extends Owned {
  readonly Ipv4GatewayId: string
  readonly VpcId: string
  readonly Ipv4GatewayName: string
  readonly Ipv4GatewayDescription: string
  readonly Status: 'Creating' | 'Created' | 'Activating' | 'Deleting'
  /** Whether the VPC reaches the internet only by routes to the gateway. */
  readonly Enabled: boolean
  readonly ResourceGroupId: string
  readonly CreationTime: string
  readonly Tags: Tags
}

export const IPV4_GATEWAYS: TableDefinition<Ipv4GatewayRow> = {
  name: 'ipv4Gateways',
  key: (row) => row.Ipv4GatewayId,
  indexes: { scope: ownedBy, vpc: (row) => row.VpcId, tagKey: tagGroups },
}
