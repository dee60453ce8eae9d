import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeGateway } from '../vpc/natSetup.ts'
import { REGION } from '../vpc/network.ts'

describe('DescribeNatGateways', () => {
  it('reads gateways by id, VPC and page, in the fields of this API', async () => {
    const test = testWorld()
    const one = await makeGateway(test, { Name: 'one' })
    const other = await makeGateway(test)
    const found = async (request: object) => {
      const { NatGateways } = await test.call('ecs.DescribeNatGateways', { ...REGION, ...request })
      return (NatGateways.NatGateway ?? []).map(({ NatGatewayId }) => NatGatewayId)
    }
    expect(await found({})).toEqual([other.NatGatewayId, one.NatGatewayId])
    expect(await found({ NatGatewayId: one.NatGatewayId })).toEqual([one.NatGatewayId])
    expect(await found({ VpcId: other.VpcId })).toEqual([other.NatGatewayId])
    expect(await found({ PageNumber: 2, PageSize: 1 })).toEqual([one.NatGatewayId])
    const { NatGateways } = await test.call('ecs.DescribeNatGateways', { ...REGION, NatGatewayId: one.NatGatewayId })
    expect(NatGateways.NatGateway).toMatchObject([{ Name: 'one', Status: 'Available', VpcId: one.VpcId }])
    expect(Object.keys(NatGateways.NatGateway?.[0] ?? {})).not.toContain('NatType')
  })

  it('refuses a page that is too large', async () => {
    const test = testWorld()
    expect((await test.refusal('ecs.DescribeNatGateways', { ...REGION, PageSize: 101 })).status).toBe(400)
  })
})
