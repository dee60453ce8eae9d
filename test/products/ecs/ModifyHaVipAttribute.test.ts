import { describe, expect, it } from 'vitest'
import { oldHaVipWorld } from './haVipSetup.ts'

describe('ModifyHaVipAttribute', () => {
  it('does: the description', async () => {
    const { test, shown, on } = await oldHaVipWorld()
    await test.settle()
    await test.call('ecs.ModifyHaVipAttribute', { ...on, Description: 'three stand by' })
    expect((await shown())?.Description).toBe('three stand by')
  })

  it('refuses what does not exist', async () => {
    const { test, on } = await oldHaVipWorld()
    const asked = { ...on, HaVipId: 'havip-none', Description: 'nothing' }
    const refused = { status: 404, code: 'InvalidHaVipId.NotFound' }
    expect(await test.refusal('ecs.ModifyHaVipAttribute', asked)).toMatchObject(refused)
  })
})
