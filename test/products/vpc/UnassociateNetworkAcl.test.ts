import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeBoundAcl, showAcl } from './aclSetup.ts'
import { REGION } from './network.ts'

describe('UnassociateNetworkAcl', () => {
  it('later: UNBINDING, then gone from the ACL', async () => {
    const world = testWorld()
    const { NetworkAclId, VSwitchId } = await makeBoundAcl(world)
    const asked = { ...REGION, NetworkAclId, Resource: [{ ResourceId: VSwitchId, ResourceType: 'VSwitch' }] }
    await world.call('vpc.UnassociateNetworkAcl', asked)
    const resources = async () => (await showAcl(world, NetworkAclId)).Resources?.Resource
    expect(await resources()).toMatchObject([{ ResourceId: VSwitchId, Status: 'UNBINDING' }])
    await world.settle()
    expect(await resources()).toEqual([])
    expect(await world.refusal('vpc.UnassociateNetworkAcl', asked)).toMatchObject({
      status: 400,
      code: 'InvalidResource.NotBinding',
    })
    await world.call('vpc.DeleteVSwitch', { VSwitchId })
  })
})
