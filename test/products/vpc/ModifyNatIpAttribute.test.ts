import { describe, expect, it } from 'vitest'
import { natIpWorld } from './natIpSetup.ts'
import { REGION } from './network.ts'

describe('ModifyNatIpAttribute', () => {
  it('does: name and description; what is not sent stays', async () => {
    const { world, natIps } = await natIpWorld()
    const NatIpId = (await natIps())[0]?.NatIpId ?? ''
    await world.call('vpc.ModifyNatIpAttribute', { ...REGION, NatIpId, NatIpName: 'usual' })
    await world.call('vpc.ModifyNatIpAttribute', { ...REGION, NatIpId, NatIpDescription: 'came with it' })
    expect(await natIps()).toMatchObject([{ NatIpName: 'usual', NatIpDescription: 'came with it' }])
  })

  it('refuses malformed names, and what does not exist', async () => {
    const { world, natIps } = await natIpWorld()
    const NatIpId = (await natIps())[0]?.NatIpId ?? ''
    const refusal = (members: object) => world.refusal('vpc.ModifyNatIpAttribute', { ...REGION, NatIpId, ...members })
    expect((await refusal({ NatIpName: '1' })).code).toBe('InvalidParameter.Name.Malformed')
    const missing = { status: 404, code: 'InvalidNatIpId.NotFound' }
    expect(await refusal({ NatIpId: 'vpcnatip-none' })).toMatchObject(missing)
  })
})
