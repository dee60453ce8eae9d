import { ApiError, ensure } from '../../kernel/errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ecsArn } from './arns.ts'
import { ifThere } from './gone.ts'
import { number, TAG_FIELDS, tags, text } from './properties.ts'
import { readTags, retag } from './tagging.ts'

const failed = (id: string) => new ApiError(400, 'SnapshotCreateFailed', `The snapshot ${id} was not accomplished.`)

/** ALIYUN::ECS::Snapshot: CreateSnapshot, ready when accomplished. */
export default defineResource('ALIYUN::ECS::Snapshot', {
  creates: 'ecs.CreateSnapshot',
  imports: { identifier: 'SnapshotId' },
  emulates: ['Description', 'DiskId', 'ResourceGroupId', 'RetentionDays', 'SnapshotName', 'Tags'],
  fields: { Tags: TAG_FIELDS },
  // ECS does not heed it any more.
  accepts: { InstantAccess: [true, false] },
  updates: ['Tags'],
  create(step) {
    const { properties, clientToken, call } = step
    const { SnapshotId } = call('ecs.CreateSnapshot', {
      DiskId: text(properties, 'DiskId') ?? '',
      SnapshotName: text(properties, 'SnapshotName'),
      Description: text(properties, 'Description'),
      RetentionDays: number(properties, 'RetentionDays'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: SnapshotId }
  },
  pending(step) {
    const status = describe(step)?.Status
    ensure(status === 'progressing' || status === 'accomplished', failed(step.physicalId))
    return status === 'accomplished' ? undefined : [{ table: 'snapshots', key: step.physicalId }]
  },
  update(step) {
    retag('ecs', step, { ResourceType: 'snapshot', ids: [step.physicalId] })
    return undefined
  },
  read(step) {
    const snapshot = describe(step)
    if (snapshot === undefined) return undefined
    const { SourceDiskId = '', SnapshotName = '', Description = '', RetentionDays = 0, ResourceGroupId = '' } = snapshot
    return {
      ...{ DiskId: SourceDiskId, SnapshotName, Description, RetentionDays, ResourceGroupId },
      Tags: readTags(step, snapshot.Tags?.Tag),
    }
  },
  attributes: (step) => ({ SnapshotId: step.physicalId, Arn: ecsArn(step, 'snapshot', step.physicalId) }),
  remove({ physicalId, call }) {
    ifThere(() => call('ecs.DeleteSnapshot', { SnapshotId: physicalId }))
  },
})

function describe({ call, physicalId, regionId }: ResourceStep) {
  const request = { RegionId: regionId, SnapshotIds: JSON.stringify([physicalId]) }
  return call('ecs.DescribeSnapshots', request).Snapshots.Snapshot?.[0]
}
