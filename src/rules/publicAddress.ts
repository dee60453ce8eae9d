import type { World } from '../world/world.ts'
import { PUBLIC_ADDRESS_COUNT, publicAddressAt } from './address.ts'

/** Whether an instance or an EIP of this world, of whatever account and region, has the public address. */
export function isPublicAddressTaken(world: World, address: string): boolean {
  return world.instances.count('publicIpAddress', address) > 0 || world.eips.count('publicIpAddress', address) > 0
}

/**
 * A public address that nobody in the world has; undefined when none is left. Inside `atomically`: the place to begin
 * is drawn from the world's chance, and from there the pool is gone round once.
 */
export function pickPublicAddress(world: World): string | undefined {
  const start = world.random.below(PUBLIC_ADDRESS_COUNT)
  for (let step = 0; step < PUBLIC_ADDRESS_COUNT; step++) {
    const address = publicAddressAt((start + step) % PUBLIC_ADDRESS_COUNT)
    if (!isPublicAddressTaken(world, address)) return address
  }
  return undefined
}
