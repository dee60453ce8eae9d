import { defineView } from '../../../door/views.ts'
import { vpcTags } from '../../../rules/tags.ts'
import type { BandwidthPackageRow } from '../../../world/rows/bandwidthPackages.ts'
import type { EipRow } from '../../../world/rows/vpc.ts'

/**
 * An EIP as DescribeEipAddresses lists it. The private address is told where the association named it, or a NAT gateway took one for the EIP; the VPC
 * only of an EIP of an address without an instance, which is not emulated. Source: alicloud_eip_association of the Terraform provider, which
 * would else plan to bind the EIP anew, and the tests of that.
 */
export const eipView = defineView('eip', (eip: EipRow, read, world) => ({
  AllocationId: eip.AllocationId,
  IpAddress: eip.IpAddress,
  Name: eip.Name,
  Description: eip.Description,
  RegionId: eip.RegionId,
  AvailableRegions: { AvailableRegion: [eip.RegionId] },
  Status: eip.Status,
  ...bandwidthsOf(eip, read.get(world.bandwidthPackages, eip.BandwidthPackageId)),
  InternetChargeType: eip.InternetChargeType,
  ChargeType: eip.ChargeType,
  ISP: eip.ISP,
  Netmode: eip.Netmode,
  InstanceId: eip.InstanceId,
  InstanceType: eip.InstanceType,
  InstanceRegionId: eip.InstanceId === '' ? '' : eip.RegionId,
  PrivateIpAddress: eip.isAddressNamed || eip.InstanceType === 'Nat' ? eip.PrivateIpAddress : '',
  Mode: eip.Mode,
  VpcId: '',
  AllocationTime: eip.AllocationTime,
  ExpiredTime: eip.ExpiredTime,
  ResourceGroupId: eip.ResourceGroupId,
  DeletionProtection: eip.DeletionProtection,
  BusinessStatus: 'Normal',
  HDMonitorStatus: eip.LogProject === '' ? 'OFF' : 'ON',
  HasReservationData: 'false',
  SecondLimited: false,
  ServiceManaged: 0,
  SegmentInstanceId: '',
  PublicIpAddressPoolId: '',
  Zone: '',
  OperationLocks: { LockReason: [] as { LockReason: string }[] },
  SecurityProtectionTypes: { SecurityProtectionType: [...eip.SecurityProtectionTypes] },
  Tags: { Tag: vpcTags(eip.Tags) },
}))

/**
 * In shared bandwidth, Bandwidth is what the EIP may use of it, and EipBandwidth, which is not there else, its own.
 * Source: a review in the Terraform provider.
 */
function bandwidthsOf(eip: EipRow, shared: BandwidthPackageRow | undefined) {
  if (shared === undefined || eip.packageStatus === 'BINDING') {
    const none = { BandwidthPackageId: '', BandwidthPackageType: '', BandwidthPackageBandwidth: '' }
    return { Bandwidth: String(eip.Bandwidth), ...none }
  }
  const usable = Math.min(eip.packageBandwidth || shared.Bandwidth, shared.Bandwidth)
  return {
    Bandwidth: String(usable),
    EipBandwidth: String(eip.Bandwidth),
    BandwidthPackageId: shared.BandwidthPackageId,
    BandwidthPackageType: 'CommonBandwidthPackage',
    BandwidthPackageBandwidth: String(shared.Bandwidth),
  }
}
