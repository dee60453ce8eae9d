import type { StackRow } from './rows/ros.ts'
import type { World } from './world.ts'

/** What must hold of stacks and what belongs to them. Whether their resources exist is for drift to say: others may remove them. */
export function brokenStacks(world: World): string[] {
  return [
    ...strayRows(world),
    ...brokenGroups(world),
    ...world.stacks.all().flatMap((stack) => brokenStack(world, stack)),
  ]
}

function strayRows(world: World): string[] {
  const belonging = [
    ...world.stackResources.all().map(({ StackId, resourceKey }) => ({ StackId, what: `resource ${resourceKey}` })),
    ...world.changeSets.all().map(({ StackId, ChangeSetId }) => ({ StackId, what: `change set ${ChangeSetId}` })),
    ...world.driftDetections.all().map(({ StackId, DriftDetectionId: id }) => ({ StackId, what: `detection ${id}` })),
  ]
  return belonging
    .filter(({ StackId }) => !world.stacks.has(StackId))
    .map(({ StackId, what }) => `stack ${StackId} of ${what} does not exist`)
}

/** What must hold of stack groups, their instances and the operations on them. */
function brokenGroups(world: World): string[] {
  const broken: string[] = []
  for (const { StackGroupId, AccountId, RegionId, Status, StackId } of world.stackInstances.all()) {
    const name = `instance ${AccountId} ${RegionId} of stack group ${StackGroupId}`
    if (world.stackGroups.get(StackGroupId)?.Status !== 'ACTIVE') broken.push(`${name} is in no live group`)
    if (StackId === '' ? Status === 'CURRENT' : !world.stacks.has(StackId)) broken.push(`${name} has no stack`)
  }
  for (const { OperationId, StackGroupId, EndTime, Status } of world.stackGroupOperations.all()) {
    const runs = world.stackGroups.get(StackGroupId)?.operationId === OperationId
    if (runs !== (EndTime === '')) broken.push(`operation ${OperationId} is ${Status}, its group says otherwise`)
    const open = world.stackGroupResults.list('operation', OperationId).filter((row) => row.Status === 'RUNNING')
    if (!runs && open.length > 0) broken.push(`operation ${OperationId} is ${Status} with ${open.length} results open`)
  }
  return broken
}

function brokenStack(world: World, stack: StackRow): string[] {
  const { StackId, Status, plan } = stack
  const rows = world.stackResources.list('stack', StackId)
  const isBusy = Status.endsWith('_IN_PROGRESS') && Status !== 'REVIEW_IN_PROGRESS'
  const planned = (plan as { readonly resources: object }).resources
  const broken: string[] = []
  for (const row of rows) {
    const name = `resource ${row.LogicalResourceId} of stack ${StackId}`
    const isWorkedOn = row.Status.endsWith('_IN_PROGRESS')
    if (!isBusy && isWorkedOn) broken.push(`${name} is ${row.Status} while the stack is ${Status}`)
    if (isWorkedOn && row.todo === '') broken.push(`${name} is ${row.Status} and has nothing to do`)
    if (row.waitsOn < 0) broken.push(`${name} waits for ${row.waitsOn} others`)
    const isDone = Status.endsWith('_COMPLETE') && Status !== 'DELETE_COMPLETE'
    if (isDone && row.Status.endsWith('_FAILED')) broken.push(`${name} is ${row.Status} while the stack is ${Status}`)
    if (isDone && !Object.hasOwn(planned, row.LogicalResourceId)) broken.push(`${name} is not in its plan`)
  }
  const isWhole = /^((IMPORT_)?(CREATE|UPDATE)|ROLLBACK|IMPORT_UPDATE_ROLLBACK)_COMPLETE$/.test(Status)
  const missing = Object.keys(planned).filter((id) => !world.stackResources.has(`${StackId}|${id}`))
  if (isWhole && missing.length > 0) broken.push(`stack ${StackId} is ${Status} without ${missing.join(', ')}`)
  return broken
}
