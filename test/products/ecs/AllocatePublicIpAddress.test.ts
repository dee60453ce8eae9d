import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { inside } from './sourceInstance.ts'

describe('AllocatePublicIpAddress', () => {
  it('does: gives an address to an instance with bandwidth, and the same one again', async () => {
    const { test, running, shown } = await instanceWorld()
    const InstanceId = await running()
    inside(test, (world) => world.instances.change(InstanceId, { InternetMaxBandwidthOut: 5 }))
    const { IpAddress } = await test.call('ecs.AllocatePublicIpAddress', { InstanceId })
    expect(await shown(InstanceId)).toMatchObject({ PublicIpAddress: { IpAddress: [IpAddress] } })
    expect(await test.call('ecs.AllocatePublicIpAddress', { InstanceId, IpAddress })).toMatchObject({ IpAddress })
  })

  it('refuses what can not have one', async () => {
    const { test, run, running } = await instanceWorld()
    const refusal = (members: object) => test.refusal('ecs.AllocatePublicIpAddress', members)
    expect(await refusal({ InstanceId: 'i-none' })).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    const InstanceId = await running()
    const noBandwidth = { status: 400, code: 'AllocateIpInvalidInstanceBandwidth' }
    expect(await refusal({ InstanceId })).toMatchObject(noBandwidth)
    const malformed = { status: 400, code: 'InvalidIpAddress.Malformed' }
    expect(await refusal({ InstanceId, IpAddress: 'x' })).toMatchObject(malformed)
    const chosen = { status: 404, code: 'InvalidIpAddress.NotFound' }
    expect(await refusal({ InstanceId, IpAddress: '192.0.2.7' })).toMatchObject(chosen)
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', { ...REGION, AllocationId, InstanceId })
    inside(test, (world) => world.instances.change(InstanceId, { InternetMaxBandwidthOut: 5 }))
    expect(await refusal({ InstanceId })).toMatchObject({ status: 403, code: 'AllocatedAlready' })
    const paid = await running({ InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Week' })
    await test.advance(8 * 24 * 3_600_000)
    const over = { status: 403, code: 'InstanceExpiredOrInArrears' }
    expect(await refusal({ InstanceId: paid })).toMatchObject(over)
    const [pending] = await run({ InternetMaxBandwidthOut: 5 })
    expect(await refusal({ InstanceId: pending })).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
  })
})
