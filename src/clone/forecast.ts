import type { TraceNode } from '../door/trace.ts'
import { type Pace, paceFactor } from '../kernel/clock.ts'
import { mayPassRole } from '../policy/permission.ts'
import { ramActionOf } from '../policy/resourceTypes.ts'
import type { GeneratedScratch } from '../ros/scratch/generated.ts'
import { type Principal, rootPrincipal } from '../world/rows/account.ts'
import type { CreatedResource } from '../world/rows/clone.ts'
import type { World } from '../world/world.ts'

/** An action that the clone calls as who asks. */
export interface NeededPermission {
  /** As policies spell it: `ecs:RunInstances`. */
  readonly action: string
  readonly calls: number
  readonly isHeld: boolean
}

/** What stays when the stack is gone (rule 32). */
export interface KeptResources {
  readonly type: string
  readonly regionId: string
  readonly count: number
}

/** How long it takes from start to end, in milliseconds. */
export interface ExpectedTime {
  /** At the cloud's own pace. */
  readonly cloudMs: number
  /** At the pace of this world. */
  readonly hereMs: number
}

const REFUSALS = ['Forbidden.RAM', 'NoPermission']

/** What was called in a rehearsal, and whether the policies of who asks allow it, with others; sorted by name. */
export function neededPermissions(
  calls: readonly TraceNode[],
  others: readonly NeededPermission[],
): NeededPermission[] {
  const byAction = new Map<string, NeededPermission>()
  for (const { product, action: name, outcome } of calls) {
    const action = ramActionOf(product, name)
    const known = byAction.get(action) ?? { action, calls: 0, isHeld: true }
    const isHeld = known.isHeld && !REFUSALS.includes(outcome?.code ?? '')
    byAction.set(action, { action, calls: known.calls + 1, isHeld })
  }
  return [...byAction.values(), ...others].sort((one, other) => (one.action < other.action ? -1 : 1))
}

/** The RAM roles of sources, which clones get if who asks may pass them (A17). A role that is gone needs no permission. */
export function passedRoles(
  world: World,
  principal: Principal,
  plan: GeneratedScratch | undefined,
): NeededPermission[] {
  const names = (plan?.sources ?? []).flatMap(({ attributes }) => {
    const role = attributes.find(({ name }) => name === 'RamRoleName')?.source
    return typeof role === 'string' && mayPassRole(world, rootPrincipal(principal.accountId), role) ? [role] : []
  })
  if (names.length === 0) return []
  const isHeld = names.every((role) => mayPassRole(world, principal, role))
  return [{ action: 'ram:PassRole', calls: names.length, isHeld }]
}

export function keptResources(created: readonly CreatedResource[]): KeptResources[] {
  const counts = new Map<string, KeptResources>()
  for (const { type, regionId } of created) {
    const key = `${type} ${regionId}`
    counts.set(key, { type, regionId, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}

/** `cloudMs` was measured in virtual time at the realistic pace. */
export function expectedTime(cloudMs: number, pace: Pace): ExpectedTime {
  return { cloudMs, hereMs: Math.round(cloudMs * paceFactor(pace)) }
}
