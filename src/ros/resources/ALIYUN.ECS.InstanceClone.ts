import { defineResource } from '../stack/resourceType.ts'
import { cloneRequest } from './clones.ts'
import { LAUNCH_FIELDS } from './launch.ts'
import { singleInstance } from './singleInstance.ts'

/** ALIYUN::ECS::InstanceClone: RunInstances after the model of another instance. */
export default defineResource('ALIYUN::ECS::InstanceClone', {
  creates: 'ecs.RunInstances',
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
  ...singleInstance(cloneRequest),
})
