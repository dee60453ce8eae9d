import { freeAddressCount } from '../../../rules/privateAddress.ts'
import { vpcTags } from '../../../rules/tags.ts'
import type { VSwitchRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'

/**
 * A vSwitch as DescribeVSwitches lists it. Not a view that is remembered: the addresses left change with every
 * network interface, and their count is kept as a sum, which a view could only have by reading all the interfaces.
 */
export function showVSwitch(world: World, row: VSwitchRow) {
  const routeTable = world.routeTables.get(row.RouteTableId)
  return {
    VSwitchId: row.VSwitchId,
    VpcId: row.VpcId,
    Status: row.Status,
    VSwitchName: row.VSwitchName,
    Description: row.Description,
    CidrBlock: row.CidrBlock,
    Ipv6CidrBlock: row.Ipv6CidrBlock,
    EnabledIpv6: row.Ipv6CidrBlock !== '',
    ZoneId: row.ZoneId,
    AvailableIpAddressCount: freeAddressCount(world, row),
    CreationTime: row.CreationTime,
    IsDefault: row.IsDefault,
    ResourceGroupId: row.ResourceGroupId,
    NetworkAclId: world.networkAcls.list('vSwitch', row.VSwitchId)[0]?.NetworkAclId ?? '',
    OwnerId: Number(row.OwnerId),
    ShareType: '',
    RouteTable: { RouteTableId: row.RouteTableId, RouteTableType: routeTable?.RouteTableType ?? 'System' },
    Tags: { Tag: vpcTags(row.Tags) },
  }
}
