import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { prefixListWorld } from './prefixListSetup.ts'
import { groupWorld, REGION } from './securityGroupSetup.ts'

const SSH = { IpProtocol: 'tcp', PortRange: '22/22', SourceCidrIp: '10.0.0.0/8' }

describe('AuthorizeSecurityGroup', () => {
  it('does: adds a rule in the flat style, as it is shown', async () => {
    const { test, makeGroup, rules } = await groupWorld()
    const SecurityGroupId = await makeGroup()
    await test.call('ecs.AuthorizeSecurityGroup', {
      ...REGION,
      SecurityGroupId,
      ...SSH,
      Policy: 'DROP',
      Priority: '7',
      Description: 'ssh',
    })
    expect(await rules(SecurityGroupId)).toMatchObject([
      {
        Direction: 'ingress',
        IpProtocol: 'TCP',
        PortRange: '22/22',
        SourceCidrIp: '10.0.0.0/8',
        Policy: 'Drop',
        Priority: '7',
        NicType: 'intranet',
        Description: 'ssh',
        DestCidrIp: '',
        SecurityGroupRuleId: expect.stringMatching(/^sgr-bp1[0-9a-z]{17}$/),
        CreateTime: '2026-01-02T03:04:08Z',
      },
    ])
  })

  it('does: adds several rules with peers of each kind, and names the group that is a peer', async () => {
    const { test, makeGroup, rules } = await groupWorld()
    const SecurityGroupId = await makeGroup()
    const SourceGroupId = await makeGroup({ SecurityGroupName: 'peer' })
    const { PrefixListId } = await test.call('ecs.CreatePrefixList', {
      ...{ ...REGION, PrefixListName: 'office', AddressFamily: 'IPv4', MaxEntries: 2 },
    })
    await test.call('ecs.AuthorizeSecurityGroup', {
      ...REGION,
      SecurityGroupId,
      Permissions: [
        SSH,
        { IpProtocol: 'ICMPv6', PortRange: '-1/-1', Ipv6SourceCidrIp: '2001:db8::/32' },
        { IpProtocol: 'all', PortRange: '-1/-1', SourceGroupId },
        { IpProtocol: 'udp', PortRange: '1/65535', SourcePrefixListId: PrefixListId },
      ],
    })
    const shown = await rules(SecurityGroupId, 'ingress')
    expect(shown).toHaveLength(4)
    expect(shown.find((rule) => rule.IpProtocol === 'ALL')).toMatchObject({
      SourceGroupId,
      SourceGroupName: 'peer',
      Priority: '1',
    })
    expect(shown.find((rule) => rule.IpProtocol === 'ICMPv6')).toMatchObject({ Ipv6SourceCidrIp: '2001:db8::/32' })
    expect(await rules(SecurityGroupId, 'egress')).toEqual([])
  })

  it('does: takes a rule that is there already in silence, however it is spelled; another priority is another rule', async () => {
    const { test, makeGroup, rules } = await groupWorld()
    const SecurityGroupId = await makeGroup()
    const authorize = (members: object) =>
      test.call('ecs.AuthorizeSecurityGroup', { ...REGION, SecurityGroupId, ...SSH, ...members })
    await authorize({})
    await authorize({
      IpProtocol: 'TCP',
      Policy: 'Accept',
      Priority: '1',
      Description: 'again',
      SourceCidrIp: '10.1.2.3/8',
    })
    expect(await rules(SecurityGroupId)).toHaveLength(1)
    await authorize({ Priority: '2' })
    await authorize({ DestCidrIp: '10.9.0.1' })
    expect(await rules(SecurityGroupId)).toHaveLength(3)
  })

  it.each([
    [{ IpProtocol: 'sctp' }, 400, 'InvalidIpProtocol.ValueNotSupported'],
    [{ IpProtocol: undefined }, 400, 'MissingParameter'],
    [{ PortRange: undefined }, 400, 'InvalidPortRange.Malformed'],
    [{ PortRange: '22' }, 400, 'InvalidIpProtocol.Malformed'],
    [{ PortRange: '0/22' }, 400, 'InvalidIpProtocol.Malformed'],
    [{ PortRange: '30/22' }, 400, 'InvalidIpProtocol.Malformed'],
    [{ PortRange: '1/65536' }, 400, 'InvalidIpProtocol.Malformed'],
    [{ PortRange: '-1/-1' }, 400, 'OperationDenied'],
    [{ IpProtocol: 'all' }, 400, 'OperationDenied'],
    [{ IpProtocol: 'icmp', PortRange: '1/65535' }, 400, 'OperationDenied'],
    [{ SourcePortRange: '-1/-1' }, 400, 'InvalidSourcePortRange.Malformed'],
    [{ Policy: 'maybe' }, 400, 'InvalidPolicy.Malformed'],
    [{ Priority: 'high' }, 400, 'InvalidPriority.Malformed'],
    [{ Priority: '101' }, 400, 'InvalidPriority.ValueNotSupported'],
    [{ Priority: '0' }, 400, 'InvalidPriority.ValueNotSupported'],
    [{ NicType: 'wifi' }, 400, 'InvalidNicType.ValueNotSupported'],
    [{ Description: 'x'.repeat(513) }, 400, 'InvalidSecurityGroupDiscription.Malformed'],
    [{ SourceCidrIp: undefined }, 400, 'MissingParameter.Source'],
    [{ SourceCidrIp: '10.0.0.0/33' }, 400, 'InvalidSourceCidrIp.Malformed'],
    [{ DestCidrIp: 'here' }, 400, 'InvalidDestCidrIp.Malformed'],
    [{ DestCidrIp: '10.0.0.0/8' }, 400, 'InvalidParamter.Conflict'],
    [{ Ipv6SourceCidrIp: '::/0' }, 400, 'InvalidParam.SourceIp'],
    [{ DestCidrIp: '10.2.0.0/16', Ipv6DestCidrIp: '::/0' }, 400, 'InvalidParam.DestIp'],
    [{ SourceCidrIp: undefined, Ipv6SourceCidrIp: '10.0.0.1' }, 400, 'InvalidParam.Ipv6SourceCidrIp'],
    [{ Ipv6DestCidrIp: 'x::y' }, 400, 'InvalidParam.Ipv6DestCidrIp'],
    [
      { IpProtocol: 'icmp', PortRange: '-1/-1', SourceCidrIp: undefined, Ipv6SourceCidrIp: '::/0' },
      400,
      'InvalidParam.Ipv4ProtocolConflictWithIpv6Address',
    ],
    [{ IpProtocol: 'icmpv6', PortRange: '-1/-1' }, 400, 'InvalidParam.Ipv6ProtocolConflictWithIpv4Address'],
    [{ SourceCidrIp: undefined, SourceGroupId: 'sg-none' }, 404, 'InvalidSourceGroupId.NotFound'],
    [{ SourceCidrIp: undefined, SourcePrefixListId: 'list' }, 404, 'InvalidPrefixListId.NotFound'],
    [{ SecurityGroupId: 'sg-none' }, 404, 'InvalidSecurityGroupId.NotFound'],
    [{ Permissions: [SSH] }, 400, 'InvalidParam.Permissions'],
  ])('refuses %o', async (members, status, code) => {
    const { test, makeGroup } = await groupWorld()
    const SecurityGroupId = await makeGroup()
    const request = { ...REGION, SecurityGroupId, ...SSH, ...members }
    expect(await test.refusal('ecs.AuthorizeSecurityGroup', request)).toMatchObject({ status, code })
  })

  it('does: takes a group of an account by the id of the account', async () => {
    const { test, makeGroup, rules } = await groupWorld()
    const [SecurityGroupId, SourceGroupId] = [await makeGroup(), await makeGroup()]
    const rule = { ...REGION, SecurityGroupId, IpProtocol: 'tcp', SourceGroupId }
    await test.call('ecs.AuthorizeSecurityGroup', { ...rule, PortRange: '1/1', SourceGroupOwnerAccount: ACCOUNT })
    await test.call('ecs.AuthorizeSecurityGroup', { ...rule, PortRange: '2/2', SourceGroupOwnerId: Number(ACCOUNT) })
    const shown = await rules(SecurityGroupId)
    expect(shown.map(({ SourceGroupOwnerAccount }) => SourceGroupOwnerAccount)).toEqual([ACCOUNT, ACCOUNT])
    for (const owner of [{ SourceGroupOwnerAccount: '1' }, { SourceGroupOwnerId: 1 }]) {
      const other = { ...rule, PortRange: '3/3', ...owner }
      const refusal = await test.refusal('ecs.AuthorizeSecurityGroup', other)
      expect(refusal).toMatchObject({ status: 404, code: 'InvalidSourceGroupId.NotFound' })
    }
  })

  it('refuses as peers: the group itself, one of another VPC, and any from or to an enterprise group', async () => {
    const { test, makeGroup } = await groupWorld()
    const other = (await test.call('vpc.CreateVpc', { ...REGION, CidrBlock: '172.16.0.0/12' })).VpcId
    await test.settle()
    const [normal, second, foreign, enterprise] = [
      await makeGroup(),
      await makeGroup(),
      await makeGroup({ VpcId: other }),
      await makeGroup({ SecurityGroupType: 'enterprise' }),
    ]
    const refuse = (SecurityGroupId: string, SourceGroupId: string) =>
      test.refusal('ecs.AuthorizeSecurityGroup', {
        ...REGION,
        SecurityGroupId,
        IpProtocol: 'all',
        PortRange: '-1/-1',
        SourceGroupId,
      })
    expect(await refuse(normal, normal)).toMatchObject({ status: 403, code: 'InvalidParamter.Conflict' })
    expect(await refuse(normal, foreign)).toMatchObject({ status: 400, code: 'InvalidSourceGroupId.Mismatch' })
    expect(await refuse(normal, enterprise)).toMatchObject({
      status: 400,
      code: 'InvalidGroupAuthParameter.OperationDenied',
    })
    expect(await refuse(enterprise, second)).toMatchObject({
      status: 400,
      code: 'InvalidGroupParameter.OperationDenied',
    })
  })

  it('refuses the same rule twice in one request, and more than 100 rules', async () => {
    const { test, makeGroup } = await groupWorld()
    const SecurityGroupId = await makeGroup()
    const refuse = (Permissions: object[]) =>
      test.refusal('ecs.AuthorizeSecurityGroup', { ...REGION, SecurityGroupId, Permissions })
    expect(await refuse([SSH, { ...SSH, IpProtocol: 'TCP' }])).toMatchObject({
      code: 'InvalidParam.DuplicatePermissions',
    })
    const many = Array.from({ length: 101 }, (_, i) => ({ ...SSH, PortRange: `${i + 1}/${i + 1}` }))
    expect(await refuse(many)).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })

  it('refuses the 201st rule of a group, but not one that is there already', async () => {
    const { test, makeGroup } = await groupWorld()
    const SecurityGroupId = await makeGroup()
    const ports = (from: number) =>
      Array.from({ length: 100 }, (_, i) => ({ ...SSH, PortRange: `${from + i}/${from + i}` }))
    const authorize = { ...REGION, SecurityGroupId }
    await test.call('ecs.AuthorizeSecurityGroup', { ...authorize, Permissions: ports(1) })
    await test.call('ecs.AuthorizeSecurityGroup', { ...authorize, Permissions: ports(101) })
    const refused = await test.refusal('ecs.AuthorizeSecurityGroup', { ...authorize, ...SSH, PortRange: '300/300' })
    expect(refused).toMatchObject({ status: 403, code: 'AuthorizationLimitExceed' })
    await test.call('ecs.AuthorizeSecurityGroup', { ...authorize, ...SSH })
  })

  it('refuses more groups as peers than the quota allows', async () => {
    const { test, makeGroup } = await groupWorld()
    await test.control({ kind: 'quotas', settings: [{ name: 'group_grants_per_basic_sg', value: 1 }] })
    const [SecurityGroupId, first, second] = [await makeGroup(), await makeGroup(), await makeGroup()]
    const request = (SourceGroupId: string, port = 1) => ({
      ...REGION,
      SecurityGroupId,
      IpProtocol: 'tcp',
      PortRange: `${port}/9`,
      SourceGroupId,
    })
    await test.call('ecs.AuthorizeSecurityGroup', request(first))
    await test.call('ecs.AuthorizeSecurityGroup', request(first, 2))
    expect(await test.refusal('ecs.AuthorizeSecurityGroup', request(second))).toMatchObject({
      code: 'AuthorizationLimitExceed',
    })
  })

  it('refuses prefix lists of another family, and where the quotas end; a list counts with its size', async () => {
    const { test, makeGroup, makeList, associate, quota } = await prefixListWorld()
    const [SecurityGroupId, other] = [await makeGroup(), await makeGroup()]
    const [list, six] = [await makeList(), await makeList({ AddressFamily: 'IPv6', Entry: [] })]
    const refusal = (SourcePrefixListId: string, members: object, group = SecurityGroupId) =>
      test.refusal('ecs.AuthorizeSecurityGroup', {
        ...{ ...REGION, SecurityGroupId: group, IpProtocol: 'tcp', PortRange: '1/2', SourcePrefixListId, ...members },
      })
    const icmp = { PortRange: '-1/-1' }
    expect((await refusal(six, { ...icmp, IpProtocol: 'icmp' })).code).toBe(
      'InvalidParam.Ipv4ProtocolConflictWithIpv6Address',
    )
    expect((await refusal(list, { ...icmp, IpProtocol: 'icmpv6' })).code).toBe(
      'InvalidParam.Ipv6ProtocolConflictWithIpv4Address',
    )
    await associate(other, list)
    quota('prefix_list_associations', 1)
    expect(await refusal(list, {})).toMatchObject({ status: 403, code: 'AuthorizationLimitExceed' })
    // The list may have 3 entries, so two rules with it count as six.
    quota('rules_per_security_group', 5)
    expect(await refusal(list, {}, other)).toMatchObject({ status: 403, code: 'AuthorizationLimitExceed' })
    quota('rules_per_security_group', 6)
    await associate(other, list, '1/2')
  })
})
