/** IPv6 blocks of VPCs and vSwitches, and the addresses in them. Text is read by ipaddr.js; blocks and addresses are kept in the shortest spelling. */
import ipaddr from 'ipaddr.js'
import { isoSeconds } from '../kernel/clock.ts'
import { newId } from '../world/ids.ts'
import type { Ipv6AddressRow } from '../world/rows/ipv6.ts'
import type { VpcRow, VSwitchRow } from '../world/rows/vpc.ts'
import type { World } from '../world/world.ts'

export const VPC_IPV6_MASK = 56
export const VSWITCH_IPV6_MASK = 64

/** Lines that carry the IPv6 traffic of a VPC, each with the first two groups of its blocks. Guess: the groups. */
const FIRST_GROUPS: Readonly<Record<string, readonly [number, number]>> = {
  BGP: [0x2408, 0x4000],
  ChinaTelecom: [0x240e, 0x0900],
  ChinaUnicom: [0x2408, 0x8600],
  ChinaMobile: [0x2409, 0x8700],
}

export function isIpv6Isp(text: string): boolean {
  return Object.hasOwn(FIRST_GROUPS, text)
}

function isIpv6(text: string): boolean {
  return ipaddr.IPv6.isValid(text) && !text.includes('%') && !text.includes('.')
}

/** The shortest spelling of an address; undefined if the text is none. */
export function canonicalIpv6(text: string): string | undefined {
  return isIpv6(text) ? ipaddr.IPv6.parse(text).toString() : undefined
}

/** The shortest spelling of a block, host bits cleared; undefined if the text is none. */
export function canonicalIpv6Block(text: string): string | undefined {
  const [address = '', mask = ''] = text.split('/')
  if (!isIpv6(address) || !ipaddr.IPv6.isValidCIDR(text)) return undefined
  return `${ipaddr.IPv6.networkAddressFromCIDR(text).toString()}/${Number(mask)}`
}

export function ipv6BlockContains(block: string, address: string): boolean {
  return isIpv6(address) && ipaddr.IPv6.parse(address).match(ipaddr.IPv6.parseCIDR(block))
}

/** The first IPv6 block of a VPC, which vSwitches are cut from when no other is named; empty without IPv6. */
export function firstIpv6Block(vpc: VpcRow): string {
  return vpc.Ipv6CidrBlocks[0]?.Ipv6CidrBlock ?? ''
}

/** A /56 that no VPC has, from the addresses of a line. Draws from the world's chance. */
export function pickVpcIpv6Block(world: World, isp: string): string {
  const first = FIRST_GROUPS[isp] ?? (FIRST_GROUPS.BGP as readonly [number, number])
  for (;;) {
    const groups = [...first, world.random.below(0x1_0000), world.random.below(0x100) << 8, 0, 0, 0, 0]
    const block = `${new ipaddr.IPv6(groups).toString()}/${VPC_IPV6_MASK}`
    if (world.vpcs.count('ipv6Block', block) === 0) return block
  }
}

/** The /64 of a VPC's /56 with this number, 0 to 255. */
export function vSwitchIpv6Block(vpcBlock: string, number: number): string {
  const groups = [...ipaddr.IPv6.parseCIDR(vpcBlock)[0].parts]
  groups[3] = (groups[3] as number) | number
  return `${new ipaddr.IPv6(groups).toString()}/${VSWITCH_IPV6_MASK}`
}

/** Whether nobody holds the address, which must lie in the block of the vSwitch. */
export function isFreeIpv6Address(world: World, vSwitch: VSwitchRow, address: string): boolean {
  const canonical = canonicalIpv6(address)
  if (canonical === undefined || vSwitch.Ipv6CidrBlock === '') return false
  return ipv6BlockContains(vSwitch.Ipv6CidrBlock, canonical) && world.ipv6Addresses.count('address', canonical) === 0
}

/** An address of the vSwitch, which has an IPv6 block, that nobody holds. Draws from the world's chance. */
export function pickIpv6Address(world: World, vSwitch: VSwitchRow): string {
  const base = ipaddr.IPv6.parseCIDR(vSwitch.Ipv6CidrBlock)[0].parts.slice(0, 4)
  for (;;) {
    const host = [0, 1, 2, 3].map(() => world.random.below(0x1_0000))
    const address = new ipaddr.IPv6([...base, ...host]).toString()
    if (host.some((group) => group !== 0) && isFreeIpv6Address(world, vSwitch, address)) return address
  }
}

/** What an address is made with, besides the vSwitch; the address is picked if none is named. */
export type Ipv6AddressWishes = Partial<
  Pick<
    Ipv6AddressRow,
    'Ipv6Address' | 'NetworkInterfaceId' | 'Status' | 'Name' | 'Description' | 'Tags' | 'ResourceGroupId'
  >
>

/**
 * Gives a free address of the vSwitch to a network interface, or keeps it for later: one row of `ipv6Addresses`, which
 * is all that says who has it. An address that is named must have been found free.
 */
export function holdIpv6Address(world: World, vSwitch: VSwitchRow, wishes: Ipv6AddressWishes = {}): Ipv6AddressRow {
  const { Ipv6Address } = wishes
  return world.ipv6Addresses.put({
    Ipv6AddressId: newId(world, 'ipv6', vSwitch.RegionId),
    OwnerId: vSwitch.OwnerId,
    RegionId: vSwitch.RegionId,
    Name: '',
    Description: '',
    VpcId: vSwitch.VpcId,
    VSwitchId: vSwitch.VSwitchId,
    NetworkInterfaceId: '',
    Status: 'Available',
    ResourceGroupId: vSwitch.ResourceGroupId,
    Ipv6InternetBandwidthId: '',
    InternetChargeType: '',
    Bandwidth: 0,
    AllocationTime: isoSeconds(world.nowMs),
    Tags: {},
    ...wishes,
    Ipv6Address: (Ipv6Address && canonicalIpv6(Ipv6Address)) || pickIpv6Address(world, vSwitch),
  })
}

/** Addresses of a network interface, in the order in which it got them. */
export function ipv6AddressesOf(world: World, NetworkInterfaceId: string): Ipv6AddressRow[] {
  return world.ipv6Addresses.list('networkInterface', NetworkInterfaceId, { oldestFirst: true })
}

/** Gives addresses back, with their internet bandwidth and the rules of gateways about them. */
export function releaseIpv6Address(world: World, Ipv6AddressId: string): void {
  world.ipv6Addresses.remove(Ipv6AddressId)
}
