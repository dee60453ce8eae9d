import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'
import { makeInstance, REGION } from './sourceInstance.ts'

/** A running instance with two data disks, and what is needed to make and see groups. */
export function groupWorld() {
  const test = testWorld()
  const source = makeInstance(test, { dataDisks: [{}, { files: { '/data': 'kept' } }] })
  const { InstanceId, systemDiskId: system, dataDiskIds } = source
  const [first = '', second = ''] = dataDiskIds
  return {
    ...{ test, InstanceId, system, first, second },
    async create(members: Partial<Requests['ecs.CreateSnapshotGroup']> = { InstanceId }) {
      return (await test.call('ecs.CreateSnapshotGroup', { ...REGION, ...members })).SnapshotGroupId
    },
    async groups(filters: Partial<Requests['ecs.DescribeSnapshotGroups']> = {}) {
      const { SnapshotGroups } = await test.call('ecs.DescribeSnapshotGroups', { ...REGION, ...filters })
      return SnapshotGroups.SnapshotGroup ?? []
    },
  }
}
