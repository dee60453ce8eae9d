import { describe, expect, it } from 'vitest'
import { texts, threeGroups } from './taggedGroups.ts'

const TAG = [{ Key: 'env', Value: 'test' }]

describe('TagResources', () => {
  it('does: groups get the tags, and a key the new value', async () => {
    const { world, older, newer, standard, tagsOf } = await threeGroups()
    const tag = (request: { ResourceType?: string; ResourceId: string[]; Tag: { Key: string; Value?: string }[] }) =>
      world.call('resourcemanager.TagResources', request)
    await tag({ ResourceType: 'ResourceGroup', ResourceId: [older, newer, older, standard], Tag: TAG })
    await tag({
      ResourceType: 'RESOURCEGROUP',
      ResourceId: [older],
      Tag: [{ Key: 'env', Value: 'live' }, { Key: 'a' }],
    })
    expect(await tagsOf(older)).toEqual({ env: 'live', a: '' })
    expect(await tagsOf(newer)).toEqual({ env: 'test' })
    expect(await tagsOf(standard)).toEqual({ env: 'test' })
    const { ResourceGroups } = await world.call('resourcemanager.ListResourceGroups', { Tag: TAG })
    expect(ResourceGroups.ResourceGroup?.map(({ Id }) => Id)).toEqual([newer, standard])
  })

  it('does: Tag shows them, and what Tag puts on a group is shown here', async () => {
    const { world, older, tag, tagsOf } = await threeGroups()
    await tag([older], { env: 'test' })
    const ResourceARN = [`arn:acs:resourcemanager:*:*:resourcegroup/${older}`]
    await world.call('tag.TagResources', { RegionId: 'cn-hangzhou', ResourceARN, Tags: '{"team":"a"}' })
    expect(await tagsOf(older)).toEqual({ env: 'test', team: 'a' })
    const { TagResources } = await world.call('tag.ListTagResources', {
      RegionId: 'cn-hangzhou',
      Tags: '{"env":"test"}',
    })
    expect(TagResources).toMatchObject([
      { ResourceARN: expect.stringMatching(`resourcegroup/${older}$`), Tags: [{ Key: 'env' }, { Key: 'team' }] },
    ])
  })

  it('refuses: more than 20 tags on a group, or what the quota says, and then tags none of the groups', async () => {
    const { world, older, newer, tag, tagsOf } = await threeGroups()
    await tag([older], Object.fromEntries(texts(20).map((key) => [key, ''])))
    const more = { ResourceId: [newer, older], Tag: TAG }
    const full = { status: 400, code: 'NumberExceed.Tags' }
    expect(await world.refusal('resourcemanager.TagResources', more)).toMatchObject(full)
    expect(await tagsOf(newer)).toEqual({})
    await world.control({ kind: 'quotas', settings: [{ name: 'tags_per_resource', value: 0 }] })
    const one = { ResourceId: [newer], Tag: TAG }
    expect(await world.refusal('resourcemanager.TagResources', one)).toMatchObject(full)
  })

  it('refuses: an unknown group, and then tags none', async () => {
    const { world, older, tagsOf } = await threeGroups()
    const request = { ResourceId: [older, 'rg-none'], Tag: TAG }
    expect(await world.refusal('resourcemanager.TagResources', request)).toMatchObject({
      ...{ status: 404, code: 'EntityNotExists.ResourceGroup' },
    })
    expect(await tagsOf(older)).toEqual({})
  })

  it.each([
    [{ ResourceType: 'Account' }, 'InvalidParameter.ResourceType'],
    [{ ResourceId: texts(51) }, 'InvalidParameter.ResourceId'],
    [{ ResourceId: undefined }, 'MissingResourceId'],
    [{ Tag: undefined }, 'MissingTag'],
    [{ Tag: [{ Key: 'acs:a', Value: '' }] }, 'InvalidTagKey.Malformed'],
    [{ Tag: [{ Key: 'aliyun', Value: '' }] }, 'InvalidTagKey.Malformed'],
    [{ Tag: [{ Key: 'a', Value: 'http://x' }] }, 'InvalidTagValue.Malformed'],
    [{ Tag: [...TAG, ...TAG] }, 'Duplicate.TagKey'],
    [{ Tag: texts(21).map((Key) => ({ Key })) }, 'NumberExceed.Tags'],
  ])('refuses: %o', async (more, code) => {
    const { world, older } = await threeGroups()
    const request = { ResourceId: [older], Tag: TAG, ...more }
    expect(await world.refusal('resourcemanager.TagResources', request)).toMatchObject({ status: 400, code })
  })
})
