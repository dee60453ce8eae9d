import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

describe('GetResourceGroup', () => {
  it('reads: without tags unless they are asked for', async () => {
    const world = testWorld()
    const { ResourceGroup } = await world.call('resourcemanager.CreateResourceGroup', { Name: 'ab', DisplayName: 'x' })
    const ResourceGroupId = ResourceGroup?.Id ?? ''
    const read = await world.call('resourcemanager.GetResourceGroup', { ResourceGroupId })
    expect(read.ResourceGroup).toMatchObject({ Id: ResourceGroupId, Name: 'ab' })
    expect(read.ResourceGroup?.Tags).toBeUndefined()
  })

  it('refuses: a group that does not exist, or is of another account', async () => {
    const world = testWorld()
    const { ResourceGroup } = await world.call('resourcemanager.CreateResourceGroup', { Name: 'ab', DisplayName: 'x' })
    const gone = { status: 404, code: 'EntityNotExists.ResourceGroup' }
    expect(await world.refusal('resourcemanager.GetResourceGroup', { ResourceGroupId: 'rg-none' })).toMatchObject(gone)
    const request = { ResourceGroupId: ResourceGroup?.Id ?? '' }
    expect(await world.refusal('resourcemanager.GetResourceGroup', request, '2000000000000002')).toMatchObject(gone)
  })
})
