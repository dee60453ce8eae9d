import { calls, type EventContext } from '../../door/events.ts'
import { ApiError } from '../../kernel/errors.ts'
import type { ChangeSetRow, Json } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../call.ts'
import { own } from '../template/template.ts'
import type { PropertyChange, ResourceChange } from './changes.ts'
import type { Imports } from './imports.ts'
import { planOf } from './planOf.ts'
import { strangerStep } from './reading.ts'
import { findResourceType } from './resourceTypes.ts'

/** A change set has been worked out and can be executed. */
export const changeSetReady = calls<{ readonly ChangeSetId: string }>((context, { ChangeSetId }) => {
  const { world } = context
  const row = world.changeSets.get(ChangeSetId)
  if (row?.Status !== 'CREATE_IN_PROGRESS') return
  const missing = missingImport(context, row)
  world.atomically(() => {
    if (missing !== '') world.changeSets.change(ChangeSetId, { Status: 'CREATE_FAILED', StatusReason: missing })
    else {
      const ExecutionStatus = row.ExecutionStatus === 'UNAVAILABLE' ? 'AVAILABLE' : row.ExecutionStatus
      world.changeSets.change(ChangeSetId, { Status: 'CREATE_COMPLETE', ExecutionStatus })
    }
  })
})

/**
 * Why a change set of type IMPORT cannot be: something that it shall take over is not there. Empty: it is all there.
 * What may not be looked at is left to the execution, as a change set judges no permissions.
 * Guess: that the change set fails for it.
 */
function missingImport(context: EventContext, { imports = {}, principal, plan, StackId }: ChangeSetRow): string {
  const { world } = context
  const stack = world.stacks.get(StackId)
  if (stack === undefined || principal === undefined) return ''
  const call: Call = (key, request) => context.call(principal, key, request)
  for (const [logicalId, id] of Object.entries(imports)) {
    const type = findResourceType(planOf({ plan }).resources[logicalId]?.type ?? '')
    try {
      if (type === undefined) continue
      const found = type.read?.(strangerStep(world, stack, type, id, call))
      if (found === undefined) return `Resources.${logicalId}: there is no ${type.type} ${id}.`
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.status === 404) return `Resources.${logicalId}: ${error.code}: ${error.message}`
    }
  }
  return ''
}

/** Change sets of a stack that is changed otherwise can be executed no more. Inside `atomically`. */
export function overtakeChangeSets(world: World, stackId: string, executed: string): void {
  for (const { ChangeSetId, ExecutionStatus } of world.changeSets.list('stack', stackId)) {
    const isOpen = ExecutionStatus === 'AVAILABLE' || ExecutionStatus === 'UNAVAILABLE'
    if (isOpen && ChangeSetId !== executed) world.changeSets.change(ChangeSetId, { ExecutionStatus: 'OBSOLETE' })
  }
}

/** The operation that executes a change set has ended. Inside `atomically`. */
export function endChangeSet(
  world: World,
  changeSetId: string,
  ExecutionStatus: ChangeSetRow['ExecutionStatus'],
): void {
  if (world.changeSets.get(changeSetId)?.ExecutionStatus !== 'EXECUTE_IN_PROGRESS') return
  world.changeSets.change(changeSetId, { ExecutionStatus })
}

/** Change sets go with their stack. */
export function removeChangeSets(world: World, stackId: string): void {
  for (const { ChangeSetId } of world.changeSets.list('stack', stackId)) world.changeSets.remove(ChangeSetId)
}

/**
 * What GetChangeSet shows of a change; resources to which nothing happens are left out.
 * Guess: the Action of what is taken over is Import.
 */
export function shownChanges(found: readonly ResourceChange[], imports: Imports = {}): Json {
  const touched = found.filter(({ action }) => action !== 'None')
  return touched.map((change) => ({ Type: 'Resource', ResourceChange: shownChange(change, imports) }))
}

function shownChange(change: ResourceChange, imports: Imports): Json {
  const { logicalId, physicalId, type, action, scope, replacement } = change
  const common = { Action: action, LogicalResourceId: logicalId, ResourceType: type }
  const imported = own(imports, logicalId)
  if (imported !== undefined) return { ...common, Action: 'Import', PhysicalResourceId: imported }
  if (action === 'Add') return common
  if (action === 'Remove') return { ...common, PhysicalResourceId: physicalId }
  return {
    ...common,
    PhysicalResourceId: physicalId,
    Replacement: replacement,
    Scope: [...scope],
    Details: detailsOf(change),
  }
}

/** One detail for each cause of each property, and for what is no property. */
function detailsOf({ properties, scope, isAnew }: ResourceChange): Json[] {
  const system = (target: Json) => ({ ChangeSource: 'System', Evaluation: 'Static', Target: target })
  const direct = (Attribute: string) => ({
    ...{ ChangeSource: 'DirectModification', Evaluation: 'Static' },
    Target: { Attribute, RequiresRecreation: 'Never' },
  })
  return [
    ...(isAnew ? [system({ Attribute: 'Properties', RequiresRecreation: 'Always' })] : []),
    ...properties.flatMap(propertyDetails),
    ...scope.filter((attribute) => attribute !== 'Properties').map(direct),
  ]
}

function propertyDetails({ name, isCertain, isInPlace, causes }: PropertyChange): Json[] {
  return causes.map(({ source, entity }) => ({
    ChangeSource: source,
    ...(entity === '' ? {} : { CausingEntity: entity }),
    Evaluation: isCertain ? 'Static' : 'Dynamic',
    Target: { Attribute: 'Properties', Name: name, RequiresRecreation: isInPlace ? 'Never' : 'Always' },
  }))
}
