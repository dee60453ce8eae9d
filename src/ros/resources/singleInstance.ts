import type { Requests } from '../../catalogue/types.generated.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { ResourceStep, ResourceType } from '../stack/resourceType.ts'
import { beginChanges, continueChanges } from './instanceChanges.ts'
import { instanceAttributes, readInstance } from './instanceReading.ts'
import { describeInstances, instancesInTransition, releaseInstances, waitForRelease } from './instances.ts'
import { retag } from './tagging.ts'

type Launch = (step: ResourceStep) => Requests['ecs.RunInstances']
type Life = Pick<
  ResourceType,
  'create' | 'pending' | 'update' | 'read' | 'attributes' | 'remove' | 'leaving' | 'obstacles'
>

/**
 * The life of a type that is one instance: RunInstances with Amount 1, ready when it has left Pending and Starting.
 * For another image, type or user data it is stopped, and started again if it ran.
 */
export function singleInstance(launch: Launch): Life {
  return {
    create(step) {
      const request = { ...launch(step), Amount: 1, ClientToken: step.clientToken }
      const { InstanceIdSets } = step.call('ecs.RunInstances', request)
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
  }
}
