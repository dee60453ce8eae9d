import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags, tagGroups } from './owned.ts'

/** What instances of a VPC are told by DHCP: where names are resolved, and the suffix of host names. */
export interface DhcpOptionsSetRow extends Owned {
  readonly DhcpOptionsSetId: string
  readonly DhcpOptionsSetName: string
  readonly DhcpOptionsSetDescription: string
  readonly DomainName: string
  /** At most four addresses with commas between; empty = those of the cloud. */
  readonly DomainNameServers: string
  /** `87600h` or `3650d`, as it was asked for. */
  readonly LeaseTime: string
  readonly Ipv6LeaseTime: string
  /** Pending while it is being made or changed. Whether it is in use, its attachments say. */
  readonly Status: 'Pending' | 'Available' | 'Deleting'
  readonly ResourceGroupId: string
  /** `2026-11-24T01:02:03Z` */
  readonly CreationTime: string
  readonly Tags: Tags
}

export const DHCP_OPTIONS_SETS: TableDefinition<DhcpOptionsSetRow> = {
  name: 'dhcpOptionsSets',
  key: (row) => row.DhcpOptionsSetId,
  indexes: { scope: ownedBy, tagKey: tagGroups },
}

/** A VPC that has a set: one at most. */
export interface DhcpAttachmentRow {
  readonly VpcId: string
  readonly DhcpOptionsSetId: string
  readonly Status: 'Attaching' | 'InUse' | 'Detaching'
}

export const DHCP_ATTACHMENTS: TableDefinition<DhcpAttachmentRow> = {
  name: 'dhcpAttachments',
  key: (row) => row.VpcId,
  indexes: { set: (row) => row.DhcpOptionsSetId },
}
