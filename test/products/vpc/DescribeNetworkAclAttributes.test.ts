import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeBoundAcl, showAcl } from './aclSetup.ts'
import { REGION } from './network.ts'

describe('DescribeNetworkAclAttributes', () => {
  it('reads: one ACL with its vSwitches', async () => {
    const world = testWorld()
    const { NetworkAclId, VpcId, VSwitchId } = await makeBoundAcl(world)
    expect(await showAcl(world, NetworkAclId)).toMatchObject({
      ...{ NetworkAclId, VpcId, RegionId: 'cn-hangzhou', Status: 'Available' },
      Resources: { Resource: [{ ResourceId: VSwitchId, ResourceType: 'VSwitch', Status: 'BINDED' }] },
    })
  })

  it('refuses unknown ACLs', async () => {
    const asked = { ...REGION, NetworkAclId: 'nacl-none' }
    expect(await testWorld().refusal('vpc.DescribeNetworkAclAttributes', asked)).toMatchObject({
      status: 400,
      code: 'InvalidNetworkAcl.NotFound',
    })
  })
})
