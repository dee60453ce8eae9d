import { changes } from '../../door/events.ts'
import type { ChangeSetRow, Json } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { PropertyChange, ResourceChange } from './changes.ts'

/** A change set has been worked out and can be executed. */
export const changeSetReady = changes<{ readonly ChangeSetId: string }>(({ world }, { ChangeSetId }) => {
  const row = world.changeSets.get(ChangeSetId)
  if (row?.Status !== 'CREATE_IN_PROGRESS') return
  const ExecutionStatus = row.ExecutionStatus === 'UNAVAILABLE' ? 'AVAILABLE' : row.ExecutionStatus
  world.changeSets.change(ChangeSetId, { Status: 'CREATE_COMPLETE', ExecutionStatus })
})

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

/** What GetChangeSet shows of a change; resources to which nothing happens are left out. */
export function shownChanges(found: readonly ResourceChange[]): Json {
  const touched = found.filter(({ action }) => action !== 'None')
  return touched.map((change) => ({ Type: 'Resource', ResourceChange: shownChange(change) }))
}

function shownChange(change: ResourceChange): Json {
  const { logicalId, physicalId, type, action, scope, replacement } = change
  const common = { Action: action, LogicalResourceId: logicalId, ResourceType: type }
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
