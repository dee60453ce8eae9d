import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, packageShown, shareEip } from './bandwidthPackageSetup.ts'
import { eipShown } from './natSetup.ts'
import { REGION } from './network.ts'

describe('ModifyCommonBandwidthPackageSpec', () => {
  it('later: Modifying with the old bandwidth, then Available with the new one, for its EIPs as well', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const AllocationId = await shareEip(world, BandwidthPackageId)
    const asked = { ...REGION, BandwidthPackageId, Bandwidth: '50' }
    await world.call('vpc.ModifyCommonBandwidthPackageSpec', asked)
    expect(await packageShown(world, BandwidthPackageId)).toMatchObject({ Status: 'Modifying', Bandwidth: '100' })
    const busy = { status: 400, code: 'BandwidthPackageOperation.conflict' }
    expect(await world.refusal('vpc.ModifyCommonBandwidthPackageSpec', asked)).toMatchObject(busy)
    await world.settle()
    expect(await packageShown(world, BandwidthPackageId)).toMatchObject({ Status: 'Available', Bandwidth: '50' })
    expect(await eipShown(world, AllocationId)).toMatchObject({ Bandwidth: '50', BandwidthPackageBandwidth: '50' })
  })

  it('refuses bandwidths out of range or of no number, and what does not exist', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const refusal = (members: object) =>
      world.refusal('vpc.ModifyCommonBandwidthPackageSpec', { ...REGION, BandwidthPackageId, ...members })
    for (const Bandwidth of ['1', '20001', 'much', '-5', '']) {
      expect(await refusal({ Bandwidth })).toMatchObject({ status: 400, code: expect.stringMatching(/Bandwidth$/) })
    }
    const unknown = { status: 404, code: 'InvalidBandwidthPackageId.NotFound' }
    expect(await refusal({ BandwidthPackageId: 'cbwp-none', Bandwidth: '5' })).toMatchObject(unknown)
  })
})
