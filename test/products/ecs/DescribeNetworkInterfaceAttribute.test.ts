import { describe, expect, it } from 'vitest'
import { REGION } from './instanceSetup.ts'
import { cardWorld } from './networkInterfaceSetup.ts'

describe('DescribeNetworkInterfaceAttribute', () => {
  it('reads everything about an interface', async () => {
    const { test, running, primaryOf, VSwitchId, VpcId } = await cardWorld()
    const InstanceId = await running()
    const NetworkInterfaceId = await primaryOf(InstanceId)
    expect(await test.call('ecs.DescribeNetworkInterfaceAttribute', { ...REGION, NetworkInterfaceId })).toMatchObject({
      ...{ NetworkInterfaceId, Type: 'Primary', Status: 'InUse', VSwitchId, VpcId, DeleteOnRelease: true },
      Attachment: { InstanceId },
      ConnectionTrackingConfiguration: { TcpClosedAndTimeWaitTimeout: 3, TcpEstablishedTimeout: 910, UdpTimeout: 30 },
      NetworkInterfaceTrafficConfig: { NetworkInterfaceTrafficMode: 'Standard' },
    })
  })

  it('reads one attribute', async () => {
    const { test, makeCard } = await cardWorld()
    const NetworkInterfaceId = await makeCard({ Description: 'of its own' })
    const { RequestId: _id, ...shown } = await test.call('ecs.DescribeNetworkInterfaceAttribute', {
      ...{ ...REGION, NetworkInterfaceId, Attribute: 'description' },
    })
    expect(shown).toEqual({ NetworkInterfaceId, Description: 'of its own' })
  })

  it('refuses an attribute that there is not, and an interface that does not exist', async () => {
    const { test, makeCard } = await cardWorld()
    const NetworkInterfaceId = await makeCard()
    const refusal = (members: object) =>
      test.refusal('ecs.DescribeNetworkInterfaceAttribute', { ...REGION, NetworkInterfaceId, ...members })
    expect(await refusal({ Attribute: 'colour' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect(await refusal({ NetworkInterfaceId: 'eni-none' })).toMatchObject({
      ...{ status: 404, code: 'InvalidEniId.NotFound' },
    })
  })
})
