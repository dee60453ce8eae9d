import type { ResourceStep } from '../stack/resourceType.ts'
import { flag, text } from './properties.ts'

/** The disk as it is now; undefined when it is gone. */
export function describeDisk({ call, regionId }: Pick<ResourceStep, 'call' | 'regionId'>, DiskId: string) {
  const request = { RegionId: regionId, DiskIds: JSON.stringify([DiskId]) }
  return call('ecs.DescribeDisks', request).Disks.Disk?.[0]
}

/** Whether automatic snapshots go with the disk. Without the property the disk keeps the setting that it has. */
export function setDeleteAutoSnapshot({ call, physicalId, properties, regionId }: ResourceStep): void {
  const DeleteAutoSnapshot = flag(properties, 'DeleteAutoSnapshot')
  if (DeleteAutoSnapshot === undefined) return
  call('ecs.ModifyDiskAttribute', { RegionId: regionId, DiskId: physicalId, DeleteAutoSnapshot })
}

/** DiskIds as the actions on policies take them. */
export function policyDisks(policyId: string, regionId: string, diskIds: readonly string[]) {
  return { regionId, autoSnapshotPolicyId: policyId, diskIds: JSON.stringify(diskIds) }
}

/** The policy that the template wants on a disk. */
export function applyPolicy({ call, physicalId, properties, regionId }: ResourceStep): void {
  const policyId = text(properties, 'AutoSnapshotPolicyId')
  if (policyId !== undefined) call('ecs.ApplyAutoSnapshotPolicy', policyDisks(policyId, regionId, [physicalId]))
}
