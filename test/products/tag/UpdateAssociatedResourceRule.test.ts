import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { aRule, RULE } from './tagSetup.ts'

describe('UpdateAssociatedResourceRule', () => {
  it('does: changes what is sent and leaves the rest', async () => {
    const world = testWorld()
    await aRule(world, { TagKeys: ['env'] })
    const update = (more: object) => world.call('tag.UpdateAssociatedResourceRule', { SettingName: RULE, ...more })
    const rule = async () => (await world.call('tag.ListAssociatedResourceRules', {})).Rules[0]
    await update({ Status: 'Disable' })
    expect(await rule()).toEqual({ SettingName: RULE, Status: 'Disable', TagKeys: ['env'] })
    await update({ TagKeys: ['team'], ExistingStatus: 'Enable' })
    expect(await rule()).toEqual({ SettingName: RULE, Status: 'Disable', ExistingStatus: 'Enable', TagKeys: ['team'] })
  })

  it.each([
    [{ SettingName: `${RULE}2` }, 404, 'EntityNotExist.AssociatedResourceRule'],
    [{ Status: 'On' }, 400, 'InvalidParameter.Status'],
    [{ ExistingStatus: 'On' }, 400, 'InvalidParameter.ExistingStatus'],
    [{ TagKeys: ['aliyun'] }, 400, 'InvalidParameter.TagKeys'],
  ])('refuses: %o', async (more, status, code) => {
    const world = testWorld()
    await aRule(world)
    const request = { SettingName: RULE, ...more }
    expect(await world.refusal('tag.UpdateAssociatedResourceRule', request)).toMatchObject({ status, code })
  })
})
