import type { ActionContext } from '../../door/action.ts'
import { changes } from '../../door/events.ts'
import { isoBare } from '../../kernel/clock.ts'
import { duration } from '../../world/facts/durations.ts'
import { newUuid } from '../../world/ids.ts'
import {
  type StackGroupOperationRow,
  type StackGroupResultRow,
  type StackGroupRow,
  type StackInstanceRow,
  stackGroupResultKey,
  stackInstanceKey,
} from '../../world/rows/stackGroups.ts'
import type { World } from '../../world/world.ts'
import { accountsAtOnce, toleratedFailures } from './preferences.ts'
import type { Target } from './targets.ts'

/** Reasons of a state. The first two are those of the examples in the SDK comments; the third is a guess. */
const BEGUN = 'User initiated operation'
const STOPPED = 'User initiated stop'
const GIVEN_UP = 'Failure tolerance exceeded'

/** What an operation is asked for. */
type Terms = Pick<StackGroupOperationRow, 'Action' | 'preferences'> &
  Partial<
    Pick<StackGroupOperationRow, 'OperationDescription' | 'RetainStacks' | 'DisableRollback' | 'TimeoutInMinutes'>
  >

/**
 * Begins an operation on instances, region by region as they are listed. What is to be made or updated is OUTDATED until that
 * is done. Inside `atomically`.
 */
export function startOperation(
  { world }: ActionContext,
  group: StackGroupRow,
  instances: readonly StackInstanceRow[],
  terms: Terms,
): string {
  const OperationId = newUuid(world)
  const { StackGroupId, OwnerId, RegionId, AdministrationRoleName, ExecutionRoleName } = group
  world.stackGroupOperations.put({
    ...{ OperationId, StackGroupId, OwnerId, RegionId, AdministrationRoleName, ExecutionRoleName },
    ...{ OperationDescription: '', RetainStacks: false, DisableRollback: false, TimeoutInMinutes: 60 },
    ...terms,
    Status: 'RUNNING',
    regionIds: [...new Set(instances.map((instance) => instance.RegionId))],
    CreateTime: isoBare(world.nowMs),
    EndTime: '',
  })
  for (const { AccountId, RegionId: region } of instances) {
    world.stackGroupResults.put({
      ...{ OperationId, AccountId, RegionId: region, Status: 'RUNNING', StatusReason: BEGUN },
      ...{ isBegun: false, token: newUuid(world), driftStatus: 'NOT_CHECKED', isHistory: false },
    })
    if (terms.Action === 'CREATE' || terms.Action === 'UPDATE') {
      const key = stackInstanceKey(StackGroupId, { AccountId, RegionId: region })
      world.stackInstances.change(key, { Status: 'OUTDATED', StatusReason: BEGUN })
    }
  }
  world.stackGroups.change(StackGroupId, { operationId: OperationId })
  world.plan('ros.StackGroupAdvance', { OperationId }, duration('stackStep'))
  return OperationId
}

/** Looks at an operation and begins what can be begun, or ends it. Runs whenever one of its results stands. */
export const stackGroupAdvance = changes<{ readonly OperationId: string }>(({ world }, { OperationId }) => {
  const operation = world.stackGroupOperations.get(OperationId)
  if (operation === undefined || operation.EndTime !== '') return
  const lanes = lanesOf(world, operation)
  const goesOn = operation.Status === 'RUNNING' && !lanes.some(isBroken)
  const begun = goesOn ? nextOf(operation, lanes) : []
  for (const { AccountId, RegionId } of begun) {
    world.stackGroupResults.change(stackGroupResultKey(OperationId, { AccountId, RegionId }), { isBegun: true })
    const payload = { OperationId, AccountId, RegionId, phase: 'begin', attempt: 0 }
    world.plan('ros.StackInstanceStep', payload, duration('stackStep'))
  }
  const isIdle = begun.length === 0 && lanes.every(({ running }) => running === 0)
  if (isIdle) endOperation(world, operation, lanes)
})

/** Has an operation begin nothing further; what is being worked on is waited for. Inside `atomically`. */
export function stopOperation(world: World, { OperationId }: StackGroupOperationRow): void {
  world.stackGroupOperations.change(OperationId, { Status: 'STOPPING' })
  world.planAt('ros.StackGroupAdvance', { OperationId }, world.nowMs)
}

/** Results that are begun, and whose failures are counted, together: those of a region, or all that look for drift. */
interface Lane {
  readonly waiting: readonly StackGroupResultRow[]
  readonly running: number
  readonly failed: number
  readonly accounts: number
  readonly tolerated: number
}

/**
 * The lanes of an operation, in order. Source: SDK comments: failures are counted per region, for DetectStackGroupDrift over
 * the whole operation.
 */
function lanesOf(world: World, { OperationId, Action, regionIds, preferences }: StackGroupOperationRow): Lane[] {
  const all = world.stackGroupResults.list('operation', OperationId, { oldestFirst: true })
  const groups =
    Action === 'DETECT_DRIFT' ? [all] : regionIds.map((id) => all.filter(({ RegionId }) => RegionId === id))
  return groups.map((results) => ({
    waiting: results.filter(({ Status, isBegun }) => Status === 'RUNNING' && !isBegun),
    running: results.filter(({ Status, isBegun }) => Status === 'RUNNING' && isBegun).length,
    failed: results.filter(({ Status }) => Status === 'FAILED').length,
    accounts: results.length,
    tolerated: toleratedFailures(preferences, results.length),
  }))
}

function isBroken({ failed, tolerated }: Lane): boolean {
  return failed > tolerated
}

function nextOf({ preferences }: StackGroupOperationRow, lanes: readonly Lane[]): Target[] {
  const next: Target[] = []
  for (const { waiting, running, accounts } of lanes) {
    next.push(...waiting.slice(0, Math.max(0, accountsAtOnce(preferences, accounts) - running)))
    const isDone = waiting.length + running === 0
    if (!isDone && preferences.RegionConcurrencyType === 'SEQUENTIAL') break
  }
  return next
}

/** What was not begun is STOPPED, and an instance that was to be made or updated stays OUTDATED. */
function endOperation(world: World, operation: StackGroupOperationRow, lanes: readonly Lane[]): void {
  const { OperationId, StackGroupId, Action } = operation
  const isStopped = operation.Status === 'STOPPING'
  const StatusReason = isStopped ? STOPPED : GIVEN_UP
  for (const target of lanes.flatMap(({ waiting }) => waiting)) {
    world.stackGroupResults.change(stackGroupResultKey(OperationId, target), { Status: 'STOPPED', StatusReason })
    const key = stackInstanceKey(StackGroupId, target)
    if (world.stackInstances.get(key)?.Status === 'OUTDATED') world.stackInstances.change(key, { StatusReason })
  }
  for (const row of world.stackGroupResults.list('operation', OperationId)) {
    world.stackGroupResults.put({ ...row, isHistory: true })
  }
  const Status = isStopped ? 'STOPPED' : lanes.some(isBroken) ? 'FAILED' : 'SUCCEEDED'
  world.stackGroupOperations.change(OperationId, { Status, EndTime: isoBare(world.nowMs) })
  world.stackGroups.change(StackGroupId, {
    operationId: '',
    ...(Action === 'DETECT_DRIFT' ? { driftOperationId: OperationId } : {}),
  })
}
