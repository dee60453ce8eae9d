import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  createStack,
  deleteStack,
  eventsOf,
  instance,
  network,
  REGION,
  rowsMade,
  stackOf,
  template,
  vpc,
} from '../stack/stackSetup.ts'

const ONE = template({ Vpc: vpc() })

describe('DeleteStack refuses', () => {
  it('an unknown stack', async () => {
    const { status, code } = await testWorld().refusal('ros.DeleteStack', { RegionId: REGION, StackId: 'none' })
    expect([status, code]).toEqual([404, 'StackNotFound'])
  })

  it('a stack that is being made, rolled back or deleted', async () => {
    const at = testWorld()
    const StackId = await createStack(
      at,
      template({ Vpc: vpc(), Bad: { ...vpc({ CidrBlock: 'x' }), DependsOn: 'Vpc' } }),
    )
    const request = { RegionId: REGION, StackId }
    expect(await at.refusal('ros.DeleteStack', request)).toEqual({
      ...{ status: 409, code: 'ActionInProgress' },
      message: 'Stack demo is busy: CREATE is in progress. Try again when it has ended.',
    })
    while (at.world.stacks.get(StackId)?.Status === 'CREATE_IN_PROGRESS') await at.advance(500)
    expect((await at.refusal('ros.DeleteStack', request)).message).toContain('CREATE_ROLLBACK is in progress')
    await at.settle()
    await at.call('ros.DeleteStack', request)
    expect((await at.refusal('ros.DeleteStack', request)).message).toContain('DELETE is in progress')
    await at.settle()
    await at.call('ros.DeleteStack', request)
    expect(at.world.stacks.get(StackId)?.Status).toBe('DELETE_COMPLETE')
    expect(at.world.timeline.size).toBe(0)
  })

  it('a protected stack, resources that it does not have, and a wrong Parallelism', async () => {
    const at = testWorld()
    const { StackId = '' } = await stackOf(at, ONE, { DeletionProtection: 'Enabled', StackName: 'safe' })
    expect((await at.refusal('ros.DeleteStack', { RegionId: REGION, StackId })).code).toBe('StackValidationFailed')
    const other = await stackOf(at, ONE)
    const request = { RegionId: REGION, StackId: other.StackId ?? '' }
    expect((await at.refusal('ros.DeleteStack', { ...request, RetainResources: ['No'] })).code).toBe('ResourceNotFound')
    expect((await at.refusal('ros.DeleteStack', { ...request, Parallelism: -1 })).code).toBe('InvalidParameter')
  })
})

describe('DeleteStack keeps', () => {
  it('all resources with RetainAllResources', async () => {
    const at = testWorld()
    const { StackId = '' } = await stackOf(at, template({ ...network, Web: instance() }))
    const before = rowsMade(at.world)
    expect(await deleteStack(at, StackId, { RetainAllResources: true })).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual(before)
    expect(at.world.stackResources.all().every(({ isHistory }) => isHistory)).toBe(true)
  })

  it('those in RetainResources', async () => {
    const at = testWorld()
    const { StackId = '' } = await stackOf(at, template({ ...network, Web: instance() }))
    const RetainResources = ['Vpc', 'Group']
    expect(await deleteStack(at, StackId, { RetainResources })).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({ vpcs: 1, routeTables: 1, securityGroups: 1 })
  })

  it('those with the DeletionPolicy Retain', async () => {
    const at = testWorld()
    const body = template({ Kept: { ...vpc(), DeletionPolicy: 'Retain' }, Gone: vpc() })
    const { StackId = '' } = await stackOf(at, body)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({ vpcs: 1, routeTables: 1 })
    const { Resources } = await at.call('ros.ListStackResources', { RegionId: REGION, StackId })
    expect(Resources[0]).toMatchObject({ LogicalResourceId: 'Kept', StatusReason: 'The resource was retained' })
  })
})

describe('DeleteStack removes', () => {
  it('resources with many dependents last, one at a time if asked to', async () => {
    const at = testWorld()
    const { StackId = '' } = await stackOf(at, template({ ...network, Web: instance() }))
    expect(await deleteStack(at, StackId, { Parallelism: 1 })).toMatch(/^DELETE_COMPLETE/)
    expect((await eventsOf(at, StackId)).filter((event) => event.includes('DELETE_'))).toEqual([
      'demo DELETE_IN_PROGRESS',
      'Web DELETE_IN_PROGRESS',
      'Web DELETE_COMPLETE',
      'Group DELETE_IN_PROGRESS',
      'Group DELETE_COMPLETE',
      'VSwitch DELETE_IN_PROGRESS',
      'VSwitch DELETE_COMPLETE',
      'Vpc DELETE_IN_PROGRESS',
      'Vpc DELETE_COMPLETE',
      'demo DELETE_COMPLETE',
    ])
    expect(rowsMade(at.world)).toEqual({})
  })

  it('a security group while instances of others that are in it are being released', async () => {
    const at = testWorld()
    const { StackId = '' } = await stackOf(at, template(network))
    const [VSwitchId = '', SecurityGroupId = ''] = [
      at.world.vSwitches.all()[0]?.VSwitchId,
      at.world.securityGroups.all()[0]?.SecurityGroupId,
    ]
    const { InstanceType, ImageId } = instance().Properties
    const launch = { RegionId: REGION, InstanceType, ImageId, VSwitchId, SecurityGroupId }
    const { InstanceIdSets } = await at.call('ecs.RunInstances', launch)
    await at.settle()
    const [InstanceId = ''] = InstanceIdSets.InstanceIdSet ?? []
    await at.call('ecs.DeleteInstance', { InstanceId, Force: true })
    expect(at.world.instances.size).toBe(1)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })
})
