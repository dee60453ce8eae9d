import { describe, expect, it } from 'vitest'
import { oldHaVipWorld } from './haVipSetup.ts'

describe('DeleteHaVip', () => {
  it('later: Deleting, then gone', async () => {
    const { test, shown, on } = await oldHaVipWorld()
    const young = { status: 400, code: 'IncorrectHaVipStatus' }
    expect(await test.refusal('ecs.DeleteHaVip', on)).toMatchObject(young)
    await test.settle()
    await test.call('ecs.DeleteHaVip', on)
    expect((await shown())?.Status).toBe('Deleting')
    await test.settle()
    expect(await shown()).toBeUndefined()
  })
})
