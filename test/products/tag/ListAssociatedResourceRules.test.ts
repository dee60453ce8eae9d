import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { aRule, RULE } from './tagSetup.ts'

describe('ListAssociatedResourceRules', () => {
  it('reads: by name and status, page by page', async () => {
    const world = testWorld()
    await aRule(world)
    await aRule(world, { SettingName: `${RULE}2`, Status: 'Disable' })
    const list = (request: object) => world.call('tag.ListAssociatedResourceRules', request)
    expect((await list({ SettingName: [RULE] })).Rules).toMatchObject([{ SettingName: RULE }])
    expect((await list({ Status: 'Disable' })).Rules).toMatchObject([{ SettingName: `${RULE}2` }])
    const first = await list({ MaxResult: 1 })
    expect(first.Rules).toMatchObject([{ SettingName: `${RULE}2` }])
    const second = await list({ MaxResult: 1, NextToken: first.NextToken })
    expect(second).toMatchObject({ Rules: [{ SettingName: RULE }], NextToken: '' })
  })

  it.each([
    [{ Status: 'On' }, 'InvalidParameter.Status'],
    [{ MaxResult: 101 }, 'InvalidParameter'],
    [{ NextToken: 'x' }, 'InvalidParameter'],
  ])('refuses: %o', async (request, code) => {
    const refusal = await testWorld().refusal('tag.ListAssociatedResourceRules', request)
    expect(refusal).toMatchObject({ status: 400, code })
  })
})
