import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

async function withGroup() {
  const world = testWorld()
  const { ResourceGroup } = await world.call('resourcemanager.CreateResourceGroup', { Name: 'ab', DisplayName: 'x' })
  await world.settle()
  return { world, ResourceGroupId: ResourceGroup?.Id ?? '' }
}

describe('DeleteResourceGroup', () => {
  it('does: the group waits to be deleted; later: it is gone', async () => {
    const { world, ResourceGroupId } = await withGroup()
    const { ResourceGroup } = await world.call('resourcemanager.DeleteResourceGroup', { ResourceGroupId })
    expect(ResourceGroup).toMatchObject({ Id: ResourceGroupId, Status: 'PendingDelete' })
    const between = await world.call('resourcemanager.GetResourceGroup', { ResourceGroupId })
    expect(between.ResourceGroup?.Status).toBe('PendingDelete')
    expect(await world.refusal('resourcemanager.DeleteResourceGroup', { ResourceGroupId })).toMatchObject({
      status: 409,
      code: 'ConcurrentCallNotSupported',
    })
    await world.settle()
    expect(await world.refusal('resourcemanager.GetResourceGroup', { ResourceGroupId })).toMatchObject({ status: 404 })
  })

  it('refuses: a group with a resource in it, until that is gone', async () => {
    const { world, ResourceGroupId } = await withGroup()
    const { VpcId } = await world.call('vpc.CreateVpc', { RegionId: 'cn-hangzhou', ResourceGroupId })
    await world.settle()
    expect(await world.refusal('resourcemanager.DeleteResourceGroup', { ResourceGroupId })).toMatchObject({
      status: 409,
      code: 'DeleteConflict.ResourceGroup.Resource',
    })
    await world.call('vpc.DeleteVpc', { RegionId: 'cn-hangzhou', VpcId })
    await world.settle()
    await world.call('resourcemanager.DeleteResourceGroup', { ResourceGroupId })
  })

  it('refuses: the default group and an unknown one', async () => {
    const world = testWorld()
    const { ResourceGroups } = await world.call('resourcemanager.ListResourceGroups', {})
    const ResourceGroupId = ResourceGroups.ResourceGroup?.[0]?.Id ?? ''
    expect(await world.refusal('resourcemanager.DeleteResourceGroup', { ResourceGroupId })).toMatchObject({
      status: 400,
      code: 'InvalidParameter.ResourceGroupId',
    })
    expect(await world.refusal('resourcemanager.DeleteResourceGroup', { ResourceGroupId: 'rg-none' })).toMatchObject({
      status: 404,
      code: 'EntityNotExists.ResourceGroup',
    })
  })
})
