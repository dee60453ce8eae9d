import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  createStack,
  deleteStack,
  eventsOf,
  outputsOf,
  REGION,
  resourceStatuses,
  rowsMade,
  securityGroup,
  stackOf,
  template,
  vpc,
  vSwitch,
} from './stackSetup.ts'

const NETWORK = template(
  { Vpc: vpc(), VSwitch: vSwitch(), Group: securityGroup() },
  { Outputs: { VSwitchId: { Value: { Ref: 'VSwitch' } } } },
)

const YAML = `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
      VpcName: !Sub '\${ALIYUN::StackName}-net'
  VSwitch:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId: !Ref Vpc
      ZoneId: !Select ['0', 'Fn::GetAZs': !Ref ALIYUN::Region]
      CidrBlock: 10.0.1.0/24
Outputs:
  VpcName:
    Value: !GetAtt Vpc.VpcName
`

describe('a network stack', () => {
  it('is made in the order of its references, with an event for each step', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, NETWORK)

    expect(await eventsOf(at, StackId)).toEqual([
      'demo CREATE_IN_PROGRESS',
      'Vpc CREATE_IN_PROGRESS',
      'Vpc CREATE_COMPLETE',
      'VSwitch CREATE_IN_PROGRESS',
      'Group CREATE_IN_PROGRESS',
      'Group CREATE_COMPLETE',
      'VSwitch CREATE_COMPLETE',
      'demo CREATE_COMPLETE',
    ])
    expect(rowsMade(at.world)).toEqual({ vpcs: 1, routeTables: 1, vSwitches: 1, securityGroups: 1 })
    expect(await outputsOf(at, StackId)).toEqual({ VSwitchId: at.world.vSwitches.all()[0]?.VSwitchId })
  })

  it('is deleted in reverse, and leaves nothing', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, NETWORK)
    const made = (await eventsOf(at, StackId)).length

    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE: /)

    expect((await eventsOf(at, StackId)).slice(made)).toEqual([
      'demo DELETE_IN_PROGRESS',
      'Group DELETE_IN_PROGRESS',
      'VSwitch DELETE_IN_PROGRESS',
      'Group DELETE_COMPLETE',
      'VSwitch DELETE_COMPLETE',
      'Vpc DELETE_IN_PROGRESS',
      'Vpc DELETE_COMPLETE',
      'demo DELETE_COMPLETE',
    ])
    expect(rowsMade(at.world)).toEqual({})
    expect(at.world.watches.size).toBe(0)
    expect(at.world.timeline.size).toBe(0)
  })

  it('can be written in YAML with short tags', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, YAML)

    expect(await outputsOf(at, StackId)).toEqual({ VpcName: 'demo-net' })
    expect(at.world.vSwitches.all()[0]?.ZoneId).toMatch(/^cn-hangzhou-/)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it.each(['instant', 'fast', 'realistic'] as const)(
    'makes and deletes ten vSwitches of one VPC, one after another, at pace %s',
    async (pace) => {
      const at = testWorld({ pace })
      const parts = Array.from({ length: 10 }, (_, i) => [`VSwitch${i}`, vSwitch(i)])
      const { StackId } = await stackOf(at, template({ Vpc: vpc(), ...Object.fromEntries(parts) }))

      expect(at.world.vSwitches.size).toBe(10)
      expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
      expect(rowsMade(at.world)).toEqual({})
    },
  )

  it('makes room for vSwitches that others make in the same VPC', async () => {
    const at = testWorld()
    const { VpcId } = await at.call('vpc.CreateVpc', { RegionId: REGION, CidrBlock: '10.0.0.0/16' })
    await at.settle()
    const stacks = ['one', 'two', 'three'].map((name, s) => {
      const parts = Array.from({ length: 4 }, (_, i) => [`V${i}`, vSwitch(10 * s + i, { VpcId })])
      return createStack(at, template(Object.fromEntries(parts)), { StackName: name })
    })
    for (const stackId of await Promise.all(stacks)) {
      await at.settle()
      expect((await at.call('ros.GetStack', { RegionId: REGION, StackId: stackId })).Status).toBe('CREATE_COMPLETE')
    }
    expect(at.world.vSwitches.size).toBe(12)
  })

  it('works on so many resources at a time as Parallelism says', async () => {
    const at = testWorld()
    const groups = Object.fromEntries(['A', 'B', 'C', 'D'].map((name) => [name, vpc()]))
    const stackId = await createStack(at, template(groups), { Parallelism: 2 })
    let most = 0
    for (let i = 0; i < 40; i++) {
      await at.advance(500)
      const statuses = Object.values(await resourceStatuses(at, stackId))
      most = Math.max(most, statuses.filter((status) => status === 'CREATE_IN_PROGRESS').length)
    }
    expect(most).toBe(2)
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId: stackId })).Status).toBe('CREATE_COMPLETE')
  })

  it('gives its tags to what takes tags, under those of the template', async () => {
    const at = testWorld()
    const Tags = [
      { Key: 'team', Value: 'red' },
      { Key: 'cost', Value: '7' },
    ]
    const own = { Tags: [{ Key: 'team', Value: 'blue' }] }
    const body = template({
      Vpc: vpc(own),
      VSwitch: vSwitch(),
      Group: securityGroup(),
      Eip: { Type: 'ALIYUN::VPC::EIP' },
    })
    await stackOf(at, body, { Tags })

    const { vpcs, vSwitches, securityGroups, eips } = at.world
    expect(vpcs.all()[0]?.Tags).toEqual({ team: 'blue', cost: '7' })
    for (const row of [...vSwitches.all(), ...securityGroups.all(), ...eips.all()]) {
      expect(row.Tags).toEqual({ team: 'red', cost: '7' })
    }
  })
})
