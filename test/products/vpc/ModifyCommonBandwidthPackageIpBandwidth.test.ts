import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, shareEip } from './bandwidthPackageSetup.ts'
import { eipShown } from './natSetup.ts'
import { REGION } from './network.ts'

describe('ModifyCommonBandwidthPackageIpBandwidth', () => {
  it('does: the EIP has that much of the shared bandwidth, and keeps its own beside', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const EipId = await shareEip(world, BandwidthPackageId)
    const asked = { ...REGION, BandwidthPackageId, EipId, Bandwidth: '40' }
    await world.call('vpc.ModifyCommonBandwidthPackageIpBandwidth', asked)
    const shown = { Bandwidth: '40', EipBandwidth: '5', BandwidthPackageBandwidth: '100' }
    expect(await eipShown(world, EipId)).toMatchObject(shown)
  })

  it('refuses more than there is, and EIPs that are not in it or only on the way', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const EipId = await shareEip(world, BandwidthPackageId)
    const other = await world.call('vpc.AllocateEipAddress', REGION)
    const refusal = (members: object) =>
      world.refusal('vpc.ModifyCommonBandwidthPackageIpBandwidth', {
        ...REGION,
        BandwidthPackageId,
        EipId,
        Bandwidth: '40',
        ...members,
      })
    const tooMuch = { status: 400, code: 'InvalidParameter.Bandwidth' }
    for (const Bandwidth of ['101', '0', 'x']) expect(await refusal({ Bandwidth })).toMatchObject(tooMuch)
    const unknown = { status: 404, code: 'InvalidBandwidthPackageId.NotFound' }
    expect(await refusal({ BandwidthPackageId: 'cbwp-none' })).toMatchObject(unknown)
    expect(await refusal({ EipId: 'eip-none' })).toMatchObject({ status: 404, code: 'InvalidIpInstanceId.NotFound' })
    const notIn = { status: 400, code: 'OperationUnsupported.IpNotInCbwp' }
    expect(await refusal({ EipId: other.AllocationId })).toMatchObject(notIn)
    const added = { ...REGION, BandwidthPackageId, IpInstanceId: other.AllocationId }
    await world.call('vpc.AddCommonBandwidthPackageIp', added)
    expect(await refusal({ EipId: other.AllocationId })).toMatchObject({ status: 400, code: 'IncorrectStatus.Eip' })
  })
})
