import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'

describe('DescribeVpcAttribute', () => {
  it('reads: the VPC and how much it holds', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    expect(await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })).toMatchObject({
      VpcId,
      CidrBlock: '10.0.0.0/16',
      Status: 'Available',
      VSwitchIds: { VSwitchId: [VSwitchId] },
      AssociatedCens: { AssociatedCen: [] },
      CloudResources: {
        CloudResourceSetType: [
          { ResourceType: 'VSwitch', ResourceCount: 1 },
          { ResourceType: 'VRouter', ResourceCount: 1 },
          { ResourceType: 'RouteTable', ResourceCount: 1 },
        ],
      },
    })
  })

  it('refuses a VPC that does not exist, lies elsewhere or belongs to somebody else', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const missing = { status: 404, code: 'InvalidVpcId.NotFound' }
    expect(await world.refusal('vpc.DescribeVpcAttribute', { ...REGION, VpcId: 'vpc-none' })).toMatchObject(missing)
    expect(await world.refusal('vpc.DescribeVpcAttribute', { RegionId: 'cn-beijing', VpcId })).toMatchObject(missing)
    expect(await world.refusal('vpc.DescribeVpcAttribute', { ...REGION, VpcId }, '1000000000000002')).toMatchObject(
      missing,
    )
  })
})
