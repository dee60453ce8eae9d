import { describe, expect, it } from 'vitest'
import { setOfVpc, showSet } from '../products/vpc/dhcpSetup.ts'
import { makeNetwork, REGION } from '../products/vpc/network.ts'
import { type TestWorld, testWorld } from '../setup/worlds.ts'
import { until } from './polling.ts'

const order = {
  DhcpOptionsSetName: 'tf-example',
  DhcpOptionsSetDescription: 'made by Terraform',
  DomainName: 'terraform-example.com',
  DomainNameServers: '100.100.2.136',
}

async function created(world: TestWorld): Promise<string> {
  const asked = { ...REGION, ...order, ClientToken: 'tf-1' }
  const { DhcpOptionsSetId } = await world.call('vpc.CreateDhcpOptionsSet', asked)
  const isReady = async () => /Available|InUse/.test((await showSet(world, DhcpOptionsSetId)).Status)
  await until(world, 'the set', isReady)
  return DhcpOptionsSetId
}

describe('Terraform: alicloud_vpc_dhcp_options_set', () => {
  it('create, wait, update, move, tag, read, delete, read says gone', async () => {
    const world = testWorld()
    const id = await created(world)
    const named = { ...REGION, DhcpOptionsSetId: id }
    const { DomainName, DomainNameServers, ...texts } = order
    const read = () => showSet(world, id)
    expect(await read()).toMatchObject({ ...texts, DhcpOptions: { DomainName, DomainNameServers } })

    const changed = { DhcpOptionsSetName: 'tf-2', DomainNameServers: '100.100.2.138', LeaseTime: '3650d' }
    await world.call('vpc.UpdateDhcpOptionsSetAttribute', { ...named, ...changed, ClientToken: 'tf-2' })
    await until(world, 'the change', async () => /Available|InUse/.test((await read()).Status))
    const NewResourceGroupId = 'rg-acfmxazb4ph6aiy'
    const moved = { ...REGION, ResourceType: 'DhcpOptionsSet', ResourceId: id, NewResourceGroupId }
    await world.call('vpc.MoveResourceGroup', moved)
    const tagged = { ...REGION, ResourceType: 'DhcpOptionsSet', ResourceId: [id] }
    await world.call('vpc.TagResources', { ...tagged, Tag: [{ Key: 'a', Value: 'b' }] })
    expect(await read()).toMatchObject({
      ...{ DhcpOptionsSetName: 'tf-2', ResourceGroupId: NewResourceGroupId, Tags: [{ Key: 'a', Value: 'b' }] },
      DhcpOptions: { DomainName, DomainNameServers: '100.100.2.138', LeaseTime: '3650d' },
    })
    const { TagResources } = await world.call('vpc.ListTagResources', tagged)
    expect(TagResources.TagResource).toEqual([
      { ResourceId: id, ResourceType: 'DHCPOPTIONSSET', TagKey: 'a', TagValue: 'b' },
    ])
    await world.call('vpc.UnTagResources', { ...tagged, TagKey: ['a'] })

    await world.call('vpc.DeleteDhcpOptionsSet', { ...named, ClientToken: 'tf-3' })
    await until(world, 'the end', async () => (await read()).Status === undefined)
    const again = await world.refusal('vpc.DeleteDhcpOptionsSet', { ...named, ClientToken: 'tf-4' })
    expect(again.code).toBe('InvalidDhcpOptionsSetId.NotFound')
  })
})

describe('Terraform: alicloud_vpc_dhcp_options_set_attachment', () => {
  it('attach, wait, read, detach; the set is deleted as soon as it may be', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const DhcpOptionsSetId = await created(world)
    const pair = { ...REGION, VpcId, DhcpOptionsSetId }
    await world.call('vpc.AttachDhcpOptionsSetToVpc', { ...pair, ClientToken: 'tf-5' })
    const isInUse = async () => {
      const { AssociateVpcs } = await showSet(world, DhcpOptionsSetId)
      return AssociateVpcs.find((row) => row.VpcId === VpcId)?.AssociateStatus === 'InUse'
    }
    await until(world, 'the attachment', isInUse)
    expect(await setOfVpc(world, VpcId)).toEqual([DhcpOptionsSetId, 'InUse'])

    await world.call('vpc.DetachDhcpOptionsSetFromVpc', { ...pair, ClientToken: 'tf-6' })
    // The provider does not wait here, and tries again on this code.
    const early = await world.refusal('vpc.DeleteDhcpOptionsSet', { ...REGION, DhcpOptionsSetId })
    expect(early.code).toBe('IncorrectStatus.DhcpOptionsSet')
    await until(world, 'the detachment', async () => (await setOfVpc(world, VpcId))[0] === '')
    await world.call('vpc.DeleteDhcpOptionsSet', { ...REGION, DhcpOptionsSetId })
    await world.settle()
    await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
  })
})
