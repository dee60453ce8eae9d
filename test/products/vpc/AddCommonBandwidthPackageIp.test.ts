import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, packageShown } from './bandwidthPackageSetup.ts'
import { eipShown } from './natSetup.ts'
import { makeNetwork, putInstance, REGION } from './network.ts'

describe('AddCommonBandwidthPackageIp', () => {
  it('later: BINDING, then BINDED, and the EIP shows the shared bandwidth', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const { AllocationId, EipAddress } = await world.call('vpc.AllocateEipAddress', REGION)
    const asked = { ...REGION, BandwidthPackageId, IpInstanceId: AllocationId, IpType: 'EIP' }
    await world.call('vpc.AddCommonBandwidthPackageIp', asked)
    const relation = (BandwidthPackageIpRelationStatus: string) => ({
      PublicIpAddresses: {
        PublicIpAddresse: [{ AllocationId, IpAddress: EipAddress, BandwidthPackageIpRelationStatus }],
      },
    })
    expect(await packageShown(world, BandwidthPackageId)).toMatchObject(relation('BINDING'))
    const before = { Bandwidth: '5', BandwidthPackageId: '', BandwidthPackageType: '', BandwidthPackageBandwidth: '' }
    expect(await eipShown(world, AllocationId)).toMatchObject(before)
    await world.settle()
    expect(await packageShown(world, BandwidthPackageId)).toMatchObject(relation('BINDED'))
    expect(await eipShown(world, AllocationId)).toMatchObject({
      Status: 'Available',
      Bandwidth: '100',
      EipBandwidth: '5',
      BandwidthPackageId,
      BandwidthPackageType: 'CommonBandwidthPackage',
      BandwidthPackageBandwidth: '100',
    })
  })

  it('refuses what does not exist, other types, and an EIP that is in one', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    const asked = { ...REGION, BandwidthPackageId, IpInstanceId: AllocationId }
    const refusal = (members: object) => world.refusal('vpc.AddCommonBandwidthPackageIp', { ...asked, ...members })
    const unknown = { status: 404, code: 'InvalidBandwidthPackageId.NotFound' }
    expect(await refusal({ BandwidthPackageId: 'cbwp-none' })).toMatchObject(unknown)
    const noEip = { status: 404, code: 'InvalidIpInstanceId.NotFound' }
    expect(await refusal({ IpInstanceId: 'eip-none' })).toMatchObject(noEip)
    const far = await world.call('vpc.AllocateEipAddress', { RegionId: 'cn-beijing' })
    expect(await refusal({ IpInstanceId: far.AllocationId })).toMatchObject(noEip)
    expect((await refusal({ IpType: 'IPv6' })).code).toBe('OperationUnsupported.IpType')
    await world.call('vpc.AddCommonBandwidthPackageIp', asked)
    expect((await refusal({})).code).toBe('IpInstanceId.AlreadyInBandwidthPackage')
  })

  it('refuses EIPs that do not fit or are in transition, and more than the quota', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const code = async (order: object) => {
      const { AllocationId } = await world.call('vpc.AllocateEipAddress', { ...REGION, ...order })
      const asked = { ...REGION, BandwidthPackageId, IpInstanceId: AllocationId }
      return (await world.refusal('vpc.AddCommonBandwidthPackageIp', asked)).code
    }
    expect(await code({ InstanceChargeType: 'PrePaid', Period: 1 })).toBe('IpInstanceId.ChargeType.NotSupport')
    expect(await code({ ISP: 'ChinaMobile' })).toBe('OperationDenied.ISPInconsistent')
    const other = 'OperationDenied.SecurityProtectionTypesInconsistent'
    expect(await code({ SecurityProtectionTypes: ['AntiDDoS_Enhanced'] })).toBe(other)
    const { VSwitchId } = await makeNetwork(world)
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId: putInstance(world, VSwitchId) })
    const asked = { ...REGION, BandwidthPackageId, IpInstanceId: AllocationId }
    const busy = { status: 400, code: 'IncorrectStatus.Eip' }
    expect(await world.refusal('vpc.AddCommonBandwidthPackageIp', asked)).toMatchObject(busy)
    await world.settle()
    await world.control({ kind: 'quotas', settings: [{ name: 'eips_per_bandwidth_package', value: 1 }] })
    await world.call('vpc.AddCommonBandwidthPackageIp', asked)
    expect(await code({})).toBe('IpInstanceId.QuotaExceeded')
  })
})
