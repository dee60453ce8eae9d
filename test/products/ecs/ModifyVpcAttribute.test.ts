import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../vpc/network.ts'

describe('ModifyVpcAttribute', () => {
  it('does: sets name, description and block', async () => {
    const test = testWorld()
    const { VpcId } = await test.call('ecs.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/16' })
    await test.settle()
    const wanted = { VpcName: 'new', Description: 'other', CidrBlock: '10.0.0.0/12' }
    await test.call('ecs.ModifyVpcAttribute', { ...REGION, VpcId, ...wanted })
    expect((await test.call('vpc.DescribeVpcs', REGION)).Vpcs.Vpc?.[0]).toMatchObject(wanted)
  })

  it('reads UserCidr without effect, and says so', async () => {
    const test = testWorld()
    const { VpcId } = await test.call('ecs.CreateVpc', REGION)
    await test.settle()
    await test.call('ecs.ModifyVpcAttribute', { VpcId, UserCidr: '30.0.0.0/8' })
    expect((await test.call('ecs.DescribeVpcs', REGION)).Vpcs.Vpc?.[0]?.UserCidrs).toEqual({ UserCidr: [] })
  })

  it('refuses a VPC that does not exist', async () => {
    const test = testWorld()
    expect(await test.refusal('ecs.ModifyVpcAttribute', { VpcId: 'vpc-none' })).toMatchObject({
      ...{ status: 404, code: 'InvalidVpcId.NotFound' },
    })
  })
})
