import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { ramWorld } from './ramSetup.ts'

describe('ListUsers', () => {
  it('reads: newest first, page by page', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateUser', { UserName: 'zed' })
    const first = await world.call('ram.ListUsers', { MaxItems: 1 })
    expect(first.Users.User?.map((row) => row.UserName)).toEqual(['zed'])
    expect(first.IsTruncated).toBe(true)
    const second = await world.call('ram.ListUsers', { MaxItems: 1, Marker: first.Marker })
    expect(second.Users.User?.map((row) => row.UserName)).toEqual(['ann'])
    expect(second.IsTruncated).toBe(false)
    expect(second.Marker).toBeUndefined()
  })

  it('reads: an empty list', async () => {
    const world = testWorld()
    expect(await world.call('ram.ListUsers', {})).toMatchObject({ Users: { User: [] }, IsTruncated: false })
  })

  it.each([
    [{ MaxItems: 0 }, 400, 'InvalidParameter.MaxItems'],
    [{ MaxItems: 1001 }, 400, 'InvalidParameter.MaxItems'],
    [{ Marker: 'nonsense' }, 400, 'InvalidParameter.Marker'],
    [{ MaxItems: 'x' }, 400, 'InvalidParameter'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ListUsers', request)).toMatchObject({ status, code })
  })
})
