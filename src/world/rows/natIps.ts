import type { TableDefinition } from '../../kernel/table.ts'
import { addressOnGateway } from './nat.ts'
import type { Owned } from './owned.ts'

/** A block that an intranet NAT gateway draws addresses from; the default one is that of its vSwitch. */
export interface NatIpCidrRow extends Owned {
  readonly NatIpCidrId: string
  readonly NatGatewayId: string
  readonly NatIpCidr: string
  readonly NatIpCidrName: string
  readonly NatIpCidrDescription: string
  readonly IsDefault: boolean
  /** `2026-11-24T01:02:03Z` */
  readonly CreationTime: string
}

/** Key of a block: it is there once on a gateway. */
export function cidrOnGateway(NatGatewayId: string, cidr: string): string {
  return `${NatGatewayId}|${cidr}`
}

export const NAT_IP_CIDRS: TableDefinition<NatIpCidrRow> = {
  name: 'natIpCidrs',
  key: (row) => cidrOnGateway(row.NatGatewayId, row.NatIpCidr),
  indexes: { natGateway: (row) => row.NatGatewayId },
}

/** An address of an intranet NAT gateway, which its entries may use; the default one came with the gateway. */
export interface NatIpRow extends Owned {
  readonly NatIpId: string
  readonly NatGatewayId: string
  readonly NatIpCidr: string
  readonly NatIp: string
  readonly NatIpName: string
  readonly NatIpDescription: string
  readonly IsDefault: boolean
  readonly Status: 'Creating' | 'Available' | 'Deleting'
}

export const NAT_IPS: TableDefinition<NatIpRow> = {
  name: 'natIps',
  key: (row) => row.NatIpId,
  indexes: {
    natGateway: (row) => row.NatGatewayId,
    cidr: (row) => cidrOnGateway(row.NatGatewayId, row.NatIpCidr),
    ip: (row) => addressOnGateway(row.NatGatewayId, row.NatIp),
  },
}
