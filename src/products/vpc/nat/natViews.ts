/** NAT gateways and their entries as VPC shows them. */
import { defineView, type Reader } from '../../../door/views.ts'
import { ecsTags } from '../../../rules/tags.ts'
import {
  addressOnGateway,
  type ForwardEntryRow,
  type NatGatewayRow,
  type SnatEntryRow,
} from '../../../world/rows/nat.ts'
import type { EipRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'

/** Guess: what the documented answers show; Mbit/s. */
const MAX_BANDWIDTH = 5120

/** A NAT gateway as DescribeNatGateways lists it. */
export const natGatewayView = defineView('natGateway', (row: NatGatewayRow, read, world) => ({
  NatGatewayId: row.NatGatewayId,
  RegionId: row.RegionId,
  VpcId: row.VpcId,
  Name: row.Name,
  Description: row.Description,
  NatType: row.NatType,
  NetworkType: row.NetworkType,
  InstanceChargeType: row.InstanceChargeType,
  InternetChargeType: row.InternetChargeType,
  Spec: row.Spec,
  EipBindMode: row.EipBindMode,
  IcmpReplyEnabled: row.IcmpReplyEnabled,
  PrivateLinkEnabled: row.PrivateLinkEnabled,
  PrivateLinkMode: '',
  AccessMode: row.AccessMode ?? { ModeValue: '', TunnelType: '' },
  AvailabilityMode: '',
  AutoPay: false,
  BusinessStatus: 'Normal',
  CreationTime: row.CreationTime,
  ExpiredTime: '',
  DeletionProtection: row.DeletionProtection,
  EcsMetricEnabled: false,
  EnableSessionLog: String(row.EnableSessionLog),
  SecurityProtectionEnabled: false,
  ResourceGroupId: row.ResourceGroupId,
  Status: row.Status,
  SnatTableIds: { SnatTableId: [row.SnatTableId] },
  ForwardTableIds: { ForwardTableId: [row.ForwardTableId] },
  FullNatTableIds: { FullNatTableId: [] as string[] },
  IpLists: {
    IpList: eipsOn(row, read, world).map((eip) => ({
      AllocationId: eip.AllocationId,
      IpAddress: eip.IpAddress,
      PrivateIpAddress: eip.PrivateIpAddress,
      SnatEntryEnabled: true,
      UsingStatus: usingStatus(row, eip, read, world),
    })),
  },
  IpPrefixList: { IpPrefixList: [] as { IpPrefix: string }[] },
  NatGatewayPrivateInfo: {
    EniInstanceId: row.NetworkInterfaceId,
    EniType: '',
    IzNo: row.ZoneId,
    MaxBandwidth: MAX_BANDWIDTH,
    MaxSessionEstablishRate: 100_000,
    MaxSessionQuota: 2_000_000,
    PrivateIpAddress: row.PrivateIpAddress,
    VswitchId: row.VSwitchId,
  },
  Tags: { Tag: ecsTags(row.Tags) },
}))

/** A NAT gateway as GetNatGatewayAttribute shows it. A reply, not an item of a list: nothing is kept of it. */
export function natGatewayAttributes(world: World, row: NatGatewayRow) {
  const read: Reader = {
    get: (table, key) => table.get(key),
    list: (table, index, group) => table.list(index, group),
  }
  return {
    NatGatewayId: row.NatGatewayId,
    RegionId: row.RegionId,
    VpcId: row.VpcId,
    Name: row.Name,
    Description: row.Description,
    NatType: row.NatType,
    NetworkType: row.NetworkType,
    Status: row.Status,
    BusinessStatus: 'Normal',
    CreationTime: row.CreationTime,
    ExpiredTime: '',
    ResourceGroupId: row.ResourceGroupId,
    AccessMode: row.AccessMode ?? { ModeValue: '', TunnelType: '' },
    AvailabilityMode: '',
    PrivateLinkEnabled: row.PrivateLinkEnabled,
    PrivateLinkMode: '',
    EcsMetricEnabled: false,
    EnableSessionLog: row.EnableSessionLog,
    LogDelivery: {
      DeliverLogsErrorMessage: '',
      DeliveryStatus: '',
      LogDeliveryType: row.LogDeliveryType,
      LogDestination: row.LogDestination,
    },
    BillingConfig: {
      AutoPay: '',
      InstanceChargeType: row.InstanceChargeType,
      InternetChargeType: row.InternetChargeType,
      Spec: row.Spec,
    },
    DeletionProtectionInfo: { Enabled: row.DeletionProtection },
    SnatTable: {
      SnatTableId: row.SnatTableId,
      SnatEntryCount: world.snatEntries.count('natGateway', row.NatGatewayId),
    },
    ForwardTable: {
      ForwardTableId: row.ForwardTableId,
      ForwardEntryCount: world.forwardEntries.count('natGateway', row.NatGatewayId),
    },
    FullNatTable: { FullNatTableId: '', FullNatEntryCount: 0 },
    IpList: eipsOn(row, read, world).map((eip) => ({
      AllocationId: eip.AllocationId,
      IpAddress: eip.IpAddress,
      UsingStatus: usingStatus(row, eip, read, world),
    })),
    PrivateInfo: {
      EniInstanceId: row.NetworkInterfaceId,
      IzNo: row.ZoneId,
      MaxBandwidth: MAX_BANDWIDTH,
      PrivateIpAddress: row.PrivateIpAddress,
      VswitchId: row.VSwitchId,
    },
  }
}

/** EIPs that the gateway has, in the order in which they were allocated; not those that are still on their way to it. */
function eipsOn({ NatGatewayId }: NatGatewayRow, read: Reader, world: World): EipRow[] {
  const onGateway = read.list(world.eips, 'instance', NatGatewayId)
  return onGateway.filter(({ Status }) => Status === 'InUse' || Status === 'Unassociating').reverse()
}

function usingStatus({ NatGatewayId }: NatGatewayRow, { IpAddress }: EipRow, read: Reader, world: World): string {
  const group = addressOnGateway(NatGatewayId, IpAddress)
  if (read.list(world.snatEntries, 'ip', group).length > 0) return 'UsedBySnatTable'
  return read.list(world.forwardEntries, 'ip', group).length > 0 ? 'UsedByForwardTable' : 'idle'
}

export const snatEntryView = defineView('snatEntry', (row: SnatEntryRow) => ({
  SnatEntryId: row.SnatEntryId,
  SnatTableId: row.SnatTableId,
  NatGatewayId: row.NatGatewayId,
  SnatEntryName: row.SnatEntryName,
  SnatIp: row.SnatIps.join(','),
  SourceCIDR: row.SourceCIDR,
  SourceVSwitchId: row.SourceVSwitchId,
  EipAffinity: String(row.EipAffinity),
  NetworkInterfaceId: '',
  Status: row.Status,
}))

export const forwardEntryView = defineView('forwardEntry', (row: ForwardEntryRow) => ({
  ForwardEntryId: row.ForwardEntryId,
  ForwardTableId: row.ForwardTableId,
  NatGatewayId: row.NatGatewayId,
  ForwardEntryName: row.ForwardEntryName,
  ExternalIp: row.ExternalIp,
  ExternalPort: row.ExternalPort,
  InternalIp: row.InternalIp,
  InternalPort: row.InternalPort,
  IpProtocol: row.IpProtocol,
  Status: row.Status,
}))
