import { describe, expect, it } from 'vitest'
import { REGION } from './instanceSetup.ts'
import { cardWorld } from './networkInterfaceSetup.ts'

describe('UnassignPrivateIpAddresses', () => {
  it('does: takes the addresses, and they are free again', async () => {
    const { test, makeCard, addresses } = await cardWorld()
    const NetworkInterfaceId = await makeCard({ PrivateIpAddress: ['10.0.0.20', '10.0.0.21', '10.0.0.22'] })
    await test.call('ecs.UnassignPrivateIpAddresses', {
      ...{ ...REGION, NetworkInterfaceId, PrivateIpAddress: ['10.0.0.20', '10.0.0.22'] },
    })
    expect((await addresses(NetworkInterfaceId)).slice(1)).toEqual(['10.0.0.21'])
    await makeCard({ PrimaryIpAddress: '10.0.0.20' })
  })

  it('refuses the primary address, addresses it has not, and one with an EIP', async () => {
    const { test, makeCard } = await cardWorld()
    const NetworkInterfaceId = await makeCard({ PrimaryIpAddress: '10.0.0.9', PrivateIpAddress: ['10.0.0.20'] })
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    const eni = { InstanceId: NetworkInterfaceId, InstanceType: 'NetworkInterface' }
    await test.call('vpc.AssociateEipAddress', { AllocationId, ...eni, PrivateIpAddress: '10.0.0.20' })
    await test.settle()
    const refusal = (members: object) =>
      test.refusal('ecs.UnassignPrivateIpAddresses', { ...REGION, NetworkInterfaceId, ...members })
    expect(await refusal({ PrivateIpAddress: ['10.0.0.9'] })).toMatchObject({
      ...{ status: 403, code: 'InvalidIp.IpUnassigned' },
    })
    expect((await refusal({ PrivateIpAddress: ['10.0.0.77'] })).code).toBe('InvalidIp.IpUnassigned')
    expect((await refusal({ PrivateIpAddress: ['10.0.0.20'] })).code).toBe('Operation.Conflict')
    expect((await refusal({})).code).toBe('MissingParameter')
    expect((await refusal({ Ipv4Prefix: ['10.0.0.16/28'] })).code).toBe('UnsupportedParameter')
    const none = { NetworkInterfaceId: 'eni-none', PrivateIpAddress: ['10.0.0.9'] }
    expect((await refusal(none)).code).toBe('InvalidEniId.NotFound')
  })
})
