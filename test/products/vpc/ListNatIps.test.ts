import { describe, expect, it } from 'vitest'
import { DEFAULT_CIDR, natIpWorld } from './natIpSetup.ts'

describe('ListNatIps', () => {
  it('reads: each filter narrows the list, newest first, page by page', async () => {
    const { world, on, natIps } = await natIpWorld()
    const NatIpCidr = '172.16.0.0/24'
    await world.call('vpc.CreateNatIpCidr', { ...on, NatIpCidr })
    const { NatIpId, NatIp: made } = await world.call('vpc.CreateNatIp', { ...on, NatIpCidr, NatIpName: 'second' })
    const first = '10.0.1.50'
    const ips = async (filter: Parameters<typeof natIps>[0]) => (await natIps(filter)).map(({ NatIp }) => NatIp)
    expect(await ips({})).toEqual([made, first])
    expect(await ips({ NatIpCidr: DEFAULT_CIDR })).toEqual([first])
    expect(await ips({ NatIpIds: [NatIpId] })).toEqual([made])
    expect(await ips({ NatIpName: ['second'] })).toEqual([made])
    expect(await ips({ NatIpStatus: 'Creating' })).toEqual([made])
    expect(await ips({ IpOrigin: 'cidr' })).toEqual([made, first])
    expect(await ips({ IpOrigin: 'prefix' })).toEqual([])
    expect(await ips({ Ipv4Prefix: '10.0.1.0/28' })).toEqual([])
    const page = await world.call('vpc.ListNatIps', { ...on, MaxResults: '1' })
    expect(page).toMatchObject({ TotalCount: '2', NatIps: [{ NatIp: made }] })
    const rest = await world.call('vpc.ListNatIps', { ...on, MaxResults: '1', NextToken: page.NextToken })
    expect(rest).toMatchObject({ NextToken: '', NatIps: [{ NatIp: first }] })
  })

  it('refuses other origins, pages above 100, and gateways that do not exist', async () => {
    const { world, on } = await natIpWorld()
    const refusal = (members: object) => world.refusal('vpc.ListNatIps', { ...on, ...members })
    const refused = { status: 400, code: 'InvalidParameter' }
    expect(await refusal({ IpOrigin: 'heaven' })).toMatchObject(refused)
    expect(await refusal({ MaxResults: '101' })).toMatchObject(refused)
    const missing = { status: 404, code: 'InvalidNatGatewayId.NotFound' }
    expect(await refusal({ NatGatewayId: 'ngw-none' })).toMatchObject(missing)
  })
})
