import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'

async function withGroups() {
  const world = testWorld()
  const make = async (request: Requests['resourcemanager.CreateResourceGroup']) =>
    (await world.call('resourcemanager.CreateResourceGroup', request)).ResourceGroup?.Id ?? ''
  const a = await make({ Name: 'team-a', DisplayName: 'First', Tag: [{ Key: 'env', Value: 'test' }] })
  const b = await make({ Name: 'team-b', DisplayName: 'Second' })
  const list = async (request: Requests['resourcemanager.ListResourceGroups']) => {
    const reply = await world.call('resourcemanager.ListResourceGroups', request)
    return { ...reply, names: reply.ResourceGroups.ResourceGroup?.map(({ Name }) => Name).join() }
  }
  return { world, a, b, list }
}

describe('ListResourceGroups', () => {
  it('reads: every account has a default group', async () => {
    const { ResourceGroups, TotalCount } = await testWorld().call('resourcemanager.ListResourceGroups', {})
    expect(TotalCount).toBe(1)
    expect(ResourceGroups.ResourceGroup?.[0]).toMatchObject({ Name: 'default', Status: 'OK' })
    expect(ResourceGroups.ResourceGroup?.[0]?.Id).toMatch(/^rg-acfm[a-z0-9]{11}$/)
  })

  it('reads: newest first, page by page', async () => {
    const { list } = await withGroups()
    expect(await list({})).toMatchObject({ names: 'team-b,team-a,default', TotalCount: 3, PageNumber: 1, PageSize: 10 })
    expect(await list({ PageNumber: 2, PageSize: 2 })).toMatchObject({ names: 'default', TotalCount: 3, PageSize: 2 })
  })

  it('reads: by each filter', async () => {
    const { world, a, b, list } = await withGroups()
    expect((await list({ ResourceGroupId: a })).names).toBe('team-a')
    expect((await list({ ResourceGroupId: a, ResourceGroupIds: [b] })).names).toBe('team-b')
    expect((await list({ Name: 'eam-b' })).names).toBe('team-b')
    expect((await list({ DisplayName: 'irs' })).names).toBe('team-a')
    expect((await list({ Status: 'Creating' })).names).toBe('team-b,team-a')
    await world.settle()
    expect((await list({ Status: 'OK' })).names).toBe('team-b,team-a,default')
    const tagged = await list({ Tag: [{ Key: 'env', Value: 'test' }] })
    expect(tagged.ResourceGroups.ResourceGroup?.[0]?.Tags).toEqual({ Tag: [{ TagKey: 'env', TagValue: 'test' }] })
    expect((await list({ IncludeTags: true })).ResourceGroups.ResourceGroup?.[0]?.Tags).toEqual({ Tag: [] })
  })

  it.each([
    [{ Status: 'ok' }, 'InvalidParameter.Status'],
    [{ PageSize: 101 }, 'InvalidParameter'],
    [{ PageNumber: 0 }, 'InvalidParameter'],
    [{ ResourceGroupIds: Array(101).fill('rg-a') }, 'InvalidParameter.ResourceGroupIds'],
  ])('refuses: %o', async (request, code) => {
    expect(await testWorld().refusal('resourcemanager.ListResourceGroups', request)).toMatchObject({
      status: 400,
      code,
    })
  })
})
