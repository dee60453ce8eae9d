import { describe, expect, it } from 'vitest'
import type { TestWorld } from '../../setup/worlds.ts'
import { testWorld } from '../../setup/worlds.ts'
import {
  createStack,
  deleteStack,
  eventsOf,
  REGION,
  resourceStatuses,
  rowsMade,
  securityGroup,
  stackOf,
  template,
  vpc,
  vSwitch,
  ZONE,
} from './stackSetup.ts'

/** The second vSwitch overlaps the first. */
const FAILING = template({
  Vpc: vpc(),
  Good: vSwitch(1),
  Bad: { ...vSwitch(1), DependsOn: 'Good' },
  Group: securityGroup(),
})

const get = (at: TestWorld, StackId: string) => at.call('ros.GetStack', { RegionId: REGION, StackId })

describe('a stack of which a resource fails', () => {
  it('rolls back, in reverse, and keeps only its record', async () => {
    const at = testWorld()
    const stack = await stackOf(at, FAILING, {}, 'CREATE_ROLLBACK_COMPLETE')

    expect(rowsMade(at.world)).toEqual({})
    expect(stack.OperationInfo).toMatchObject({
      Action: 'CREATE',
      Code: 'InvalidCidrBlock.Overlapped',
      LogicalResourceId: 'Bad',
      ResourceType: 'ALIYUN::ECS::VSwitch',
    })
    expect((await eventsOf(at, stack.StackId)).slice(-12)).toEqual([
      'Bad CREATE_IN_PROGRESS',
      'Bad CREATE_FAILED',
      'demo CREATE_ROLLBACK_IN_PROGRESS',
      'Bad DELETE_IN_PROGRESS',
      'Group DELETE_IN_PROGRESS',
      'Bad DELETE_COMPLETE',
      'Group DELETE_COMPLETE',
      'Good DELETE_IN_PROGRESS',
      'Good DELETE_COMPLETE',
      'Vpc DELETE_IN_PROGRESS',
      'Vpc DELETE_COMPLETE',
      'demo CREATE_ROLLBACK_COMPLETE',
    ])
    expect(await deleteStack(at, stack.StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('stays as it is with DisableRollback, and can be deleted then', async () => {
    const at = testWorld()
    const stack = await stackOf(at, FAILING, { DisableRollback: true }, 'CREATE_FAILED')

    expect(await resourceStatuses(at, stack.StackId)).toEqual({
      Vpc: 'CREATE_COMPLETE',
      Good: 'CREATE_COMPLETE',
      Bad: 'CREATE_FAILED',
      Group: 'CREATE_COMPLETE',
    })
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 1, vSwitches: 1, securityGroups: 1 })
    expect(await deleteStack(at, stack.StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('removes a security group of which a rule is refused', async () => {
    const at = testWorld()
    const SecurityGroupIngress = [{ IpProtocol: 'tcp', PortRange: 'none', SourceCidrIp: '0.0.0.0/0' }]
    const stack = await stackOf(
      at,
      template({ Vpc: vpc(), Group: securityGroup({ SecurityGroupIngress }) }),
      {},
      'CREATE_ROLLBACK_COMPLETE',
    )
    expect(stack.OperationInfo?.LogicalResourceId).toBe('Group')
    expect(rowsMade(at.world)).toEqual({})
  })

  it('waits for what is being made before it rolls back', async () => {
    const at = testWorld()
    const body = template({ Slow: vpc(), Bad: vpc({ CidrBlock: '1.2.3.4/33' }) })
    const stackId = await createStack(at, body)
    await at.advance(4_000)
    expect(await resourceStatuses(at, stackId)).toEqual({ Slow: 'CREATE_IN_PROGRESS', Bad: 'CREATE_FAILED' })
    expect((await get(at, stackId)).Status).toBe('CREATE_IN_PROGRESS')
    await at.settle()
    expect((await get(at, stackId)).Status).toBe('CREATE_ROLLBACK_COMPLETE')
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails when an output cannot be evaluated', async () => {
    const at = testWorld()
    const Outputs = { Bad: { Value: { 'Fn::GetJsonValue': ['key', { 'Fn::GetAtt': ['Vpc', 'VpcId'] }] } } }
    const stack = await stackOf(at, template({ Vpc: vpc() }, { Outputs }), {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(stack.StatusReason).toContain('Outputs.Bad')
    expect(rowsMade(at.world)).toEqual({})
  })

  it('is abandoned after its rollback if the creation asked for that', async () => {
    const at = testWorld()
    const CreateOptions = ['AbandonStackOnCreationRollbackComplete']
    const stackId = await createStack(at, FAILING, { CreateOptions })
    await at.settle()
    expect((await get(at, stackId)).Status).toBe('DELETE_COMPLETE')
    expect(rowsMade(at.world)).toEqual({})
  })
})

describe('a stack that times out', () => {
  /** A VPC whose vSwitch waits for a vSwitch that never becomes Available. */
  async function stuckNetwork(at: TestWorld) {
    const { VpcId } = await at.call('vpc.CreateVpc', { RegionId: REGION, CidrBlock: '10.0.0.0/16' })
    await at.settle()
    const { VSwitchId } = await at.call('vpc.CreateVSwitch', {
      RegionId: REGION,
      VpcId,
      ZoneId: ZONE,
      CidrBlock: '10.0.9.0/24',
    })
    const [entry] = at.world.timeline.all().filter(({ kind }) => kind === 'vpc.VSwitchAvailable')
    at.world.atomically(() => at.world.cancel(entry?.entryId ?? ''))
    return { VpcId, VSwitchId }
  }

  it('rolls back, in virtual time', async () => {
    const at = testWorld()
    const { VpcId } = await stuckNetwork(at)
    const before = rowsMade(at.world)
    const body = template({ Group: securityGroup({ VpcId }), Late: vSwitch(1, { VpcId }) })
    const stackId = await createStack(at, body, { TimeoutInMinutes: 10 })
    await at.advance(599_999)
    expect((await get(at, stackId)).Status).toBe('CREATE_IN_PROGRESS')
    expect(at.world.timeline.size).toBe(1)
    await at.advance(1)
    await at.settle()
    const stack = await get(at, stackId)
    expect(stack.Status).toBe('CREATE_ROLLBACK_COMPLETE')
    expect(stack.StatusReason).toContain('timed out')
    expect(rowsMade(at.world)).toEqual(before)
    expect(at.world.watches.size).toBe(0)
  })

  it('stays as it is with DisableRollback', async () => {
    const at = testWorld()
    const { VpcId } = await stuckNetwork(at)
    const body = template({ Group: securityGroup({ VpcId }), Late: vSwitch(1, { VpcId }) })
    const stackId = await createStack(at, body, { TimeoutInMinutes: 10, DisableRollback: true })
    await at.advance(600_000)
    await at.settle()
    expect((await get(at, stackId)).Status).toBe('CREATE_FAILED')
    expect(await resourceStatuses(at, stackId)).toEqual({ Group: 'CREATE_COMPLETE', Late: 'CREATE_FAILED' })
  })
})

describe('a deletion that is refused', () => {
  it('is tried six times in all, with doubling waits, and ends as DELETE_FAILED with the rest kept', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), VSwitch: vSwitch() }))
    const VpcId = at.world.vpcs.all()[0]?.VpcId as string
    const { SecurityGroupId } = await at.call('ecs.CreateSecurityGroup', { RegionId: REGION, VpcId })
    const begin = at.world.nowMs
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_FAILED: .*DependencyViolation/)
    // 2 s each for the stack's start, and for both resources; 5 s for the vSwitch to go; 1 + 2 + 4 + 8 + 16 s of waits.
    expect(at.world.nowMs - begin).toBe(2_000 + 2_000 + 3_000 + 2_000 + 31_000)
    const stack = await get(at, StackId)
    expect(stack.OperationInfo).toMatchObject({ Action: 'DELETE', LogicalResourceId: 'Vpc' })
    expect(await resourceStatuses(at, StackId)).toEqual({ Vpc: 'DELETE_FAILED', VSwitch: 'DELETE_COMPLETE' })
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 1, securityGroups: 1 })

    await at.call('ecs.DeleteSecurityGroup', { RegionId: REGION, SecurityGroupId })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
    expect((await get(at, StackId)).OperationInfo).toBeUndefined()
  })

  it('can be given up with RetainResources', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const VpcId = at.world.vpcs.all()[0]?.VpcId as string
    await at.call('ecs.CreateSecurityGroup', { RegionId: REGION, VpcId })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_FAILED/)
    expect(await deleteStack(at, StackId, { RetainResources: ['Vpc'] })).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 1 })
  })

  it('ends a rollback as CREATE_ROLLBACK_FAILED', async () => {
    const at = testWorld()
    const stackId = await createStack(at, FAILING)
    while (at.world.vpcs.all()[0]?.Status !== 'Available') await at.advance(500)
    const VpcId = at.world.vpcs.all()[0]?.VpcId as string
    await at.call('ecs.CreateSecurityGroup', { RegionId: REGION, VpcId })
    await at.settle()
    const stack = await get(at, stackId)
    expect(stack.Status).toBe('CREATE_ROLLBACK_FAILED')
    expect(stack.RollbackFailedRootReason).toContain('DependencyViolation.SecurityGroup')
    expect(stack.OperationInfo).toMatchObject({ Action: 'CREATE', LogicalResourceId: 'Bad' })
  })

  it('is content with resources that are gone already', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), VSwitch: vSwitch(), Group: securityGroup() }))
    const VSwitchId = at.world.vSwitches.all()[0]?.VSwitchId as string
    const SecurityGroupId = at.world.securityGroups.all()[0]?.SecurityGroupId as string
    const VpcId = at.world.vpcs.all()[0]?.VpcId as string
    await at.call('ecs.DeleteSecurityGroup', { RegionId: REGION, SecurityGroupId })
    await at.call('vpc.DeleteVSwitch', { VSwitchId })
    await at.settle()
    await at.call('vpc.DeleteVpc', { VpcId })
    await at.settle()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })
})

describe('a stack that is abandoned', () => {
  it('becomes history when it is complete, and its resources stay', async () => {
    const at = testWorld()
    const quotas = [{ name: 'stacks_per_account', value: 1 }]
    await at.control({ kind: 'quotas', settings: quotas })
    const CreateOptions = ['AbandonStackOnCreationComplete']
    const stackId = await createStack(at, template({ Vpc: vpc() }), { CreateOptions })
    await at.settle()

    expect((await get(at, stackId)).Status).toBe('DELETE_COMPLETE')
    expect((await eventsOf(at, stackId)).slice(-2)).toEqual(['demo CREATE_COMPLETE', 'demo DELETE_COMPLETE'])
    expect(await resourceStatuses(at, stackId)).toEqual({ Vpc: 'CREATE_COMPLETE' })
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 1 })
    expect(at.world.stackResources.all().every(({ isHistory }) => isHistory)).toBe(true)
    // Name and quota are free again.
    await stackOf(at, template({ Vpc: vpc() }))
    expect(await deleteStack(at, stackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 2 })
  })
})
