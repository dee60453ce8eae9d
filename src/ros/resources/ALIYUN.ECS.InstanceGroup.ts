import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { describeInstances, releaseInstances, waitForRelease, waitForRunning } from './instances.ts'
import { LAUNCH_PROPERTIES, launchRequest } from './launch.ts'
import { flag, number } from './properties.ts'

/** RunInstances makes so many at once. */
const BATCH = 100

/**
 * ALIYUN::ECS::InstanceGroup: MaxAmount equal instances by RunInstances, all or nothing in each call of at most 100.
 * Ready when all have left Pending and Starting. Ref gives the list of ids. Guess: the real shape of Ref is not documented.
 */
export default defineResource('ALIYUN::ECS::InstanceGroup', {
  emulates: [...LAUNCH_PROPERTIES, 'MaxAmount', 'MinAmount', 'UniqueSuffix'],
  create({ properties, regionId, clientToken, call }) {
    const amount = number(properties, 'MaxAmount') ?? 1
    const instanceIds: string[] = []
    for (let made = 0; made < amount; made += BATCH) {
      const Amount = Math.min(BATCH, amount - made)
      const request = launchRequest(properties, regionId)
      const reply = call('ecs.RunInstances', {
        ...request,
        Amount,
        MinAmount: Math.min(Amount, number(properties, 'MinAmount') ?? Amount) || undefined,
        UniqueSuffix: flag(properties, 'UniqueSuffix'),
        ClientToken: `${clientToken}${made === 0 ? '' : `-${made}`}`,
      })
      instanceIds.push(...(reply.InstanceIdSets.InstanceIdSet ?? []))
    }
    return { physicalId: instanceIds.join(','), progress: instanceIds }
  },
  pending: (step) => waitForRunning(step, idsOf(step)),
  attributes(step) {
    const instances = describeInstances(step, idsOf(step))
    const privateIps = instances.map((instance) => instance.VpcAttributes?.PrivateIpAddress?.IpAddress?.[0] ?? '')
    return {
      InstanceIds: idsOf(step),
      PrivateIps: privateIps,
      InnerIps: privateIps,
      PublicIps: instances.map((instance) => instance.PublicIpAddress?.IpAddress?.[0] ?? ''),
      HostNames: instances.map((instance) => instance.HostName ?? ''),
      ZoneIds: instances.map((instance) => instance.ZoneId ?? ''),
    }
  },
  ref: (step) => idsOf(step),
  remove: (step) => releaseInstances(step, idsOf(step)),
  leaving: (step) => waitForRelease(step, idsOf(step)),
})

function idsOf({ physicalId }: ResourceStep): string[] {
  return physicalId.split(',').filter((id) => id !== '')
}
