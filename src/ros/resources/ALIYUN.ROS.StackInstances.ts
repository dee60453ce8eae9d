import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { type StackInstanceRow, stackInstanceKey } from '../../world/rows/stackGroups.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { pairsOf } from '../stackGroup/targets.ts'
import { ifThere } from './gone.ts'
import { innerParameters } from './innerTemplates.ts'
import { flag, number, type Properties, text, texts } from './properties.ts'
import { groupName, groupOf, operationToWaitFor, runningOn } from './stackGroups.ts'

const failed = (operationId: string, status: string, reasons: readonly string[]) =>
  new ApiError(400, 'StackGroupOperationFailed', `Operation ${operationId} is ${status}. ${reasons.join(' ')}`)
const notGoing = (reasons: readonly string[]) => new ApiError(400, 'StackInstancesNotDeleted', reasons.join(' '))

/**
 * ALIYUN::ROS::StackInstances: instances of a stack group, with their stacks. No property can be changed in place.
 * The resource fails when the operation that makes them does, and is complete when it has succeeded, also with failures that
 * its preferences tolerate. Guess: Ref is the id of that operation; Stacks lists what ListStackInstances shows of each;
 * without RetainStacks the stacks go with the instances.
 * Source: documentation of the type.
 */
export default defineResource('ALIYUN::ROS::StackInstances', {
  creates: 'ros.CreateStackInstances',
  emulates: [
    ...['StackGroupName', 'AccountIds', 'RegionIds', 'ParameterOverrides', 'OperationDescription'],
    ...['OperationPreferences', 'RetainStacks', 'DisableRollback', 'TimeoutInMinutes'],
  ],
  line: (properties) => text(properties, 'StackGroupName') ?? '',
  create(step) {
    const { properties, clientToken, call } = step
    const { OperationId } = call('ros.CreateStackInstances', {
      ...targetOf(step),
      OperationDescription: text(properties, 'OperationDescription'),
      ParameterOverrides: innerParameters(properties, 'ParameterOverrides'),
      DisableRollback: flag(properties, 'DisableRollback'),
      TimeoutInMinutes: number(properties, 'TimeoutInMinutes'),
      ClientToken: clientToken,
    })
    return { physicalId: OperationId }
  },
  pending({ world, physicalId }) {
    const operation = world.stackGroupOperations.get(physicalId)
    if (operation === undefined || operation.Status === 'SUCCEEDED') return undefined
    if (operation.EndTime === '') return [{ table: 'stackGroupOperations', key: physicalId }]
    const results = world.stackGroupResults.list('operation', physicalId, { oldestFirst: true })
    const reasons = results.filter(({ Status }) => Status === 'FAILED').map(reasonOf)
    throw failed(physicalId, operation.Status, reasons)
  },
  attributes(step) {
    const shown = instancesOf(step).map(({ AccountId, RegionId, StackId, Status, StackGroupId }): Json => {
      return { AccountId, RegionId, StackId, Status, StackGroupId, StackGroupName: groupName(step) }
    })
    return { LastOperationId: step.physicalId, Stacks: shown }
  },
  remove(step) {
    if (instancesOf(step).length === 0) return
    const RetainStacks = flag(step.properties, 'RetainStacks') ?? false
    ifThere(() => step.call('ros.DeleteStackInstances', { ...targetOf(step), RetainStacks }))
  },
  leaving(step) {
    const left = instancesOf(step)
    if (left.length === 0) return undefined
    ensure(runningOn(step), notGoing(left.map(reasonOf)))
    return operationToWaitFor(step)
  },
  obstacles: operationToWaitFor,
})

/** What a request calls the instances of the resource, and how it goes about them. */
function targetOf(step: ResourceStep) {
  const { properties, regionId } = step
  return {
    RegionId: regionId,
    StackGroupName: groupName(step),
    RegionIds: texts(properties, 'RegionIds') ?? [],
    AccountIds: texts(properties, 'AccountIds'),
    OperationPreferences: preferencesOf(properties),
  }
}

/** Fields that are left empty ask for nothing. */
function preferencesOf({ OperationPreferences = null }: Properties): Record<string, Json> | undefined {
  if (OperationPreferences === null || typeof OperationPreferences !== 'object') return undefined
  const given = Object.entries(OperationPreferences as Properties).filter(([, value]) => value !== null)
  return Object.fromEntries(given)
}

/** What the group has in the accounts and regions of the resource. */
function instancesOf(step: ResourceStep): StackInstanceRow[] {
  const group = groupOf(step)
  if (group === undefined || step.physicalId === '') return []
  const accountIds = texts(step.properties, 'AccountIds') ?? []
  const regionIds = texts(step.properties, 'RegionIds') ?? []
  return pairsOf({ accountIds, regionIds }).flatMap((target) => {
    const row = step.world.stackInstances.get(stackInstanceKey(group.StackGroupId, target))
    return row === undefined ? [] : [row]
  })
}

function reasonOf({
  AccountId,
  RegionId,
  StatusReason,
}: Pick<StackInstanceRow, 'AccountId' | 'RegionId' | 'StatusReason'>) {
  return `${AccountId} ${RegionId}: ${StatusReason}`
}
