import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { groupWorld, REGION } from './securityGroupSetup.ts'

describe('DescribeSecurityGroupReferences', () => {
  it('reads which groups name the given ones, each once', async () => {
    const { test, makeGroup } = await groupWorld()
    const [named, lonely, naming] = [await makeGroup(), await makeGroup(), await makeGroup()]
    for (const PortRange of ['80/80', '443/443']) {
      await test.call('ecs.AuthorizeSecurityGroup', {
        ...{ ...REGION, SecurityGroupId: naming, IpProtocol: 'tcp', PortRange, SourceGroupId: named },
      })
    }
    const { SecurityGroupReferences } = await test.call('ecs.DescribeSecurityGroupReferences', {
      ...{ ...REGION, SecurityGroupId: [named, lonely] },
    })
    expect(SecurityGroupReferences.SecurityGroupReference).toEqual([
      {
        SecurityGroupId: named,
        ReferencingSecurityGroups: { ReferencingSecurityGroup: [{ AliUid: ACCOUNT, SecurityGroupId: naming }] },
      },
    ])
  })

  it('refuses groups that do not exist, and too many', async () => {
    const { test, makeGroup } = await groupWorld()
    const asked = { ...REGION, SecurityGroupId: [await makeGroup(), 'sg-none'] }
    expect(await test.refusal('ecs.DescribeSecurityGroupReferences', asked)).toMatchObject({
      ...{ status: 404, code: 'InvalidSecurityGroupId.NotFound' },
    })
    const many = { ...REGION, SecurityGroupId: Array.from({ length: 11 }, (_, i) => `sg-${i}`) }
    expect((await test.refusal('ecs.DescribeSecurityGroupReferences', many)).code).toBe('InvalidParameter')
  })
})
