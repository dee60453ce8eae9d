import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../vpc/network.ts'

describe('CreateVpc', () => {
  it('does: makes a VPC that both APIs show, Pending and then Available', async () => {
    const test = testWorld()
    const asked = { ...REGION, CidrBlock: '10.0.0.0/16', VpcName: 'old', Description: 'door', UserCidr: '30.0.0.0/8' }
    const made = await test.call('ecs.CreateVpc', asked)
    expect(Object.keys(made).sort()).toEqual(['RequestId', 'RouteTableId', 'VRouterId', 'VpcId'])
    const shown = async () => (await test.call('vpc.DescribeVpcs', REGION)).Vpcs.Vpc?.[0]
    expect(await shown()).toMatchObject({
      ...{ VpcId: made.VpcId, Status: 'Pending', CidrBlock: '10.0.0.0/16', VpcName: 'old', Description: 'door' },
      UserCidrs: { UserCidr: ['30.0.0.0/8'] },
    })
    await test.settle()
    expect((await shown())?.Status).toBe('Available')
  })

  it('does: gives the same answer for the same token, which the VPC API does not share', async () => {
    const test = testWorld()
    const asked = { ...REGION, ClientToken: 'once' }
    const { VpcId } = await test.call('ecs.CreateVpc', asked)
    expect((await test.call('ecs.CreateVpc', asked)).VpcId).toBe(VpcId)
    expect((await test.call('vpc.CreateVpc', asked)).VpcId).not.toBe(VpcId)
  })

  it('refuses what is missing as ECS does, and the rest as the VPC API does', async () => {
    const test = testWorld()
    expect(await test.refusal('ecs.CreateVpc', {})).toMatchObject({ status: 400, code: 'MissingParameter' })
    const wrong = await test.refusal('ecs.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/33' })
    expect(wrong).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect((await test.refusal('ecs.CreateVpc', { ...REGION, VpcName: 'http://x' })).code).toBe(
      'InvalidVpcName.Malformed',
    )
  })
})
