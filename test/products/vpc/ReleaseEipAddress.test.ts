import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, packageShown } from './bandwidthPackageSetup.ts'
import { makeNetwork, putInstance, REGION } from './network.ts'

describe('ReleaseEipAddress', () => {
  it('later: Releasing, then gone', async () => {
    const world = testWorld()
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    await world.call('vpc.ReleaseEipAddress', { AllocationId })
    const shown = async () =>
      (await world.call('vpc.DescribeEipAddresses', { ...REGION, AllocationId })).EipAddresses.EipAddress
    expect(await shown()).toMatchObject([{ Status: 'Releasing' }])
    expect((await world.refusal('vpc.ReleaseEipAddress', { AllocationId })).code).toBe('IncorrectEipStatus')
    await world.settle()
    expect(await shown()).toEqual([])
    expect(world.world.eips.size).toBe(0)
  })

  it('refuses one in use, and one that does not exist', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId: putInstance(world, VSwitchId) })
    const refused = { status: 400, code: 'IncorrectEipStatus' }
    expect(await world.refusal('vpc.ReleaseEipAddress', { AllocationId })).toMatchObject(refused)
    await world.settle()
    expect(await world.refusal('vpc.ReleaseEipAddress', { AllocationId })).toMatchObject(refused)
    const missing = { status: 404, code: 'InvalidAllocationId.NotFound' }
    expect(await world.refusal('vpc.ReleaseEipAddress', { AllocationId: 'eip-none' })).toMatchObject(missing)
  })

  it('does: takes it from the shared bandwidth that it is in, but not on its way there', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    await world.call('vpc.AddCommonBandwidthPackageIp', { ...REGION, BandwidthPackageId, IpInstanceId: AllocationId })
    const refused = { status: 400, code: 'IncorrectEipStatus' }
    expect(await world.refusal('vpc.ReleaseEipAddress', { AllocationId })).toMatchObject(refused)
    await world.settle()
    await world.call('vpc.ReleaseEipAddress', { AllocationId })
    await world.settle()
    expect(await packageShown(world, BandwidthPackageId)).toMatchObject({ PublicIpAddresses: { PublicIpAddresse: [] } })
  })

  it('refuses a subscription until it has expired', async () => {
    const world = testWorld()
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', {
      ...REGION,
      InstanceChargeType: 'PrePaid',
      Period: 1,
    })
    const refused = { status: 400, code: 'Forbidden.ChargeTypeIsPrepaid' }
    expect(await world.refusal('vpc.ReleaseEipAddress', { AllocationId })).toMatchObject(refused)
    await world.advance(31 * 24 * 3_600_000)
    await world.call('vpc.ReleaseEipAddress', { AllocationId })
  })
})
