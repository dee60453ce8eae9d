import { describe, expect, it } from 'vitest'
import { REGION } from './instanceSetup.ts'
import { cardWorld } from './networkInterfaceSetup.ts'

describe('DetachNetworkInterface', () => {
  it('later: the interface is Detaching, then Available and of no instance', async () => {
    const { test, running, makeCard, card, attach } = await cardWorld()
    const InstanceId = await running()
    const NetworkInterfaceId = await makeCard()
    await attach(NetworkInterfaceId, InstanceId)
    await test.call('ecs.DetachNetworkInterface', { ...REGION, NetworkInterfaceId, InstanceId })
    expect(await card(NetworkInterfaceId)).toMatchObject({ Status: 'Detaching', InstanceId })
    await test.call('ecs.DetachNetworkInterface', { ...REGION, NetworkInterfaceId, InstanceId })
    await test.settle()
    expect(await card(NetworkInterfaceId)).toMatchObject({ Status: 'Available', InstanceId: '', Attachment: {} })
  })

  it('refuses the primary interface, and one that is not attached to the instance', async () => {
    const { test, running, makeCard, attach, primaryOf } = await cardWorld()
    const InstanceId = await running()
    const other = await running()
    const NetworkInterfaceId = await makeCard()
    const refusal = (id: string, of = InstanceId, more = {}) =>
      test.refusal('ecs.DetachNetworkInterface', { ...REGION, NetworkInterfaceId: id, InstanceId: of, ...more })
    expect(await refusal(await primaryOf(InstanceId))).toMatchObject({
      ...{ status: 400, code: 'InvalidOperation.DetachPrimaryEniNotAllowed' },
    })
    expect((await refusal(NetworkInterfaceId)).code).toBe('InvalidOperation.InvalidEniState')
    await attach(NetworkInterfaceId, InstanceId)
    expect((await refusal(NetworkInterfaceId, other)).code).toBe('InvalidInstanceId.NotFound')
    expect((await refusal(NetworkInterfaceId, 'i-none')).code).toBe('InvalidEcsId.NotFound')
    expect((await refusal('eni-none')).code).toBe('InvalidEniId.NotFound')
    const trunk = { TrunkNetworkInstanceId: 'eni-trunk' }
    expect((await refusal(NetworkInterfaceId, InstanceId, trunk)).code).toBe('UnsupportedParameter')
  })

  it('refuses while the interface is being attached or the instance is in transition', async () => {
    const { test, running, makeCard, attach } = await cardWorld()
    const InstanceId = await running()
    const NetworkInterfaceId = await makeCard()
    const asked = { ...REGION, NetworkInterfaceId, InstanceId }
    await test.call('ecs.AttachNetworkInterface', asked)
    expect((await test.refusal('ecs.DetachNetworkInterface', asked)).code).toBe('InvalidOperation.InvalidEniState')
    await test.settle()
    await test.call('ecs.StopInstance', { InstanceId })
    expect((await test.refusal('ecs.DetachNetworkInterface', asked)).code).toBe('InvalidOperation.InvalidEcsState')
    await test.settle()
    await test.call('ecs.DetachNetworkInterface', asked)
    await test.settle()
    await attach(NetworkInterfaceId, InstanceId)
  })
})
