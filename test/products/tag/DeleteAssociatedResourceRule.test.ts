import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { aRule, RULE } from './tagSetup.ts'

describe('DeleteAssociatedResourceRule', () => {
  it('does: the rule is gone', async () => {
    const world = testWorld()
    await aRule(world)
    await world.call('tag.DeleteAssociatedResourceRule', { SettingName: RULE })
    expect((await world.call('tag.ListAssociatedResourceRules', {})).Rules).toEqual([])
  })

  it.each([{}, { SettingName: RULE }])('refuses: %o, which is no rule', async (request) => {
    const refusal = await testWorld().refusal('tag.DeleteAssociatedResourceRule', request)
    expect(refusal).toMatchObject({ status: 404, code: 'EntityNotExist.AssociatedResourceRule' })
  })
})
