import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { prefixListWorld } from './prefixListSetup.ts'
import { groupWorld, REGION } from './securityGroupSetup.ts'

const OUT = { IpProtocol: 'all', PortRange: '-1/-1', DestCidrIp: '0.0.0.0/0' }

describe('RevokeSecurityGroupEgress', () => {
  it('does: removes outbound rules by id and by description, and leaves inbound ones', async () => {
    const { test, makeGroup, rules } = await groupWorld()
    const SecurityGroupId = await makeGroup()
    const group = { ...REGION, SecurityGroupId }
    await test.call('ecs.AuthorizeSecurityGroup', {
      ...group,
      IpProtocol: 'all',
      PortRange: '-1/-1',
      SourceCidrIp: '0.0.0.0/0',
    })
    await test.call('ecs.AuthorizeSecurityGroupEgress', { ...group, Permissions: [OUT, { ...OUT, Priority: '2' }] })
    const second = (await rules(SecurityGroupId, 'egress')).find((rule) => rule.Priority === '2')
    await test.call('ecs.RevokeSecurityGroupEgress', {
      ...group,
      SecurityGroupRuleId: [second?.SecurityGroupRuleId ?? ''],
    })
    await test.call('ecs.RevokeSecurityGroupEgress', { ...group, ...OUT })
    expect(await rules(SecurityGroupId)).toMatchObject([{ Direction: 'ingress' }])
  })

  it.each([
    { SourceCidrIp: '10.9.0.0/16' },
    { DestCidrIp: undefined, Ipv6SourceCidrIp: '2001:db8::/32', Ipv6DestCidrIp: '2001:db9::/32' },
    { Policy: 'drop', Priority: '5' },
    { IpProtocol: 'udp', PortRange: '1/9', SourcePortRange: '1024/65535' },
  ])('does: tells the rule with %o from others, whatever its text', async (members) => {
    const { test, makeGroup, rules } = await groupWorld()
    const SecurityGroupId = await makeGroup()
    const rule = { ...REGION, SecurityGroupId, ...OUT, ...members }
    await test.call('ecs.AuthorizeSecurityGroupEgress', { ...REGION, SecurityGroupId, ...OUT })
    await test.call('ecs.AuthorizeSecurityGroupEgress', rule)
    const [, first] = await rules(SecurityGroupId)
    await test.call('ecs.RevokeSecurityGroupEgress', { ...rule, NicType: 'intranet', Description: 'any' })
    expect(await rules(SecurityGroupId)).toMatchObject([{ SecurityGroupRuleId: first?.SecurityGroupRuleId }])
  })

  it('does: removes rules with groups, of whichever spelling of their owner, and with prefix lists', async () => {
    const { test, rules, makeGroup, makeList } = await prefixListWorld()
    const [SecurityGroupId, DestGroupId, DestPrefixListId] = [await makeGroup(), await makeGroup(), await makeList()]
    const rule = { ...REGION, SecurityGroupId, IpProtocol: 'tcp', PortRange: '1/1' }
    for (const owner of [{ DestGroupOwnerAccount: ACCOUNT }, { DestGroupOwnerId: Number(ACCOUNT) }]) {
      await test.call('ecs.AuthorizeSecurityGroupEgress', { ...rule, DestGroupId })
      await test.call('ecs.RevokeSecurityGroupEgress', { ...rule, DestGroupId, ...owner })
      expect(await rules(SecurityGroupId)).toEqual([])
    }
    await test.call('ecs.AuthorizeSecurityGroupEgress', { ...rule, DestPrefixListId })
    await test.call('ecs.RevokeSecurityGroupEgress', { ...rule, DestPrefixListId })
    expect(await rules(SecurityGroupId)).toEqual([])
  })

  it('refuses an unknown destination group and a missing destination', async () => {
    const { test, makeGroup } = await groupWorld()
    const group = { ...REGION, SecurityGroupId: await makeGroup(), IpProtocol: 'all', PortRange: '-1/-1' }
    const unknown = await test.refusal('ecs.RevokeSecurityGroupEgress', { ...group, DestGroupId: 'sg-none' })
    expect(unknown).toMatchObject({ status: 404, code: 'InvalidDestGroupId.NotFound' })
    expect(await test.refusal('ecs.RevokeSecurityGroupEgress', group)).toMatchObject({ code: 'MissingParameter.Dest' })
  })
})
