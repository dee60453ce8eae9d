import type { Requests, Responses } from '../../../src/catalogue/types.generated.ts'
import { type InstanceWorld, instanceWorld, REGION, ZONE } from './instanceSetup.ts'
import { inside } from './sourceInstance.ts'

export type ShownDisk = NonNullable<NonNullable<Responses['ecs.DescribeDisks']['Disks']>['Disk']>[number]

export interface DiskWorld extends InstanceWorld {
  /** A data disk in the zone of the instances, just created: Creating. */
  create(members?: Partial<Requests['ecs.CreateDisk']>): Promise<string>
  /** The same, Available. */
  available(members?: Partial<Requests['ecs.CreateDisk']>): Promise<string>
  /** The same, In_use by the instance. */
  attached(InstanceId: string, members?: Partial<Requests['ecs.CreateDisk']>): Promise<string>
  /** As DescribeDisks lists it; undefined when it is gone. */
  disk(DiskId: string): Promise<ShownDisk | undefined>
  systemDisk(InstanceId: string): Promise<string>
  files(DiskId: string): Readonly<Record<string, string>> | undefined
  /** An accomplished snapshot of the disk. */
  snapshot(DiskId: string): Promise<string>
}

export const ESSD = { DiskCategory: 'cloud_essd', PerformanceLevel: 'PL1', Size: 20 } as const

export async function diskWorld(): Promise<DiskWorld> {
  const world = await instanceWorld()
  const { test } = world
  const create: DiskWorld['create'] = async (members = {}) => {
    const place = members.InstanceId === undefined ? { ZoneId: ZONE } : {}
    const { DiskId } = await test.call('ecs.CreateDisk', { ...REGION, ...place, ...ESSD, ...members })
    return DiskId
  }
  const available: DiskWorld['available'] = async (members) => {
    const DiskId = await create(members)
    await test.settle()
    return DiskId
  }
  return {
    ...world,
    create,
    available,
    async attached(InstanceId, members) {
      const DiskId = await available(members)
      await test.call('ecs.AttachDisk', { DiskId, InstanceId })
      await test.settle()
      return DiskId
    },
    async disk(DiskId) {
      const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, DiskIds: JSON.stringify([DiskId]) })
      return Disks.Disk?.[0]
    },
    async systemDisk(InstanceId) {
      const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, InstanceId, DiskType: 'system' })
      return Disks.Disk?.[0]?.DiskId ?? ''
    },
    files: (DiskId) => test.world.disks.get(DiskId)?.files,
    async snapshot(DiskId) {
      const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId })
      await test.settle()
      return SnapshotId
    },
  }
}

/** Puts files on the medium of a disk, as a guest that has flushed them. */
export function fill({ test }: InstanceWorld, DiskId: string, files: Record<string, string>): void {
  inside(test, (world) => world.disks.change(DiskId, { files }))
}
