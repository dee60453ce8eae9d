import type { Json } from '../../world/rows/ros.ts'
import { defineResource } from '../stack/resourceType.ts'
import { beginChanges, continueChanges } from './instanceChanges.ts'
import { instanceAttributes, readInstance } from './instanceReading.ts'
import { describeInstances, instancesInTransition, releaseInstances, waitForRelease } from './instances.ts'
import { LAUNCH_FIELDS, LAUNCH_PROPERTIES, launchRequest } from './launch.ts'
import { retag } from './tagging.ts'

/**
 * ALIYUN::ECS::Instance: RunInstances with Amount 1, ready when it has left Pending and Starting.
 * For another image, type or user data it is stopped, and started again if it ran.
 */
export default defineResource('ALIYUN::ECS::Instance', {
  emulates: LAUNCH_PROPERTIES,
  fields: LAUNCH_FIELDS,
  // Written by the CDK where nobody asked for it.
  accepts: { SubscriptionDeletionForce: [false], SpotInterruptionBehavior: ['Terminate'] },
  updates: ['Description', 'ImageId', 'KeyPairName', 'Password', 'SystemDiskSize', 'Tags', 'UserData'],
  create(step) {
    const { clientToken, call } = step
    const request = { ...launchRequest(step), Amount: 1, ClientToken: clientToken }
    const { InstanceIdSets } = call('ecs.RunInstances', request)
    return { physicalId: InstanceIdSets.InstanceIdSet?.[0] ?? '' }
  },
  pending: (step) => continueChanges(step, [step.physicalId]),
  update(step) {
    const { changed, physicalId } = step
    if (changed.has('Tags')) retag('ecs', step, { ResourceType: 'instance', ids: [physicalId] })
    return { physicalId, progress: beginChanges(step, [physicalId]) as unknown as Json }
  },
  read(step) {
    const [instance] = describeInstances(step, [step.physicalId])
    return instance && readInstance(step, instance)
  },
  attributes: instanceAttributes,
  remove: (step) => releaseInstances(step, [step.physicalId]),
  leaving: (step) => waitForRelease(step, [step.physicalId]),
  obstacles: (step) => (step.physicalId === '' ? [] : instancesInTransition(step, [step.physicalId])),
})
