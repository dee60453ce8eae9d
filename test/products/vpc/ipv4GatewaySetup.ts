import type { TestWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'
import { makeRoutedNetwork, type RoutedNetwork } from './routeSetup.ts'

export interface Ipv4Network extends RoutedNetwork {
  readonly Ipv4GatewayId: string
}

/** A routed network with a Created IPv4 gateway that is not enabled. */
export async function makeIpv4Network(world: TestWorld): Promise<Ipv4Network> {
  const network = await makeRoutedNetwork(world)
  const { Ipv4GatewayId } = await world.call('vpc.CreateIpv4Gateway', { ...REGION, VpcId: network.VpcId })
  await world.settle()
  return { ...network, Ipv4GatewayId }
}

export function showGateway(world: TestWorld, Ipv4GatewayId: string) {
  return world.call('vpc.GetIpv4GatewayAttribute', { ...REGION, Ipv4GatewayId })
}
