import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeGateway } from '../vpc/natSetup.ts'
import { REGION } from '../vpc/network.ts'

describe('DeleteNatGateway', () => {
  it('later: the gateway is gone for both APIs', async () => {
    const test = testWorld()
    const { NatGatewayId } = await makeGateway(test)
    await test.call('ecs.DeleteNatGateway', { ...REGION, NatGatewayId })
    await test.settle()
    expect((await test.call('ecs.DescribeNatGateways', REGION)).TotalCount).toBe(0)
    expect((await test.call('vpc.DescribeNatGateways', REGION)).TotalCount).toBe(0)
  })

  it('refuses a gateway that does not exist', async () => {
    const test = testWorld()
    const none = await test.refusal('ecs.DeleteNatGateway', { ...REGION, NatGatewayId: 'ngw-none' })
    expect(none.status).toBe(404)
  })
})
