import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAcl, showAcl } from './aclSetup.ts'
import { makeNetwork, REGION } from './network.ts'

describe('AssociateNetworkAcl', () => {
  it('does: the vSwitch is BINDING; later: BINDED, and says so itself', async () => {
    const world = testWorld()
    const { NetworkAclId, VSwitchId } = await makeAcl(world)
    const Resource = [{ ResourceId: VSwitchId, ResourceType: 'VSwitch' }]
    const asked = { ...REGION, NetworkAclId, Resource }
    await world.call('vpc.AssociateNetworkAcl', asked)
    const resources = async () => (await showAcl(world, NetworkAclId)).Resources?.Resource
    expect(await resources()).toMatchObject([{ ResourceId: VSwitchId, Status: 'BINDING' }])
    expect((await world.refusal('vpc.UnassociateNetworkAcl', asked)).code).toBe('ResourceStatus.Error')
    await world.settle()
    expect(await resources()).toMatchObject([{ ResourceId: VSwitchId, Status: 'BINDED' }])
    expect((await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })).NetworkAclId).toBe(NetworkAclId)
    expect((await world.refusal('vpc.AssociateNetworkAcl', asked)).code).toBe('InvalidResource.BindingExist')
  })

  it('refuses none, other types, unknown vSwitches, those of other VPCs and in transition', async () => {
    const world = testWorld()
    const { NetworkAclId, VpcId } = await makeAcl(world)
    const other = await makeNetwork(world)
    const code = async (Resource: object[]) =>
      (await world.refusal('vpc.AssociateNetworkAcl', { ...REGION, NetworkAclId, Resource })).code
    const bind = (ResourceId: string, ResourceType = 'VSwitch') => [{ ResourceId, ResourceType }]
    expect((await world.refusal('vpc.AssociateNetworkAcl', { ...REGION, NetworkAclId })).code).toBe(
      'ParameterMissing.Resources',
    )
    expect(await code(bind('vsw-1', 'Other'))).toBe('ParameterIllegal.ResourceType')
    expect(await code(bind('vsw-none'))).toBe('InvalidResource.NotFound')
    expect(await code(bind(other.VSwitchId))).toBe('InvalidResource.VpcError')
    const young = { VpcId, ZoneId: 'cn-hangzhou-h', CidrBlock: '10.0.9.0/24' }
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', young)
    expect(await code(bind(VSwitchId))).toBe('ResourceStatus.Error')
    expect((await world.refusal('vpc.AssociateNetworkAcl', { ...REGION, NetworkAclId: 'nacl-none' })).code).toBe(
      'InvalidNetworkAcl.NotFound',
    )
  })
})
