import { describe, expect, it } from 'vitest'
import { haVipShown, haVipWorld } from './haVipSetup.ts'
import { putInstance } from './network.ts'

async function stage() {
  const base = await haVipWorld()
  const { world, network, on } = base
  const instances = [putInstance(world, network.VSwitchId), putInstance(world, network.VSwitchId)] as const
  for (const InstanceId of instances) {
    await world.call('vpc.AssociateHaVip', { ...on, InstanceId })
    await world.settle()
  }
  return { ...base, instances }
}

describe('UnassociateHaVip', () => {
  it('later: Unassociating, then InUse, and Available after the last one', async () => {
    const { world, HaVipId, on, instances } = await stage()
    const [one, two] = instances
    await world.call('vpc.UnassociateHaVip', { ...on, InstanceId: one, InstanceType: 'EcsInstance', Force: 'True' })
    expect((await haVipShown(world, HaVipId))?.Status).toBe('Unassociating')
    await world.settle()
    const half = { Status: 'InUse', AssociatedInstances: { associatedInstance: [two] } }
    expect(await haVipShown(world, HaVipId)).toMatchObject(half)
    await world.call('vpc.UnassociateHaVip', { ...on, InstanceId: two })
    await world.settle()
    const free = { Status: 'Available', AssociatedInstanceType: '', AssociatedInstances: { associatedInstance: [] } }
    expect(await haVipShown(world, HaVipId)).toMatchObject(free)
  })

  it('refuses what does not stand by for it, and other types', async () => {
    const { world, network, on, instances } = await stage()
    const refusal = (InstanceId: string, members: object = {}) =>
      world.refusal('vpc.UnassociateHaVip', { ...on, InstanceId, ...members })
    const refused = { status: 400, code: 'InvalidInstanceId.NotFound' }
    expect(await refusal(putInstance(world, network.VSwitchId))).toMatchObject(refused)
    expect(await refusal(instances[0], { InstanceType: 'NetworkInterface' })).toMatchObject(refused)
    expect((await refusal(instances[0], { InstanceType: 'Teapot' })).code).toBe('InvalidParameter')
    const missing = { status: 404, code: 'InvalidHaVipId.NotFound' }
    expect(await refusal(instances[0], { HaVipId: 'havip-none' })).toMatchObject(missing)
  })
})
