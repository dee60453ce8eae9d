import type { ResourceStep, WaitFor } from '../stack/resourceType.ts'

type Calls = Pick<ResourceStep, 'call' | 'regionId'>

/** The network interface as it is now; undefined when it is gone. */
export function describeNetworkInterface({ call, regionId }: Calls, id: string) {
  const request = { RegionId: regionId, NetworkInterfaceId: [id] }
  return call('ecs.DescribeNetworkInterfaces', request).NetworkInterfaceSets.NetworkInterfaceSet?.[0]
}

/** Its row, while it is being attached or detached. */
export function interfaceInTransition(step: Calls, id: string): WaitFor[] {
  const status = describeNetworkInterface(step, id)?.Status
  return status === 'Attaching' || status === 'Detaching' ? [{ table: 'networkInterfaces', key: id }] : []
}

type Shown = NonNullable<ReturnType<typeof describeNetworkInterface>>

/** Private addresses, the primary one first. */
export function privateAddresses(card: Shown | undefined): string[] {
  const sets = card?.PrivateIpSets?.PrivateIpSet ?? []
  const sorted = [...sets].sort((a, b) => Number(b.Primary ?? false) - Number(a.Primary ?? false))
  return sorted.map(({ PrivateIpAddress = '' }) => PrivateIpAddress)
}

export function ipv6Addresses(card: Shown | undefined): string[] {
  return (card?.Ipv6Sets?.Ipv6Set ?? []).map(({ Ipv6Address = '' }) => Ipv6Address)
}

/** Members of `now` in the order of `given`, then the others. */
export function inOrderOf(given: readonly string[], now: readonly string[]): string[] {
  return [...given.filter((each) => now.includes(each)), ...now.filter((each) => !given.includes(each))]
}

/** VPC has ids for IPv6 addresses. */
export function ipv6AddressId({ call, regionId }: Calls, Ipv6Address: string): string {
  const { Ipv6Addresses } = call('vpc.DescribeIpv6Addresses', { RegionId: regionId, Ipv6Address })
  return Ipv6Addresses.Ipv6Address?.[0]?.Ipv6AddressId ?? ''
}
