import { ramName } from '../world/rows/ram.ts'
import type { World } from '../world/world.ts'

/** Whether the account has a RAM role of this name. */
export function hasRamRole(world: World, accountId: string, name: string): boolean {
  return world.ramRoles.count('name', ramName(accountId, name)) > 0
}
