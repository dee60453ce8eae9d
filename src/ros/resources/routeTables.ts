import type { ResourceStep, WaitFor } from '../stack/resourceType.ts'

type Calls = Pick<ResourceStep, 'call' | 'regionId'>

/** The route table as DescribeRouteTableList shows it; undefined when it is gone. */
export function describeRouteTable({ call, regionId }: Calls, RouteTableId: string) {
  if (RouteTableId === '') return undefined
  const { RouterTableList } = call('vpc.DescribeRouteTableList', { RegionId: regionId, RouteTableId })
  return RouterTableList.RouterTableListType?.[0]
}

/** Route tables of the VPC that are being made or deleted: there is one at a time. */
export function routeTablesInTransition({ call, regionId }: Calls, VpcId: string): WaitFor[] {
  const { RouterTableList } = call('vpc.DescribeRouteTableList', { RegionId: regionId, VpcId, PageSize: 50 })
  return (RouterTableList.RouterTableListType ?? [])
    .filter(({ Status }) => Status !== 'Available')
    .map(({ RouteTableId = '' }) => ({ table: 'routeTables', key: RouteTableId }))
}

/** vSwitches of the VPC of a route table that are Pending: its entries can't be changed meanwhile. */
export function pendingVSwitches({ call, regionId }: Calls, VpcId: string): WaitFor[] {
  const { VSwitches } = call('vpc.DescribeVSwitches', { RegionId: regionId, VpcId, PageSize: 50 })
  return (VSwitches.VSwitch ?? [])
    .filter(({ Status }) => Status === 'Pending')
    .map(({ VSwitchId = '' }) => ({ table: 'vSwitches', key: VSwitchId }))
}
