import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, shareEip } from './bandwidthPackageSetup.ts'
import { eipShown } from './natSetup.ts'
import { REGION } from './network.ts'

describe('CancelCommonBandwidthPackageIpBandwidth', () => {
  it('does: the EIP may use all of the shared bandwidth again', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const EipId = await shareEip(world, BandwidthPackageId)
    const eip = { ...REGION, BandwidthPackageId, EipId }
    await world.call('vpc.ModifyCommonBandwidthPackageIpBandwidth', { ...eip, Bandwidth: '40' })
    expect((await eipShown(world, EipId))?.Bandwidth).toBe('40')
    await world.call('vpc.CancelCommonBandwidthPackageIpBandwidth', eip)
    expect((await eipShown(world, EipId))?.Bandwidth).toBe('100')
  })

  it('refuses EIPs that are not in it', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const { AllocationId: EipId } = await world.call('vpc.AllocateEipAddress', REGION)
    const refused = { status: 400, code: 'OperationUnsupported.IpNotInCbwp' }
    const eip = { ...REGION, BandwidthPackageId, EipId }
    expect(await world.refusal('vpc.CancelCommonBandwidthPackageIpBandwidth', eip)).toMatchObject(refused)
  })
})
