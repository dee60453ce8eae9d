import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../stack/stackSetup.ts'
import { createGroup, GROUP } from '../stackGroup/groupSetup.ts'

describe('ListStackGroups', () => {
  it('lists the groups of a region, newest first, in pages', async () => {
    const at = testWorld()
    for (const StackGroupName of ['a', 'b', 'c']) await createGroup(at, { StackGroupName })
    const page = await at.call('ros.ListStackGroups', { RegionId: REGION, PageSize: 2 })
    expect(page).toMatchObject({ TotalCount: 3, PageNumber: 1, PageSize: 2 })
    expect(page.StackGroups.map(({ StackGroupName }) => StackGroupName)).toEqual(['c', 'b'])
    expect(page.StackGroups[0]).toMatchObject({ Status: 'ACTIVE', StackGroupDriftStatus: 'NOT_CHECKED', Tags: [] })
    const next = await at.call('ros.ListStackGroups', { RegionId: REGION, PageSize: 2, PageNumber: 2 })
    expect(next.StackGroups.map(({ StackGroupName }) => StackGroupName)).toEqual(['a'])
  })

  it('finds them by state, resource group and tags', async () => {
    const at = testWorld()
    await createGroup(at)
    await at.call('ros.DeleteStackGroup', GROUP)
    await createGroup(at, { StackGroupName: 'one', ResourceGroupId: 'rg-1', Tags: [{ Key: 'a', Value: '1' }] })
    await createGroup(at, { StackGroupName: 'two', Tags: [{ Key: 'a', Value: '2' }] })
    const found = async (more: object) => {
      const { StackGroups } = await at.call('ros.ListStackGroups', { RegionId: REGION, ...more })
      return StackGroups.map(({ StackGroupName }) => StackGroupName)
    }
    expect(await found({})).toEqual(['two', 'one', 'fleet'])
    expect(await found({ Status: 'ACTIVE' })).toEqual(['two', 'one'])
    expect(await found({ Status: 'DELETED' })).toEqual(['fleet'])
    expect(await found({ ResourceGroupId: 'rg-1' })).toEqual(['one'])
    expect(await found({ Tags: [{ Key: 'a' }] })).toEqual(['two', 'one'])
    expect(await found({ Tags: [{ Key: 'a', Value: '2' }] })).toEqual(['two'])
  })

  it('refuses', async () => {
    const at = testWorld()
    for (const more of [{ Status: 'GONE' }, { PageSize: 51 }, { PageSize: 0 }, { PageNumber: 0 }]) {
      expect((await at.refusal('ros.ListStackGroups', { RegionId: REGION, ...more })).code).toBe('InvalidParameter')
    }
  })
})
