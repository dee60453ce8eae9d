import { describe, expect, it } from 'vitest'
import { oldHaVipWorld } from './haVipSetup.ts'

describe('AssociateHaVip', () => {
  it('later: Associating, then InUse', async () => {
    const { test, InstanceId, shown, on } = await oldHaVipWorld()
    await test.settle()
    await test.call('ecs.AssociateHaVip', { ...on, InstanceId })
    expect((await shown())?.Status).toBe('Associating')
    await test.settle()
    const inUse = { Status: 'InUse', AssociatedInstances: { associatedInstance: [InstanceId] } }
    expect(await shown()).toMatchObject(inUse)
  })

  it('refuses instances that do not exist', async () => {
    const { test, on } = await oldHaVipWorld()
    await test.settle()
    const refused = { status: 404, code: 'InvalidInstanceId.NotFound' }
    expect(await test.refusal('ecs.AssociateHaVip', { ...on, InstanceId: 'i-none' })).toMatchObject(refused)
  })
})
