import type { TestWorld } from '../../setup/worlds.ts'
import { makeIpv6Network, type Network, REGION } from './network.ts'

export interface Ipv6Internet extends Network {
  readonly Ipv6GatewayId: string
  readonly Ipv6AddressId: string
}

/** A VPC with IPv6, an Available IPv6 gateway and an Available address, which has no internet bandwidth yet. */
export async function makeIpv6Internet(world: TestWorld): Promise<Ipv6Internet> {
  const network = await makeIpv6Network(world)
  const { Ipv6GatewayId } = await world.call('vpc.CreateIpv6Gateway', { ...REGION, VpcId: network.VpcId })
  const { Ipv6AddressId } = await world.call('vpc.AllocateIpv6Address', { ...REGION, VSwitchId: network.VSwitchId })
  await world.settle()
  return { ...network, Ipv6GatewayId, Ipv6AddressId }
}

/** Internet bandwidth for the address. */
export async function openAddress(world: TestWorld, { Ipv6AddressId }: Ipv6Internet): Promise<string> {
  const asked = { ...REGION, Ipv6AddressId, Bandwidth: 10 }
  return (await world.call('vpc.AllocateIpv6InternetBandwidth', asked)).InternetBandwidthId
}

/** An IPv6 address as DescribeIpv6Addresses lists it. */
export async function showAddress(world: TestWorld, Ipv6AddressId: string) {
  const { Ipv6Addresses } = await world.call('vpc.DescribeIpv6Addresses', { ...REGION, Ipv6AddressId })
  return Ipv6Addresses.Ipv6Address?.[0]
}
