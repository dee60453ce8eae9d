import { defineResource } from '../stack/resourceType.ts'
import { LAUNCH_FIELDS, LAUNCH_PROPERTIES, launchRequest } from './launch.ts'
import { singleInstance } from './singleInstance.ts'

/**
 * ALIYUN::ECS::Instance: RunInstances with Amount 1, ready when it has left Pending and Starting.
 * For another image, type or user data it is stopped, and started again if it ran.
 */
export default defineResource('ALIYUN::ECS::Instance', {
  creates: 'ecs.RunInstances',
  imports: { identifier: 'InstanceId' },
  emulates: LAUNCH_PROPERTIES,
  fields: LAUNCH_FIELDS,
  // Written by the CDK where nobody asked for it.
  accepts: { SubscriptionDeletionForce: [false], SpotInterruptionBehavior: ['Terminate'] },
  updates: ['Description', 'ImageId', 'KeyPairName', 'Password', 'SystemDiskSize', 'Tags', 'UserData'],
  ...singleInstance(launchRequest),
})
