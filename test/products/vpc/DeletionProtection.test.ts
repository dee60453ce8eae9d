import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, packageShown } from './bandwidthPackageSetup.ts'
import { eipShown, gatewayShown, makeGateway } from './natSetup.ts'
import { REGION } from './network.ts'

const refused = { status: 400, code: 'InvalidOperation.DeletionProtection' }

describe('DeletionProtection', () => {
  it('does: a protected EIP is not released', async () => {
    const world = testWorld()
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    const protect = (ProtectionEnable: boolean) =>
      world.call('vpc.DeletionProtection', { ...REGION, Type: 'EIP', InstanceId: AllocationId, ProtectionEnable })
    await protect(true)
    expect((await eipShown(world, AllocationId))?.DeletionProtection).toBe(true)
    expect(await world.refusal('vpc.ReleaseEipAddress', { AllocationId })).toMatchObject(refused)
    await protect(false)
    await world.call('vpc.ReleaseEipAddress', { AllocationId })
  })

  it('does: a protected NAT gateway is not deleted, not even with Force', async () => {
    const world = testWorld()
    const { NatGatewayId } = await makeGateway(world)
    const protect = (ProtectionEnable: boolean) =>
      world.call('vpc.DeletionProtection', { ...REGION, Type: 'NATGW', InstanceId: NatGatewayId, ProtectionEnable })
    await protect(true)
    expect((await gatewayShown(world, NatGatewayId))?.DeletionProtection).toBe(true)
    expect(await world.refusal('vpc.DeleteNatGateway', { ...REGION, NatGatewayId, Force: true })).toMatchObject(refused)
    await protect(false)
    await world.call('vpc.DeleteNatGateway', { ...REGION, NatGatewayId })
  })

  it('does: protected shared bandwidth is not deleted, not even with Force', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const protect = (ProtectionEnable: boolean) =>
      world.call('vpc.DeletionProtection', {
        ...REGION,
        Type: 'CBWP',
        InstanceId: BandwidthPackageId,
        ProtectionEnable,
      })
    await protect(true)
    expect((await packageShown(world, BandwidthPackageId))?.DeletionProtection).toBe(true)
    const forced = { ...REGION, BandwidthPackageId, Force: 'true' }
    expect(await world.refusal('vpc.DeleteCommonBandwidthPackage', forced)).toMatchObject(refused)
    await protect(false)
    await world.call('vpc.DeleteCommonBandwidthPackage', forced)
  })

  it('refuses other types, and ids that do not exist', async () => {
    const world = testWorld()
    const refusal = (Type: string) =>
      world.refusal('vpc.DeletionProtection', { ...REGION, Type, InstanceId: 'none', ProtectionEnable: true })
    expect(await refusal('TOASTER')).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect(await refusal('EIP')).toMatchObject({ status: 404, code: 'InvalidAllocationId.NotFound' })
    expect(await refusal('CBWP')).toMatchObject({ status: 404, code: 'InvalidBandwidthPackageId.NotFound' })
    expect(await refusal('NATGW')).toMatchObject({ status: 404, code: 'InvalidNatGatewayId.NotFound' })
  })
})
