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
