import { describe, expect, it } from 'vitest'
import { DEFAULT_CIDR, natIpWorld } from './natIpSetup.ts'
import { snatShown } from './natSetup.ts'
import { REGION } from './network.ts'

describe('CreateNatIp', () => {
  it('later: Creating, then Available, and entries may use it', async () => {
    const { world, gateway, on, natIps } = await natIpWorld()
    const texts = { NatIpName: 'second', NatIpDescription: 'for partners' }
    const wish = { ...on, NatIpCidr: DEFAULT_CIDR, NatIp: '10.0.1.60', ...texts }
    const { NatIpId, NatIp } = await world.call('vpc.CreateNatIp', wish)
    expect(NatIp).toBe('10.0.1.60')
    expect(await natIps()).toMatchObject([
      { NatIpId, NatIp, NatIpCidr: DEFAULT_CIDR, ...texts, IsDefault: false, NatIpStatus: 'Creating' },
      { NatIp: '10.0.1.50', IsDefault: true, NatIpStatus: 'Available' },
    ])
    const source = { ...REGION, SnatTableId: gateway.SnatTableId, SnatIp: NatIp, SourceCIDR: '10.9.0.0/16' }
    const young = { status: 400, code: 'OperationUnsupported.EipInBinding' }
    expect(await world.refusal('vpc.CreateSnatEntry', source)).toMatchObject(young)
    await world.settle()
    expect((await natIps())[0]?.NatIpStatus).toBe('Available')
    await world.call('vpc.CreateSnatEntry', source)
    expect(await snatShown(world, gateway)).toMatchObject([{ SnatIp: NatIp }])
    const { AvailableIpAddressCount } = await world.call('vpc.DescribeVSwitchAttributes', {
      VSwitchId: gateway.VSwitchId,
    })
    expect(AvailableIpAddressCount).toBe(250)
  })

  it('does: without a wish, the next address of the block, until none is left', async () => {
    const { world, on } = await natIpWorld()
    await world.call('vpc.CreateNatIpCidr', { ...on, NatIpCidr: '172.16.0.0/30' })
    const make = async () => (await world.call('vpc.CreateNatIp', { ...on, NatIpCidr: '172.16.0.0/30' })).NatIp
    expect([await make(), await make()]).toEqual(['172.16.0.1', '172.16.0.2'])
    const full = { status: 400, code: 'OperationDenied.NoAvailableNatIp' }
    expect(await world.refusal('vpc.CreateNatIp', { ...on, NatIpCidr: '172.16.0.0/30' })).toMatchObject(full)
    const inDefault = await world.call('vpc.CreateNatIp', { ...on, NatIpCidr: DEFAULT_CIDR })
    expect(inDefault.NatIp).toMatch(/^10\.0\.1\./)
  })

  it('refuses prefixes, addresses that are taken or elsewhere, and blocks that are not there', async () => {
    const { world, on } = await natIpWorld()
    const refusal = (members: object) =>
      world.refusal('vpc.CreateNatIp', { ...on, NatIpCidr: DEFAULT_CIDR, ...members })
    const refused = { status: 400, code: 'InvalidParameter' }
    expect(await refusal({ Ipv4Prefix: '10.0.1.0/28' })).toMatchObject(refused)
    expect(await refusal({ Ipv4PrefixCount: 1 })).toMatchObject(refused)
    for (const NatIp of ['10.0.1.50', '10.0.2.1', 'home'])
      expect(await refusal({ NatIp })).toMatchObject({ status: 400, code: 'InvalidNatIp.Malformed' })
    expect(await refusal({ NatIpCidr: '172.16.0.0/24' })).toMatchObject({
      ...{ status: 404, code: 'InvalidNatIpCidr.NotFound' },
    })
  })
})
