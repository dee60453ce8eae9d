import { describe, expect, it } from 'vitest'
import type { World } from '../../../src/world/world.ts'
import { testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  outputsOf,
  REGION,
  rowsMade,
  securityGroup,
  shown,
  stackOf,
  template,
  vpc,
} from '../stack/stackSetup.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const tcp = (PortRange: string, more: object = {}) => ({ IpProtocol: 'tcp', PortRange, ...more })
const ANYWHERE = { SourceCidrIp: '0.0.0.0/0' }

function rules(world: World): string[] {
  const told = world.securityGroupRules
    .all()
    .map((rule) => `${rule.Direction} ${rule.IpProtocol} ${rule.PortRange} ${rule.Priority}`.toLowerCase())
  return told.sort()
}

describe('ALIYUN::ECS::SecurityGroup', () => {
  it('is a security group with the rules that stand in it', async () => {
    const at = testWorld()
    const group = securityGroup({
      SecurityGroupName: 'web',
      SecurityGroupIngress: [tcp('80/80', { ...ANYWHERE, Priority: 5 }), tcp('443/443', ANYWHERE)],
      SecurityGroupEgress: [tcp('1/65535', { DestCidrIp: '0.0.0.0/0', Policy: 'drop' })],
    })
    const body = template({ Vpc: vpc(), Group: group }, shown('Group', ['SecurityGroupId', 'SecurityGroupName']))
    const { StackId } = await stackOf(at, body)

    expect(rules(at.world)).toEqual(['egress tcp 1/65535 1', 'ingress tcp 443/443 1', 'ingress tcp 80/80 5'])
    const id = at.world.securityGroups.all()[0]?.SecurityGroupId
    expect(await outputsOf(at, StackId)).toEqual({ Ref: id, SecurityGroupId: id, SecurityGroupName: 'web' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('has more rules than one call takes', async () => {
    const at = testWorld()
    const SecurityGroupIngress = Array.from({ length: 150 }, (_, i) => tcp(`${i + 1}/${i + 1}`, ANYWHERE))
    await stackOf(at, template({ Vpc: vpc(), Group: securityGroup({ SecurityGroupIngress }) }))
    expect(at.world.securityGroupRules.size).toBe(150)
  })

  it('exchanges its rules and tags in place, and tells what has drifted', async () => {
    const at = testWorld()
    const [web, ssh] = [tcp('80/80', { ...ANYWHERE, Description: 'web' }), tcp('22/22', ANYWHERE)]
    const out = [tcp('443/443', { DestCidrIp: '0.0.0.0/0', Policy: 'drop', NicType: 'intranet' })]
    const group = securityGroup({
      ...{
        SecurityGroupName: 'web',
        Description: 'all',
        SecurityGroupType: 'normal',
        Tags: [{ Key: 'a', Value: 'b' }],
      },
      ...{ SecurityGroupIngress: [web, ssh], SecurityGroupEgress: out },
    })
    await stackOf(at, template({ Vpc: vpc(), Group: group }))
    expect(readBack(at, 'Group')).toEqual(given(at, 'Group'))

    const other = tcp('8080/8080', { SourceCidrIp: '10.0.0.0/8', Priority: 7 })
    const SecurityGroupIngress = [other, { ...web, Description: 'the web' }]
    await updateInPlace(at, 'Group', { SecurityGroupIngress, SecurityGroupEgress: undefined, Tags: [] })
    expect(rules(at.world)).toEqual(['ingress tcp 80/80 1', 'ingress tcp 8080/8080 7'])
    expect(at.world.securityGroupRules.all().map(({ Description }) => Description)).toContain('the web')
    expect(at.world.securityGroups.all()[0]?.Tags).toEqual({})
    expect(readBack(at, 'Group')).toEqual(given(at, 'Group'))

    const SecurityGroupId = at.world.securityGroups.all()[0]?.SecurityGroupId ?? ''
    const request = { RegionId: REGION, SecurityGroupId }
    await at.call('ecs.RevokeSecurityGroup', { ...request, Permissions: [{ ...tcp('80/80', ANYWHERE) }] })
    await at.call('ecs.AuthorizeSecurityGroup', { ...request, Permissions: [{ ...tcp('1/1', ANYWHERE) }] })
    expect(readBack(at, 'Group')?.SecurityGroupIngress).toEqual([
      other,
      { IpProtocol: 'tcp', PortRange: '1/1', SourceCidrIp: '0.0.0.0/0', Policy: 'accept', Priority: '1' },
    ])
    await at.call('ecs.DeleteSecurityGroup', request)
    expect(readBack(at, 'Group')).toBeUndefined()
  })

  it('refuses what has no effect here, in its rules as well', async () => {
    const at = testWorld()
    const SecurityGroupIngress = [tcp('80/80', { ...ANYWHERE, SourceGroupOwnerId: '1' })]
    expect(await createRefusal(at, template({ Vpc: vpc(), Group: securityGroup({ SecurityGroupIngress }) }))).toContain(
      'SecurityGroupIngress.SourceGroupOwnerId',
    )
  })
})

describe.each([
  ['ALIYUN::ECS::SecurityGroupIngress', { SourceCidrIp: '10.0.0.0/8' }, 'ingress', 'SourceGroupOwnerId'],
  ['ALIYUN::ECS::SecurityGroupEgress', { DestCidrIp: '10.0.0.0/8' }, 'egress', 'DestGroupOwnerId'],
])('%s', (Type, peer, direction, notEmulated) => {
  const rule = (more: object = {}) => ({ Type, Properties: { ...tcp('22/22', peer), ...more } })

  it('is a rule of a group', async () => {
    const at = testWorld()
    const Group = securityGroup()
    const { StackId } = await stackOf(
      at,
      template(
        { Vpc: vpc(), Group, Rule: rule({ SecurityGroupId: { Ref: 'Group' }, Priority: 3 }) },
        shown('Rule', []),
      ),
    )
    expect(rules(at.world)).toEqual([`${direction} tcp 22/22 3`])
    expect(await outputsOf(at, StackId)).toEqual({ Ref: at.world.securityGroups.all()[0]?.SecurityGroupId })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('changes its description in place, and tells when it is gone', async () => {
    const at = testWorld()
    const SecurityGroupId = { Ref: 'Group' }
    const described = rule({ SecurityGroupId, Description: 'old' })
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), Group: securityGroup(), Rule: described }))
    expect(readBack(at, 'Rule')).toEqual(given(at, 'Rule'))
    await updateInPlace(at, 'Rule', { Description: 'new' })
    const [row] = at.world.securityGroupRules.all()
    expect(row?.Description).toBe('new')
    expect(readBack(at, 'Rule')).toEqual(given(at, 'Rule'))

    const request = { RegionId: REGION, SecurityGroupId: row?.SecurityGroupId ?? '' }
    const SecurityGroupRuleId = [row?.SecurityGroupRuleId ?? '']
    if (direction === 'ingress') await at.call('ecs.RevokeSecurityGroup', { ...request, SecurityGroupRuleId })
    else await at.call('ecs.RevokeSecurityGroupEgress', { ...request, SecurityGroupRuleId })
    expect(readBack(at, 'Rule')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('is taken from a group that stays', async () => {
    const at = testWorld()
    const { VpcId } = await at.call('vpc.CreateVpc', { RegionId: REGION })
    await at.settle()
    const { SecurityGroupId } = await at.call('ecs.CreateSecurityGroup', { RegionId: REGION, VpcId })
    const { StackId } = await stackOf(at, template({ Rule: rule({ SecurityGroupId }) }))
    expect(rules(at.world)).toEqual([`${direction} tcp 22/22 1`])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rules(at.world)).toEqual([])
    expect(at.world.securityGroups.size).toBe(1)
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    expect(
      await createRefusal(at, template({ Rule: rule({ SecurityGroupId: 'sg-1', [notEmulated]: '1' }) })),
    ).toContain(notEmulated)
  })
})

describe.each([
  ['ALIYUN::ECS::SecurityGroupIngresses', 'SourceCidrIp', 'ingress', 'SourceGroupOwnerId'],
  ['ALIYUN::ECS::SecurityGroupEgresses', 'DestCidrIp', 'egress', 'DestGroupOwnerId'],
])('%s', (Type, peer, direction, notEmulated) => {
  const rule = (port: number, more: object = {}) => tcp(`${port}/${port}`, { [peer]: '10.0.0.0/8', ...more })
  const list = (Permissions: object[]) => ({ Type, Properties: { SecurityGroupId: { Ref: 'Group' }, Permissions } })

  it('is rules of a group, which are exchanged in place', async () => {
    const at = testWorld()
    const Rules = list([rule(22), rule(80, { Priority: 3, Policy: 'drop', Description: 'web' })])
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), Group: securityGroup(), Rules }, shown('Rules', [])))
    expect(rules(at.world)).toEqual([`${direction} tcp 22/22 1`, `${direction} tcp 80/80 3`])
    const SecurityGroupId = at.world.securityGroups.all()[0]?.SecurityGroupId ?? ''
    expect(await outputsOf(at, StackId)).toEqual({ Ref: SecurityGroupId })
    expect(readBack(at, 'Rules')).toEqual(given(at, 'Rules'))

    await updateInPlace(at, 'Rules', { Permissions: [rule(22), rule(443)] })
    expect(rules(at.world)).toEqual([`${direction} tcp 22/22 1`, `${direction} tcp 443/443 1`])
    const revoke = { RegionId: REGION, SecurityGroupId, Permissions: [rule(22)] }
    if (direction === 'ingress') await at.call('ecs.RevokeSecurityGroup', revoke)
    else await at.call('ecs.RevokeSecurityGroupEgress', revoke)
    expect(readBack(at, 'Rules')?.Permissions).toEqual([rule(443)])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails with the refusal of one rule, and leaves none in a group that stays', async () => {
    const at = testWorld()
    const { VpcId } = await at.call('vpc.CreateVpc', { RegionId: REGION })
    await at.settle()
    const { SecurityGroupId } = await at.call('ecs.CreateSecurityGroup', { RegionId: REGION, VpcId })
    const bad = { ...list([rule(22), rule(80, { Priority: 101 })]) }
    const body = template({ Rules: { ...bad, Properties: { ...bad.Properties, SecurityGroupId } } })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo?.LogicalResourceId).toBe('Rules')
    expect(rules(at.world)).toEqual([])
    const odd = template({ Vpc: vpc(), Group: securityGroup(), Rules: list([rule(1, { [notEmulated]: '1' })]) })
    expect(await createRefusal(at, odd, { StackName: 'odd' })).toContain(notEmulated)
  })
})
