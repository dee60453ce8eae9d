import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { groupWorld, REGION } from './securityGroupSetup.ts'

const OUT = { IpProtocol: 'tcp', PortRange: '443/443', DestCidrIp: '0.0.0.0/0' }

describe('AuthorizeSecurityGroupEgress', () => {
  it('does: adds outbound rules in both styles', async () => {
    const { test, makeGroup, rules } = await groupWorld()
    const [SecurityGroupId, DestGroupId] = [await makeGroup(), await makeGroup({ SecurityGroupName: 'db' })]
    await test.call('ecs.AuthorizeSecurityGroupEgress', { ...REGION, SecurityGroupId, ...OUT })
    await test.call('ecs.AuthorizeSecurityGroupEgress', {
      ...REGION,
      SecurityGroupId,
      Permissions: [{ IpProtocol: 'gre', PortRange: '-1/-1', DestGroupId }],
    })
    const shown = await rules(SecurityGroupId, 'egress')
    expect(shown).toMatchObject([
      { Direction: 'egress', IpProtocol: 'GRE', DestGroupId, DestGroupName: 'db' },
      { Direction: 'egress', IpProtocol: 'TCP', DestCidrIp: '0.0.0.0/0', SourceCidrIp: '' },
    ])
    expect(await rules(SecurityGroupId, 'ingress')).toEqual([])
  })

  it('does: keeps inbound and outbound rules apart', async () => {
    const { test, makeGroup, rules } = await groupWorld()
    const SecurityGroupId = await makeGroup()
    await test.call('ecs.AuthorizeSecurityGroup', {
      ...REGION,
      SecurityGroupId,
      IpProtocol: 'all',
      PortRange: '-1/-1',
      SourceCidrIp: '0.0.0.0/0',
    })
    await test.call('ecs.AuthorizeSecurityGroupEgress', {
      ...REGION,
      SecurityGroupId,
      IpProtocol: 'all',
      PortRange: '-1/-1',
      DestCidrIp: '0.0.0.0/0',
    })
    await test.call('ecs.AuthorizeSecurityGroupEgress', {
      ...REGION,
      SecurityGroupId,
      IpProtocol: 'ALL',
      PortRange: '-1/-1',
      DestCidrIp: '0.0.0.0/0',
    })
    expect(await rules(SecurityGroupId)).toHaveLength(2)
  })

  it('does: keeps every member of a rule', async () => {
    const { test, makeGroup, rules } = await groupWorld()
    const [SecurityGroupId, DestGroupId] = [await makeGroup(), await makeGroup()]
    const group = { ...REGION, SecurityGroupId }
    const members = { Description: 'to the group', Priority: '7', SourcePortRange: '1024/65535' }
    const rule = { ...group, ...members, IpProtocol: 'tcp', Policy: 'drop', NicType: 'intranet', DestGroupId }
    await test.call('ecs.AuthorizeSecurityGroupEgress', { ...rule, PortRange: '1/1', DestGroupOwnerAccount: ACCOUNT })
    await test.call('ecs.AuthorizeSecurityGroupEgress', {
      ...rule,
      PortRange: '2/2',
      DestGroupOwnerId: Number(ACCOUNT),
    })
    const ipv6 = { Ipv6SourceCidrIp: '2001:db8::/32', Ipv6DestCidrIp: '::/0' }
    await test.call('ecs.AuthorizeSecurityGroupEgress', { ...group, IpProtocol: 'all', PortRange: '-1/-1', ...ipv6 })
    const granted = { ...members, Policy: 'Drop', NicType: 'intranet', DestGroupId, DestGroupOwnerAccount: ACCOUNT }
    expect(await rules(SecurityGroupId)).toMatchObject([ipv6, granted, granted])
    for (const owner of [{ DestGroupOwnerAccount: '1' }, { DestGroupOwnerId: 1 }]) {
      const refusal = await test.refusal('ecs.AuthorizeSecurityGroupEgress', { ...rule, PortRange: '3/3', ...owner })
      expect(refusal).toMatchObject({ status: 404, code: 'InvalidDestGroupId.NotFound' })
    }
  })

  it.each([
    [{ DestCidrIp: undefined }, 400, 'MissingParameter.Dest'],
    [{ DestCidrIp: undefined, SourceCidrIp: '10.0.0.1' }, 400, 'MissingParameter.Dest'],
    [{ DestCidrIp: '0.0.0.0/x' }, 400, 'InvalidDestCidrIp.Malformed'],
    [{ DestCidrIp: undefined, DestGroupId: 'sg-none' }, 404, 'InvalidDestGroupId.NotFound'],
    [{ PortRange: '-1/-1' }, 400, 'OperationDenied'],
    [{ SecurityGroupId: 'sg-none' }, 404, 'InvalidSecurityGroupId.NotFound'],
  ])('refuses %o', async (members, status, code) => {
    const { test, makeGroup } = await groupWorld()
    const request = { ...REGION, SecurityGroupId: await makeGroup(), ...OUT, ...members }
    expect(await test.refusal('ecs.AuthorizeSecurityGroupEgress', request)).toMatchObject({ status, code })
  })

  it('refuses a destination group of another VPC', async () => {
    const { test, makeGroup } = await groupWorld()
    const other = (await test.call('vpc.CreateVpc', { ...REGION, CidrBlock: '172.16.0.0/12' })).VpcId
    await test.settle()
    const [SecurityGroupId, DestGroupId] = [await makeGroup(), await makeGroup({ VpcId: other })]
    const request = { ...REGION, SecurityGroupId, IpProtocol: 'all', PortRange: '-1/-1', DestGroupId }
    expect(await test.refusal('ecs.AuthorizeSecurityGroupEgress', request)).toMatchObject({
      code: 'InvalidDestGroupId.Mismatch',
    })
  })
})
