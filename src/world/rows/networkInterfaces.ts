import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags, tagGroups } from './owned.ts'

export interface NetworkInterfaceRow extends Owned {
  readonly NetworkInterfaceId: string
  readonly NetworkInterfaceName: string
  readonly Description: string
  readonly Type: 'Primary' | 'Secondary'
  readonly Status: 'Available' | 'Attaching' | 'InUse' | 'Detaching' | 'Deleting'
  readonly ZoneId: string
  readonly VpcId: string
  readonly VSwitchId: string
  readonly MacAddress: string
  readonly InstanceId: string
  readonly SecurityGroupIds: readonly string[]
  /** First is the primary address. */
  readonly PrivateIpAddresses: readonly string[]
  readonly ResourceGroupId: string
  readonly DeleteOnRelease: boolean
  readonly SourceDestCheck: boolean
  /** Its first IPv6 address is the primary one. */
  readonly EnablePrimaryIPv6?: boolean
  /** Undefined: as many as the instance type gives by default. */
  readonly QueueNumber?: number
  /** Seconds; what is not set has its default. */
  readonly ConnectionTrackingConfiguration?: {
    readonly TcpClosedAndTimeWaitTimeout?: number
    readonly TcpEstablishedTimeout?: number
    readonly UdpTimeout?: number
  }
  readonly CreationTime: string
  readonly Tags: Tags
}

/** Group of the `address` index. */
export function addressInVSwitch(vSwitchId: string, address: string): string {
  return `${vSwitchId}|${address}`
}

export const NETWORK_INTERFACES: TableDefinition<NetworkInterfaceRow> = {
  name: 'networkInterfaces',
  key: (row) => row.NetworkInterfaceId,
  indexes: {
    scope: ownedBy,
    instance: (row) => row.InstanceId || undefined,
    vSwitch: (row) => row.VSwitchId,
    vpc: (row) => row.VpcId,
    securityGroup: (row) => row.SecurityGroupIds,
    /** Groups of interfaces with more than one private address: `addressesInGroup` counts those apart. */
    groupOfMany: (row) => (row.PrivateIpAddresses.length > 1 ? row.SecurityGroupIds : undefined),
    address: (row) => row.PrivateIpAddresses.map((address) => addressInVSwitch(row.VSwitchId, address)),
    tagKey: tagGroups,
  },
  sums: {
    /** Private addresses in use, by vSwitch. */
    addresses: { group: (row) => row.VSwitchId, amount: (row) => row.PrivateIpAddresses.length },
    /** The same by VPC. */
    vpcAddresses: { group: (row) => row.VpcId, amount: (row) => row.PrivateIpAddresses.length },
  },
}
