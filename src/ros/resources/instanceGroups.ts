import type { Requests } from '../../catalogue/types.generated.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { Made, ResourceStep, UpdateStep, WaitFor } from '../stack/resourceType.ts'
import { beginChanges, continueChanges, progressOf } from './instanceChanges.ts'
import { readInstance, readTogether } from './instanceReading.ts'
import { describeInstances, releaseInstances, waitForRelease } from './instances.ts'
import { ipv6AddressId } from './networkInterfaces.ts'
import { number, text } from './properties.ts'
import { retag } from './tagging.ts'

type Launch = Requests['ecs.RunInstances']

/** RunInstances makes so many at once. */
const BATCH = 100
const MOST = 1000

const invalidAmounts = () =>
  new ApiError(400, 'StackValidationFailed', `MaxAmount is 0 to ${MOST}, and MinAmount 1 to MaxAmount.`)

function amounts(properties: ResourceStep['properties']): { readonly max: number; readonly min: number | undefined } {
  const max = number(properties, 'MaxAmount') ?? 0
  const min = number(properties, 'MinAmount')
  const isInRange = Number.isInteger(max) && max >= 0 && max <= MOST
  const isMinInRange = min === undefined || max === 0 || (Number.isInteger(min) && min >= 1 && min <= max)
  ensure(isInRange && isMinInRange, invalidAmounts())
  return { max, min }
}

export function idsOf({ physicalId }: Pick<ResourceStep, 'physicalId'>): string[] {
  return physicalId.split(',').filter((id) => id !== '')
}

/** Makes MaxAmount instances, or with MinAmount at least so many, in calls for at most 100. */
export function launchGroup(step: ResourceStep, request: Launch): Made {
  const { max, min } = amounts(step.properties)
  const instanceIds = launchMore(step, { request, there: [], max, min, token: step.clientToken })
  return { physicalId: instanceIds.join(',') }
}

interface More {
  readonly request: Launch
  readonly there: readonly string[]
  readonly max: number
  readonly min: number | undefined
  readonly token?: string
}

function launchMore(step: ResourceStep, { request, there, max, min, token }: More): string[] {
  const instanceIds = [...there]
  while (instanceIds.length < max) {
    const made = instanceIds.length
    const Amount = Math.min(BATCH, max - made)
    const { InstanceIdSets } = step.call('ecs.RunInstances', {
      ...request,
      Amount,
      ...(min === undefined ? {} : { MinAmount: Math.max(1, Math.min(Amount, min - made)) }),
      ...(token === undefined ? {} : { ClientToken: `${token}-${made}` }),
    })
    instanceIds.push(...(InstanceIdSets.InstanceIdSet ?? []))
    // A later call may be refused; those that are there must be released then.
    step.note({ physicalId: instanceIds.join(','), progress: progressOf(step) as unknown as Json })
    if (instanceIds.length < made + Amount) break
  }
  return instanceIds
}

/** What an update changes in instances that are there already, if UpdatePolicy is ForAllInstances. */
const FOR_ALL = ['ImageId', 'InstanceType', 'Password', 'SystemDiskSize', 'UserData']
/** What concerns the group and not one instance of it. */
const OF_GROUP = ['MaxAmount', 'MinAmount', 'Tags', 'UniqueSuffix', 'UpdatePolicy']

/**
 * Grows or shrinks the group to MaxAmount; new instances have the new properties. Those that are there get only new tags,
 * or with UpdatePolicy ForAllInstances what is changed in place.
 * Source: documentation of UpdatePolicy. Guess: the youngest instances go first, and tags go to all.
 */
export function updateGroup(step: UpdateStep, request: () => Launch): Made {
  const { changed, properties } = step
  const { max, min } = amounts(properties)
  const there = describeInstances(step, idsOf(step)).map(({ InstanceId = '' }) => InstanceId)
  const kept = there.slice(0, max)
  const isForAll = text(properties, 'UpdatePolicy') === 'ForAllInstances'
  const forAll = new Set([...changed].filter((name) => isForAll && FOR_ALL.includes(name)))
  const surplus = there.slice(max)
  releaseInstances(step, surplus)
  const begun = beginChanges({ ...step, changed: forAll }, kept)
  if (changed.has('Tags')) retag('ecs', step, { ResourceType: 'instance', ids: kept })
  const forNew = kept.length === 0 ? [] : [...changed].filter((name) => !forAll.has(name) && !OF_GROUP.includes(name))
  const mixed = [...new Set([...(begun.mixed ?? []), ...forNew])]
  const releasing = [...new Set([...(begun.releasing ?? []), ...surplus])]
  const progress = { ...begun, mixed, releasing } as unknown as Json
  step.note({ physicalId: there.join(','), progress })
  const resource = { ...step.resource, progress }
  const all =
    kept.length < max ? launchMore({ ...step, resource }, { request: request(), there: kept, max, min }) : kept
  return { physicalId: all.join(','), progress }
}

/** Waits for instances that are on their way out, then as `continueChanges` does. */
export function pendingGroup(step: ResourceStep): readonly WaitFor[] | undefined {
  const { releasing = [], ...kept } = progressOf(step)
  const leaving = waitForRelease(step, releasing)
  if (leaving !== undefined) return leaving
  if (releasing.length > 0) {
    const progress = kept as unknown as Json
    step.note({ physicalId: step.physicalId, progress })
    return continueChanges({ ...step, resource: { ...step.resource, progress } }, idsOf(step))
  }
  return continueChanges(step, idsOf(step))
}

/** Names follow a pattern, and of what only newer instances have nothing can be told. */
export function readGroup(step: ResourceStep): Record<string, Json> | undefined {
  const instances = describeInstances(step, idsOf(step))
  if (instances.length === 0) return undefined
  const reading = readTogether(
    step.properties,
    instances.map((instance) => readInstance(step, instance)),
  )
  const untold: readonly string[] = ['InstanceName', 'HostName', 'PrivateIpAddress', ...(progressOf(step).mixed ?? [])]
  const told = Object.entries(reading).filter(([name]) => !untold.includes(name))
  return { ...Object.fromEntries(told), MaxAmount: instances.length }
}

export function groupAttributes(step: ResourceStep): Record<string, Json> {
  const ids = idsOf(step)
  const instances = describeInstances(step, ids)
  const privateIps = instances.map((instance) => instance.VpcAttributes?.PrivateIpAddress?.IpAddress?.[0] ?? '')
  const cards = instances.map((instance) => instance.NetworkInterfaces?.NetworkInterface?.[0])
  const ipv6 = cards.flatMap((card) => (card?.Ipv6Sets?.Ipv6Set ?? []).map(({ Ipv6Address = '' }) => Ipv6Address))
  return {
    InstanceIds: ids,
    PrivateIps: privateIps,
    InnerIps: privateIps,
    PublicIps: instances.map(
      (instance) => instance.PublicIpAddress?.IpAddress?.[0] ?? instance.EipAddress?.IpAddress ?? '',
    ),
    HostNames: instances.map((instance) => instance.HostName ?? ''),
    ZoneIds: instances.map((instance) => instance.ZoneId ?? ''),
    Ipv6Addresses: ipv6,
    Ipv6AddressIds: ipv6.map((address) => ipv6AddressId(step, address)),
    // Orders are made for subscriptions only, and what they cost is not emulated.
    OrderId: '',
    RelatedOrderIds: [],
  }
}
