import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { haVipWorld } from './haVipSetup.ts'
import { makeIpv4Network } from './ipv4GatewaySetup.ts'
import { makeGateway } from './natSetup.ts'
import { makeIpv6Network, makeNetwork, putInstance, REGION } from './network.ts'
import { makePrefixList } from './prefixListSetup.ts'
import { customEntries, makeRoute, makeRoutedNetwork, makeRouteTable } from './routeSetup.ts'

const missing = 'i-none'

describe('CreateRouteEntry', () => {
  it('does: an entry that leads to an instance, Pending; later: Available', async () => {
    const world = testWorld()
    const { RouteTableId, InstanceId } = await makeRoutedNetwork(world)
    const texts = { RouteEntryName: 'office', Description: 'to the office' }
    const asked = { ...REGION, RouteTableId, DestinationCidrBlock: '192.168.0.0/24', ...texts }
    const { RouteEntryId } = await world.call('vpc.CreateRouteEntry', { ...asked, NextHopId: InstanceId })
    expect(RouteEntryId).toMatch(/^rte-bp1[0-9a-z]{18}$/)
    expect(await customEntries(world, RouteTableId)).toMatchObject([
      {
        ...{ RouteEntryId, RouteTableId, DestinationCidrBlock: '192.168.0.0/24', ...texts, Status: 'Pending' },
        NextHops: { NextHop: [{ NextHopType: 'Instance', NextHopId: InstanceId }] },
      },
    ])
    await world.settle()
    expect(await customEntries(world, RouteTableId)).toMatchObject([{ RouteEntryId, Status: 'Available' }])
  })

  it('does: to a network interface; an address alone is a block of 32 bits', async () => {
    const world = testWorld()
    const { RouteTableId, InstanceId } = await makeRoutedNetwork(world)
    const { NetworkInterfaceSets } = await world.call('ecs.DescribeNetworkInterfaces', { ...REGION, InstanceId })
    const NextHopId = NetworkInterfaceSets.NetworkInterfaceSet?.[0]?.NetworkInterfaceId ?? ''
    const asked = { ...REGION, RouteTableId, NextHopType: 'NetworkInterface', NextHopId }
    await world.call('vpc.CreateRouteEntry', { ...asked, DestinationCidrBlock: '192.168.0.1' })
    expect(await customEntries(world, RouteTableId)).toMatchObject([
      {
        DestinationCidrBlock: '192.168.0.1/32',
        NextHops: { NextHop: [{ NextHopType: 'NetworkInterface', NextHopId }] },
      },
    ])
  })

  it('does: to a NAT gateway, which has the default route; it goes with the gateway', async () => {
    const world = testWorld()
    const { RouteTableId, NatGatewayId } = await makeGateway(world)
    const NextHops = { NextHop: [{ NextHopType: 'NatGateway', NextHopId: NatGatewayId }] }
    const byDefault = { DestinationCidrBlock: '0.0.0.0/0', Status: 'Available', NextHops }
    expect(await customEntries(world, RouteTableId)).toMatchObject([byDefault])
    const asked = { ...REGION, RouteTableId, NextHopType: 'NatGateway', NextHopId: NatGatewayId }
    await world.call('vpc.CreateRouteEntry', { ...asked, DestinationCidrBlock: '192.168.0.0/24' })
    await world.settle()
    expect(await customEntries(world, RouteTableId)).toMatchObject([{ NextHops, Status: 'Available' }, byDefault])
    await world.call('vpc.DeleteNatGateway', { ...REGION, NatGatewayId })
    await world.settle()
    expect(await customEntries(world, RouteTableId)).toEqual([])
  })

  it('does: IPv6 in a VPC that has it, around the block of a vSwitch but not in it', async () => {
    const world = testWorld()
    const { RouteTableId, VSwitchId } = await makeIpv6Network(world)
    const NextHopId = putInstance(world, VSwitchId)
    const asked = { ...REGION, RouteTableId, NextHopId }
    const refusal = { ...asked, DestinationCidrBlock: '2408:4000:1:201::/80' }
    expect((await world.refusal('vpc.CreateRouteEntry', refusal)).code).toBe(
      'OperationUnsupported.DestinationCidrBlockOverlapWithVSwitch',
    )
    await world.call('vpc.CreateRouteEntry', { ...asked, DestinationCidrBlock: '::/0' })
    expect(await customEntries(world, RouteTableId)).toMatchObject([
      { DestinationCidrBlock: '::/0', IpVersion: 'IPv6' },
    ])
  })

  it('refuses destinations that are malformed, local, the range of services, taken, or IPv6 without it', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const { RouteTableId, InstanceId: NextHopId } = network
    await makeRoute(world, network)
    const code = async (DestinationCidrBlock: string) =>
      (await world.refusal('vpc.CreateRouteEntry', { ...REGION, RouteTableId, NextHopId, DestinationCidrBlock })).code
    for (const text of ['nonsense', '10.0.0.1/8', '10.0.0.0/33', '::/200', ':'])
      expect(await code(text)).toBe('InvalidCidrBlock.Malformed')
    expect(await code('10.0.1.0/24')).toBe('InvalidCidrBlock')
    expect(await code('10.0.1.128/25')).toBe('InvalidCidrBlock')
    expect(await code('100.64.0.0/10')).toBe('InvalidDestinationCidrBlock')
    expect(await code('100.100.0.0/16')).toBe('InvalidDestinationCidrBlock')
    expect(await code('192.168.0.0/24')).toBe('InvalidCIDRBlock.Duplicate')
    expect(await code('::/0')).toBe('OperationDenied.VpcIpv6NotEnabled')
    expect(await code('pl-none')).toBe('ResourceNotFound.PrefixList')
  })

  it('refuses next hops that are missing, elsewhere, of no known type, or cannot exist here', async () => {
    const world = testWorld()
    const { RouteTableId, InstanceId } = await makeRoutedNetwork(world)
    const elsewhere = await makeRoutedNetwork(world)
    const asked = { ...REGION, RouteTableId, DestinationCidrBlock: '192.168.0.0/24' }
    const code = async (members: object) => (await world.refusal('vpc.CreateRouteEntry', { ...asked, ...members })).code
    expect(await code({})).toBe('InvalidNexthopTypeAndList.BothNull')
    expect(await code({ NextHopId: missing })).toBe('InvalidNextHop.NotFound')
    expect(await code({ NextHopId: elsewhere.InstanceId })).toBe('InvalidNextHop.NotFound')
    expect(await code({ NextHopId: InstanceId, NextHopType: 'Nothing' })).toBe(
      'OperationDenied.NextHopTypeNotPermitted',
    )
    expect(await code({ NextHopId: 'x', NextHopType: 'HaVip' })).toBe('InvalidHaVip.NotFound')
    expect(await code({ NextHopId: 'x', NextHopType: 'NatGateway' })).toBe('InvalidNatGateway.NotFound')
    expect(await code({ NextHopId: 'x', NextHopType: 'VpnGateway' })).toBe('InvalidNextHop.NotFound')
    const hop = { NextHopId: 'ri-1', NextHopType: 'RouterInterface', Weight: 10 }
    expect(await code({ NextHopList: [hop] })).toBe('InvalidNexthopListSize')
    expect(await code({ NextHopList: [hop, hop] })).toBe('InvalidRouterInterface')
    expect(await code({ NextHopList: [hop, { ...hop, NextHopType: 'Instance' }] })).toBe(
      'OperationDenied.NextHopTypeNotPermitted',
    )
    expect(await code({ NextHopId: InstanceId, NextHopList: [hop, hop] })).toBe('InvalidNexthopTypeAndList.BothNotNull')
  })

  it('refuses texts that are malformed, unknown tables, and tables of gateways', async () => {
    const world = testWorld()
    const { RouteTableId, VpcId, InstanceId: NextHopId } = await makeRoutedNetwork(world)
    const asked = { ...REGION, RouteTableId, NextHopId, DestinationCidrBlock: '192.168.0.0/24' }
    const refusal = (members: object) => world.refusal('vpc.CreateRouteEntry', { ...asked, ...members })
    expect((await refusal({ RouteEntryName: 'http://x' })).code).toBe('InvalidRouteEntryName.Malformed')
    expect((await refusal({ Description: 'http://x' })).code).toBe('InvalidParameter.Description.Malformed')
    expect(await refusal({ RouteTableId: 'vtb-none' })).toMatchObject({
      status: 404,
      code: 'InvalidRouteTableId.NotFound',
    })
    const gateway = await world.call('vpc.CreateRouteTable', { ...REGION, VpcId, AssociateType: 'Gateway' })
    expect((await refusal({ RouteTableId: gateway.RouteTableId })).code).toBe('IncorrectStatus.RouteTableStatus')
    await world.settle()
    expect((await refusal({ RouteTableId: gateway.RouteTableId })).code).toBe(
      'OperationDenied.RouteTableTypeNotPermitted',
    )
    expect((await refusal({ DryRun: true })).code).toBe('DryRunOperation')
  })

  it('refuses while an entry of the table, a vSwitch of the VPC or the instance is in transition', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const { RouteTableId, VpcId, VSwitchId } = network
    const custom = await makeRouteTable(world, VpcId)
    const starting = putInstance(world, VSwitchId, { Status: 'Starting' })
    const asked = { ...REGION, RouteTableId, DestinationCidrBlock: '192.168.0.0/24' }
    expect((await world.refusal('vpc.CreateRouteEntry', { ...asked, NextHopId: starting })).code).toBe(
      'IncorrectInstanceStatus',
    )
    const good = { ...asked, NextHopId: network.InstanceId }
    await world.call('vpc.CreateRouteEntry', good)
    const second = { ...good, DestinationCidrBlock: '192.168.1.0/24' }
    expect(await world.refusal('vpc.CreateRouteEntry', second)).toMatchObject({
      status: 400,
      code: 'IncorrectRouteEntryStatus',
    })
    await world.call('vpc.CreateRouteEntry', { ...second, RouteTableId: custom })
    const block = { VpcId, ZoneId: 'cn-hangzhou-h', CidrBlock: '10.0.9.0/24' }
    expect((await world.refusal('vpc.CreateVSwitch', block)).code).toBe('InvalidStatus.RouteEntry')
    await world.settle()
    await world.call('vpc.CreateVSwitch', block)
    expect((await world.refusal('vpc.CreateRouteEntry', second)).code).toBe('IncorrectVSwitchStatus')
  })

  it('does: a prefix list as destination, which counts for as many entries as it may hold', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const { RouteTableId, InstanceId: NextHopId } = network
    const [five, six] = [await makePrefixList(world), await makePrefixList(world, { MaxEntries: 6 })]
    await world.control({ kind: 'quotas', settings: [{ name: 'custom_routes_per_table', value: 10 }] })
    await makeRoute(world, network, five)
    expect(await customEntries(world, RouteTableId)).toMatchObject([
      { DestinationCidrBlock: five, IpVersion: 'IPv4', Status: 'Available' },
    ])
    const asked = { ...REGION, RouteTableId, NextHopId, DestinationCidrBlock: six }
    const code = async (members: object) => (await world.refusal('vpc.CreateRouteEntry', { ...asked, ...members })).code
    expect(await code({})).toBe('QuotaExceeded')
    expect(await code({ DestinationCidrBlock: five })).toBe('ResourceAlreadyAssociated.PrefixList')
    expect(await code({ DestinationCidrBlock: 'pl-none' })).toBe('ResourceNotFound.PrefixList')
    const version6 = await makePrefixList(world, { IpVersion: 'IPV6', PrefixListEntries: [] })
    expect(await code({ DestinationCidrBlock: version6 })).toBe('OperationDenied.VpcIpv6NotEnabled')
  })

  it('does: the IPv4 gateway of the VPC as next hop, once it is Created', async () => {
    const world = testWorld()
    const { VpcId, RouteTableId } = await makeRoutedNetwork(world)
    const { Ipv4GatewayId } = await world.call('vpc.CreateIpv4Gateway', { ...REGION, VpcId })
    const asked = { ...REGION, RouteTableId, DestinationCidrBlock: '0.0.0.0/0', NextHopType: 'Ipv4Gateway' }
    const early = await world.refusal('vpc.CreateRouteEntry', { ...asked, NextHopId: Ipv4GatewayId })
    expect(early).toMatchObject({ status: 400, code: 'IncorrectStatus.Ipv4Gateway' })
    await world.settle()
    const other = await makeIpv4Network(world)
    const elsewhere = await world.refusal('vpc.CreateRouteEntry', { ...asked, NextHopId: other.Ipv4GatewayId })
    expect(elsewhere.code).toBe('ResourceNotFound.Ipv4Gateway')
    await world.call('vpc.CreateRouteEntry', { ...asked, NextHopId: Ipv4GatewayId })
    await world.settle()
    expect(await customEntries(world, RouteTableId)).toMatchObject([
      { NextHops: { NextHop: [{ NextHopType: 'Ipv4Gateway', NextHopId: Ipv4GatewayId }] }, Status: 'Available' },
    ])
  })

  it('refuses more entries than the table may have', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    await world.control({ kind: 'quotas', settings: [{ name: 'custom_routes_per_table', value: 1 }] })
    await makeRoute(world, network)
    const { RouteTableId, InstanceId: NextHopId } = network
    const asked = { ...REGION, RouteTableId, NextHopId, DestinationCidrBlock: '192.168.1.0/24' }
    expect(await world.refusal('vpc.CreateRouteEntry', asked)).toMatchObject({ status: 400, code: 'QuotaExceeded' })
  })

  it('does: the entry keeps its instance, its VPC and its block from others', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world, { Status: 'Stopped' })
    const { VpcId, InstanceId } = network
    await makeRoute(world, network)
    expect(await world.refusal('ecs.DeleteInstance', { InstanceId })).toMatchObject({
      status: 400,
      code: 'DependencyViolation.RouteEntry',
    })
    const wide = await makeNetwork(world)
    const NextHopId = putInstance(world, wide.VSwitchId)
    const asked = { ...REGION, RouteTableId: wide.RouteTableId, NextHopId }
    await world.call('vpc.CreateRouteEntry', { ...asked, DestinationCidrBlock: '10.0.8.0/24' })
    await world.settle()
    const block = { VpcId: wide.VpcId, ZoneId: 'cn-hangzhou-h', CidrBlock: '10.0.8.0/24' }
    expect((await world.refusal('vpc.CreateVSwitch', block)).code).toBe('InvalidCidrBlock.Overlapped')
    expect((await world.refusal('vpc.DeleteVpc', { VpcId })).code).toBe('DependencyViolation.VSwitch')
  })

  it('refuses more entries to a virtual address than its quota allows', async () => {
    const { world, network, HaVipId: NextHopId } = await haVipWorld()
    const asked = { ...REGION, RouteTableId: network.RouteTableId, NextHopType: 'HaVip', NextHopId }
    await world.control({ kind: 'quotas', settings: [{ name: 'havip_routes', value: 1 }] })
    await world.call('vpc.CreateRouteEntry', { ...asked, DestinationCidrBlock: '192.168.0.0/24' })
    await world.settle()
    const second = await world.refusal('vpc.CreateRouteEntry', { ...asked, DestinationCidrBlock: '192.168.1.0/24' })
    expect(second).toMatchObject({ status: 400, code: 'QuotaExceeded' })
  })
})
