import { describe, expect, it } from 'vitest'
import { type InstanceWorld, instanceWorld, REGION, ZONE } from './instanceSetup.ts'

async function addSwitch({ test, VpcId }: Pick<InstanceWorld, 'test' | 'VpcId'>, CidrBlock: string, ZoneId = ZONE) {
  const { VSwitchId } = await test.call('vpc.CreateVSwitch', { ...REGION, VpcId, ZoneId, CidrBlock })
  await test.settle()
  return VSwitchId
}

/** Another VPC with a vSwitch and a security group. */
async function elsewhere({ test }: InstanceWorld) {
  const { VpcId } = await test.call('vpc.CreateVpc', { ...REGION, CidrBlock: '172.16.0.0/12' })
  await test.settle()
  const VSwitchId = await addSwitch({ test, VpcId }, '172.16.0.0/24')
  const { SecurityGroupId } = await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })
  return { VpcId, VSwitchId, SecurityGroupId: [SecurityGroupId] }
}

describe('ModifyInstanceVpcAttribute', () => {
  it('does: another vSwitch of the zone, with any free address', async () => {
    const world = await instanceWorld()
    const { test, stopped, shown } = world
    const InstanceId = await stopped()
    const VSwitchId = await addSwitch(world, '10.9.0.0/24')
    await test.call('ecs.ModifyInstanceVpcAttribute', { InstanceId, VSwitchId })
    expect((await shown(InstanceId)).VpcAttributes).toMatchObject({
      ...{ VSwitchId, VpcId: world.VpcId, PrivateIpAddress: { IpAddress: [expect.stringMatching(/^10\.9\.0\./)] } },
    })
    const { NetworkInterfaceSets } = await test.call('ecs.DescribeNetworkInterfaces', { ...REGION, InstanceId })
    expect(NetworkInterfaceSets.NetworkInterfaceSet?.[0]).toMatchObject({ VSwitchId })
  })

  it('does: another address, once before each start', async () => {
    const { test, stopped, shown, VSwitchId } = await instanceWorld()
    const InstanceId = await stopped()
    const move = { InstanceId, VSwitchId, PrivateIpAddress: '10.0.0.77' }
    await test.call('ecs.ModifyInstanceVpcAttribute', move)
    expect((await shown(InstanceId)).VpcAttributes).toMatchObject({ PrivateIpAddress: { IpAddress: ['10.0.0.77'] } })
    const again = { ...move, PrivateIpAddress: '10.0.0.78' }
    const refusal = await test.refusal('ecs.ModifyInstanceVpcAttribute', again)
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidPrivateIp.Changing' })
    await test.call('ecs.StartInstance', { InstanceId })
    await test.settle()
    await test.call('ecs.StopInstance', { InstanceId })
    await test.settle()
    await test.call('ecs.ModifyInstanceVpcAttribute', again)
    expect((await shown(InstanceId)).VpcAttributes).toMatchObject({ PrivateIpAddress: { IpAddress: ['10.0.0.78'] } })
  })

  it('does: another VPC, with the security groups there', async () => {
    const world = await instanceWorld()
    const { test, stopped, shown } = world
    const InstanceId = await stopped()
    const there = await elsewhere(world)
    await test.call('ecs.ModifyInstanceVpcAttribute', { InstanceId, ...there })
    expect(await shown(InstanceId)).toMatchObject({
      VpcAttributes: { VpcId: there.VpcId, VSwitchId: there.VSwitchId },
      SecurityGroupIds: { SecurityGroupId: there.SecurityGroupId },
    })
  })

  it('refuses what does not go together', async () => {
    const world = await instanceWorld()
    const { test, stopped, running, VSwitchId } = world
    const [InstanceId, neighbour] = [await stopped(), await running({ PrivateIpAddress: '10.0.0.90' })]
    const there = await elsewhere(world)
    const refusal = (members: object) =>
      test.refusal('ecs.ModifyInstanceVpcAttribute', { InstanceId, VSwitchId, ...members })
    expect(await refusal({ InstanceId: 'i-none' })).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    expect(await refusal({ InstanceId: neighbour })).toMatchObject({ status: 400, code: 'IncorrectInstanceStatus' })
    expect(await refusal({ VSwitchId: 'vsw-none' })).toMatchObject({ status: 404, code: 'InvalidVSwitchId.NotFound' })
    const strange = await refusal({ VSwitchId: there.VSwitchId })
    expect(strange).toMatchObject({ status: 404, code: 'InvalidVSwitchId.NotFound' })
    expect(await refusal({ VpcId: there.VpcId })).toMatchObject({ status: 404, code: 'InvalidVSwitch.NotBelongToVpc' })
    const zone = await addSwitch(world, '10.8.0.0/24', 'cn-hangzhou-h')
    expect(await refusal({ VSwitchId: zone })).toMatchObject({ status: 400, code: 'InvalidVSwitchId.Mismatch' })
    const { SecurityGroupId: _groups, ...without } = there
    expect(await refusal(without)).toMatchObject({ status: 404, code: 'InvalidSecurityGroupId.NotFound' })
    const wrong = await refusal({ ...there, SecurityGroupId: [world.SecurityGroupId] })
    expect(wrong).toMatchObject({ status: 404, code: 'InvalidSecurityGroupVpc.NotBelongToOneVpc' })
    const address = (PrivateIpAddress: string) => refusal({ PrivateIpAddress })
    expect(await address('10.0.0')).toMatchObject({ status: 400, code: 'InvalidPrivateIpAddress.Malformed' })
    expect(await address('10.1.0.5')).toMatchObject({ status: 400, code: 'InvalidPrivateIpAddress.Mismatch' })
    expect(await address('10.0.0.90')).toMatchObject({ status: 400, code: 'InvalidPrivateIpAddress.Duplicated' })
  })
})
