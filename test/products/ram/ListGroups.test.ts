import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('ListGroups', () => {
  it('reads: newest first, page by page', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateGroup', { GroupName: 'zed' })
    const first = await world.call('ram.ListGroups', { MaxItems: 1 })
    expect(first.Groups.Group?.map((row) => row.GroupName)).toEqual(['zed'])
    expect(first.IsTruncated).toBe(true)
    const second = await world.call('ram.ListGroups', { MaxItems: 1, Marker: first.Marker })
    expect(second.Groups.Group?.map((row) => row.GroupName)).toEqual(['dev'])
    expect(second.IsTruncated).toBe(false)
    expect(second.Marker).toBeUndefined()
  })

  it.each([
    [{ MaxItems: 101 }, 400, 'InvalidParameter.MaxItems'],
    [{ Marker: '!' }, 400, 'InvalidParameter.Marker'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ListGroups', request)).toMatchObject({ status, code })
  })
})
