import { describe, expect, it } from 'vitest'
import { publicAddressAt } from '../../../src/rules/address.ts'
import { testWorld } from '../../setup/worlds.ts'
import { eipShown } from './natSetup.ts'
import { REGION } from './network.ts'

describe('AllocateEipAddress', () => {
  it('does: an Available EIP with 5 Mbit/s by default and an address that nobody else has', async () => {
    const world = testWorld()
    const made = await world.call('vpc.AllocateEipAddress', {
      ...REGION,
      Name: 'door',
      Tag: [{ Key: 'a', Value: 'b' }],
    })
    expect(made.AllocationId).toMatch(/^eip-bp1[0-9a-z]{18}$/)
    expect(made.OrderId).toBeUndefined()
    const second = await world.call('vpc.AllocateEipAddress', { RegionId: 'cn-beijing' })
    expect(second.EipAddress).not.toBe(made.EipAddress)
    const { EipAddresses } = await world.call('vpc.DescribeEipAddresses', REGION)
    expect(EipAddresses.EipAddress).toMatchObject([
      {
        AllocationId: made.AllocationId,
        IpAddress: made.EipAddress,
        Name: 'door',
        Status: 'Available',
        Bandwidth: '5',
        InternetChargeType: 'PayByBandwidth',
        ChargeType: 'PostPaid',
        ISP: 'BGP',
        Netmode: 'public',
        InstanceId: '',
        Tags: { Tag: [{ Key: 'a', Value: 'b' }] },
      },
    ])
  })

  it('does: takes every term and setting', async () => {
    const world = testWorld()
    const made = await world.call('vpc.AllocateEipAddress', {
      ...REGION,
      Bandwidth: '7',
      InstanceChargeType: 'PostPaid',
      InternetChargeType: 'PayByTraffic',
      ISP: 'ChinaUnicom',
      Netmode: 'public',
      Name: 'door',
      Description: 'the way in',
      ResourceGroupId: 'rg-1',
      SecurityProtectionTypes: ['AntiDDoS_Enhanced'],
    })
    expect(made.ResourceGroupId).toBe('rg-1')
    expect(await eipShown(world, made.AllocationId)).toMatchObject({
      Bandwidth: '7',
      ChargeType: 'PostPaid',
      InternetChargeType: 'PayByTraffic',
      ISP: 'ChinaUnicom',
      Netmode: 'public',
      Description: 'the way in',
      ResourceGroupId: 'rg-1',
      SecurityProtectionTypes: { SecurityProtectionType: ['AntiDDoS_Enhanced'] },
    })
  })

  it('does: a subscription has an order and a day on which it expires', async () => {
    const world = testWorld({ startMs: Date.UTC(2026, 0, 31, 3, 4, 5) })
    const paid = { ...REGION, InstanceChargeType: 'PrePaid', InternetChargeType: 'PayByBandwidth', Bandwidth: '1000' }
    const month = await world.call('vpc.AllocateEipAddress', { ...paid, Period: 1 })
    const years = await world.call('vpc.AllocateEipAddress', { ...paid, Period: 2, PricingCycle: 'Year' })
    expect(month.OrderId).toBeGreaterThan(0)
    expect(await eipShown(world, month.AllocationId)).toMatchObject({
      ChargeType: 'PrePaid',
      ExpiredTime: '2026-02-28T03:04Z',
    })
    expect((await eipShown(world, years.AllocationId))?.ExpiredTime).toBe('2028-01-31T03:04Z')
  })

  it('refuses bandwidths out of the range of the way of paying', async () => {
    const world = testWorld()
    const ways = [
      [{ InternetChargeType: 'PayByBandwidth' }, 500],
      [{ InternetChargeType: 'PayByTraffic' }, 200],
      [{ InstanceChargeType: 'PrePaid', Period: 1 }, 1000],
    ] as const
    for (const [way, max] of ways) {
      await world.call('vpc.AllocateEipAddress', { ...REGION, ...way, Bandwidth: String(max) })
      for (const Bandwidth of [String(max + 1), '0', '-1', '1.5', 'much']) {
        expect((await world.refusal('vpc.AllocateEipAddress', { ...REGION, ...way, Bandwidth })).code).toBe(
          'InvalidParameter',
        )
      }
    }
  })

  it('refuses values that there are not', async () => {
    const world = testWorld()
    const code = async (members: object) =>
      (await world.refusal('vpc.AllocateEipAddress', { ...REGION, ...members })).code
    expect(await code({ InternetChargeType: 'Free' })).toBe('InvalidParameter')
    expect(await code({ InstanceChargeType: 'Free' })).toBe('InvalidParameter')
    expect(await code({ InstanceChargeType: 'PrePaid' })).toBe('InvalidParameter')
    expect(await code({ InstanceChargeType: 'PrePaid', Period: 10 })).toBe('InvalidParameter')
    expect(await code({ InstanceChargeType: 'PrePaid', Period: 6, PricingCycle: 'Year' })).toBe('InvalidParameter')
    expect(await code({ InstanceChargeType: 'PrePaid', Period: 1, PricingCycle: 'Day' })).toBe('InvalidParameter')
    expect(await code({ InstanceChargeType: 'PrePaid', Period: 1, InternetChargeType: 'PayByTraffic' })).toBe(
      'InvalidParameter',
    )
    expect(await code({ ISP: 'Pigeon' })).toBe('InvalidParameter')
    expect(await code({ ISP: 'BGP_PRO' })).toBe('InvalidRegion.NotSupport')
    expect(await code({ Netmode: 'hybrid' })).toBe('InvalidParameter')
    expect(await code({ Name: 'http://x' })).toBe('InvalidParameter')
    expect(await code({ Description: 'http://x' })).toBe('InvalidParameter')
    expect(await code({ Tag: [{ Key: 'aliyun' }] })).toBe('InvalidTagKey')
    expect(await code({ SecurityProtectionTypes: ['Shield'] })).toBe('InvalidParameter')
    const pool = await world.refusal('vpc.AllocateEipAddress', { ...REGION, PublicIpAddressPoolId: 'pippool-1' })
    expect(pool).toMatchObject({ status: 404, code: 'InvalidPublicIpAddressPoolId.NotFound' })
    expect(await code({ IpAddress: publicAddressAt(1) })).toBe('ReserveIpFail')
    expect(await code({ InstanceId: 'eip-old' })).toBe('ReserveIpFail')
    await world.call('vpc.AllocateEipAddress', { RegionId: 'cn-hongkong', ISP: 'BGP_PRO' })
  })

  it('refuses the 21st of an account, over all regions, but not of another account', async () => {
    const world = testWorld()
    for (let i = 0; i < 10; i++) {
      await world.call('vpc.AllocateEipAddress', REGION)
      await world.call('vpc.AllocateEipAddress', { RegionId: 'cn-beijing' })
    }
    expect(await world.refusal('vpc.AllocateEipAddress', REGION)).toMatchObject({
      status: 400,
      code: 'QuotaExceeded.Eip',
    })
    await world.call('vpc.AllocateEipAddress', REGION, '1000000000000002')
  })
})
