import { describe, expect, it } from 'vitest'
import { oldHaVipWorld } from './haVipSetup.ts'

describe('UnassociateHaVip', () => {
  it('later: Unassociating, then Available', async () => {
    const { test, InstanceId, shown, on } = await oldHaVipWorld()
    await test.settle()
    await test.call('ecs.AssociateHaVip', { ...on, InstanceId })
    await test.settle()
    await test.call('ecs.UnassociateHaVip', { ...on, InstanceId })
    expect((await shown())?.Status).toBe('Unassociating')
    await test.settle()
    expect(await shown()).toMatchObject({ Status: 'Available', AssociatedInstances: { associatedInstance: [] } })
  })

  it('refuses an instance that does not stand by', async () => {
    const { test, InstanceId, on } = await oldHaVipWorld()
    await test.settle()
    const refused = { status: 400, code: 'InvalidInstanceId.NotFound' }
    expect(await test.refusal('ecs.UnassociateHaVip', { ...on, InstanceId })).toMatchObject(refused)
  })
})
