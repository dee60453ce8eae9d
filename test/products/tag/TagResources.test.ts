import { describe, expect, it } from 'vitest'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { fourResources, REGION, tagsOf } from './tagSetup.ts'

describe('TagResources', () => {
  it('does: resources of several products get the tags, which their own actions show', async () => {
    const { world, VpcId, ...arns } = await fourResources()
    const ResourceARN = [arns.vpc, arns.keyPair, arns.role, arns.group]
    const request = { RegionId: REGION, ResourceARN, Tags: '{"env":"test","team":"a"}' }
    expect((await world.call('tag.TagResources', request)).FailedResources).toEqual({ FailedResource: [] })
    await world.call('tag.TagResources', { ...request, ResourceARN: [arns.vpc], Tags: '{"env":"live"}' })
    const { Vpcs } = await world.call('vpc.DescribeVpcs', { RegionId: REGION, VpcId })
    expect(Vpcs.Vpc?.[0]?.Tags?.Tag).toEqual([
      { Key: 'env', Value: 'live' },
      { Key: 'team', Value: 'a' },
    ])
    const roles = await world.call('ram.ListTagResources', { ResourceType: 'role', ResourceNames: ['ops'] })
    expect(roles.TagResources).toHaveLength(2)
    for (const arn of [arns.keyPair, arns.role, arns.group]) {
      expect(await tagsOf(world, arn)).toEqual({ env: 'test', team: 'a' })
    }
  })

  it('does: the default resource group carries tags like any other', async () => {
    const world = testWorld()
    const { ResourceGroups } = await world.call('resourcemanager.ListResourceGroups', {})
    const arn = `arn:acs:resourcemanager:*:${ACCOUNT}:resourcegroup/${ResourceGroups.ResourceGroup?.[0]?.Id}`
    const request = { RegionId: REGION, ResourceARN: [arn], Tags: '{"env":"test"}' }
    expect((await world.call('tag.TagResources', request)).FailedResources).toEqual({ FailedResource: [] })
    expect(await tagsOf(world, arn)).toEqual({ env: 'test' })
  })

  it('does: tells of what it does not find, and tags the rest', async () => {
    const { world, vpc } = await fourResources()
    const unknown = [
      `arn:acs:vpc:${REGION}:${ACCOUNT}:vpc/vpc-none`,
      vpc.replace(REGION, 'cn-beijing'),
      vpc.replace(ACCOUNT, '1000000000000009'),
      `arn:acs:oss:*:${ACCOUNT}:bucket/x`,
    ]
    const wild = vpc.replace(REGION, '*').replace(ACCOUNT, '*')
    const { FailedResources } = await world.call('tag.TagResources', {
      ...{ RegionId: REGION, ResourceARN: [...unknown, wild], Tags: '{"env":"test"}' },
    })
    expect(FailedResources.FailedResource).toEqual(
      unknown.map((ResourceARN) => ({
        ResourceARN,
        Result: { Code: 'InvalidResourceId.NotFound', Message: expect.any(String) },
      })),
    )
    expect(await tagsOf(world, vpc)).toEqual({ env: 'test' })
  })

  it('does: tells of a resource that would carry more tags than the quota', async () => {
    const { world, vpc } = await fourResources()
    await world.control({ kind: 'quotas', settings: [{ name: 'tags_per_resource', value: 1 }] })
    const request = { RegionId: REGION, ResourceARN: [vpc], Tags: '{"a":"1","b":"2"}' }
    const { FailedResources } = await world.call('tag.TagResources', request)
    expect(FailedResources.FailedResource?.[0]?.Result?.Code).toBe('QuotaExceed.Tags')
    expect(await tagsOf(world, vpc)).toEqual({})
  })

  const good = { RegionId: REGION, ResourceARN: [`arn:acs:vpc:*:*:vpc/x`], Tags: '{"a":"b"}' }
  it.each([
    [{ ResourceARN: ['vpc-1'] }, 'InvalidParameter.ResourceARN'],
    [
      { ResourceARN: Array.from({ length: 51 }, (_, i) => `arn:acs:vpc:*:*:vpc/x${i}`) },
      'InvalidParameter.ResourceARN',
    ],
    [{ RegionId: 'moon' }, 'InvalidParameter.RegionId'],
    [{ Tags: 'a=b' }, 'InvalidParameter.Tags'],
    [{ Tags: '["a"]' }, 'InvalidParameter.Tags'],
    [{ Tags: '{"a":1}' }, 'InvalidParameter.Tags'],
    [{ Tags: '{}' }, 'InvalidParameter.Tags'],
    [{ Tags: '{"acs:a":"1"}' }, 'InvalidTagKey.Malformed'],
    [{ Tags: undefined }, 'MissingTags'],
  ])('refuses: %o', async (more, code) => {
    expect(await testWorld().refusal('tag.TagResources', { ...good, ...more })).toMatchObject({ status: 400, code })
  })
})
