import { ensure } from '../../kernel/errors.ts'
import { stackValidationFailed } from '../errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import {
  categories,
  LAUNCH_CONFIGURATION,
  launchConfiguration,
  TEMPLATE_CONFIG,
  templateConfig,
} from './launchConfiguration.ts'
import { flag, number, type Properties, structs, text } from './properties.ts'

const SETTINGS = [
  ...['DefaultTargetCapacityType', 'ExcessCapacityTerminationPolicy', 'PayAsYouGoTargetCapacity'],
  ...['SpotTargetCapacity', 'TotalTargetCapacity'],
] as const

const unknownFields = (names: readonly string[]) =>
  stackValidationFailed(`Alistack does not emulate these members of LaunchConfiguration: ${names.join(', ')}.`)

/**
 * ALIYUN::ECS::AutoProvisioningGroup: CreateAutoProvisioningGroup; of the types only instant is emulated.
 * Its instances go with it if TerminateInstances says so, else they stay.
 */
export default defineResource('ALIYUN::ECS::AutoProvisioningGroup', {
  creates: 'ecs.CreateAutoProvisioningGroup',
  emulates: [
    ...SETTINGS,
    'AutoProvisioningGroupName',
    'AutoProvisioningGroupType',
    'DataDiskConfig',
    'Description',
    'LaunchConfiguration',
    'LaunchTemplateConfig',
    'LaunchTemplateId',
    'LaunchTemplateVersion',
    'MaxSpotPrice',
    'MinTargetCapacity',
    'PayAsYouGoAllocationStrategy',
    'ResourceGroupId',
    'SpotAllocationStrategy',
    'SpotInstanceInterruptionBehavior',
    'SpotInstancePoolsToUseCount',
    'SystemDiskConfig',
    'TerminateInstances',
    'TerminateInstancesWithExpiration',
    'ValidFrom',
    'ValidUntil',
  ],
  fields: { LaunchTemplateConfig: TEMPLATE_CONFIG },
  // An instant group has delivered when the call answers.
  accepts: { CheckExecutionStatus: [true, false] },
  updates: [...SETTINGS, 'MaxSpotPrice', 'TerminateInstancesWithExpiration'],
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const configuration = (properties.LaunchConfiguration ?? null) as Properties | null
    const unread = Object.keys(configuration ?? {}).filter((name) => !LAUNCH_CONFIGURATION.includes(name))
    ensure(unread.length === 0, unknownFields(unread))
    const { AutoProvisioningGroupId } = call('ecs.CreateAutoProvisioningGroup', {
      RegionId: regionId,
      ...settings(properties),
      AutoProvisioningGroupName: text(properties, 'AutoProvisioningGroupName'),
      AutoProvisioningGroupType: text(properties, 'AutoProvisioningGroupType'),
      DataDiskConfig: categories(properties, 'DataDiskConfig'),
      Description: text(properties, 'Description'),
      ...(configuration === null ? {} : { LaunchConfiguration: launchConfiguration(configuration) }),
      LaunchTemplateConfig: structs(properties, 'LaunchTemplateConfig')?.map(templateConfig),
      LaunchTemplateId: text(properties, 'LaunchTemplateId'),
      LaunchTemplateVersion: text(properties, 'LaunchTemplateVersion'),
      MinTargetCapacity: text(properties, 'MinTargetCapacity'),
      PayAsYouGoAllocationStrategy: text(properties, 'PayAsYouGoAllocationStrategy'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      SpotAllocationStrategy: text(properties, 'SpotAllocationStrategy'),
      SpotInstanceInterruptionBehavior: text(properties, 'SpotInstanceInterruptionBehavior'),
      SpotInstancePoolsToUseCount: number(properties, 'SpotInstancePoolsToUseCount'),
      SystemDiskConfig: categories(properties, 'SystemDiskConfig'),
      TerminateInstances: flag(properties, 'TerminateInstances'),
      ValidFrom: text(properties, 'ValidFrom'),
      ValidUntil: text(properties, 'ValidUntil'),
      ClientToken: clientToken,
    })
    return { physicalId: AutoProvisioningGroupId }
  },
  update({ physicalId, properties, regionId, call }) {
    const request = { RegionId: regionId, AutoProvisioningGroupId: physicalId }
    call('ecs.ModifyAutoProvisioningGroup', { ...request, ...settings(properties) })
    return undefined
  },
  read(step) {
    const group = describe(step)
    if (group === undefined) return undefined
    const targets = group.TargetCapacitySpecification ?? {}
    const { AutoProvisioningGroupName = '', AutoProvisioningGroupType = '', LaunchTemplateId = '' } = group
    const { ExcessCapacityTerminationPolicy = '', ResourceGroupId = '', TerminateInstances = false } = group
    return {
      ...{ AutoProvisioningGroupName, AutoProvisioningGroupType, LaunchTemplateId, ExcessCapacityTerminationPolicy },
      ...{ ResourceGroupId, TerminateInstances },
      ...{ TerminateInstancesWithExpiration: group.TerminateInstancesWithExpiration ?? false },
      TotalTargetCapacity: String(targets.TotalTargetCapacity ?? 0),
      PayAsYouGoTargetCapacity: String(targets.PayAsYouGoTargetCapacity ?? 0),
      SpotTargetCapacity: String(targets.SpotTargetCapacity ?? 0),
      DefaultTargetCapacityType: targets.DefaultTargetCapacityType ?? '',
      ...(group.MaxSpotPrice === undefined ? {} : { MaxSpotPrice: group.MaxSpotPrice }),
    }
  },
  attributes: (step) => ({
    AutoProvisioningGroupId: step.physicalId,
    AutoProvisioningGroupName: describe(step)?.AutoProvisioningGroupName ?? '',
  }),
  remove({ physicalId, regionId, call }) {
    const request = { RegionId: regionId, AutoProvisioningGroupId: physicalId }
    ifThere(() => call('ecs.DeleteAutoProvisioningGroup', request))
  },
})

function describe({ call, physicalId, regionId }: ResourceStep) {
  const request = { RegionId: regionId, AutoProvisioningGroupId: [physicalId] }
  return call('ecs.DescribeAutoProvisioningGroups', request).AutoProvisioningGroups.AutoProvisioningGroup?.[0]
}

function settings(properties: Properties) {
  return {
    TotalTargetCapacity: text(properties, 'TotalTargetCapacity') ?? '',
    PayAsYouGoTargetCapacity: text(properties, 'PayAsYouGoTargetCapacity'),
    SpotTargetCapacity: text(properties, 'SpotTargetCapacity'),
    DefaultTargetCapacityType: text(properties, 'DefaultTargetCapacityType'),
    ExcessCapacityTerminationPolicy: text(properties, 'ExcessCapacityTerminationPolicy'),
    MaxSpotPrice: number(properties, 'MaxSpotPrice'),
    TerminateInstancesWithExpiration: flag(properties, 'TerminateInstancesWithExpiration'),
  }
}
