import { describe, expect, it } from 'vitest'
import { groupWorld, REGION } from './securityGroupSetup.ts'
import { inside, makeInstance } from './sourceInstance.ts'

async function inTwoGroups() {
  const { test, makeGroup } = await groupWorld()
  const { InstanceId } = makeInstance(test)
  const groups = () => test.world.networkInterfaces.list('instance', InstanceId)[0]?.SecurityGroupIds ?? []
  const VpcId = test.world.instances.get(InstanceId)?.VpcId ?? ''
  const second = await makeGroup({ VpcId })
  await test.call('ecs.JoinSecurityGroup', { InstanceId, SecurityGroupId: second })
  return { test, makeGroup, InstanceId, VpcId, groups, first: groups()[0] ?? '', second }
}

describe('LeaveSecurityGroup', () => {
  it('does: takes an instance out of a group', async () => {
    const { test, InstanceId, groups, first, second } = await inTwoGroups()
    await test.call('ecs.LeaveSecurityGroup', { InstanceId, SecurityGroupId: first })
    expect(groups()).toEqual([second])
  })

  it('does: takes a secondary interface out of a group', async () => {
    const { test, InstanceId, first, second } = await inTwoGroups()
    const { VSwitchId } = test.world.instances.get(InstanceId) ?? { VSwitchId: '' }
    const asked = { ...REGION, VSwitchId, SecurityGroupIds: [first, second] }
    const { NetworkInterfaceId } = await test.call('ecs.CreateNetworkInterface', asked)
    await test.call('ecs.LeaveSecurityGroup', { ...REGION, NetworkInterfaceId, SecurityGroupId: first })
    const { SecurityGroupIds } = await test.call('ecs.DescribeNetworkInterfaceAttribute', {
      ...{ ...REGION, NetworkInterfaceId },
    })
    expect(SecurityGroupIds).toEqual({ SecurityGroupId: [second] })
  })

  it('refuses the last group, one it is not in, and a starting instance', async () => {
    const { test, makeGroup, InstanceId, VpcId, first, second } = await inTwoGroups()
    const refuse = (SecurityGroupId: string) => test.refusal('ecs.LeaveSecurityGroup', { InstanceId, SecurityGroupId })
    const other = await makeGroup({ VpcId })
    expect(await refuse(other)).toMatchObject({ status: 400, code: 'InvalidSecurityGroupAssociation.NotFound' })
    expect(await refuse('sg-none')).toMatchObject({ status: 404, code: 'InvalidSecurityGroupId.NotFound' })
    await test.call('ecs.LeaveSecurityGroup', { ...REGION, InstanceId, SecurityGroupId: first })
    expect(await refuse(second)).toMatchObject({ status: 403, code: 'InstanceLastSecurityGroup' })
    inside(test, ({ instances }) => instances.change(InstanceId, { Status: 'Stopping' }))
    expect(await refuse(second)).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
  })
})
