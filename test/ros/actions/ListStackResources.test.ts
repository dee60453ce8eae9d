import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { createStack, deleteStack, REGION, resourceStatuses, template, vpc, vSwitch } from '../stack/stackSetup.ts'

describe('ListStackResources', () => {
  it('lists resources in the order of the plan, from before they are made until after they are gone', async () => {
    const at = testWorld()
    const StackId = await createStack(at, template({ Part: vSwitch(), Vpc: vpc() }))
    expect(Object.entries(await resourceStatuses(at, StackId))).toEqual([
      ['Vpc', 'INIT_COMPLETE'],
      ['Part', 'INIT_COMPLETE'],
    ])
    await at.settle()
    const { Resources } = await at.call('ros.ListStackResources', { RegionId: REGION, StackId })
    expect(Resources[1]).toMatchObject({
      ...{ StackId, StackName: 'demo', LogicalResourceId: 'Part', ResourceType: 'ALIYUN::ECS::VSwitch' },
      ...{ Status: 'CREATE_COMPLETE', StatusReason: 'state changed', ResourceDriftStatus: 'NOT_CHECKED' },
      PhysicalResourceId: at.world.vSwitches.all()[0]?.VSwitchId,
    })
    await deleteStack(at, StackId)
    expect(await resourceStatuses(at, StackId)).toEqual({ Vpc: 'DELETE_COMPLETE', Part: 'DELETE_COMPLETE' })
  })

  it('names resources of a Count with their index', async () => {
    const at = testWorld()
    const part = { ...vSwitch(), Count: 2 }
    const CidrBlock = { 'Fn::Join': ['', ['10.0.', { Ref: 'ALIYUN::Index' }, '.0/24']] }
    const counted = { ...part, Properties: { ...part.Properties, CidrBlock } }
    const StackId = await createStack(at, template({ Vpc: vpc(), Part: counted }))
    await at.settle()
    expect(Object.keys(await resourceStatuses(at, StackId))).toEqual(['Vpc', 'Part[0]', 'Part[1]'])
    expect(
      at.world.vSwitches
        .all()
        .map((row) => row.CidrBlock)
        .sort(),
    ).toEqual(['10.0.0.0/24', '10.0.1.0/24'])
  })

  it('refuses an unknown stack', async () => {
    const request = { RegionId: REGION, StackId: 'none' }
    expect((await testWorld().refusal('ros.ListStackResources', request)).code).toBe('StackNotFound')
  })
})
