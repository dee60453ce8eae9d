import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { prefixListWorld } from './prefixListSetup.ts'
import { groupWorld, REGION } from './securityGroupSetup.ts'

const SSH = { IpProtocol: 'tcp', PortRange: '22/22', SourceCidrIp: '10.0.0.0/8' }

async function withRule() {
  const world = await groupWorld()
  const SecurityGroupId = await world.makeGroup()
  await world.test.call('ecs.AuthorizeSecurityGroup', { ...REGION, SecurityGroupId, ...SSH, Description: 'ssh' })
  const [rule] = await world.rules(SecurityGroupId)
  return { ...world, SecurityGroupId, ruleId: rule?.SecurityGroupRuleId ?? '' }
}

describe('RevokeSecurityGroup', () => {
  it('does: removes a rule by id', async () => {
    const { test, rules, SecurityGroupId, ruleId } = await withRule()
    await test.call('ecs.RevokeSecurityGroup', { ...REGION, SecurityGroupId, SecurityGroupRuleId: [ruleId] })
    expect(await rules(SecurityGroupId)).toEqual([])
  })

  it('does: removes a rule by description in either style, whatever its text', async () => {
    const { test, rules, SecurityGroupId } = await withRule()
    await test.call('ecs.RevokeSecurityGroup', { ...REGION, SecurityGroupId, ...SSH, IpProtocol: 'TCP' })
    expect(await rules(SecurityGroupId)).toEqual([])
    await test.call('ecs.AuthorizeSecurityGroup', { ...REGION, SecurityGroupId, ...SSH })
    await test.call('ecs.RevokeSecurityGroup', { ...REGION, SecurityGroupId, Permissions: [SSH] })
    expect(await rules(SecurityGroupId)).toEqual([])
  })

  it('does: passes over a description that fits no rule', async () => {
    const { test, rules, SecurityGroupId } = await withRule()
    await test.call('ecs.RevokeSecurityGroup', { ...REGION, SecurityGroupId, ...SSH, Priority: '9' })
    expect(await rules(SecurityGroupId)).toHaveLength(1)
  })

  it.each([
    { DestCidrIp: '10.9.0.0/16' },
    { SourceCidrIp: undefined, Ipv6SourceCidrIp: '2001:db8::/32', Ipv6DestCidrIp: '2001:db9::/32' },
    { Policy: 'drop' },
    { SourcePortRange: '1024/65535' },
  ])('does: tells the rule with %o from others, whatever its text', async (members) => {
    const { test, rules, SecurityGroupId, ruleId } = await withRule()
    const rule = { ...REGION, SecurityGroupId, ...SSH, ...members }
    await test.call('ecs.AuthorizeSecurityGroup', rule)
    expect(await rules(SecurityGroupId)).toHaveLength(2)
    await test.call('ecs.RevokeSecurityGroup', { ...rule, NicType: 'intranet', Description: 'any' })
    expect(await rules(SecurityGroupId)).toMatchObject([{ SecurityGroupRuleId: ruleId }])
  })

  it('does: removes rules with groups, of whichever spelling of their owner, and with prefix lists', async () => {
    const { test, rules, makeGroup, makeList } = await prefixListWorld()
    const [SecurityGroupId, SourceGroupId, SourcePrefixListId] = [
      await makeGroup(),
      await makeGroup(),
      await makeList(),
    ]
    const rule = { ...REGION, SecurityGroupId, IpProtocol: 'tcp', PortRange: '1/1' }
    for (const owner of [{ SourceGroupOwnerAccount: ACCOUNT }, { SourceGroupOwnerId: Number(ACCOUNT) }]) {
      await test.call('ecs.AuthorizeSecurityGroup', { ...rule, SourceGroupId })
      await test.call('ecs.RevokeSecurityGroup', { ...rule, SourceGroupId, ...owner })
      expect(await rules(SecurityGroupId)).toEqual([])
    }
    await test.call('ecs.AuthorizeSecurityGroup', { ...rule, SourcePrefixListId })
    await test.call('ecs.RevokeSecurityGroup', { ...rule, SourcePrefixListId })
    expect(await rules(SecurityGroupId)).toEqual([])
  })

  it('refuses ids of no rule, of another group, of the other direction, or twice', async () => {
    const { test, makeGroup, SecurityGroupId, ruleId } = await withRule()
    const other = await makeGroup()
    const refuse = (group: string, ids: string[]) =>
      test.refusal('ecs.RevokeSecurityGroup', { ...REGION, SecurityGroupId: group, SecurityGroupRuleId: ids })
    expect(await refuse(SecurityGroupId, ['sgr-none'])).toMatchObject({
      status: 400,
      code: 'InvalidParam.SecurityGroupRuleId',
    })
    expect(await refuse(other, [ruleId])).toMatchObject({ code: 'InvalidParam.SecurityGroupRuleId' })
    expect(await refuse(SecurityGroupId, [ruleId, ruleId])).toMatchObject({
      code: 'InvalidParam.SecurityGroupRuleIdRepeated',
    })
    const egress = { ...REGION, SecurityGroupId, SecurityGroupRuleId: [ruleId] }
    expect(await test.refusal('ecs.RevokeSecurityGroupEgress', egress)).toMatchObject({
      code: 'InvalidParam.SecurityGroupRuleId',
    })
  })

  it('refuses ids together with a description, a bad port range, and nothing at all', async () => {
    const { test, SecurityGroupId, ruleId } = await withRule()
    const refuse = (members: object) =>
      test.refusal('ecs.RevokeSecurityGroup', { ...REGION, SecurityGroupId, ...members })
    expect(await refuse({ SecurityGroupRuleId: [ruleId], ...SSH })).toMatchObject({ code: 'InvalidParam.Permissions' })
    expect(await refuse({ ...SSH, PortRange: '99999/1' })).toMatchObject({ code: 'InvalidIpPortRange.Malformed' })
    expect(await refuse({})).toMatchObject({ status: 400, code: 'MissingParameter' })
    expect(await refuse({ SecurityGroupId: 'sg-none', ...SSH })).toMatchObject({
      status: 404,
      code: 'InvalidSecurityGroupId.NotFound',
    })
  })
})
