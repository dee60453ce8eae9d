import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { aRule, RULE } from './tagSetup.ts'

describe('CreateAssociatedResourceRules', () => {
  it('does: rules as they were sent', async () => {
    const world = testWorld()
    const other = 'rule:AssociateEip-UnassociateEip-TagInstance:Ecs-Instance:Vpc-Eip'
    await world.call('tag.CreateAssociatedResourceRules', {
      CreateRulesList: [
        { SettingName: RULE, Status: 'Enable', ExistingStatus: 'Disable', TagKeys: ['env', 'env'] },
        { SettingName: other, Status: 'Disable' },
      ],
    })
    expect((await world.call('tag.ListAssociatedResourceRules', {})).Rules).toEqual([
      { SettingName: other, Status: 'Disable', TagKeys: [] },
      { SettingName: RULE, Status: 'Enable', ExistingStatus: 'Disable', TagKeys: ['env'] },
    ])
  })

  it.each([
    [[], 400, 'InvalidParameter.CreateRulesList'],
    [[{ SettingName: 'x', Status: 'Enable' }], 400, 'InvalidParameter.SettingName'],
    [[{ SettingName: `${RULE}2`, Status: 'On' }], 400, 'InvalidParameter.Status'],
    [[{ SettingName: `${RULE}2`, Status: 'Enable', ExistingStatus: 'x' }], 400, 'InvalidParameter.ExistingStatus'],
    [[{ SettingName: `${RULE}2`, Status: 'Enable', TagKeys: ['acs:x'] }], 400, 'InvalidParameter.TagKeys'],
    [[{ SettingName: RULE, Status: 'Enable' }], 409, 'EntityAlreadyExists.AssociatedResourceRule'],
  ])('refuses: %o', async (CreateRulesList, status, code) => {
    const world = testWorld()
    await aRule(world)
    const refusal = await world.refusal('tag.CreateAssociatedResourceRules', { CreateRulesList })
    expect(refusal).toMatchObject({ status, code })
  })
})
