import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, stackOf, template, vpc, vSwitch } from '../stack/stackSetup.ts'

async function listing() {
  const at = testWorld()
  const { StackId = '' } = await stackOf(at, template({ Vpc: vpc(), Part: vSwitch() }))
  const list = async (more: Partial<Requests['ros.ListStackEvents']> = {}) => {
    const { Events } = await at.call('ros.ListStackEvents', { RegionId: REGION, StackId, ...more })
    return Events.map(({ LogicalResourceId, Status }) => `${LogicalResourceId} ${Status}`)
  }
  return { at, StackId, list }
}

describe('ListStackEvents', () => {
  it('lists events, newest first, with what they are about', async () => {
    const { at, StackId, list } = await listing()
    expect(await list()).toEqual([
      'demo CREATE_COMPLETE',
      'Part CREATE_COMPLETE',
      'Part CREATE_IN_PROGRESS',
      'Vpc CREATE_COMPLETE',
      'Vpc CREATE_IN_PROGRESS',
      'demo CREATE_IN_PROGRESS',
    ])
    const { Events } = await at.call('ros.ListStackEvents', { RegionId: REGION, StackId })
    expect(Events[0]).toMatchObject({
      ...{ StackId, StackName: 'demo', PhysicalResourceId: StackId, ResourceType: 'ALIYUN::ROS::Stack' },
      StatusReason: 'Stack CREATE completed successfully',
    })
    expect(Events[1]).toMatchObject({
      ...{ PhysicalResourceId: at.world.vSwitches.all()[0]?.VSwitchId, ResourceType: 'ALIYUN::ECS::VSwitch' },
      StatusReason: 'state changed',
    })
    expect(new Set(Events.map(({ EventId }) => EventId)).size).toBe(6)
    const times = Events.map(({ CreateTime = '' }) => CreateTime)
    expect(times).toEqual([...times].sort().reverse())
  })

  it('filters', async () => {
    const { list } = await listing()
    expect(await list({ LogicalResourceId: ['Vpc'], Status: ['CREATE_COMPLETE'] })).toEqual(['Vpc CREATE_COMPLETE'])
    expect(await list({ ResourceType: ['ALIYUN::ROS::Stack'] })).toHaveLength(2)
    expect(await list({ Status: ['DELETE_COMPLETE'] })).toEqual([])
  })

  it('pages, 50 at most', async () => {
    const { at, StackId, list } = await listing()
    expect(await list({ PageSize: 4, PageNumber: 2 })).toEqual(['Vpc CREATE_IN_PROGRESS', 'demo CREATE_IN_PROGRESS'])
    const request = { RegionId: REGION, StackId, PageSize: 51 }
    expect((await at.refusal('ros.ListStackEvents', request)).code).toBe('InvalidParameter')
    expect((await at.refusal('ros.ListStackEvents', { ...request, StackId: 'x' })).code).toBe('StackNotFound')
  })
})
