import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { ACCOUNT } from '../../setup/worlds.ts'
import { instanceWorld, REGION, ZONE } from './instanceSetup.ts'
import { cardWorld } from './networkInterfaceSetup.ts'

type Request = Partial<Requests['ecs.DescribeNetworkInterfaces']>

describe('DescribeNetworkInterfaces', () => {
  it('reads the primary interface of an instance, with its EIP', async () => {
    const { test, running, VpcId, VSwitchId, SecurityGroupId } = await instanceWorld()
    const InstanceId = await running({ PrivateIpAddress: '10.0.0.9', Tag: [{ Key: 'env', Value: 'test' }] })
    const { AllocationId, EipAddress } = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', { ...REGION, AllocationId, InstanceId })
    await test.settle()
    const reply = await test.call('ecs.DescribeNetworkInterfaces', { ...REGION, InstanceId })
    const AssociatedPublicIp = { AllocationId, PublicIpAddress: EipAddress }
    expect(reply.NetworkInterfaceSets.NetworkInterfaceSet).toMatchObject([
      {
        ...{ Type: 'Primary', Status: 'InUse', InstanceId, VpcId, VSwitchId, ZoneId: ZONE, OwnerId: ACCOUNT },
        ...{ PrivateIpAddress: '10.0.0.9', DeleteOnRelease: true, AssociatedPublicIp },
        PrivateIpSets: { PrivateIpSet: [{ PrivateIpAddress: '10.0.0.9', Primary: true, AssociatedPublicIp }] },
        SecurityGroupIds: { SecurityGroupId: [SecurityGroupId] },
        Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] },
      },
    ])
  })

  it('reads what the filters leave', async () => {
    const { test, run, VpcId, VSwitchId, SecurityGroupId } = await instanceWorld()
    const [InstanceId = ''] = await run({ PrivateIpAddress: '10.0.0.9', ResourceGroupId: 'rg-1' })
    await run({ Amount: 2, Tag: [{ Key: 'env' }] })
    const count = async (members: Request) =>
      (await test.call('ecs.DescribeNetworkInterfaces', { ...REGION, ...members })).TotalCount
    const [card] = test.world.networkInterfaces.list('instance', InstanceId)
    expect(await count({})).toBe(3)
    expect(await count({ NetworkInterfaceId: [card?.NetworkInterfaceId ?? '', 'eni-none'] })).toBe(1)
    expect(await count({ VSwitchId, VpcId, SecurityGroupId, Type: 'Primary', Status: 'InUse' })).toBe(3)
    expect(await count({ InstanceId, VSwitchId: 'vsw-none' })).toBe(0)
    expect(await count({ SecurityGroupId: 'sg-none' })).toBe(0)
    expect(await count({ Type: 'Secondary' })).toBe(0)
    expect(await count({ PrimaryIpAddress: '10.0.0.9' })).toBe(1)
    expect(await count({ PrivateIpAddress: ['10.0.0.9', '10.0.0.250'] })).toBeGreaterThanOrEqual(1)
    expect(await count({ ResourceGroupId: 'rg-1' })).toBe(1)
    expect(await count({ NetworkInterfaceName: 'x' })).toBe(0)
    expect(await count({ Tag: [{ Key: 'env' }] })).toBe(2)
    expect(await count({ ServiceManaged: true })).toBe(0)
    expect(await count({ Ipv6Address: ['2001:db8::1'] })).toBe(0)
  })

  it('reads page by page, in both ways', async () => {
    const { test, run } = await instanceWorld()
    await run({ Amount: 12 })
    const list = (members: Request) => test.call('ecs.DescribeNetworkInterfaces', { ...REGION, ...members })
    const first = await list({ MaxResults: 1 })
    expect(first.NetworkInterfaceSets.NetworkInterfaceSet).toHaveLength(10)
    const second = await list({ MaxResults: 10, NextToken: first.NextToken })
    expect(second.NetworkInterfaceSets.NetworkInterfaceSet).toHaveLength(2)
    expect(await list({ PageNumber: 2, PageSize: 8 })).toMatchObject({ TotalCount: 12, PageNumber: 2, PageSize: 8 })
  })

  it.each<[Request]>([[{ Type: 'x' }], [{ Status: 'x' }], [{ PageSize: 101 }]])('refuses %j', async (members) => {
    const { test } = await instanceWorld()
    const refusal = await test.refusal('ecs.DescribeNetworkInterfaces', { ...REGION, ...members })
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })

  it('reads secondary interfaces, by name, id, status and type', async () => {
    const { test, running, makeCard } = await cardWorld()
    await running()
    const one = await makeCard({ NetworkInterfaceName: 'one' })
    const other = await makeCard({ SecondaryPrivateIpAddressCount: 1 })
    const found = async (filter: Request) => {
      const { NetworkInterfaceSets } = await test.call('ecs.DescribeNetworkInterfaces', { ...REGION, ...filter })
      return (NetworkInterfaceSets.NetworkInterfaceSet ?? []).map(({ NetworkInterfaceId }) => NetworkInterfaceId)
    }
    expect(await found({ Type: 'Secondary' })).toEqual([other, one])
    expect(await found({ Status: 'Available' })).toEqual([other, one])
    expect(await found({ NetworkInterfaceName: 'one' })).toEqual([one])
    expect(await found({ NetworkInterfaceId: [one, 'eni-none'] })).toEqual([one])
  })
})
