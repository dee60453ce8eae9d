import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

const REGION = { RegionId: 'cn-hangzhou' }

describe('CreateVpc', () => {
  it('does: makes a VPC with its router and route table, Pending at first', async () => {
    const world = testWorld()
    const made = await world.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/16', VpcName: 'main' })
    expect(made.VpcId).toMatch(/^vpc-bp1[0-9a-z]{18}$/)
    const { Vpcs } = await world.call('vpc.DescribeVpcs', REGION)
    expect(Vpcs.Vpc).toMatchObject([{ VpcId: made.VpcId, Status: 'Pending', CidrBlock: '10.0.0.0/16', VpcName: 'main' }])
  })

  it('later: becomes Available', async () => {
    const world = testWorld()
    await world.call('vpc.CreateVpc', REGION)
    await world.settle()
    const { Vpcs } = await world.call('vpc.DescribeVpcs', REGION)
    expect(Vpcs.Vpc?.[0]?.Status).toBe('Available')
  })

  it('refuses a block that no VPC may have', async () => {
    const world = testWorld()
    expect(await world.refusal('vpc.CreateVpc', { ...REGION, CidrBlock: '100.64.0.0/16' })).toMatchObject({
      status: 400,
      code: 'InvalidCidrBlock.Malformed',
    })
  })

  it('does: gives the same answer to the same ClientToken, and refuses it with other parameters', async () => {
    const world = testWorld()
    const first = await world.call('vpc.CreateVpc', { ...REGION, ClientToken: 'once' })
    const again = await world.call('vpc.CreateVpc', { ...REGION, ClientToken: 'once' })
    expect(again.VpcId).toBe(first.VpcId)
    expect(world.world.vpcs.size).toBe(1)
    const refused = await world.refusal('vpc.CreateVpc', { ...REGION, ClientToken: 'once', VpcName: 'other' })
    expect(refused.code).toBe('IdempotentParameterMismatch')
  })

  it('does: answers a dry run with DryRunOperation and changes nothing', async () => {
    const world = testWorld()
    expect(await world.refusal('vpc.CreateVpc', { ...REGION, DryRun: true })).toMatchObject({ status: 400, code: 'DryRunOperation' })
  })
})
