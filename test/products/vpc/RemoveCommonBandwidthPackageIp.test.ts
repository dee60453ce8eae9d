import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, packageShown, shareEip } from './bandwidthPackageSetup.ts'
import { bindEip, eipShown, makeGateway } from './natSetup.ts'
import { REGION } from './network.ts'

describe('RemoveCommonBandwidthPackageIp', () => {
  it('later: UNBINDING, then out of it with its own bandwidth', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const AllocationId = await shareEip(world, BandwidthPackageId)
    const asked = { ...REGION, BandwidthPackageId, IpInstanceId: AllocationId }
    await world.call('vpc.RemoveCommonBandwidthPackageIp', asked)
    expect(await packageShown(world, BandwidthPackageId)).toMatchObject({
      PublicIpAddresses: { PublicIpAddresse: [{ AllocationId, BandwidthPackageIpRelationStatus: 'UNBINDING' }] },
    })
    const busy = { status: 400, code: 'IncorrectStatus.Eip' }
    expect(await world.refusal('vpc.RemoveCommonBandwidthPackageIp', asked)).toMatchObject(busy)
    await world.settle()
    expect(await packageShown(world, BandwidthPackageId)).toMatchObject({ PublicIpAddresses: { PublicIpAddresse: [] } })
    const shown = await eipShown(world, AllocationId)
    expect(shown).toMatchObject({ Bandwidth: '5', BandwidthPackageId: '' })
    expect(shown).not.toHaveProperty('EipBandwidth')
    const out = { status: 400, code: 'OperationUnsupported.IpNotInCbwp' }
    expect(await world.refusal('vpc.RemoveCommonBandwidthPackageIp', asked)).toMatchObject(out)
  })

  it('refuses what does not exist, and an EIP that an SNAT entry uses with others', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const { NatGatewayId, SnatTableId, VSwitchId } = await makeGateway(world)
    const one = await bindEip(world, NatGatewayId)
    const two = await bindEip(world, NatGatewayId)
    for (const { AllocationId } of [one, two]) {
      const added = { ...REGION, BandwidthPackageId, IpInstanceId: AllocationId }
      await world.call('vpc.AddCommonBandwidthPackageIp', added)
    }
    await world.settle()
    const SnatIp = `${one.ip},${two.ip}`
    await world.call('vpc.CreateSnatEntry', { ...REGION, SnatTableId, SourceVSwitchId: VSwitchId, SnatIp })
    const refusal = (members: object) =>
      world.refusal('vpc.RemoveCommonBandwidthPackageIp', {
        ...REGION,
        BandwidthPackageId,
        IpInstanceId: one.AllocationId,
        ...members,
      })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'OperationFailed.SnatPoolIp' })
    expect(await refusal({ IpInstanceId: 'eip-none' })).toMatchObject({
      status: 404,
      code: 'InvalidIpInstanceId.NotFound',
    })
    const unknown = { status: 404, code: 'InvalidBandwidthPackageId.NotFound' }
    expect(await refusal({ BandwidthPackageId: 'cbwp-none' })).toMatchObject(unknown)
  })
})
