import type { Json } from '../../world/rows/ros.ts'
import { defineResource } from '../stack/resourceType.ts'
import { cloneRequest } from './clones.ts'
import { beginChanges, continueChanges } from './instanceChanges.ts'
import { instanceAttributes, readInstance } from './instanceReading.ts'
import { describeInstances, instancesInTransition, releaseInstances, waitForRelease } from './instances.ts'
import { LAUNCH_FIELDS } from './launch.ts'
import { retag } from './tagging.ts'

/** ALIYUN::ECS::InstanceClone: RunInstances after the model of another instance. */
export default defineResource('ALIYUN::ECS::InstanceClone', {
  emulates: [
    'DeletionProtection',
    'Description',
    'DiskMappings',
    'ImageId',
    'InstanceChargeType',
    'InstanceName',
    'InternetMaxBandwidthIn',
    'KeyPairName',
    'Password',
    'Period',
    'RamRoleName',
    'ResourceGroupId',
    'SecurityGroupId',
    'SourceInstanceId',
    'SpotPriceLimit',
    'SpotStrategy',
    'Tags',
    'ZoneId',
  ],
  fields: LAUNCH_FIELDS,
  updates: ['ImageId', 'KeyPairName', 'Tags'],
  create(step) {
    const request = { ...cloneRequest(step), Amount: 1, ClientToken: step.clientToken }
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
})
