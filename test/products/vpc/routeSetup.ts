import type { Responses } from '../../../src/catalogue/types.generated.ts'
import type { InstanceRow } from '../../../src/world/rows/ecs.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { makeNetwork, type Network, putInstance, REGION } from './network.ts'

export interface RoutedNetwork extends Network {
  readonly InstanceId: string
}

/** An Available VPC (10.0.0.0/16) with a vSwitch (10.0.1.0/24) and a running instance in it. */
export async function makeRoutedNetwork(world: TestWorld, members: Partial<InstanceRow> = {}): Promise<RoutedNetwork> {
  const network = await makeNetwork(world)
  return { ...network, InstanceId: putInstance(world, network.VSwitchId, members) }
}

/** An Available custom entry that leads to an instance. */
export async function makeRoute(world: TestWorld, network: RoutedNetwork, DestinationCidrBlock = '192.168.0.0/24') {
  const { RouteTableId, InstanceId: NextHopId } = network
  const asked = { ...REGION, RouteTableId, DestinationCidrBlock, NextHopId, NextHopType: 'Instance' }
  const { RouteEntryId } = await world.call('vpc.CreateRouteEntry', asked)
  await world.settle()
  return RouteEntryId
}

/** An Available custom route table of the VPC. */
export async function makeRouteTable(world: TestWorld, VpcId: string): Promise<string> {
  const { RouteTableId } = await world.call('vpc.CreateRouteTable', { ...REGION, VpcId })
  await world.settle()
  return RouteTableId
}

type Entries = NonNullable<NonNullable<Responses['vpc.DescribeRouteEntryList']['RouteEntrys']>['RouteEntry']>

/** Custom entries of a table, as DescribeRouteEntryList shows them. */
export async function customEntries(world: TestWorld, RouteTableId: string): Promise<Entries> {
  const asked = { ...REGION, RouteTableId, RouteEntryType: 'Custom', MaxResult: 100 }
  return (await world.call('vpc.DescribeRouteEntryList', asked)).RouteEntrys.RouteEntry ?? []
}

/** Status of a route table; undefined when it is gone. */
export async function tableStatus(world: TestWorld, RouteTableId: string): Promise<string | undefined> {
  const { RouterTableList } = await world.call('vpc.DescribeRouteTableList', { ...REGION, RouteTableId })
  return RouterTableList.RouterTableListType?.[0]?.Status
}
