import { describe, expect, it } from 'vitest'
import { REGION } from '../products/ecs/instanceSetup.ts'
import { type CardWorld, cardWorld } from '../products/ecs/networkInterfaceSetup.ts'

/** Asks until the interface has the status, as the provider does; `gone` when no interface is listed. */
async function waitFor({ test, card }: CardWorld, id: string, status: string): Promise<void> {
  for (let poll = 0; poll < 20; poll++) {
    const shown = (await card(id))?.Status ?? 'gone'
    if (shown === status) return
    await test.advance(1000)
  }
  throw new Error(`${id} has not become ${status}`)
}

/** What the resource reads: the interface and its tags. */
async function read({ test, card }: CardWorld, id: string) {
  const { TagResources } = await test.call('ecs.ListTagResources', { ...REGION, ResourceType: 'eni', ResourceId: [id] })
  return {
    ...(await card(id)),
    tags: (TagResources.TagResource ?? []).map(({ TagKey, TagValue }) => [TagKey, TagValue]),
  }
}

describe('Terraform alicloud_ecs_network_interface', () => {
  it('create, read, update, read, delete, and reads that it is gone', async () => {
    const world = await cardWorld()
    const { test, VpcId, VSwitchId, SecurityGroupId } = world
    const { NetworkInterfaceId: id } = await test.call('ecs.CreateNetworkInterface', {
      ...{ ...REGION, VSwitchId, SecurityGroupIds: [SecurityGroupId], NetworkInterfaceName: 'tf', Description: 'made' },
      ...{ PrimaryIpAddress: '10.0.0.9', PrivateIpAddress: ['10.0.0.20'], ClientToken: 'TF-CreateNetworkInterface-1' },
      Tag: [{ Key: 'Created', Value: 'TF' }],
    })
    await waitFor(world, id, 'Available')
    expect(await read(world, id)).toMatchObject({
      ...{
        NetworkInterfaceName: 'tf',
        Description: 'made',
        PrivateIpAddress: '10.0.0.9',
        VSwitchId,
        Type: 'Secondary',
      },
      ...{ NetworkInterfaceTrafficMode: 'Standard', SourceDestCheck: false, DeleteOnRelease: true },
      SecurityGroupIds: { SecurityGroupId: [SecurityGroupId] },
      tags: [['Created', 'TF']],
    })

    const other = (await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })).SecurityGroupId
    const eni = { ...REGION, NetworkInterfaceId: id }
    await test.call('ecs.UnassignPrivateIpAddresses', { ...eni, PrivateIpAddress: ['10.0.0.20'] })
    await test.call('ecs.AssignPrivateIpAddresses', { ...eni, PrivateIpAddress: ['10.0.0.21'] })
    await test.call('ecs.ModifyNetworkInterfaceAttribute', {
      ...{ ...eni, NetworkInterfaceName: 'tf2', Description: 'changed', QueueNumber: 2, SecurityGroupId: [other] },
    })
    const resource = { ...REGION, ResourceType: 'eni', ResourceId: [id] }
    await test.call('ecs.UntagResources', { ...resource, TagKey: ['Created'] })
    await test.call('ecs.TagResources', { ...resource, Tag: [{ Key: 'For', Value: 'acceptance' }] })
    expect(await read(world, id)).toMatchObject({
      ...{ NetworkInterfaceName: 'tf2', Description: 'changed', QueueNumber: 2 },
      PrivateIpSets: { PrivateIpSet: [{ PrivateIpAddress: '10.0.0.9' }, { PrivateIpAddress: '10.0.0.21' }] },
      SecurityGroupIds: { SecurityGroupId: [other] },
      tags: [['For', 'acceptance']],
    })

    await test.call('ecs.DeleteNetworkInterface', eni)
    await waitFor(world, id, 'gone')
    expect((await read(world, id)).tags).toEqual([])
  })
})

describe('Terraform alicloud_ecs_network_interface_attachment', () => {
  it('create, read, delete, and reads that it is gone', async () => {
    const world = await cardWorld()
    const { test, running, makeCard, card } = world
    const InstanceId = await running()
    const id = await makeCard()
    const attachment = { ...REGION, NetworkInterfaceId: id, InstanceId }
    await test.call('ecs.AttachNetworkInterface', attachment)
    await waitFor(world, id, 'InUse')
    expect(await card(id)).toMatchObject({ NetworkInterfaceId: id, InstanceId })
    await test.call('ecs.DetachNetworkInterface', attachment)
    await waitFor(world, id, 'Available')
    expect((await card(id))?.InstanceId).toBe('')
  })
})
