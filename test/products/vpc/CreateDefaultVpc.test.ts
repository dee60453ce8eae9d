import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'

describe('CreateDefaultVpc', () => {
  it('does: the one default VPC of a region, Pending; later: Available', async () => {
    const world = testWorld()
    const reply = await world.call('vpc.CreateDefaultVpc', { ...REGION, ResourceGroupId: 'rg-1' })
    const show = () => world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId: reply.VpcId })
    expect(await show()).toMatchObject({
      ...{ IsDefault: true, CidrBlock: '172.16.0.0/16', Status: 'Pending', EnabledIpv6: false },
      ...{ VRouterId: reply.VRouterId, ResourceGroupId: 'rg-1' },
    })
    await world.settle()
    expect((await show()).Status).toBe('Available')
    const { Vpcs } = await world.call('vpc.DescribeVpcs', { ...REGION, IsDefault: true })
    expect(Vpcs.Vpc).toMatchObject([{ VpcId: reply.VpcId, RouterTableIds: { RouterTableIds: [reply.RouteTableId] } }])
    expect(await world.refusal('vpc.CreateDefaultVpc', REGION)).toMatchObject({
      status: 400,
      code: 'OperationDenied.DefaultVpcExist',
    })
    await world.call('vpc.CreateDefaultVpc', { RegionId: 'cn-beijing' })
  })

  it('does: with IPv6, for which a block is named', async () => {
    const world = testWorld()
    const code = async (members: object) =>
      (await world.refusal('vpc.CreateDefaultVpc', { ...REGION, ...members })).code
    expect(await code({ EnableIpv6: true })).toBe('InvalidParameter')
    expect(await code({ Ipv6CidrBlock: '2408:4000:7:100::/56' })).toBe('InvalidParameter')
    expect(await code({ EnableIpv6: true, Ipv6CidrBlock: '::/0' })).toBe('InvalidIpv6CidrBlock.Malformed')
    const asked = { ...REGION, EnableIpv6: true, Ipv6CidrBlock: '2408:4000:7:100::/56' }
    const { VpcId } = await world.call('vpc.CreateDefaultVpc', asked)
    const shown = await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
    expect(shown.Ipv6CidrBlock).toBe('2408:4000:7:100::/56')
  })

  it('refuses one VPC more than the quota', async () => {
    const world = testWorld()
    await world.control({ kind: 'quotas', settings: [{ name: 'vpcs_per_region', value: 0 }] })
    expect((await world.refusal('vpc.CreateDefaultVpc', REGION)).code).toBe('QuotaExceeded.Vpc')
  })
})
