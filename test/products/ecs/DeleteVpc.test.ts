import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from '../vpc/network.ts'

describe('DeleteVpc', () => {
  it('later: the VPC is gone for both APIs', async () => {
    const test = testWorld()
    const { VpcId } = await test.call('vpc.CreateVpc', REGION)
    await test.settle()
    await test.call('ecs.DeleteVpc', { ...REGION, VpcId })
    await test.settle()
    expect((await test.call('ecs.DescribeVpcs', REGION)).TotalCount).toBe(0)
    expect((await test.call('vpc.DescribeVpcs', REGION)).TotalCount).toBe(0)
  })

  it('refuses a VPC that is not empty, that is unknown, or of another region', async () => {
    const test = testWorld()
    const { VpcId } = await makeNetwork(test)
    const code = async (request: object) => (await test.refusal('ecs.DeleteVpc', request)).code
    expect(await code({ VpcId })).toBe('DependencyViolation.VSwitch')
    expect(await code({ VpcId: 'vpc-none' })).toBe('InvalidVpcId.NotFound')
    expect(await code({ VpcId, RegionId: 'cn-beijing' })).toBe('InvalidVpcId.NotFound')
    expect(await code({})).toBe('MissingParameter')
  })
})
