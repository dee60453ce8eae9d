import { describe, expect, it } from 'vitest'
import { DEFAULT_CIDR, natIpWorld } from './natIpSetup.ts'
import { REGION } from './network.ts'

describe('DeleteNatIp', () => {
  it('later: Deleting, then gone, and the address is free', async () => {
    const { world, on, natIps } = await natIpWorld()
    const wish = { ...on, NatIpCidr: DEFAULT_CIDR, NatIp: '10.0.1.60' }
    const { NatIpId } = await world.call('vpc.CreateNatIp', wish)
    const busy = { status: 400, code: 'IncorrectStatus.NatIp' }
    expect(await world.refusal('vpc.DeleteNatIp', { ...on, NatIpId })).toMatchObject(busy)
    await world.settle()
    await world.call('vpc.DeleteNatIp', { ...on, NatIpId })
    expect(await natIps({ NatIpIds: [NatIpId] })).toMatchObject([{ NatIpStatus: 'Deleting' }])
    await world.settle()
    expect(await natIps({ NatIpIds: [NatIpId] })).toEqual([])
    await world.call('vpc.CreateNatIp', wish)
  })

  it('refuses the default one, one that an entry uses, prefixes, and what does not exist', async () => {
    const { world, gateway, on, natIps } = await natIpWorld()
    const NatIpId = (await natIps())[0]?.NatIpId ?? ''
    const refusal = (members: object) => world.refusal('vpc.DeleteNatIp', { ...REGION, NatIpId, ...members })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'OperationDenied.DefaultNatIp' })
    expect(await refusal({ Ipv4Prefix: '10.0.1.0/28' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const missing = { status: 404, code: 'InvalidNatIpId.NotFound' }
    expect(await refusal({ NatIpId: 'vpcnatip-none' })).toMatchObject(missing)
    expect(await refusal({ NatGatewayId: 'ngw-other' })).toMatchObject(missing)
    const made = await world.call('vpc.CreateNatIp', { ...on, NatIpCidr: DEFAULT_CIDR })
    await world.settle()
    const source = { ...REGION, SnatTableId: gateway.SnatTableId, SnatIp: made.NatIp, SourceCIDR: '10.9.0.0/16' }
    await world.call('vpc.CreateSnatEntry', source)
    const used = { status: 400, code: 'DependencyViolation.SnatEntry' }
    expect(await refusal({ NatIpId: made.NatIpId })).toMatchObject(used)
  })

  it('later: the addresses go with the gateway', async () => {
    const { world, gateway, on } = await natIpWorld()
    await world.call('vpc.CreateNatIp', { ...on, NatIpCidr: DEFAULT_CIDR })
    await world.settle()
    await world.call('vpc.DeleteNatGateway', on)
    await world.settle()
    const { AvailableIpAddressCount } = await world.call('vpc.DescribeVSwitchAttributes', {
      VSwitchId: gateway.VSwitchId,
    })
    expect(AvailableIpAddressCount).toBe(252)
  })
})
