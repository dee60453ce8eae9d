import { describe, expect, it } from 'vitest'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'

describe('CreateResourceGroup', () => {
  it('does: a group that is first Creating, in every region', async () => {
    const world = testWorld()
    const { ResourceGroup } = await world.call('resourcemanager.CreateResourceGroup', {
      Name: 'team-a',
      DisplayName: 'Team A',
      Tag: [{ Key: 'env', Value: 'test' }],
    })
    expect(ResourceGroup).toMatchObject({
      ...{ Name: 'team-a', DisplayName: 'Team A', AccountId: ACCOUNT, Status: 'Creating' },
      ...{ Id: expect.stringMatching(/^rg-[a-z0-9]{15}$/), CreateDate: '2026-01-02T03:04:05Z' },
    })
    expect(ResourceGroup?.RegionStatuses?.RegionStatus).toContainEqual({ RegionId: 'cn-hangzhou', Status: 'Creating' })
    const read = await world.call('resourcemanager.GetResourceGroup', {
      ResourceGroupId: ResourceGroup?.Id ?? '',
      IncludeTags: true,
    })
    expect(read.ResourceGroup?.Tags).toEqual({ Tag: [{ TagKey: 'env', TagValue: 'test' }] })
  })

  it('later: it is OK', async () => {
    const world = testWorld()
    const { ResourceGroup } = await world.call('resourcemanager.CreateResourceGroup', { Name: 'ab', DisplayName: 'x' })
    const ResourceGroupId = ResourceGroup?.Id ?? ''
    await world.settle()
    const read = await world.call('resourcemanager.GetResourceGroup', { ResourceGroupId })
    expect(read.ResourceGroup?.Status).toBe('OK')
  })

  it.each([
    [{ Name: 'a', DisplayName: 'x' }, 400, 'InvalidParameter.Name'],
    [{ Name: '1ab', DisplayName: 'x' }, 400, 'InvalidParameter.Name'],
    [{ Name: 'ab', DisplayName: 'x'.repeat(51) }, 400, 'InvalidParameter.DisplayName'],
    [{ Name: 'default', DisplayName: 'x' }, 409, 'EntityAlreadyExists.ResourceGroup'],
    [{ Name: 'ab' }, 400, 'MissingDisplayName'],
    [{ Name: 'ab', DisplayName: 'x', Tag: [{ Key: 'acs:a', Value: '' }] }, 400, 'InvalidTagKey.Malformed'],
  ])('refuses: %o', async (request, status, code) => {
    expect(await testWorld().refusal('resourcemanager.CreateResourceGroup', request)).toMatchObject({ status, code })
  })

  it('refuses: the same name twice, and more than the quota', async () => {
    const world = testWorld()
    await world.call('resourcemanager.CreateResourceGroup', { Name: 'ab', DisplayName: 'x' })
    expect(await world.refusal('resourcemanager.CreateResourceGroup', { Name: 'ab', DisplayName: 'y' })).toMatchObject({
      status: 409,
      code: 'EntityAlreadyExists.ResourceGroup',
    })
    await world.control({ kind: 'quotas', settings: [{ name: 'resource_groups', value: 1 }] })
    expect(await world.refusal('resourcemanager.CreateResourceGroup', { Name: 'cd', DisplayName: 'y' })).toMatchObject({
      status: 409,
      code: 'LimitExceeded.ResourceGroup',
    })
  })

  it('does: a default group that was changed is none of those that the quota counts', async () => {
    const world = testWorld()
    const { ResourceGroups } = await world.call('resourcemanager.ListResourceGroups', {})
    const ResourceGroupId = ResourceGroups.ResourceGroup?.[0]?.Id ?? ''
    await world.call('resourcemanager.UpdateResourceGroup', { ResourceGroupId, NewDisplayName: 'all' })
    await world.control({ kind: 'quotas', settings: [{ name: 'resource_groups', value: 1 }] })
    await world.call('resourcemanager.CreateResourceGroup', { Name: 'ab', DisplayName: 'x' })
  })
})
