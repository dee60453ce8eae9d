import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { bindEip, gatewayShown, makeGateway } from './natSetup.ts'
import { REGION, ZONE } from './network.ts'

describe('DescribeNatGateways', () => {
  it('reads: each filter narrows the list, newest first', async () => {
    const world = testWorld()
    const Tag = [{ Key: 'k', Value: '1' }]
    const a = await makeGateway(world, { Name: 'first', InternetChargeType: 'PayBySpec', Tag })
    const b = await makeGateway(world, { NetworkType: 'intranet' })
    const ids = async (filter: object) =>
      (await world.call('vpc.DescribeNatGateways', { ...REGION, ...filter })).NatGateways.NatGateway?.map(
        (row) => row.NatGatewayId,
      )
    const [onlyA, onlyB, both] = [[a.NatGatewayId], [b.NatGatewayId], [b.NatGatewayId, a.NatGatewayId]]
    expect(await ids({})).toEqual(both)
    expect(await ids({ PageSize: 1, PageNumber: 2 })).toEqual(onlyA)
    expect(await ids({ VpcId: a.VpcId })).toEqual(onlyA)
    expect(await ids({ VpcId: 'vpc-none' })).toEqual([])
    expect(await ids({ NatGatewayId: b.NatGatewayId })).toEqual(onlyB)
    expect(await ids({ NatGatewayId: 'ngw-none' })).toEqual([])
    expect(await ids({ Name: 'first' })).toEqual(onlyA)
    expect(await ids({ NetworkType: 'intranet' })).toEqual(onlyB)
    expect(await ids({ NatType: 'Enhanced', InstanceChargeType: 'PostPaid', ZoneId: ZONE })).toEqual(both)
    expect(await ids({ NatType: 'Normal' })).toEqual([])
    expect(await ids({ InstanceChargeType: 'PrePaid' })).toEqual([])
    expect(await ids({ ZoneId: 'cn-hangzhou-b' })).toEqual([])
    expect(await ids({ Spec: 'Small' })).toEqual(onlyA)
    expect(await ids({ Status: 'Available' })).toEqual(both)
    expect(await ids({ Status: 'Deleting' })).toEqual([])
    expect(await ids({ Tag })).toEqual(onlyA)
    expect(await ids({ ResourceGroupId: 'rg-none' })).toEqual([])
    expect(await ids({ AvailabilityMode: 'any' })).toEqual([])
    expect(await ids({ RegionId: 'cn-beijing' })).toEqual([])
  })

  it('reads: EIPs of the gateway and what uses them', async () => {
    const world = testWorld()
    const gateway = await makeGateway(world)
    const eips = [
      await bindEip(world, gateway.NatGatewayId),
      await bindEip(world, gateway.NatGatewayId),
      await bindEip(world, gateway.NatGatewayId),
    ]
    const { SnatTableId, ForwardTableId } = gateway
    await world.call('vpc.CreateSnatEntry', {
      ...REGION,
      SnatTableId,
      SnatIp: eips[0]?.ip,
      SourceVSwitchId: gateway.VSwitchId,
    })
    await world.call('vpc.CreateForwardEntry', {
      ...{ ...REGION, ForwardTableId, ExternalIp: eips[1]?.ip ?? '', ExternalPort: '80' },
      ...{ InternalIp: '10.0.1.9', InternalPort: '80', IpProtocol: 'TCP' },
    })
    expect((await gatewayShown(world, gateway.NatGatewayId))?.IpLists?.IpList).toMatchObject(
      ['UsedBySnatTable', 'UsedByForwardTable', 'idle'].map((UsingStatus, i) => ({
        AllocationId: eips[i]?.AllocationId,
        IpAddress: eips[i]?.ip,
        PrivateIpAddress: '',
        SnatEntryEnabled: true,
        UsingStatus,
      })),
    )
  })

  it('refuses pages above 50', async () => {
    const world = testWorld()
    const refused = { status: 400, code: 'InvalidParameter' }
    expect(await world.refusal('vpc.DescribeNatGateways', { ...REGION, PageSize: 51 })).toMatchObject(refused)
  })
})
