import { defineView } from '../../../door/views.ts'
import { ecsTags } from '../../../rules/tags.ts'
import { instanceTypes } from '../../../world/facts/instanceTypes.ts'
import type { DedicatedHostRow } from '../../../world/rows/dedicatedHosts.ts'
import { NEVER } from '../launch/launchTerms.ts'
import { coresOf, familyOf } from './dedicatedHosts.ts'

const SOCKETS = 2

/**
 * A dedicated host as DescribeDedicatedHosts lists it. Memory, storage and GPUs of a machine are not known: 0. Ratio and timeouts are told where they
 * were set: the Terraform provider would else plan to take them away.
 */
export const dedicatedHostView = defineView('dedicatedHost', (host: DedicatedHostRow) => {
  const Cores = coresOf(host.DedicatedHostType)
  const family = familyOf(host.DedicatedHostType)
  const types = instanceTypes().filter(({ InstanceTypeFamily }) => InstanceTypeFamily === family)
  const vcpus = Math.floor(Cores * 2 * host.CpuOverCommitRatio)
  return {
    DedicatedHostId: host.DedicatedHostId,
    DedicatedHostName: host.DedicatedHostName,
    DedicatedHostType: host.DedicatedHostType,
    DedicatedHostClusterId: '',
    DedicatedHostOwnerId: Number(host.OwnerId),
    Description: host.Description,
    RegionId: host.RegionId,
    ZoneId: host.ZoneId,
    Status: host.Status,
    ActionOnMaintenance: host.ActionOnMaintenance,
    AutoPlacement: host.AutoPlacement,
    ...(host.CpuOverCommitRatio === 1 ? {} : { CpuOverCommitRatio: host.CpuOverCommitRatio }),
    ChargeType: 'PostPaid',
    CreationTime: host.CreationTime,
    ExpiredTime: NEVER,
    AutoReleaseTime: host.AutoReleaseTime,
    ResourceGroupId: host.ResourceGroupId,
    NetworkAttributes: {
      ...(host.SlbUdpTimeout === 0 ? {} : { SlbUdpTimeout: host.SlbUdpTimeout }),
      ...(host.UdpTimeout === 0 ? {} : { UdpTimeout: host.UdpTimeout }),
    },
    ...{ Cores, Sockets: SOCKETS, PhysicalGpus: 0, GPUSpec: '' },
    Capacity: {
      ...{ TotalVcpus: vcpus, AvailableVcpus: vcpus, TotalMemory: 0, AvailableMemory: 0 },
      ...{ TotalLocalStorage: 0, AvailableLocalStorage: 0, LocalStorageCategory: '', TotalVgpus: 0, AvailableVgpus: 0 },
    },
    SupportedInstanceTypeFamilies: { SupportedInstanceTypeFamily: [family] },
    SupportedInstanceTypesList: { SupportedInstanceTypesList: types.map(({ InstanceTypeId }) => InstanceTypeId) },
    SupportedCustomInstanceTypeFamilies: { SupportedCustomInstanceTypeFamily: [] as string[] },
    Instances: { Instance: [] as { InstanceId: string }[] },
    OperationLocks: { OperationLock: [] as { LockReason: string }[] },
    Tags: { Tag: ecsTags(host.Tags) },
  }
})
