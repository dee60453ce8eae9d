import { describe, expect, it } from 'vitest'
import { DEFAULT_CIDR, natIpWorld } from './natIpSetup.ts'

describe('ModifyNatIpCidrAttribute', () => {
  it('does: name and description; what is not sent stays', async () => {
    const { world, on, cidrs } = await natIpWorld()
    const block = { ...on, NatIpCidr: DEFAULT_CIDR }
    await world.call('vpc.ModifyNatIpCidrAttribute', { ...block, NatIpCidrName: 'usual' })
    await world.call('vpc.ModifyNatIpCidrAttribute', { ...block, NatIpCidrDescription: 'of the vSwitch' })
    expect(await cidrs()).toMatchObject([{ NatIpCidrName: 'usual', NatIpCidrDescription: 'of the vSwitch' }])
  })

  it('refuses blocks that the gateway does not have', async () => {
    const { world, on } = await natIpWorld()
    const refused = { status: 404, code: 'InvalidNatIpCidr.NotFound' }
    const asked = { ...on, NatIpCidr: '172.16.0.0/24', NatIpCidrName: 'usual' }
    expect(await world.refusal('vpc.ModifyNatIpCidrAttribute', asked)).toMatchObject(refused)
  })
})
