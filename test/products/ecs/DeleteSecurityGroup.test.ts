import { describe, expect, it } from 'vitest'
import { groupWorld, REGION } from './securityGroupSetup.ts'
import { inside, makeInstance } from './sourceInstance.ts'

describe('DeleteSecurityGroup', () => {
  it('does: removes the group with its rules', async () => {
    const { test, makeGroup } = await groupWorld()
    const SecurityGroupId = await makeGroup()
    await test.call('ecs.AuthorizeSecurityGroup', {
      ...REGION,
      SecurityGroupId,
      IpProtocol: 'all',
      PortRange: '-1/-1',
      SourceCidrIp: '0.0.0.0/0',
    })
    await test.call('ecs.DeleteSecurityGroup', { ...REGION, SecurityGroupId })
    expect(test.world.securityGroups.size).toBe(0)
    expect(test.world.securityGroupRules.size).toBe(0)
  })

  it('refuses while an instance is in it, and no longer once that is gone', async () => {
    const { test } = await groupWorld()
    const { InstanceId } = makeInstance(test)
    const card = test.world.networkInterfaces.list('instance', InstanceId)[0]
    const request = { ...REGION, SecurityGroupId: card?.SecurityGroupIds[0] ?? '' }
    expect(await test.refusal('ecs.DeleteSecurityGroup', request)).toMatchObject({
      status: 403,
      code: 'DependencyViolation',
    })
    inside(test, (world) => {
      world.networkInterfaces.remove(card?.NetworkInterfaceId ?? '')
      for (const disk of world.disks.list('instance', InstanceId)) world.disks.remove(disk.DiskId)
      world.instances.remove(InstanceId)
    })
    await test.call('ecs.DeleteSecurityGroup', request)
  })

  it('refuses while a rule of another group names it', async () => {
    const { test, makeGroup } = await groupWorld()
    const [SecurityGroupId, DestGroupId] = [await makeGroup(), await makeGroup()]
    const rule = { ...REGION, SecurityGroupId, IpProtocol: 'all', PortRange: '-1/-1', DestGroupId }
    await test.call('ecs.AuthorizeSecurityGroupEgress', rule)
    const request = { ...REGION, SecurityGroupId: DestGroupId }
    expect(await test.refusal('ecs.DeleteSecurityGroup', request)).toMatchObject({
      status: 403,
      code: 'DependencyViolation',
    })
    await test.call('ecs.RevokeSecurityGroupEgress', rule)
    await test.call('ecs.DeleteSecurityGroup', request)
  })

  it('refuses a group that is not there', async () => {
    const { test } = await groupWorld()
    const refused = await test.refusal('ecs.DeleteSecurityGroup', { ...REGION, SecurityGroupId: 'sg-none' })
    expect(refused).toMatchObject({ status: 404, code: 'InvalidSecurityGroupId.NotFound' })
  })
})
