import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

const DAY_MS = 24 * 3_600_000

describe('ModifyInstanceNetworkSpec', () => {
  it('does: bandwidth at once; a public address if it is asked for', async () => {
    const { test, running, shown } = await instanceWorld()
    const InstanceId = await running()
    const first = await test.call('ecs.ModifyInstanceNetworkSpec', { InstanceId, InternetMaxBandwidthOut: 5 })
    expect(first.OrderId).toBeUndefined()
    expect(await shown(InstanceId)).toMatchObject({
      ...{ InternetMaxBandwidthOut: 5, InternetMaxBandwidthIn: 10, PublicIpAddress: { IpAddress: [] } },
    })
    await test.call('ecs.ModifyInstanceNetworkSpec', {
      ...{ InstanceId, InternetMaxBandwidthOut: 50, InternetMaxBandwidthIn: 30, AllocatePublicIp: true },
      NetworkChargeType: 'PayByBandwidth',
    })
    expect(await shown(InstanceId)).toMatchObject({
      ...{ InternetMaxBandwidthOut: 50, InternetMaxBandwidthIn: 30, InternetChargeType: 'PayByBandwidth' },
      PublicIpAddress: { IpAddress: [expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/)] },
    })
  })

  it('does: without bandwidth the address goes', async () => {
    const { test, running, shown } = await instanceWorld()
    const InstanceId = await running({ InternetMaxBandwidthOut: 5 })
    await test.call('ecs.ModifyInstanceNetworkSpec', { InstanceId, InternetMaxBandwidthOut: 0 })
    expect(await shown(InstanceId)).toMatchObject({
      ...{ InternetMaxBandwidthOut: 0, InternetMaxBandwidthIn: 0, PublicIpAddress: { IpAddress: [] } },
    })
  })

  it('does: a subscription gets an address by itself, an order, and up to 200 Mbit/s', async () => {
    const { test, running, shown } = await instanceWorld()
    const InstanceId = await running({ InstanceChargeType: 'PrePaid', Period: 1, InternetChargeType: 'PayByBandwidth' })
    const request = { InstanceId, InternetMaxBandwidthOut: 200, ClientToken: 'once' }
    const { OrderId } = await test.call('ecs.ModifyInstanceNetworkSpec', request)
    expect(OrderId).toMatch(/^\d+$/)
    expect((await test.call('ecs.ModifyInstanceNetworkSpec', request)).OrderId).toBe(OrderId)
    const { PublicIpAddress } = (await shown(InstanceId)) as { PublicIpAddress: { IpAddress: string[] } }
    expect(PublicIpAddress.IpAddress).toHaveLength(1)
    await test.advance(40 * DAY_MS)
    const late = await test.refusal('ecs.ModifyInstanceNetworkSpec', { InstanceId, InternetMaxBandwidthOut: 1 })
    expect(late).toMatchObject({ status: 403, code: 'InstanceExpiredOrInArrears' })
  })

  it('refuses values out of range, unknown instances, states in between, temporary upgrades', async () => {
    const { test, running, run } = await instanceWorld()
    const InstanceId = await running()
    const refusal = (members: object) => test.refusal('ecs.ModifyInstanceNetworkSpec', { InstanceId, ...members })
    expect(await refusal({ InstanceId: 'i-none' })).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    const out = { status: 400, code: 'InvalidInternetMaxBandwidthOut.ValueNotSupported' }
    for (const InternetMaxBandwidthOut of [-1, 101, 1e12])
      expect(await refusal({ InternetMaxBandwidthOut })).toMatchObject(out)
    const inbound = await refusal({ InternetMaxBandwidthOut: 5, InternetMaxBandwidthIn: 11 })
    expect(inbound).toMatchObject({ status: 400, code: 'InvalidInternetMaxBandwidthIn.ValueNotSupported' })
    const charge = await refusal({ NetworkChargeType: 'Free' })
    expect(charge).toMatchObject({ status: 400, code: 'InvalidInternetChargeType.ValueNotSupported' })
    expect(await refusal({ AllocatePublicIp: true })).toMatchObject({
      status: 400,
      code: 'InvalidParam.AllocatePublicIp',
    })
    for (const members of [{ StartTime: '2026-01-03T00:00Z' }, { EndTime: '2026-01-03T00Z' }])
      expect(await refusal(members)).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const [pending = ''] = await run()
    expect(await refusal({ InstanceId: pending })).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
  })

  it('refuses bandwidth beside an EIP', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', { ...REGION })
    await test.call('vpc.AssociateEipAddress', { ...REGION, AllocationId, InstanceId })
    await test.settle()
    const refusal = await test.refusal('ecs.ModifyInstanceNetworkSpec', { InstanceId, InternetMaxBandwidthOut: 5 })
    expect(refusal).toMatchObject({ status: 403, code: 'InvalidInstance.InstanceNotSupported' })
  })
})
