import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { haVipShown, haVipWorld } from './haVipSetup.ts'
import { makeNetwork, REGION, ZONE } from './network.ts'

describe('CreateHaVip', () => {
  it('later: Creating, then Available with the address that was asked for', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const texts = { Name: 'door', Description: 'two stand by', ResourceGroupId: 'rg-1' }
    const order = { ...REGION, VSwitchId, IpAddress: '10.0.1.88', ...texts, Tag: [{ Key: 'a', Value: 'b' }] }
    const { HaVipId, IpAddress } = await world.call('vpc.CreateHaVip', order)
    expect(HaVipId).toMatch(/^havip-bp1[0-9a-z]{18}$/)
    expect(IpAddress).toBe('10.0.1.88')
    expect(await haVipShown(world, HaVipId)).toMatchObject({
      ...{ ...texts, VpcId, VSwitchId, IpAddress, Status: 'Creating', Tags: { Tag: [{ Key: 'a', Value: 'b' }] } },
      ...{ AssociatedInstances: { associatedInstance: [] }, AssociatedEipAddresses: { associatedEipAddresse: [] } },
      CreateTime: expect.stringMatching(/^2026-01-02T/),
    })
    await world.settle()
    expect((await haVipShown(world, HaVipId))?.Status).toBe('Available')
    const busy = await world.refusal('vpc.DeleteVSwitch', { ...REGION, VSwitchId })
    expect(busy.code).toBe('DependencyViolation.HaVip')
    const { AvailableIpAddressCount } = await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    expect(AvailableIpAddressCount).toBe(251)
  })

  it('does: without a wish, an address of the vSwitch', async () => {
    const { IpAddress } = await haVipWorld()
    expect(IpAddress).toMatch(/^10\.0\.1\.\d+$/)
  })

  it('refuses addresses that are taken or elsewhere, malformed texts, and vSwitches that there are not yet', async () => {
    const { world, network, IpAddress } = await haVipWorld()
    const { VpcId, VSwitchId } = network
    const refusal = (members: object) => world.refusal('vpc.CreateHaVip', { ...REGION, VSwitchId, ...members })
    for (const odd of [IpAddress, '10.0.9.1', 'home'])
      expect(await refusal({ IpAddress: odd })).toMatchObject({ status: 400, code: 'InvalidIpAddress.NotAvailable' })
    expect(await refusal({ Name: 'http://x' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect((await refusal({ Description: 'http://x' })).code).toBe('InvalidParameter')
    expect(await refusal({ VSwitchId: 'vsw-none' })).toMatchObject({ status: 404, code: 'InvalidVSwitchId.NotFound' })
    const young = await world.call('vpc.CreateVSwitch', { VpcId, ZoneId: ZONE, CidrBlock: '10.0.2.0/24' })
    expect((await refusal({ VSwitchId: young.VSwitchId })).code).toBe('IncorrectVSwitchStatus')
  })
})
