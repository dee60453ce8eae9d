import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, packageShown } from './bandwidthPackageSetup.ts'
import { REGION } from './network.ts'

describe('CreateCommonBandwidthPackage', () => {
  it('does: Available at once, with the defaults', async () => {
    const world = testWorld()
    const made = await world.call('vpc.CreateCommonBandwidthPackage', { ...REGION, Bandwidth: 2 })
    expect(made.BandwidthPackageId).toMatch(/^cbwp-bp1[0-9a-z]{18}$/)
    expect(await packageShown(world, made.BandwidthPackageId)).toEqual({
      BandwidthPackageId: made.BandwidthPackageId,
      ...REGION,
      Name: '',
      Description: '',
      Bandwidth: '2',
      InternetChargeType: 'PayByBandwidth',
      InstanceChargeType: 'PostPaid',
      ISP: 'BGP',
      Ratio: 100,
      Status: 'Available',
      BusinessStatus: 'Normal',
      BizType: 'CBWP',
      CreationTime: '2026-01-02T03:04:05Z',
      ExpiredTime: '',
      HasReservationData: 'false',
      ResourceGroupId: '',
      DeletionProtection: false,
      ServiceManaged: 0,
      Zone: '',
      PublicIpAddresses: { PublicIpAddresse: [] },
      SecurityProtectionTypes: { SecurityProtectionType: [] },
      Tags: { Tag: [] },
    })
  })

  it('does: takes every term and setting', async () => {
    const world = testWorld()
    const order = {
      ...REGION,
      Bandwidth: 200,
      InternetChargeType: 'PayBy95',
      Ratio: 20,
      ISP: 'ChinaTelecom',
      Name: 'shared',
      Description: 'for all',
      ResourceGroupId: 'rg-1',
      SecurityProtectionTypes: ['AntiDDoS_Enhanced'],
      Tag: [{ Key: 'a', Value: 'b' }],
    }
    const made = await world.call('vpc.CreateCommonBandwidthPackage', order)
    expect(made.ResourceGroupId).toBe('rg-1')
    expect(await packageShown(world, made.BandwidthPackageId)).toMatchObject({
      Bandwidth: '200',
      InternetChargeType: 'PayBy95',
      Ratio: 20,
      ISP: 'ChinaTelecom',
      Name: 'shared',
      Description: 'for all',
      ResourceGroupId: 'rg-1',
      SecurityProtectionTypes: { SecurityProtectionType: ['AntiDDoS_Enhanced'] },
      Tags: { Tag: [{ Key: 'a', Value: 'b' }] },
    })
  })

  it('refuses values that there are not', async () => {
    const world = testWorld()
    const code = async (members: object) =>
      (await world.refusal('vpc.CreateCommonBandwidthPackage', { ...REGION, Bandwidth: 500, ...members })).code
    expect(await code({ Name: 'http://x' })).toBe('InvalidParameter.Name.Malformed')
    expect(await code({ Description: 'https://x' })).toBe('InvalidParameter.Description.Malformed')
    expect(await code({ InternetChargeType: 'PayByHope' })).toBe('InvalidParameter')
    for (const [InternetChargeType, Bandwidth] of [
      ['PayByBandwidth', 1],
      ['PayByBandwidth', 20_001],
      ['PayBy95', 199],
      ['PayByDominantTraffic', 2001],
      ['PayByTraffic', 1001],
    ]) {
      expect(await code({ InternetChargeType, Bandwidth })).toBe('InvalidParameter.Bandwidth')
    }
    expect(await code({ ISP: 'Pigeon' })).toBe('InvalidParameter')
    expect(await code({ ISP: 'BGP_PRO' })).toBe('InvalidRegion.NotSupport')
    expect(await code({ InternetChargeType: 'PayBy95' })).toBe('InvalidParameter')
    expect(await code({ Ratio: 5 })).toBe('InvalidParameter')
    expect(await code({ SecurityProtectionTypes: ['AntiDDoS_Enhanced'] })).toBe('InvalidParameter')
    expect(await code({ SecurityProtectionTypes: ['Shield'] })).toBe('InvalidParameter')
    expect(await code({ Tag: [{ Key: 'aliyun' }] })).toBe('InvalidTagKey')
  })

  it('refuses more than the quota of the account', async () => {
    const world = testWorld()
    await world.control({ kind: 'quotas', settings: [{ name: 'bandwidth_packages_per_account', value: 1 }] })
    await makePackage(world)
    const refused = { status: 400, code: 'QuotaExceeded.CommonBandwidthPackage' }
    expect(await world.refusal('vpc.CreateCommonBandwidthPackage', { ...REGION, Bandwidth: 5 })).toMatchObject(refused)
  })
})
