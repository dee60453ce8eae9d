import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { importKeys, listedKeys } from './keyPairSetup.ts'
import { listedTemplates, makeTemplate } from './launchTemplateSetup.ts'

const KEY = { ...REGION, ResourceType: 'keypair', ResourceId: 'key' }

describe('AddTags', () => {
  it('does: adds tags, and replaces the value of a key', async () => {
    const test = testWorld()
    await importKeys(test, 'key')
    await test.call('ecs.AddTags', { ...KEY, Tag: [{ Key: 'env', Value: 'test' }] })
    await test.call('ecs.AddTags', { ...KEY, Tag: [{ Key: 'env', Value: 'live' }, { Key: 'team' }] })
    expect(await listedKeys(test)).toMatchObject([
      {
        Tags: {
          Tag: [
            { TagKey: 'env', TagValue: 'live' },
            { TagKey: 'team', TagValue: '' },
          ],
        },
      },
    ])
    const ResourceId = await makeTemplate(test)
    const policy = await test.call('ecs.CreateAutoSnapshotPolicy', {
      ...{ regionId: REGION.RegionId, autoSnapshotPolicyName: 'daily', timePoints: '["1"]', repeatWeekdays: '["1"]' },
      retentionDays: 7,
    })
    const onPolicy = { ResourceType: 'snapshotpolicy', ResourceId: policy.AutoSnapshotPolicyId }
    await test.call('ecs.AddTags', { ...REGION, ...onPolicy, Tag: [{ Key: 'b' }] })
    const { Tags } = await test.call('ecs.DescribeTags', { ...REGION, ResourceType: 'snapshotpolicy' })
    expect(Tags.Tag).toEqual([{ TagKey: 'b', TagValue: '', ResourceTypeCount: { SnapshotPolicy: 1 } }])
    await test.call('ecs.AddTags', { ...REGION, ResourceType: 'launchtemplate', ResourceId, Tag: [{ Key: 'a' }] })
    expect(await listedTemplates(test, { TemplateTag: [{ Key: 'a' }] })).toHaveLength(1)
  })

  it.each([
    [{ ResourceId: 'none' }, 404, 'InvalidResourceId.NotFound'],
    [{ ResourceType: 'boat' }, 404, 'InvalidResourceType.NotFound'],
    [{ ResourceType: 'volume' }, 404, 'InvalidResourceId.NotFound'],
    [{ Tag: [] }, 400, 'MissingParameter'],
    [{ Tag: [{ Key: 'acs:x' }] }, 400, 'InvalidTagKey.Malformed'],
    [{ Tag: Array.from({ length: 21 }, (_, i) => ({ Key: `k${i}` })) }, 400, 'NumberExceed.Tags'],
  ])('refuses %o', async (members, status, code) => {
    const test = testWorld()
    await importKeys(test, 'key')
    const request = { ...KEY, Tag: [{ Key: 'a' }], ...members }
    expect(await test.refusal('ecs.AddTags', request)).toMatchObject({ status, code })
  })

  it('refuses one tag too many on a resource', async () => {
    const test = testWorld()
    await importKeys(test, 'key')
    await test.call('ecs.AddTags', { ...KEY, Tag: Array.from({ length: 20 }, (_, i) => ({ Key: `k${i}` })) })
    expect(await test.refusal('ecs.AddTags', { ...KEY, Tag: [{ Key: 'more' }] })).toMatchObject({
      status: 403,
      code: 'QuotaExceed.Tags',
    })
  })
})
