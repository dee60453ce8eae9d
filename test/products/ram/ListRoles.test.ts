import { describe, expect, it } from 'vitest'
import { ramWorld, TRUST } from './ramSetup.ts'

describe('ListRoles', () => {
  it('reads: newest first, page by page', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateRole', { RoleName: 'zed', AssumeRolePolicyDocument: TRUST })
    const first = await world.call('ram.ListRoles', { MaxItems: 1 })
    expect(first.Roles.Role?.map((row) => row.RoleName)).toEqual(['zed'])
    expect(first.IsTruncated).toBe(true)
    const second = await world.call('ram.ListRoles', { MaxItems: 1, Marker: first.Marker })
    expect(second.Roles.Role?.map((row) => row.RoleName)).toEqual(['ops'])
    expect(second.IsTruncated).toBe(false)
    expect(second.Marker).toBeUndefined()
  })

  it('reads: by tags, which it shows', async () => {
    const world = await ramWorld()
    const Tag = [{ Key: 'env', Value: 'test' }]
    expect((await world.call('ram.ListRoles', { Tag })).Roles.Role).toEqual([])
    await world.call('ram.TagResources', { ResourceType: 'role', ResourceNames: ['ops'], Tag })
    const [role] = (await world.call('ram.ListRoles', { Tag })).Roles.Role ?? []
    expect(role).toMatchObject({ RoleName: 'ops', Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] } })
  })

  it.each([[{ MaxItems: -1 }, 400, 'InvalidParameter.MaxItems']])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ListRoles', request)).toMatchObject({ status, code })
  })
})
