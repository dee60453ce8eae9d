import { defineView } from '../../../door/views.ts'
import { ecsTags } from '../../../rules/tags.ts'
import { findInstanceType, isIoOptimized } from '../../../world/facts/instanceTypes.ts'
import type { AutoProvisioningGroupRow } from '../../../world/rows/autoProvisioningGroups.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'

const MIB_PER_GIB = 1024

/** A group as DescribeAutoProvisioningGroups lists it. Its capacity is that of the instances that are still there. */
export const groupView = defineView('autoProvisioningGroup', (group: AutoProvisioningGroupRow, read, world) => {
  const capacity = { spot: 0, payAsYouGo: 0 }
  for (const one of group.delivered) {
    const instance = read.get(world.instances, one.InstanceId)
    if (instance === undefined) continue
    capacity[instance.SpotStrategy === 'NoSpot' ? 'payAsYouGo' : 'spot'] += one.capacity
  }
  return {
    AutoProvisioningGroupId: group.AutoProvisioningGroupId,
    AutoProvisioningGroupName: group.AutoProvisioningGroupName,
    AutoProvisioningGroupType: group.AutoProvisioningGroupType,
    RegionId: group.RegionId,
    // Guess: an instant group is active from its delivery to its end.
    State: 'active',
    Status: group.Status,
    CreationTime: group.CreationTime,
    ValidFrom: group.ValidFrom,
    ValidUntil: group.ValidUntil,
    LaunchTemplateId: group.LaunchTemplateId,
    LaunchTemplateVersion: group.LaunchTemplateVersion,
    LaunchTemplateConfigs: { LaunchTemplateConfig: group.LaunchTemplateConfigs.map((config) => ({ ...config })) },
    TargetCapacitySpecification: {
      TotalTargetCapacity: group.TotalTargetCapacity,
      PayAsYouGoTargetCapacity: group.PayAsYouGoTargetCapacity,
      SpotTargetCapacity: group.SpotTargetCapacity,
      DefaultTargetCapacityType: group.DefaultTargetCapacityType,
    },
    CapacitySpecification: {
      PayAsYouGoCapacity: capacity.payAsYouGo,
      SpotCapacity: capacity.spot,
      PrePaidCapacity: 0,
      TotalCapacity: capacity.payAsYouGo + capacity.spot,
    },
    PayAsYouGoOptions: { AllocationStrategy: group.PayAsYouGoAllocationStrategy },
    SpotOptions: {
      AllocationStrategy: group.SpotAllocationStrategy,
      InstanceInterruptionBehavior: group.SpotInstanceInterruptionBehavior,
      InstancePoolsToUseCount: group.SpotInstancePoolsToUseCount ?? 1,
    },
    ...(group.MaxSpotPrice === undefined ? {} : { MaxSpotPrice: group.MaxSpotPrice }),
    ExcessCapacityTerminationPolicy: group.ExcessCapacityTerminationPolicy,
    TerminateInstances: group.TerminateInstances,
    TerminateInstancesWithExpiration: group.TerminateInstancesWithExpiration,
    SuspendedProcesses: { SuspendedProcess: [] as string[] },
    ResourceGroupId: group.ResourceGroupId,
    Tags: { Tag: ecsTags(group.Tags) },
  }
})

/** An instance of a group as DescribeAutoProvisioningGroupInstances lists it. */
export const groupInstanceView = defineView('groupInstance', (instance: InstanceRow, read, world) => {
  const type = findInstanceType(instance.InstanceType)
  const system = read.list(world.disks, 'instance', instance.InstanceId).find(({ Type }) => Type === 'system')
  return {
    InstanceId: instance.InstanceId,
    InstanceType: instance.InstanceType,
    CPU: type?.CpuCoreCount ?? 0,
    Memory: (type?.MemorySize ?? 0) * MIB_PER_GIB,
    IoOptimized: isIoOptimized(type),
    IsSpot: instance.SpotStrategy !== 'NoSpot',
    NetworkType: 'vpc',
    OsType: system === undefined ? '' : traitsOfSystemDisk(world, system).OSType,
    RegionId: instance.RegionId,
    ZoneId: instance.ZoneId,
    Status: instance.Status,
    CreationTime: instance.CreationTime,
  }
})
