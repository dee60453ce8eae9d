import { describe, expect, it } from 'vitest'
import { makeIpv6Vpc, REGION, ZONE } from '../products/vpc/network.ts'
import { testWorld } from '../setup/worlds.ts'

describe('Terraform: alicloud_vswitch', () => {
  it('create, read, update, read, delete, read says gone', async () => {
    const world = testWorld()
    const { VpcId } = await makeIpv6Vpc(world)
    const asked = { ...REGION, VpcId, ZoneId: ZONE, CidrBlock: '10.0.1.0/24', VSwitchName: 'tf' }
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', { ...asked, ClientToken: 'tf-1' })
    // Two vSwitches of a plan are made at the same time: the second meets IncorrectVSwitchStatus and tries again.
    const second = { ...asked, CidrBlock: '10.0.2.0/24', ClientToken: 'tf-2' }
    expect((await world.refusal('vpc.CreateVSwitch', second)).code).toBe('IncorrectVSwitchStatus')
    const read = () => world.call('vpc.DescribeVSwitchAttributes', { ...REGION, VSwitchId })
    expect((await read()).Status).toBe('Pending')
    await world.settle()
    await world.call('vpc.CreateVSwitch', second)
    await world.settle()
    expect(await read()).toMatchObject({
      ...{ Status: 'Available', VSwitchName: 'tf', CidrBlock: '10.0.1.0/24', Description: '', Ipv6CidrBlock: '' },
      ...{ VpcId, ZoneId: ZONE, IsDefault: false, Tags: { Tag: [] }, CreationTime: expect.stringMatching(/Z$/) },
    })

    const change = { VSwitchName: 'tf-2', Description: 'changed', EnableIPv6: true, Ipv6CidrBlock: 9 }
    await world.call('vpc.ModifyVSwitchAttribute', { ...REGION, VSwitchId, ...change })
    const tagged = { ...REGION, ResourceType: 'VSWITCH', ResourceId: [VSwitchId] }
    await world.call('vpc.TagResources', { ...tagged, Tag: [{ Key: 'a', Value: 'b' }] })
    expect(await read()).toMatchObject({
      ...{ VSwitchName: 'tf-2', Description: 'changed', Ipv6CidrBlock: '2408:4000:1:209::/64' },
      Tags: { Tag: [{ Key: 'a', Value: 'b' }] },
    })
    await world.call('vpc.UnTagResources', { ...tagged, TagKey: ['a'] })

    await world.call('vpc.DeleteVSwitch', { ...REGION, VSwitchId })
    await world.settle()
    expect(await world.refusal('vpc.DescribeVSwitchAttributes', { ...REGION, VSwitchId })).toMatchObject({
      ...{ status: 404, code: 'InvalidVSwitchId.NotFound' },
    })
  })

  it('is_default: the default vSwitch of a zone', async () => {
    const world = testWorld()
    await world.call('vpc.CreateDefaultVpc', REGION)
    await world.settle()
    const { VSwitchId } = await world.call('vpc.CreateDefaultVSwitch', { ...REGION, ZoneId: ZONE })
    await world.settle()
    expect(await world.call('vpc.DescribeVSwitchAttributes', { ...REGION, VSwitchId })).toMatchObject({
      ...{ IsDefault: true, Status: 'Available' },
    })
  })
})
