import { describe, expect, it } from 'vitest'
import { groupWorld, REGION } from './securityGroupSetup.ts'
import { inside, makeInstance } from './sourceInstance.ts'

/** A running instance in a VPC of its own, and a way to make groups there. */
async function withInstance() {
  const world = await groupWorld()
  const { InstanceId } = makeInstance(world.test)
  const card = () => {
    const found = world.test.world.networkInterfaces.list('instance', InstanceId).find(({ Type }) => Type === 'Primary')
    if (found === undefined) throw new Error('no primary interface')
    return found
  }
  const makeNear = (wishes = {}) => world.makeGroup({ VpcId: card().VpcId, ...wishes })
  return { ...world, InstanceId, card, makeNear }
}

/** A secondary interface in the vSwitch and the groups of the instance. */
async function addSecondary({ test, card }: Awaited<ReturnType<typeof withInstance>>): Promise<string> {
  const { VSwitchId, SecurityGroupIds } = card()
  const asked = { ...REGION, VSwitchId, SecurityGroupIds: [...SecurityGroupIds] }
  return (await test.call('ecs.CreateNetworkInterface', asked)).NetworkInterfaceId
}

describe('JoinSecurityGroup', () => {
  it('does: puts an instance into a group, and it can leave again', async () => {
    const { test, InstanceId, card, makeNear } = await withInstance()
    const [first] = card().SecurityGroupIds
    const SecurityGroupId = await makeNear()
    await test.call('ecs.JoinSecurityGroup', { InstanceId, SecurityGroupId })
    expect(card().SecurityGroupIds).toEqual([first, SecurityGroupId])
  })

  it('does: puts a secondary interface into a group', async () => {
    const world = await withInstance()
    const NetworkInterfaceId = await addSecondary(world)
    const SecurityGroupId = await world.makeNear()
    await world.test.call('ecs.JoinSecurityGroup', { ...REGION, NetworkInterfaceId, SecurityGroupId })
    expect(world.test.world.networkInterfaces.get(NetworkInterfaceId)?.SecurityGroupIds).toContain(SecurityGroupId)
    expect(world.card().SecurityGroupIds).not.toContain(SecurityGroupId)
  })

  it('refuses what is not there, both or neither kind, and an interface without region', async () => {
    const world = await withInstance()
    const { test, InstanceId, makeNear } = world
    const SecurityGroupId = await makeNear()
    const NetworkInterfaceId = await addSecondary(world)
    const refuse = (members: object) => test.refusal('ecs.JoinSecurityGroup', { SecurityGroupId, ...members })
    expect(await refuse({ InstanceId: 'i-none' })).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    expect(await refuse({ ...REGION, NetworkInterfaceId: 'eni-none' })).toMatchObject({
      status: 404,
      code: 'InvalidEniId.NotFound',
    })
    expect(await refuse({ InstanceId, SecurityGroupId: 'sg-none' })).toMatchObject({
      code: 'InvalidSecurityGroupId.NotFound',
    })
    expect(await refuse({ InstanceId, NetworkInterfaceId })).toMatchObject({
      status: 403,
      code: 'InvalidParam.EniIdAndInstanceId.Conflict',
    })
    expect(await refuse({})).toMatchObject({ status: 400, code: 'MissingParameter' })
    expect(await refuse({ NetworkInterfaceId })).toMatchObject({ status: 400, code: 'MissingParameter.RegionId' })
    const primary = { ...REGION, NetworkInterfaceId: world.card().NetworkInterfaceId }
    expect(await refuse(primary)).toMatchObject({ status: 403, code: 'InvalidOperation.InvalidEniType' })
  })

  it('refuses by state: a starting instance, a leaving interface, another VPC, membership, another type of group', async () => {
    const world = await withInstance()
    const { test, InstanceId, card, makeGroup, makeNear } = world
    const near = await makeNear()
    const refuse = (members: object) =>
      test.refusal('ecs.JoinSecurityGroup', { InstanceId, SecurityGroupId: near, ...members })
    const far = await makeGroup()
    expect(await refuse({ SecurityGroupId: far })).toMatchObject({ status: 400, code: 'InvalidInstanceId.Mismatch' })
    const leaving = { ...REGION, InstanceId: undefined, NetworkInterfaceId: await addSecondary(world) }
    await test.call('ecs.DeleteNetworkInterface', { ...REGION, NetworkInterfaceId: leaving.NetworkInterfaceId })
    expect(await refuse(leaving)).toMatchObject({ status: 400, code: 'InvalidOperation.InvalidEniState' })
    expect(await refuse({ SecurityGroupId: card().SecurityGroupIds[0] })).toMatchObject({
      status: 403,
      code: 'InvalidInstanceId.AlreadyExists',
    })
    const enterprise = await makeNear({ SecurityGroupType: 'enterprise' })
    expect(await refuse({ SecurityGroupId: enterprise })).toMatchObject({
      status: 400,
      code: 'InvalidOperation.MultiGroupType',
    })
    inside(test, ({ instances }) => instances.change(InstanceId, { Status: 'Starting' }))
    expect(await refuse({})).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
  })

  it.each([
    ['security_groups_per_eni', 1, 'InstanceSecurityGroupLimitExceeded'],
    ['private_ips_per_basic_vpc_sg', 0, 'SecurityGroupInstanceLimitExceeded'],
    ['rules_per_eni_total', 0, 'AclLimitExceed'],
  ])('refuses beyond the quota %s', async (name, value, code) => {
    const { test, InstanceId, makeNear } = await withInstance()
    const SecurityGroupId = await makeNear()
    await test.call('ecs.AuthorizeSecurityGroup', {
      ...REGION,
      SecurityGroupId,
      IpProtocol: 'all',
      PortRange: '-1/-1',
      SourceCidrIp: '0.0.0.0/0',
    })
    await test.control({ kind: 'quotas', settings: [{ name, value }] })
    expect(await test.refusal('ecs.JoinSecurityGroup', { InstanceId, SecurityGroupId })).toMatchObject({
      status: 403,
      code,
    })
  })
})
