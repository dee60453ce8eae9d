import { addressInVSwitch } from '../world/rows/ecs.ts'
import type { VSwitchRow } from '../world/rows/vpc.ts'
import type { World } from '../world/world.ts'
import { isUsableAddress, pickPrivateAddress } from './address.ts'
import { cidrSize, usableAddressCount } from './cidr.ts'

/** Addresses of a vSwitch that nobody has; those that the cloud keeps for itself are not counted. */
export function freeAddressCount(world: World, vSwitch: VSwitchRow): number {
  const { VSwitchId } = vSwitch
  const taken =
    world.networkInterfaces.sum('addresses', VSwitchId) + world.addressReservations.count('vSwitch', VSwitchId)
  return Math.max(0, usableAddressCount(vSwitch.CidrBlock) - taken)
}

/** Whether a network interface has the address in that vSwitch, or a NAT gateway or the like holds it. */
export function isPrivateAddressTaken(world: World, vSwitchId: string, address: string): boolean {
  const place = addressInVSwitch(vSwitchId, address)
  return world.networkInterfaces.count('address', place) > 0 || world.addressReservations.has(place)
}

/** The holder is gone: its private addresses are free again. Inside `atomically`. */
export function freeAddressesOf(world: World, HolderId: string): void {
  const { key } = world.addressReservations.definition
  for (const row of world.addressReservations.list('holder', HolderId)) world.addressReservations.remove(key(row))
}

/**
 * An address of the vSwitch that nobody has and that is not held back; undefined when none is left. Inside `atomically`: the place to begin is
 * drawn from the world's chance.
 */
export function pickAddressIn(
  world: World,
  vSwitch: VSwitchRow,
  held: ReadonlySet<string> = new Set(),
): string | undefined {
  if (freeAddressCount(world, vSwitch) === 0) return undefined
  const start = world.random.below(cidrSize(vSwitch.CidrBlock))
  return pickPrivateAddress(
    vSwitch.CidrBlock,
    (address) => held.has(address) || isPrivateAddressTaken(world, vSwitch.VSwitchId, address),
    start,
  )
}

/** Why an address can't be given to a network interface of the vSwitch; undefined = it can. */
export function privateAddressObstacle(
  world: World,
  vSwitch: VSwitchRow,
  address: string,
): 'outside' | 'taken' | undefined {
  if (!isUsableAddress(vSwitch.CidrBlock, address)) return 'outside'
  return isPrivateAddressTaken(world, vSwitch.VSwitchId, address) ? 'taken' : undefined
}

/**
 * Private addresses of all network interfaces in a security group. An interface has one address, and an index names
 * those that have more, so the cost does not grow with the group.
 */
export function addressesInGroup(world: World, groupId: string): number {
  const cards = world.networkInterfaces.count('securityGroup', groupId)
  return world.networkInterfaces
    .list('groupOfMany', groupId)
    .reduce((sum, { PrivateIpAddresses }) => sum + PrivateIpAddresses.length - 1, cards)
}
