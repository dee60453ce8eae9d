import { describe, expect, it } from 'vitest'
import { REGION, ZONE } from './instanceSetup.ts'
import { cardWorld } from './networkInterfaceSetup.ts'

describe('AttachNetworkInterface', () => {
  it('later: the interface is Attaching, then InUse, and the instance shows it', async () => {
    const { test, running, makeCard, card, shown } = await cardWorld()
    const InstanceId = await running()
    const NetworkInterfaceId = await makeCard()
    await test.call('ecs.AttachNetworkInterface', { ...REGION, NetworkInterfaceId, InstanceId, NetworkCardIndex: 0 })
    expect(await card(NetworkInterfaceId)).toMatchObject({ Status: 'Attaching', InstanceId })
    await test.settle()
    expect(await card(NetworkInterfaceId)).toMatchObject({ Status: 'InUse', Attachment: { InstanceId } })
    expect(await shown(InstanceId)).toMatchObject({
      NetworkInterfaces: { NetworkInterface: [{ Type: 'Primary' }, { Type: 'Secondary', NetworkInterfaceId }] },
    })
  })

  it('refuses an interface that is not Available, and one that is primary', async () => {
    const { test, running, stopped, makeCard, attach, primaryOf } = await cardWorld()
    const InstanceId = await running()
    const other = await stopped()
    const NetworkInterfaceId = await makeCard()
    await attach(NetworkInterfaceId, InstanceId)
    const refusal = (id: string) =>
      test.refusal('ecs.AttachNetworkInterface', { ...REGION, NetworkInterfaceId: id, InstanceId: other })
    expect(await refusal(NetworkInterfaceId)).toMatchObject({
      ...{ status: 400, code: 'InvalidOperation.InvalidEniState' },
    })
    expect((await refusal(await primaryOf(InstanceId))).code).toBe('InvalidOperation.InvalidEniType')
    expect((await refusal('eni-none')).code).toBe('InvalidEniId.NotFound')
  })

  it('refuses an instance that is in transition or does not exist', async () => {
    const { test, run, makeCard } = await cardWorld()
    const [InstanceId = ''] = await run()
    const NetworkInterfaceId = await makeCard()
    const code = async (id: string, more = {}) =>
      (await test.refusal('ecs.AttachNetworkInterface', { ...REGION, NetworkInterfaceId, InstanceId: id, ...more }))
        .code
    expect(await code(InstanceId)).toBe('InvalidOperation.InvalidEcsState')
    expect(await code('i-none')).toBe('InvalidEcsId.NotFound')
    await test.settle()
    expect(await code(InstanceId, { NetworkCardIndex: 1 })).toBe('InvalidParameter')
    expect(await code(InstanceId, { TrunkNetworkInstanceId: 'eni-trunk' })).toBe('UnsupportedParameter')
  })

  it('refuses another zone and another VPC', async () => {
    const { test, VpcId, running, makeCard } = await cardWorld()
    const InstanceId = await running()
    const elsewhere = await test.call('vpc.CreateVSwitch', {
      ...{ ...REGION, VpcId, ZoneId: 'cn-hangzhou-h', CidrBlock: '10.1.0.0/24' },
    })
    const foreign = await test.call('vpc.CreateVpc', REGION)
    await test.settle()
    const abroad = await test.call('vpc.CreateVSwitch', {
      ...{ ...REGION, VpcId: foreign.VpcId, ZoneId: ZONE, CidrBlock: '172.16.0.0/24' },
    })
    const group = await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId: foreign.VpcId })
    await test.settle()
    const code = async (NetworkInterfaceId: string) =>
      (await test.refusal('ecs.AttachNetworkInterface', { ...REGION, NetworkInterfaceId, InstanceId })).code
    const far = await makeCard({ VSwitchId: elsewhere.VSwitchId })
    expect(await code(far)).toBe('InvalidOperation.AvailabilityZoneMismatch')
    const other = await makeCard({ VSwitchId: abroad.VSwitchId, SecurityGroupId: group.SecurityGroupId })
    expect(await code(other)).toBe('InvalidOperation.VpcMismatch')
  })

  it('refuses more interfaces, and more addresses, than the type has', async () => {
    const { test, running, makeCard, attach } = await cardWorld()
    const InstanceId = await running()
    const code = async (NetworkInterfaceId: string) =>
      (await test.refusal('ecs.AttachNetworkInterface', { ...REGION, NetworkInterfaceId, InstanceId })).code
    // ecs.g6.large: two interfaces, six addresses each.
    expect(await code(await makeCard({ SecondaryPrivateIpAddressCount: 6 }))).toBe('InvalidOperation.Ipv4CountExceeded')
    await attach(await makeCard({ SecondaryPrivateIpAddressCount: 5 }), InstanceId)
    expect(await code(await makeCard())).toBe('EniPerInstanceLimitExceeded')
  })

  it('later: released with its instance or kept, as DeleteOnRelease says', async () => {
    const { test, stopped, makeCard, card, attach } = await cardWorld()
    const gone = await makeCard()
    const kept = await makeCard({ DeleteOnRelease: false })
    const one = await stopped()
    const other = await stopped()
    await attach(gone, one)
    await attach(kept, other)
    await test.call('ecs.DeleteInstance', { InstanceId: one })
    await test.call('ecs.DeleteInstance', { InstanceId: other })
    await test.settle()
    expect(await card(gone)).toBeUndefined()
    expect(await card(kept)).toMatchObject({ Status: 'Available', InstanceId: '' })
  })
})
