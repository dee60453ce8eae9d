import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

describe('UpdateResourceGroup', () => {
  it('does: another display name, also for the default group', async () => {
    const world = testWorld()
    const before = await world.call('resourcemanager.ListResourceGroups', {})
    const ResourceGroupId = before.ResourceGroups.ResourceGroup?.[0]?.Id ?? ''
    const NewDisplayName = 'everything else'
    const { ResourceGroup } = await world.call('resourcemanager.UpdateResourceGroup', {
      ResourceGroupId,
      NewDisplayName,
    })
    expect(ResourceGroup).toMatchObject({ Id: ResourceGroupId, DisplayName: NewDisplayName, Name: 'default' })
    const after = await world.call('resourcemanager.ListResourceGroups', {})
    expect(after.ResourceGroups.ResourceGroup).toMatchObject([{ Id: ResourceGroupId, DisplayName: NewDisplayName }])
  })

  it('refuses: an unknown group and a name that is too long', async () => {
    const world = testWorld()
    const NewDisplayName = 'x'
    expect(
      await world.refusal('resourcemanager.UpdateResourceGroup', { ResourceGroupId: 'rg-none', NewDisplayName }),
    ).toMatchObject({ status: 404, code: 'EntityNotExists.ResourceGroup' })
    const { ResourceGroup } = await world.call('resourcemanager.CreateResourceGroup', { Name: 'ab', DisplayName: 'x' })
    const request = { ResourceGroupId: ResourceGroup?.Id ?? '', NewDisplayName: 'x'.repeat(51) }
    expect(await world.refusal('resourcemanager.UpdateResourceGroup', request)).toMatchObject({
      status: 400,
      code: 'InvalidParameter.DisplayName',
    })
  })
})
