import { defineView } from '../../door/views.ts'
import { vpcTags } from '../../rules/tags.ts'
import type { EipRow } from '../../world/rows/vpc.ts'

/** An EIP as DescribeEipAddresses lists it. */
export const eipView = defineView('eip', (eip: EipRow) => ({
  AllocationId: eip.AllocationId,
  IpAddress: eip.IpAddress,
  Name: eip.Name,
  Description: eip.Description,
  RegionId: eip.RegionId,
  Status: eip.Status,
  Bandwidth: String(eip.Bandwidth),
  EipBandwidth: String(eip.Bandwidth),
  InternetChargeType: eip.InternetChargeType,
  ChargeType: eip.ChargeType,
  ISP: eip.ISP,
  Netmode: eip.Netmode,
  InstanceId: eip.InstanceId,
  InstanceType: eip.InstanceType,
  InstanceRegionId: eip.InstanceId === '' ? '' : eip.RegionId,
  PrivateIpAddress: eip.PrivateIpAddress,
  // The mode of association, which an instance has no choice of.
  Mode: eip.InstanceId === '' ? '' : 'NAT',
  AllocationTime: eip.AllocationTime,
  ExpiredTime: eip.ExpiredTime,
  ResourceGroupId: eip.ResourceGroupId,
  DeletionProtection: eip.DeletionProtection,
  BusinessStatus: 'Normal',
  HDMonitorStatus: 'OFF',
  HasReservationData: 'false',
  SecondLimited: false,
  ServiceManaged: 0,
  BandwidthPackageId: '',
  BandwidthPackageType: '',
  BandwidthPackageBandwidth: '',
  SegmentInstanceId: '',
  PublicIpAddressPoolId: '',
  VpcId: '',
  Zone: '',
  OperationLocks: { LockReason: [] as { LockReason: string }[] },
  SecurityProtectionTypes: { SecurityProtectionType: [] as string[] },
  Tags: { Tag: vpcTags(eip.Tags) },
}))
