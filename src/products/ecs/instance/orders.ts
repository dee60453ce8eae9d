import type { World } from '../../../world/world.ts'

/** Number of an order. Orders are not rows: it is drawn, as it has to be different for each. Inside `atomically`. */
export function newOrderId(world: World): string {
  return String(200_000_000_000 + world.random.below(1_000_000_000))
}
