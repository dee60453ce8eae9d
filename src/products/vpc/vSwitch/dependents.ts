import type { World } from '../../../world/world.ts'

/** End of the code DependencyViolation. */
export type VSwitchDependents = '' | '.EnhancedNatgw' | '.SnatEntry' | '.HaVip'

/** What keeps a vSwitch from being deleted; undefined = nothing. */
export function vSwitchDependents(world: World, VSwitchId: string): VSwitchDependents | undefined {
  if (world.natGateways.count('vSwitch', VSwitchId) > 0) return '.EnhancedNatgw'
  if (world.snatEntries.count('vSwitch', VSwitchId) > 0) return '.SnatEntry'
  if (world.haVips.count('vSwitch', VSwitchId) > 0) return '.HaVip'
  const used = world.networkInterfaces.count('vSwitch', VSwitchId) + world.ipv6Addresses.count('vSwitch', VSwitchId)
  return used > 0 ? '' : undefined
}
