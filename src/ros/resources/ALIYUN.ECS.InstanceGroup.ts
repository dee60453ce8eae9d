import { defineResource } from '../stack/resourceType.ts'
import { GROUP_LAUNCH_PROPERTIES, groupRequest } from './groupLaunch.ts'
import { groupAttributes, idsOf, launchGroup, pendingGroup, readGroup, updateGroup } from './instanceGroups.ts'
import { instancesInTransition, releaseInstances, waitForRelease } from './instances.ts'
import { LAUNCH_FIELDS, LAUNCH_PROPERTIES } from './launch.ts'

/**
 * ALIYUN::ECS::InstanceGroup: MaxAmount equal instances by RunInstances, in calls for at most 100. All are made, or with
 * MinAmount at least so many; else the resource fails, and a rollback releases those that are there.
 * Ready when all have left Pending and Starting. Ref gives the list of ids. Guess: the real shape of Ref is not documented.
 */
export default defineResource('ALIYUN::ECS::InstanceGroup', {
  creates: 'ecs.RunInstances',
  emulates: [...LAUNCH_PROPERTIES, ...GROUP_LAUNCH_PROPERTIES, 'MaxAmount', 'MinAmount', 'UpdatePolicy'],
  fields: LAUNCH_FIELDS,
  // There is no classic network any more. The rest is what the CDK writes where nobody asked for it.
  accepts: {
    NetworkType: ['vpc'],
    DeletionForce: [false],
    SubscriptionDeletionForce: [false],
  },
  updates: [
    'AutoRenew',
    'AutoRenewPeriod',
    'DeploymentSetId',
    'Description',
    'DiskMappings',
    'ImageId',
    'InstanceChargeType',
    'InstanceType',
    'Ipv6AddressCount',
    'Ipv6Addresses',
    'KeyPairName',
    'LaunchTemplateId',
    'LaunchTemplateName',
    'LaunchTemplateVersion',
    'MaxAmount',
    'MinAmount',
    'Password',
    'Period',
    'PeriodUnit',
    'RamRoleName',
    'ResourceGroupId',
    'SystemDiskAutoSnapshotPolicyId',
    'SystemDiskCategory',
    'SystemDiskDescription',
    'SystemDiskDiskName',
    'SystemDiskSize',
    'Tags',
    'UpdatePolicy',
    'UserData',
  ],
  create: (step) => launchGroup(step, groupRequest(step)),
  pending: pendingGroup,
  update: (step) => updateGroup(step, () => groupRequest(step)),
  read: readGroup,
  attributes: groupAttributes,
  ref: (step) => idsOf(step),
  remove: (step) => releaseInstances(step, idsOf(step)),
  leaving: (step) => waitForRelease(step, idsOf(step)),
  obstacles: (step) => instancesInTransition(step, idsOf(step)),
})
