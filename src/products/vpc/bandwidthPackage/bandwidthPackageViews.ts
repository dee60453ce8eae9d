import { defineView } from '../../../door/views.ts'
import { vpcTags } from '../../../rules/tags.ts'
import type { BandwidthPackageRow } from '../../../world/rows/bandwidthPackages.ts'

/** Shared bandwidth as DescribeCommonBandwidthPackages lists it, its EIPs in the order in which they were allocated. */
export const bandwidthPackageView = defineView('bandwidthPackage', (row: BandwidthPackageRow, read, world) => ({
  BandwidthPackageId: row.BandwidthPackageId,
  RegionId: row.RegionId,
  Name: row.Name,
  Description: row.Description,
  Bandwidth: String(row.Bandwidth),
  InternetChargeType: row.InternetChargeType,
  InstanceChargeType: 'PostPaid',
  ISP: row.ISP,
  Ratio: row.Ratio,
  Status: row.Status,
  BusinessStatus: 'Normal',
  BizType: 'CBWP',
  CreationTime: row.CreationTime,
  ExpiredTime: '',
  HasReservationData: 'false',
  ResourceGroupId: row.ResourceGroupId,
  DeletionProtection: row.DeletionProtection,
  ServiceManaged: 0,
  Zone: '',
  PublicIpAddresses: {
    PublicIpAddresse: read
      .list(world.eips, 'bandwidthPackage', row.BandwidthPackageId)
      .map((eip) => ({
        AllocationId: eip.AllocationId,
        IpAddress: eip.IpAddress,
        BandwidthPackageIpRelationStatus: eip.packageStatus,
      }))
      .reverse(),
  },
  SecurityProtectionTypes: { SecurityProtectionType: [...row.SecurityProtectionTypes] },
  Tags: { Tag: vpcTags(row.Tags) },
}))
