import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, shareEip } from './bandwidthPackageSetup.ts'
import { eipShown } from './natSetup.ts'
import { makeNetwork, putInstance, REGION } from './network.ts'

describe('ModifyEipAddressAttribute', () => {
  it('does: name, description and bandwidth at once; what is not sent stays', async () => {
    const world = testWorld()
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', {
      ...REGION,
      Name: 'old',
      Description: 'words',
    })
    const modify = (members: object) =>
      world.call('vpc.ModifyEipAddressAttribute', { ...REGION, AllocationId, ...members })
    await modify({ Name: 'new' })
    expect(await eipShown(world, AllocationId)).toMatchObject({ Name: 'new', Description: 'words', Bandwidth: '5' })
    await modify({ Description: 'other words', Bandwidth: '500' })
    const shown = { Name: 'new', Description: 'other words', Bandwidth: '500' }
    expect(await eipShown(world, AllocationId)).toMatchObject(shown)
  })

  it('does: in shared bandwidth the EIP keeps the new bandwidth for the time after', async () => {
    const world = testWorld()
    const AllocationId = await shareEip(world, await makePackage(world))
    await world.call('vpc.ModifyEipAddressAttribute', { AllocationId, Bandwidth: '9' })
    expect(await eipShown(world, AllocationId)).toMatchObject({ Bandwidth: '100', EipBandwidth: '9' })
  })

  it('refuses bandwidths out of the range of the way of paying, malformed texts, and ids that do not exist', async () => {
    const world = testWorld()
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    const byTraffic = { ...REGION, InternetChargeType: 'PayByTraffic' }
    const metered = (await world.call('vpc.AllocateEipAddress', byTraffic)).AllocationId
    const prepaid = { ...REGION, InstanceChargeType: 'PrePaid', Period: 1 }
    const subscribed = (await world.call('vpc.AllocateEipAddress', prepaid)).AllocationId
    const refusal = (members: object) => world.refusal('vpc.ModifyEipAddressAttribute', { AllocationId, ...members })
    const refused = { status: 400, code: 'InvalidParameter' }
    for (const Bandwidth of ['501', '0', 'x']) expect(await refusal({ Bandwidth })).toMatchObject(refused)
    expect(await refusal({ AllocationId: metered, Bandwidth: '201' })).toMatchObject(refused)
    expect(await refusal({ AllocationId: subscribed, Bandwidth: '10' })).toMatchObject(refused)
    expect(await refusal({ Name: 'http://x' })).toMatchObject(refused)
    expect(await refusal({ Description: 'http://x' })).toMatchObject(refused)
    const missing = { status: 404, code: 'InvalidAllocationId.NotFound' }
    expect(await refusal({ AllocationId: 'eip-none' })).toMatchObject(missing)
  })

  it('refuses EIPs in transition', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    const InstanceId = putInstance(world, VSwitchId)
    const refused = { status: 400, code: 'IncorrectEipStatus' }
    const modify = { AllocationId, Name: 'new' }
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId })
    expect(await world.refusal('vpc.ModifyEipAddressAttribute', modify)).toMatchObject(refused)
    await world.settle()
    await world.call('vpc.ModifyEipAddressAttribute', modify)
    const BandwidthPackageId = await makePackage(world)
    await world.call('vpc.AddCommonBandwidthPackageIp', { ...REGION, BandwidthPackageId, IpInstanceId: AllocationId })
    expect(await world.refusal('vpc.ModifyEipAddressAttribute', modify)).toMatchObject(refused)
  })
})
