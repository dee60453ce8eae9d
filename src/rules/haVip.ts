import type { HaVipRow } from '../world/rows/haVips.ts'
import type { World } from '../world/world.ts'

/** What a virtual address holds once an instance or interface has left it. */
export function withoutInstance({ InstanceIds, AssociatedInstanceType }: HaVipRow, instanceId: string) {
  const left = InstanceIds.filter((id) => id !== instanceId)
  const isEmpty = left.length === 0
  return {
    InstanceIds: left,
    AssociatedInstanceType: isEmpty ? ('' as const) : AssociatedInstanceType,
    Status: isEmpty ? ('Available' as const) : ('InUse' as const),
  }
}

/** The instance or network interface is gone: it stands by for no virtual address any more. Inside `atomically`. */
export function leaveHaVips(world: World, instanceId: string): void {
  for (const row of world.haVips.list('instance', instanceId)) {
    const left = withoutInstance(row, instanceId)
    // Another one may just be on its way to the address or from it.
    world.haVips.change(row.HaVipId, left.InstanceIds.length === 0 ? left : { InstanceIds: left.InstanceIds })
  }
}
