import { describe, expect, it } from 'vitest'
import { DEFAULT_CIDR, natIpWorld } from './natIpSetup.ts'

describe('DeleteNatIpCidr', () => {
  it('does: gone at once, when no address of it is left', async () => {
    const { world, on, cidrs } = await natIpWorld()
    const block = { ...on, NatIpCidr: '172.16.0.0/24' }
    await world.call('vpc.CreateNatIpCidr', block)
    const { NatIpId } = await world.call('vpc.CreateNatIp', block)
    await world.settle()
    const inUse = { status: 400, code: 'DependencyViolation.NatIp' }
    expect(await world.refusal('vpc.DeleteNatIpCidr', block)).toMatchObject(inUse)
    await world.call('vpc.DeleteNatIp', { ...on, NatIpId })
    await world.settle()
    await world.call('vpc.DeleteNatIpCidr', block)
    expect(await cidrs()).toMatchObject([{ NatIpCidr: DEFAULT_CIDR }])
  })

  it('refuses the default block, and those that are not there', async () => {
    const { world, on } = await natIpWorld()
    const refusal = (NatIpCidr: string) => world.refusal('vpc.DeleteNatIpCidr', { ...on, NatIpCidr })
    expect(await refusal(DEFAULT_CIDR)).toMatchObject({ status: 400, code: 'OperationDenied.DefaultNatIp' })
    expect(await refusal('172.16.0.0/24')).toMatchObject({ status: 404, code: 'InvalidNatIpCidr.NotFound' })
  })
})
