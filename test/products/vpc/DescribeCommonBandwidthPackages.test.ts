import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage } from './bandwidthPackageSetup.ts'
import { REGION } from './network.ts'

describe('DescribeCommonBandwidthPackages', () => {
  it('reads: each filter narrows the list, newest first', async () => {
    const world = testWorld()
    const a = await makePackage(world, { Name: 'a', ResourceGroupId: 'rg-1', Tag: [{ Key: 'k', Value: '1' }] })
    const protectedTerms = { InternetChargeType: 'PayBy95', Ratio: 20, SecurityProtectionTypes: ['AntiDDoS_Enhanced'] }
    const b = await makePackage(world, { Bandwidth: 200, ...protectedTerms })
    const list = (filter: object) => world.call('vpc.DescribeCommonBandwidthPackages', { ...REGION, ...filter })
    const ids = async (filter: object) =>
      (await list(filter)).CommonBandwidthPackages.CommonBandwidthPackage?.map((row) => row.BandwidthPackageId)
    expect(await ids({})).toEqual([b, a])
    expect(await list({ PageSize: 1, PageNumber: 2 })).toMatchObject({
      TotalCount: 2,
      PageNumber: 2,
      PageSize: 1,
      CommonBandwidthPackages: { CommonBandwidthPackage: [{ BandwidthPackageId: a }] },
    })
    expect(await ids({ BandwidthPackageId: a })).toEqual([a])
    expect(await ids({ Name: 'a' })).toEqual([a])
    expect(await ids({ ResourceGroupId: 'rg-1' })).toEqual([a])
    expect(await ids({ SecurityProtectionEnabled: true })).toEqual([b])
    expect(await ids({ SecurityProtectionEnabled: false })).toEqual([a])
    expect(await ids({ Tag: [{ Key: 'k', Value: '1' }] })).toEqual([a])
    expect(await ids({ BandwidthPackageId: 'cbwp-none' })).toEqual([])
    expect(await ids({ RegionId: 'cn-beijing' })).toEqual([])
  })

  it('refuses pages above 50', async () => {
    const world = testWorld()
    const refused = { status: 400, code: 'InvalidParameter' }
    const asked = { ...REGION, PageSize: 51 }
    expect(await world.refusal('vpc.DescribeCommonBandwidthPackages', asked)).toMatchObject(refused)
  })
})
