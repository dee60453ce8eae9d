/** Auto provisioning groups: what a request asks for, and how long a group lives. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isLaunchTemplateName } from '../../../rules/names.ts'
import type { AutoProvisioningGroupRow } from '../../../world/rows/autoProvisioningGroups.ts'
import type { World } from '../../../world/world.ts'
import { invalidDescription } from '../instance/errors.ts'
import { beginRelease } from '../instance/instances.ts'
import * as errors from './errors.ts'

type Request = Requests['ecs.CreateAutoProvisioningGroup']

/** Guess: as many as one group may hold, from the remark on HostNames. */
const MOST_CAPACITY = 1000
const DEFAULT_END = '2099-12-31T23:59:59Z'

export interface Targets {
  readonly TotalTargetCapacity: number
  readonly PayAsYouGoTargetCapacity: number
  readonly SpotTargetCapacity: number
  readonly DefaultTargetCapacityType: string
}

interface AskedTargets {
  readonly TotalTargetCapacity?: string
  readonly PayAsYouGoTargetCapacity?: string
  readonly SpotTargetCapacity?: string
  readonly DefaultTargetCapacityType?: string
}

/** Target capacities, sent as texts; what is not sent stays as it is. Refuses more of the two kinds than the total. */
export function targetsOf(asked: AskedTargets, before?: Targets): Targets {
  const targets = {
    TotalTargetCapacity: capacityOf('TotalTargetCapacity', asked.TotalTargetCapacity, before?.TotalTargetCapacity),
    PayAsYouGoTargetCapacity: capacityOf(
      'PayAsYouGoTargetCapacity',
      asked.PayAsYouGoTargetCapacity,
      before?.PayAsYouGoTargetCapacity,
    ),
    SpotTargetCapacity: capacityOf('SpotTargetCapacity', asked.SpotTargetCapacity, before?.SpotTargetCapacity),
    DefaultTargetCapacityType: asked.DefaultTargetCapacityType || (before?.DefaultTargetCapacityType ?? 'Spot'),
  }
  const { TotalTargetCapacity, PayAsYouGoTargetCapacity, SpotTargetCapacity, DefaultTargetCapacityType } = targets
  ensure(['PayAsYouGo', 'Spot'].includes(DefaultTargetCapacityType), invalidParameter('DefaultTargetCapacityType'))
  const isEnough = TotalTargetCapacity > 0 && PayAsYouGoTargetCapacity + SpotTargetCapacity <= TotalTargetCapacity
  ensure(isEnough, invalidParameter('TotalTargetCapacity', 'It is positive, and not below the other two together.'))
  return targets
}

export function capacityOf(name: string, text: string | undefined, otherwise = 0): number {
  if (text === undefined || text === '') return otherwise
  const isNumber = /^\d{1,4}$/.test(text) && Number(text) <= MOST_CAPACITY
  ensure(isNumber, invalidParameter(name, `A number up to ${MOST_CAPACITY}.`))
  return Number(text)
}

/** Guess: names are those of launch templates; the remark gives no period, but a length. */
export function ensureGroupName(name: string | undefined): void {
  ensure(!name || isLaunchTemplateName(name), invalidParameter('AutoProvisioningGroupName'))
}

export function ensureExcessPolicy(policy: string | undefined): void {
  ensure(
    ['', undefined, 'termination', 'no-termination'].includes(policy),
    invalidParameter('ExcessCapacityTerminationPolicy'),
  )
}

/** Values that the cloud knows, and types of groups that are emulated. */
export function ensureGroupSettings(request: Request): void {
  const { AutoProvisioningGroupType: type = 'maintain', Description, ResourcePoolOptions: pools } = request
  ensure(['instant', 'request', 'maintain'].includes(type), invalidParameter('AutoProvisioningGroupType'))
  ensure(type === 'instant', errors.groupTypeNotEmulated(type))
  ensureGroupName(request.AutoProvisioningGroupName)
  ensure(!Description || isDescription(Description), invalidDescription())
  ensureExcessPolicy(request.ExcessCapacityTerminationPolicy)
  const oneOf = (name: keyof Request & string, ...values: string[]) => {
    const value = request[name]
    ensure(value === undefined || value === '' || values.includes(String(value)), invalidParameter(name))
  }
  oneOf('PayAsYouGoAllocationStrategy', 'lowest-price', 'prioritized')
  oneOf('SpotAllocationStrategy', 'lowest-price', 'diversified', 'capacity-optimized')
  oneOf('SpotInstanceInterruptionBehavior', 'stop', 'terminate')
  const { Strategy = 'PublicPoolOnly' } = pools ?? {}
  const isPool = ['PrivatePoolFirst', 'PrivatePoolOnly', 'PublicPoolOnly'].includes(Strategy)
  ensure(isPool, invalidParameter('ResourcePoolOptions.Strategy'))
  // No private pool can exist: with PrivatePoolFirst the public one is used.
  ensure(Strategy !== 'PrivatePoolOnly', errors.noPrivatePools())
  const count = request.SpotInstancePoolsToUseCount
  ensure(count === undefined || count >= 1, invalidParameter('SpotInstancePoolsToUseCount'))
  ensure(request.MaxSpotPrice === undefined || request.MaxSpotPrice > 0, invalidParameter('MaxSpotPrice'))
}

/** Begin and end of the validity, milliseconds. An end in the past is refused. */
export function validityOf({ ValidFrom, ValidUntil }: Request, nowMs: number) {
  const fromMs = timeOf('ValidFrom', ValidFrom, nowMs)
  const untilMs = timeOf('ValidUntil', ValidUntil, Date.parse(DEFAULT_END))
  ensure(untilMs > Math.max(fromMs, nowMs), invalidParameter('ValidUntil', 'It lies in the future, behind ValidFrom.'))
  // Guess: an instant group delivers with the request, so it can't begin later.
  ensure(fromMs <= nowMs, invalidParameter('ValidFrom', 'An instant group begins at once.'))
  return { fromMs, untilMs }
}

function timeOf(name: string, text: string | undefined, otherwise: number): number {
  if (!text) return otherwise
  const timeMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN
  ensure(!Number.isNaN(timeMs), invalidParameter(name, 'It is yyyy-MM-ddTHH:mm:ssZ.'))
  return timeMs
}

export function groupOf({ world, own }: ActionContext, id: string | undefined): AutoProvisioningGroupRow {
  const group = own(world.autoProvisioningGroups, id)
  ensure(group, errors.groupNotFound(id ?? ''))
  return group
}

/** Takes the group out of the world; its instances stay, unless they are to be released with it. */
export function removeGroup(world: World, group: AutoProvisioningGroupRow, isReleasing: boolean): void {
  if (group.endEntryId !== undefined) world.cancel(group.endEntryId)
  world.autoProvisioningGroups.remove(group.AutoProvisioningGroupId)
  if (!isReleasing) return
  for (const { InstanceId } of group.delivered) {
    const instance = world.instances.get(InstanceId)
    if (instance !== undefined) beginRelease(world, instance, { Force: true })
  }
}
