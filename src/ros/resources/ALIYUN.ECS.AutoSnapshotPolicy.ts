import type { Json } from '../../world/rows/ros.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ecsArn } from './arns.ts'
import { allPages } from './dataSource.ts'
import { policyDisks } from './disks.ts'
import { ifThere } from './gone.ts'
import { number, TAG_FIELDS, tags, text, texts } from './properties.ts'
import { readTags, retag } from './tagging.ts'

const PAGE = 100

/** ALIYUN::ECS::AutoSnapshotPolicy: CreateAutoSnapshotPolicy, and ApplyAutoSnapshotPolicy for DiskIds. */
export default defineResource('ALIYUN::ECS::AutoSnapshotPolicy', {
  creates: 'ecs.CreateAutoSnapshotPolicy',
  imports: { identifier: 'AutoSnapshotPolicyId' },
  emulates: [
    'AutoSnapshotPolicyName',
    'DiskIds',
    'RepeatWeekdays',
    'ResourceGroupId',
    'RetentionDays',
    'Tags',
    'TimePoints',
  ],
  fields: { Tags: TAG_FIELDS },
  accepts: { EnableCrossRegionCopy: [false] },
  updates: ['AutoSnapshotPolicyName', 'DiskIds', 'RepeatWeekdays', 'RetentionDays', 'Tags', 'TimePoints'],
  create(step) {
    const { properties, call } = step
    const { AutoSnapshotPolicyId } = call('ecs.CreateAutoSnapshotPolicy', {
      ...timing(step),
      autoSnapshotPolicyName: text(properties, 'AutoSnapshotPolicyName'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
    })
    return { physicalId: AutoSnapshotPolicyId }
  },
  finish({ physicalId, properties, regionId, call }) {
    const diskIds = texts(properties, 'DiskIds') ?? []
    if (diskIds.length > 0) call('ecs.ApplyAutoSnapshotPolicy', policyDisks(physicalId, regionId, diskIds))
  },
  update(step) {
    const { changed, physicalId, previous, properties, regionId, call } = step
    const wanted = texts(properties, 'DiskIds') ?? []
    const had = changed.has('DiskIds') ? disksOf(step) : []
    const gone = had.filter((id) => !wanted.includes(id) && (texts(previous, 'DiskIds') ?? []).includes(id))
    call('ecs.ModifyAutoSnapshotPolicyEx', {
      ...timing(step),
      autoSnapshotPolicyId: physicalId,
      autoSnapshotPolicyName: text(properties, 'AutoSnapshotPolicyName') ?? '',
    })
    if (gone.length > 0) call('ecs.CancelAutoSnapshotPolicy', policyDisks(physicalId, regionId, gone))
    if (changed.has('DiskIds') && wanted.length > 0) {
      call('ecs.ApplyAutoSnapshotPolicy', policyDisks(physicalId, regionId, wanted))
    }
    if (changed.has('Tags')) retag('ecs', step, { ResourceType: 'snapshotpolicy', ids: [physicalId] })
    return undefined
  },
  read(step) {
    const { call, physicalId, regionId } = step
    const request = { RegionId: regionId, AutoSnapshotPolicyId: physicalId }
    const [policy] = call('ecs.DescribeAutoSnapshotPolicyEx', request).AutoSnapshotPolicies.AutoSnapshotPolicy ?? []
    if (policy === undefined) return undefined
    const { AutoSnapshotPolicyName = '', RetentionDays = 0, ResourceGroupId = '' } = policy
    return {
      ...{ AutoSnapshotPolicyName, RetentionDays, ResourceGroupId },
      RepeatWeekdays: sameNumbers(step, 'RepeatWeekdays', policy.RepeatWeekdays),
      TimePoints: sameNumbers(step, 'TimePoints', policy.TimePoints),
      DiskIds: disksOf(step),
      Tags: readTags(step, policy.Tags?.Tag),
    }
  },
  attributes: (step) => ({
    AutoSnapshotPolicyId: step.physicalId,
    Arn: ecsArn(step, 'snapshotpolicy', step.physicalId),
  }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('ecs.DeleteAutoSnapshotPolicy', { regionId, autoSnapshotPolicyId: physicalId }))
  },
})

function timing({ properties, regionId }: ResourceStep) {
  return {
    regionId,
    repeatWeekdays: JSON.stringify(texts(properties, 'RepeatWeekdays') ?? []),
    timePoints: JSON.stringify(texts(properties, 'TimePoints') ?? []),
    retentionDays: number(properties, 'RetentionDays') ?? -1,
  }
}

/** Numbers of the policy, as the template spells them if it says the same. */
function sameNumbers({ properties }: ResourceStep, name: string, shown = '[]'): Json {
  const now = (JSON.parse(shown) as (string | number)[]).map(Number).sort((a, b) => a - b)
  const given = (texts(properties, name) ?? []).map(Number).sort((a, b) => a - b)
  return JSON.stringify(now) === JSON.stringify(given) ? (properties[name] ?? now) : now
}

function disksOf({ call, physicalId, properties, regionId }: ResourceStep): string[] {
  const request = { RegionId: regionId, AutoSnapshotPolicyId: physicalId, PageSize: PAGE }
  const disks = allPages(PAGE, (PageNumber) => call('ecs.DescribeDisks', { ...request, PageNumber }).Disks.Disk)
  const ids = disks.map(({ DiskId = '' }) => DiskId)
  const given = texts(properties, 'DiskIds') ?? []
  return [...given.filter((id) => ids.includes(id)), ...ids.filter((id) => !given.includes(id))]
}
