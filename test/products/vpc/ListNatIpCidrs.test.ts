import { describe, expect, it } from 'vitest'
import { DEFAULT_CIDR, natIpWorld } from './natIpSetup.ts'

describe('ListNatIpCidrs', () => {
  it('reads: each filter narrows the list, newest first, page by page', async () => {
    const { world, on, cidrs } = await natIpWorld()
    const other = '172.16.0.0/24'
    await world.call('vpc.CreateNatIpCidr', { ...on, NatIpCidr: other, NatIpCidrName: 'wide' })
    const blocks = async (filter: Parameters<typeof cidrs>[0]) => (await cidrs(filter)).map((row) => row.NatIpCidr)
    expect(await blocks({})).toEqual([other, DEFAULT_CIDR])
    expect(await blocks({ NatIpCidr: other })).toEqual([other])
    expect(await blocks({ NatIpCidrs: [DEFAULT_CIDR, '10.9.0.0/16'] })).toEqual([DEFAULT_CIDR])
    expect(await blocks({ NatIpCidrName: ['wide'] })).toEqual([other])
    expect(await blocks({ NatIpCidrStatus: 'Available' })).toEqual([other, DEFAULT_CIDR])
    expect(await blocks({ NatIpCidrStatus: 'Lost' })).toEqual([])
    const first = await world.call('vpc.ListNatIpCidrs', { ...on, MaxResults: '1' })
    expect(first).toMatchObject({ TotalCount: '2', NatIpCidrs: [{ NatIpCidr: other }] })
    const rest = await world.call('vpc.ListNatIpCidrs', { ...on, MaxResults: '1', NextToken: first.NextToken })
    expect(rest).toMatchObject({ NextToken: '', NatIpCidrs: [{ NatIpCidr: DEFAULT_CIDR }] })
  })

  it('refuses pages above 100 or of no number, and gateways that do not exist', async () => {
    const { world, on } = await natIpWorld()
    const refusal = (members: object) => world.refusal('vpc.ListNatIpCidrs', { ...on, ...members })
    for (const MaxResults of ['101', '0', 'all'])
      expect(await refusal({ MaxResults })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const missing = { status: 404, code: 'InvalidNatGatewayId.NotFound' }
    expect(await refusal({ NatGatewayId: 'ngw-none' })).toMatchObject(missing)
  })
})
