import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, ZONE } from './network.ts'

const asked = { ...REGION, ZoneId: ZONE }

describe('CreateDefaultVSwitch', () => {
  it('does: one in each zone of the default VPC, with the first free block; later: Available', async () => {
    const world = testWorld()
    const block = { EnableIpv6: true, Ipv6CidrBlock: '2408:4000:7:100::/56' }
    const { VpcId } = await world.call('vpc.CreateDefaultVpc', { ...REGION, ...block })
    expect((await world.refusal('vpc.CreateDefaultVSwitch', asked)).code).toBe('IncorrectVpcStatus')
    await world.settle()
    const { VSwitchId } = await world.call('vpc.CreateDefaultVSwitch', { ...asked, Ipv6CidrBlock: 3 })
    const show = () => world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    expect(await show()).toMatchObject({
      ...{ VpcId, ZoneId: ZONE, IsDefault: true, CidrBlock: '172.16.0.0/20', Status: 'Pending' },
      Ipv6CidrBlock: '2408:4000:7:103::/64',
    })
    const next = { ...asked, ZoneId: 'cn-hangzhou-i' }
    expect((await world.refusal('vpc.CreateDefaultVSwitch', next)).code).toBe('IncorrectVSwitchStatus')
    await world.settle()
    expect((await show()).Status).toBe('Available')
    expect(await world.refusal('vpc.CreateDefaultVSwitch', asked)).toMatchObject({
      status: 400,
      code: 'OperationDenied.DefaultVSwitchExist',
    })
    const second = await world.call('vpc.CreateDefaultVSwitch', next)
    const shown = await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId: second.VSwitchId })
    expect(shown).toMatchObject({ CidrBlock: '172.16.16.0/20', Ipv6CidrBlock: '' })
  })

  it('refuses without a default VPC, and zones that do not exist', async () => {
    const world = testWorld()
    expect(await world.refusal('vpc.CreateDefaultVSwitch', asked)).toMatchObject({
      status: 400,
      code: 'OperationDenied.NoDefaultVpc',
    })
    const refusal = await world.refusal('vpc.CreateDefaultVSwitch', { ...asked, ZoneId: 'cn-hangzhou-zz' })
    expect(refusal).toMatchObject({ status: 404, code: 'InvalidZoneId.NotFound' })
  })
})
