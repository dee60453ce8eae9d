import { describe, expect, it } from 'vitest'
import { prefixListWorld } from './prefixListSetup.ts'
import { REGION } from './securityGroupSetup.ts'

/** A world with a group that has one rule: tcp 80/80 with 10.0.0.0/8. */
async function ruleWorld() {
  const base = await prefixListWorld()
  const { test, makeGroup, rules } = base
  const SecurityGroupId = await makeGroup()
  const rule = { IpProtocol: 'tcp', PortRange: '80/80', SourceCidrIp: '10.0.0.0/8' }
  await test.call('ecs.AuthorizeSecurityGroup', { ...REGION, SecurityGroupId, ...rule })
  const only = async () => (await rules(SecurityGroupId, 'ingress'))[0]
  const id = (await only())?.SecurityGroupRuleId ?? ''
  const modify = (members: object) =>
    test.call('ecs.ModifySecurityGroupRule', { ...REGION, SecurityGroupId, ...members })
  const refusal = (members: object) =>
    test.refusal('ecs.ModifySecurityGroupRule', { ...REGION, SecurityGroupId, ...members })
  return { ...base, SecurityGroupId, rule, only, id, modify, refusal }
}

describe('ModifySecurityGroupRule', () => {
  it('does: changes what is sent of the rule with the id, and keeps the rest', async () => {
    const { only, id, modify } = await ruleWorld()
    await modify({ SecurityGroupRuleId: id, SourceCidrIp: '11.0.0.0/8', Priority: '7', Policy: 'drop' })
    expect(await only()).toMatchObject({
      ...{ SecurityGroupRuleId: id, IpProtocol: 'TCP', PortRange: '80/80' },
      ...{ SourceCidrIp: '11.0.0.0/8', Priority: '7', Policy: 'Drop' },
    })
    const changes = { IpProtocol: 'udp', PortRange: '1/100', SourcePortRange: '5/6', DestCidrIp: '12.0.0.1' }
    await modify({ SecurityGroupRuleId: id, ...changes, Description: 'changed', ClientToken: 'once' })
    expect(await only()).toMatchObject({ ...changes, IpProtocol: 'UDP', Description: 'changed', Priority: '7' })
  })

  it('does: changes peers of the other kinds', async () => {
    const { test, SecurityGroupId, makeGroup, makeList, rules, modify } = await ruleWorld()
    const [one, two] = [await makeGroup(), await makeGroup()]
    const [three, four] = [await makeList(), await makeList()]
    const common = { IpProtocol: 'all', PortRange: '-1/-1' }
    const peers = {
      SourceGroupId: [one, two],
      SourcePrefixListId: [three, four],
      Ipv6SourceCidrIp: ['2001:db8::/32', '2001:db8:1::/48'],
    }
    for (const [name, [before, after]] of Object.entries(peers)) {
      await test.call('ecs.AuthorizeSecurityGroup', { ...REGION, SecurityGroupId, ...common, [name]: before })
      const rule = (await rules(SecurityGroupId)).find((shown) => shown[name] === before)
      await modify({ SecurityGroupRuleId: rule?.SecurityGroupRuleId, [name]: after })
      const changed = (await rules(SecurityGroupId)).find((shown) => shown[name] === after)
      expect(changed?.SecurityGroupRuleId, name).toBe(rule?.SecurityGroupRuleId)
    }
  })

  it('does: with the other side as an IPv6 block, and an owner of the group', async () => {
    const { test, SecurityGroupId, makeGroup, rules, modify } = await ruleWorld()
    const peer = await makeGroup()
    const common = { IpProtocol: 'all', PortRange: '-1/-1', SourceGroupId: peer }
    await test.call('ecs.AuthorizeSecurityGroup', { ...REGION, SecurityGroupId, ...common })
    const found = async () => (await rules(SecurityGroupId)).find((shown) => shown.SourceGroupId === peer)
    const rule = await found()
    const owner = { SourceGroupOwnerAccount: '1000000000000001', SourceGroupOwnerId: 1000000000000001 }
    await modify({ SecurityGroupRuleId: rule?.SecurityGroupRuleId, Ipv6DestCidrIp: '2001:db8::/32', ...owner })
    expect(await found()).toMatchObject({
      Ipv6DestCidrIp: '2001:db8::/32',
      SourceGroupOwnerAccount: '1000000000000001',
    })
  })

  it('does: without an id, gives the rule that is described a new description', async () => {
    const { only, rule, modify, refusal } = await ruleWorld()
    await modify({ ...rule, Description: 'described' })
    expect((await only())?.Description).toBe('described')
    expect(await refusal({ ...rule, PortRange: '81/81', Description: 'other' })).toMatchObject({
      ...{ status: 404, code: 'SecurityGroupRule.NotFound' },
    })
    expect((await refusal({ Description: 'other' })).code).toBe('MissingParameter')
  })

  it('refuses a rule that is not there, another kind of peer, and a rule that the group has already', async () => {
    const { test, SecurityGroupId, id, rule, makeGroup, refusal } = await ruleWorld()
    const code = async (members: object) => (await refusal({ SecurityGroupRuleId: id, ...members })).code
    expect(await code({ SecurityGroupRuleId: 'sgr-none' })).toBe('SecurityGroupRule.NotFound')
    expect(await code({ SourceGroupId: await makeGroup() })).toBe('OperationDenied')
    expect(await code({ PortRange: '0/0' })).toBe('InvalidIpProtocol.Malformed')
    expect(await code({ Priority: '101' })).toBe('InvalidPriority.ValueNotSupported')
    await test.call('ecs.AuthorizeSecurityGroup', { ...REGION, SecurityGroupId, ...rule, PortRange: '81/81' })
    expect(await code({ PortRange: '81/81' })).toBe('InvalidParam.DuplicatePermissions')
    expect(await refusal({ SecurityGroupId: 'sg-none', SecurityGroupRuleId: id })).toMatchObject({
      ...{ status: 404, code: 'InvalidSecurityGroupId.NotFound' },
    })
  })
})
