import { ApiError, ensure } from '../../kernel/errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import {
  describeInstances,
  instancesInTransition,
  releaseInstances,
  waitForRelease,
  waitForRunning,
} from './instances.ts'
import { LAUNCH_FIELDS, LAUNCH_PROPERTIES, launchRequest } from './launch.ts'
import { flag, number } from './properties.ts'

/** RunInstances makes so many at once. */
const BATCH = 100
const MOST = 1000

const invalidAmounts = () =>
  new ApiError(400, 'StackValidationFailed', `MaxAmount is 0 to ${MOST}, and MinAmount 1 to MaxAmount.`)

/**
 * ALIYUN::ECS::InstanceGroup: MaxAmount equal instances by RunInstances, in calls for at most 100. All are made, or with
 * MinAmount at least so many; else the resource fails, and a rollback releases those that are there.
 * Ready when all have left Pending and Starting. Ref gives the list of ids. Guess: the real shape of Ref is not documented.
 */
export default defineResource('ALIYUN::ECS::InstanceGroup', {
  emulates: [...LAUNCH_PROPERTIES, 'MaxAmount', 'MinAmount', 'UniqueSuffix'],
  fields: LAUNCH_FIELDS,
  // There is no classic network any more.
  accepts: { NetworkType: ['vpc'] },
  create(step) {
    const { properties, clientToken, call } = step
    const { max, min } = amounts(properties)
    const request = { ...launchRequest(step), UniqueSuffix: flag(properties, 'UniqueSuffix') }
    const instanceIds: string[] = []
    while (instanceIds.length < max) {
      const made = instanceIds.length
      const Amount = Math.min(BATCH, max - made)
      const { InstanceIdSets } = call('ecs.RunInstances', {
        ...request,
        Amount,
        MinAmount: min === undefined ? undefined : Math.max(1, Math.min(Amount, min - made)),
        ClientToken: `${clientToken}-${made}`,
      })
      instanceIds.push(...(InstanceIdSets.InstanceIdSet ?? []))
      // A later call may be refused; those that are there must be released then.
      step.note({ physicalId: instanceIds.join(',') })
      if (instanceIds.length < made + Amount) break
    }
    return { physicalId: instanceIds.join(',') }
  },
  pending: (step) => waitForRunning(step, idsOf(step)),
  attributes(step) {
    const instances = describeInstances(step, idsOf(step))
    const privateIps = instances.map((instance) => instance.VpcAttributes?.PrivateIpAddress?.IpAddress?.[0] ?? '')
    return {
      InstanceIds: idsOf(step),
      PrivateIps: privateIps,
      InnerIps: privateIps,
      PublicIps: instances.map(
        (instance) => instance.PublicIpAddress?.IpAddress?.[0] ?? instance.EipAddress?.IpAddress ?? '',
      ),
      HostNames: instances.map((instance) => instance.HostName ?? ''),
      ZoneIds: instances.map((instance) => instance.ZoneId ?? ''),
    }
  },
  ref: (step) => idsOf(step),
  remove: (step) => releaseInstances(step, idsOf(step)),
  leaving: (step) => waitForRelease(step, idsOf(step)),
  obstacles: (step) => instancesInTransition(step, idsOf(step)),
})

function amounts(properties: ResourceStep['properties']): { readonly max: number; readonly min: number | undefined } {
  const max = number(properties, 'MaxAmount') ?? 0
  const min = number(properties, 'MinAmount')
  const isInRange = Number.isInteger(max) && max >= 0 && max <= MOST
  const isMinInRange = min === undefined || max === 0 || (Number.isInteger(min) && min >= 1 && min <= max)
  ensure(isInRange && isMinInRange, invalidAmounts())
  return { max, min }
}

function idsOf({ physicalId }: ResourceStep): string[] {
  return physicalId.split(',').filter((id) => id !== '')
}
