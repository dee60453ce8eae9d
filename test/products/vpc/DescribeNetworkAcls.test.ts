import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAcl, makeBoundAcl } from './aclSetup.ts'
import { REGION } from './network.ts'

describe('DescribeNetworkAcls', () => {
  it('reads: the ACLs of a region; each filter narrows the list', async () => {
    const world = testWorld()
    const { NetworkAclId, VpcId, VSwitchId } = await makeBoundAcl(world)
    await world.call('vpc.ModifyNetworkAclAttributes', { ...REGION, NetworkAclId, NetworkAclName: 'first' })
    const Tags = [{ Key: 'a', Value: 'b' }]
    const tagged = { ...REGION, ResourceType: 'NETWORKACL', ResourceId: [NetworkAclId], Tag: Tags }
    await world.call('vpc.TagResources', tagged)
    const other = await makeAcl(world)
    const list = (members: object) => world.call('vpc.DescribeNetworkAcls', { ...REGION, ...members })
    const ids = async (members: object) => (await list(members)).NetworkAcls.NetworkAcl?.map((row) => row.NetworkAclId)
    expect(await list({})).toMatchObject({ TotalCount: '2', PageNumber: '1', PageSize: '10' })
    expect(await ids({})).toEqual([other.NetworkAclId, NetworkAclId])
    expect(await ids({ PageSize: 1, PageNumber: 2 })).toEqual([NetworkAclId])
    for (const filter of [
      ...[{ NetworkAclId }, { NetworkAclName: 'first' }, { VpcId }, { Tags }],
      { ResourceType: 'VSwitch', ResourceId: VSwitchId },
    ])
      expect(await ids(filter)).toEqual([NetworkAclId])
    expect(await ids({ ResourceType: 'Other' })).toEqual([])
  })

  it('refuses pages above 50', async () => {
    expect((await testWorld().refusal('vpc.DescribeNetworkAcls', { ...REGION, PageSize: 51 })).code).toBe(
      'InvalidParameter',
    )
  })
})
