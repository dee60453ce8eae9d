import { describe, expect, it } from 'vitest'
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

  it('refuses an unknown destination group and a missing destination', async () => {
    const { test, makeGroup } = await groupWorld()
    const group = { ...REGION, SecurityGroupId: await makeGroup(), IpProtocol: 'all', PortRange: '-1/-1' }
    const unknown = await test.refusal('ecs.RevokeSecurityGroupEgress', { ...group, DestGroupId: 'sg-none' })
    expect(unknown).toMatchObject({ status: 404, code: 'InvalidDestGroupId.NotFound' })
    expect(await test.refusal('ecs.RevokeSecurityGroupEgress', group)).toMatchObject({ code: 'MissingParameter.Dest' })
  })
})
