import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../vpc/network.ts'

describe('AllocateEipAddress', () => {
  it('does: allocates an EIP that both APIs show', async () => {
    const test = testWorld()
    const asked = { Bandwidth: '7', InternetChargeType: 'PayByTraffic', ISP: 'BGP' }
    const made = await test.call('ecs.AllocateEipAddress', { ...REGION, ...asked })
    expect(Object.keys(made).sort()).toEqual(['AllocationId', 'EipAddress', 'RequestId'])
    const { EipAddresses } = await test.call('vpc.DescribeEipAddresses', REGION)
    expect(EipAddresses.EipAddress).toMatchObject([
      { AllocationId: made.AllocationId, IpAddress: made.EipAddress, Status: 'Available', ...asked },
    ])
  })

  it('refuses a bandwidth that is none', async () => {
    const test = testWorld()
    expect(await test.refusal('ecs.AllocateEipAddress', { ...REGION, Bandwidth: '0' })).toMatchObject({
      ...{ status: 400, code: 'InvalidParameter' },
    })
  })
})
