import { describe, expect, it } from 'vitest'
import { natIpWorld } from './natIpSetup.ts'
import { makeGateway } from './natSetup.ts'

describe('CreateNatIpCidr', () => {
  it('does: a further block beside that of the vSwitch', async () => {
    const { world, on, cidrs } = await natIpWorld()
    expect(await cidrs()).toMatchObject([{ NatIpCidr: '10.0.1.0/24', IsDefault: true, NatIpCidrStatus: 'Available' }])
    const texts = { NatIpCidrName: 'wide', NatIpCidrDescription: 'for partners' }
    const { NatIpCidrId } = await world.call('vpc.CreateNatIpCidr', { ...on, NatIpCidr: '172.16.0.0/24', ...texts })
    const made = { NatIpCidrId, NatGatewayId: on.NatGatewayId, NatIpCidr: '172.16.0.0/24', IsDefault: false, ...texts }
    expect((await cidrs())[0]).toMatchObject({ ...made, CreationTime: expect.stringMatching(/Z$/) })
  })

  it('refuses internet gateways, and blocks that are none, too wide, public, or overlapping', async () => {
    const { world, on } = await natIpWorld()
    const refusal = (NatIpCidr: string, members: object = {}) =>
      world.refusal('vpc.CreateNatIpCidr', { ...on, NatIpCidr, ...members })
    for (const odd of ['home', '172.16.0.1/24', '172.16.0.0/15', '8.8.8.0/24'])
      expect(await refusal(odd)).toMatchObject({ status: 400, code: 'InvalidNatIpCidr.Malformed' })
    expect((await refusal('10.0.9.0/24')).code).toBe('OperationUnsupported.CidrConflict')
    await world.call('vpc.CreateNatIpCidr', { ...on, NatIpCidr: '172.16.0.0/24' })
    expect((await refusal('172.16.0.128/25')).code).toBe('OperationUnsupported.CidrConflict')
    expect((await refusal('172.17.0.0/24', { NatIpCidrName: '1' })).code).toBe('InvalidParameter.Name.Malformed')
    expect((await refusal('172.17.0.0/24', { NatGatewayId: 'ngw-none' })).code).toBe('InvalidNatGatewayId.NotFound')
    const { NatGatewayId } = await makeGateway(world)
    expect((await refusal('172.17.0.0/24', { NatGatewayId })).code).toBe('OperationUnsupported.NatGatewayType')
  })
})
