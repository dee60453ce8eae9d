import { isAbout } from '../door/faults.ts'
import type { TraceNode } from '../door/trace.ts'
import { isSpent } from '../rules/faults.ts'
import type { EffectPoint, Fault, FaultRow } from '../world/rows/faults.ts'
import type { World } from '../world/world.ts'

/** A fault that a preview leaves out of account and that may yet hit the clone. */
export interface FaultAhead {
  readonly faultId: string
  /** What it is about: `ecs.RunInstances`, `*.Create*`, `imageCopy`. */
  readonly about: string
}

/** The call that brings on what an effect strikes. */
const BROUGHT_ON_BY: Readonly<Record<EffectPoint, readonly string[]>> = {
  imageCreation: ['ecs.CreateImage'],
  imageCopy: ['ecs.CopyImage'],
  instanceStart: ['ecs.RunInstances', 'ecs.StartInstance', 'ecs.StartInstances'],
  stackResource: ['ros.CreateStack'],
}

/**
 * Faults of a world that may hit a clone whose rehearsal made these calls: those with turns left, of calls like these, and
 * effects on what these calls bring on. Which resource an effect names is not looked at: ids are not known beforehand.
 */
export function faultsAhead(world: World, calls: readonly TraceNode[]): FaultAhead[] {
  return world.faults
    .all({ oldestFirst: true })
    .filter((row) => !isSpent(row) && calls.some((node) => mayHit(world, row.fault, node)))
    .map(shown)
}

function mayHit(world: World, fault: Fault, { product, action, principalArn, regionId, request }: TraceNode): boolean {
  const { effect } = fault
  if (effect === undefined) {
    return isAbout(fault, { world, product, action, principalArn, regionId, isInternal: true, request })
  }
  const isElsewhere = fault.regionId !== undefined && ![regionId, request.DestinationRegionId].includes(fault.regionId)
  return (
    BROUGHT_ON_BY[effect.at].includes(`${product}.${action}`) && !isElsewhere && (effect.on ?? 'create') === 'create'
  )
}

function shown({ faultId, fault }: FaultRow): FaultAhead {
  const { product = '*', action = '*', effect } = fault
  return { faultId, about: effect === undefined ? `${product}.${action}` : effect.at }
}
