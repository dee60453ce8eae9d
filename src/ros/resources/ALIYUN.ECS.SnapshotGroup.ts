import { ApiError, ensure } from '../../kernel/errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { TAG_FIELDS, tags, text, texts } from './properties.ts'
import { readTags } from './tagging.ts'

const failed = (id: string) =>
  new ApiError(400, 'SnapshotCreateFailed', `The snapshot group ${id} was not accomplished.`)

/** ALIYUN::ECS::SnapshotGroup: CreateSnapshotGroup, ready when all its snapshots are; goes with them. */
export default defineResource('ALIYUN::ECS::SnapshotGroup', {
  creates: 'ecs.CreateSnapshotGroup',
  imports: { identifier: 'SnapshotGroupId' },
  emulates: ['Description', 'DiskIds', 'ExcludeDiskIds', 'InstanceId', 'Name', 'ResourceGroupId', 'Tags'],
  fields: { Tags: TAG_FIELDS },
  // Guess: the documented tables do not have the type.
  updates: ['Description', 'Name'],
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { SnapshotGroupId } = call('ecs.CreateSnapshotGroup', {
      RegionId: regionId,
      InstanceId: text(properties, 'InstanceId'),
      DiskId: texts(properties, 'DiskIds'),
      ExcludeDiskId: texts(properties, 'ExcludeDiskIds'),
      Name: text(properties, 'Name'),
      Description: text(properties, 'Description'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: SnapshotGroupId }
  },
  pending(step) {
    const group = describe(step)
    ensure(group?.Status === 'progressing' || group?.Status === 'accomplished', failed(step.physicalId))
    const late = group.Snapshots?.Snapshot?.find(({ Available }) => !Available)
    return late?.SnapshotId === undefined ? undefined : [{ table: 'snapshots', key: late.SnapshotId }]
  },
  update({ physicalId, properties, regionId, call }) {
    call('ecs.ModifySnapshotGroup', {
      RegionId: regionId,
      SnapshotGroupId: physicalId,
      Name: text(properties, 'Name') ?? '',
      Description: text(properties, 'Description') ?? '',
    })
    return undefined
  },
  read(step) {
    const group = describe(step)
    if (group === undefined) return undefined
    const { Name = '', Description = '', InstanceId = '', ResourceGroupId = '' } = group
    return { Name, Description, InstanceId, ResourceGroupId, Tags: readTags(step, group.Tags?.Tag) }
  },
  attributes: ({ physicalId }) => ({ SnapshotGroupId: physicalId }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('ecs.DeleteSnapshotGroup', { RegionId: regionId, SnapshotGroupId: physicalId }))
  },
})

function describe({ call, physicalId, regionId }: ResourceStep) {
  const request = { RegionId: regionId, SnapshotGroupId: [physicalId] }
  return call('ecs.DescribeSnapshotGroups', request).SnapshotGroups.SnapshotGroup?.[0]
}
