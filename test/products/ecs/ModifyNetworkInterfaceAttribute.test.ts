import { describe, expect, it } from 'vitest'
import { REGION } from './instanceSetup.ts'
import { cardWorld } from './networkInterfaceSetup.ts'

describe('ModifyNetworkInterfaceAttribute', () => {
  it('does: changes what is sent, and nothing else', async () => {
    const { test, makeCard, card } = await cardWorld()
    const NetworkInterfaceId = await makeCard({ NetworkInterfaceName: 'before', Description: 'before' })
    const modify = (members: object) =>
      test.call('ecs.ModifyNetworkInterfaceAttribute', { ...REGION, NetworkInterfaceId, ...members })
    await modify({ NetworkInterfaceName: 'after', DeleteOnRelease: false, SourceDestCheck: true, QueueNumber: 4 })
    expect(await card(NetworkInterfaceId)).toMatchObject({
      ...{ NetworkInterfaceName: 'after', Description: 'before', DeleteOnRelease: false },
      ...{ SourceDestCheck: true, QueueNumber: 4 },
    })
    await modify({ Description: '', ConnectionTrackingConfiguration: { TcpEstablishedTimeout: 30 } })
    expect(await card(NetworkInterfaceId)).toMatchObject({ NetworkInterfaceName: 'after', Description: '' })
    const shown = await test.call('ecs.DescribeNetworkInterfaceAttribute', { ...REGION, NetworkInterfaceId })
    expect(shown.ConnectionTrackingConfiguration?.TcpEstablishedTimeout).toBe(30)
  })

  it('does: puts a secondary interface into other groups', async () => {
    const { test, VpcId, makeCard, card } = await cardWorld()
    const NetworkInterfaceId = await makeCard()
    const { SecurityGroupId } = await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })
    await test.call('ecs.ModifyNetworkInterfaceAttribute', {
      ...{ ...REGION, NetworkInterfaceId, SecurityGroupId: [SecurityGroupId] },
    })
    expect((await card(NetworkInterfaceId))?.SecurityGroupIds).toEqual({ SecurityGroupId: [SecurityGroupId] })
  })

  it('does: renames a primary interface, but refuses its groups and to keep it', async () => {
    const { test, running, SecurityGroupId, primaryOf, card } = await cardWorld()
    const NetworkInterfaceId = await primaryOf(await running())
    await test.call('ecs.ModifyNetworkInterfaceAttribute', {
      ...{ ...REGION, NetworkInterfaceId, NetworkInterfaceName: 'first' },
    })
    expect((await card(NetworkInterfaceId))?.NetworkInterfaceName).toBe('first')
    const code = async (members: object) =>
      (await test.refusal('ecs.ModifyNetworkInterfaceAttribute', { ...REGION, NetworkInterfaceId, ...members })).code
    expect(await code({ SecurityGroupId: [SecurityGroupId] })).toBe('InvalidOperation.InvalidEniType')
    expect(await code({ DeleteOnRelease: false })).toBe('InvalidOperation.InvalidEniType')
    expect(await code({ QueueNumber: 2 })).toBe('InvalidOperation.InvalidEniState')
  })

  it('refuses malformed values, and groups that cannot be', async () => {
    const { test, makeCard, SecurityGroupId, quota } = await cardWorld()
    const NetworkInterfaceId = await makeCard()
    const code = async (members: object) =>
      (await test.refusal('ecs.ModifyNetworkInterfaceAttribute', { ...REGION, NetworkInterfaceId, ...members })).code
    expect(await code({ NetworkInterfaceName: 'x' })).toBe('InvalidParameter')
    expect(await code({ QueueNumber: 2049 })).toBe('InvalidParameter')
    expect(await code({ SecurityGroupId: [SecurityGroupId, SecurityGroupId] })).toBe('InvalidParameter')
    expect(await code({ SecurityGroupId: ['sg-none'] })).toBe('InvalidSecurityGroupId.NotFound')
    quota('security_groups_per_eni', 0)
    expect(await code({ SecurityGroupId: [SecurityGroupId] })).toMatch(/LimitExceed/)
    const none = { ...REGION, NetworkInterfaceId: 'eni-none' }
    expect(await test.refusal('ecs.ModifyNetworkInterfaceAttribute', none)).toMatchObject({
      ...{ status: 404, code: 'InvalidEniId.NotFound' },
    })
  })

  it('refuses an interface in transition', async () => {
    const { test, makeCard } = await cardWorld()
    const NetworkInterfaceId = await makeCard()
    await test.call('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId })
    const asked = { ...REGION, NetworkInterfaceId, Description: 'other' }
    expect((await test.refusal('ecs.ModifyNetworkInterfaceAttribute', asked)).code).toBe(
      'InvalidOperation.InvalidEniState',
    )
  })
})
