import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags, tagGroups } from './owned.ts'

/** A rule of a network ACL; the first that matches decides. */
export interface NetworkAclEntry {
  readonly NetworkAclEntryId: string
  readonly NetworkAclEntryName: string
  readonly Description: string
  readonly Policy: 'accept' | 'drop'
  readonly Protocol: string
  /** `-1/-1`, or first and last port. */
  readonly Port: string
  /** Source of inbound traffic, destination of outbound traffic: a block, or the id of a prefix list. */
  readonly cidr: string
  readonly IpVersion: 'IPV4' | 'IPV6'
}

export interface NetworkAclRow extends Owned {
  readonly NetworkAclId: string
  readonly VpcId: string
  readonly NetworkAclName: string
  readonly Description: string
  readonly Status: 'Modifying' | 'Available'
  readonly ingress: readonly NetworkAclEntry[]
  readonly egress: readonly NetworkAclEntry[]
  /** vSwitches: a vSwitch has one ACL at most. */
  readonly Resources: readonly { readonly ResourceId: string; readonly Status: 'BINDING' | 'BINDED' | 'UNBINDING' }[]
  readonly CreationTime: string
  readonly Tags: Tags
}

export const NETWORK_ACLS: TableDefinition<NetworkAclRow> = {
  name: 'networkAcls',
  key: (row) => row.NetworkAclId,
  indexes: {
    scope: ownedBy,
    vpc: (row) => row.VpcId,
    vSwitch: (row) => row.Resources.map(({ ResourceId }) => ResourceId),
    tagKey: tagGroups,
  },
}
