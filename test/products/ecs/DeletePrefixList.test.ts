import { describe, expect, it } from 'vitest'
import { prefixListWorld } from './prefixListSetup.ts'
import { REGION } from './securityGroupSetup.ts'

describe('DeletePrefixList', () => {
  it('does: removes the list', async () => {
    const { test, makeList } = await prefixListWorld()
    const PrefixListId = await makeList()
    await test.call('ecs.DeletePrefixList', { ...REGION, PrefixListId })
    expect((await test.call('ecs.DescribePrefixLists', REGION)).PrefixLists.PrefixList).toEqual([])
    expect(await test.refusal('ecs.DeletePrefixList', { ...REGION, PrefixListId })).toMatchObject({
      ...{ status: 404, code: 'InvalidPrefixListId.NotFound' },
    })
  })

  it('refuses a list that a rule names, until the rule is revoked', async () => {
    const { test, makeGroup, makeList, associate, rules } = await prefixListWorld()
    const SecurityGroupId = await makeGroup()
    const PrefixListId = await makeList()
    await associate(SecurityGroupId, PrefixListId)
    expect(await test.refusal('ecs.DeletePrefixList', { ...REGION, PrefixListId })).toMatchObject({
      ...{ status: 400, code: 'NotAllowed.AssociationExist' },
    })
    const [rule] = await rules(SecurityGroupId)
    const ids = [rule?.SecurityGroupRuleId ?? '']
    await test.call('ecs.RevokeSecurityGroup', { ...REGION, SecurityGroupId, SecurityGroupRuleId: ids })
    await test.call('ecs.DeletePrefixList', { ...REGION, PrefixListId })
  })
})
