import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION as RegionId, template, vpc } from '../stack/stackSetup.ts'

const named = (...names: string[]) => ({ RegionId, Services: names.map((ServiceName) => ({ ServiceName })) })

describe('GetServiceProvisions', () => {
  it('tells that services are enabled, and whether the role of one is there', async () => {
    const at = testWorld()
    const { ServiceProvisions } = await at.call('ros.GetServiceProvisions', named('EHPC', 'OSS'))
    expect(ServiceProvisions).toMatchObject([
      {
        ...{ ServiceName: 'EHPC', Status: 'Enabled', AutoEnableService: false },
        RoleProvision: {
          AuthorizationURL: 'https://ehpc.console.aliyun.com/',
          Roles: [{ RoleName: 'AliyunServiceRoleForEHPC', Created: false }],
        },
      },
      { ServiceName: 'OSS', Status: 'Enabled' },
    ])
    const trust = {
      Version: '1',
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: ['ehpc.aliyuncs.com'] } }],
    }
    await at.call('ram.CreateRole', {
      ...{ RoleName: 'AliyunServiceRoleForEHPC', AssumeRolePolicyDocument: JSON.stringify(trust) },
    })
    const [now] = (await at.call('ros.GetServiceProvisions', named('EHPC'))).ServiceProvisions
    expect(now?.RoleProvision).toEqual({
      Roles: [{ RoleName: 'AliyunServiceRoleForEHPC', Function: 'Default', Created: true }],
    })
  })

  it('does not know of roles what the caller may not see', async () => {
    const at = testWorld()
    await at.call('ram.CreateUser', { UserName: 'eve' })
    await at.call('ram.AttachPolicyToUser', {
      UserName: 'eve',
      PolicyName: 'AliyunROSFullAccess',
      PolicyType: 'System',
    })
    const [user] = at.world.ramUsers.all()
    const { AccountId: accountId = '', UserId: id = '' } = user ?? {}
    const principal = { type: 'RAMUser', accountId, arn: `acs:ram::${accountId}:user/eve`, name: 'eve', id } as const
    const answer = await at.callAs({ principal }, 'ros.GetServiceProvisions', named('EHPC', 'OSS'))
    expect(answer.ServiceProvisions).toMatchObject([
      { Status: 'Unknown', StatusReason: 'No permission.' },
      { Status: 'Enabled' },
    ])
  })

  it('finds the services that a template needs, and those that it enables itself', async () => {
    const TemplateBody = template(
      {
        Vpc: vpc(),
        Function: { Type: 'ALIYUN::FC::Service', Properties: { ServiceName: { Ref: 'Name' } } },
        Queue: { Type: 'ALIYUN::MNS::Queue', Properties: { QueueName: 'q' } },
        Bucket: { Type: 'ALIYUN::OSS::Bucket', Properties: { BucketName: 'b' } },
        Enable: { Type: 'ALIYUN::ROS::AutoEnableService', Properties: { ServiceName: 'FC' } },
      },
      { Parameters: { Name: { Type: 'String' } } },
    )
    const Parameters = [{ ParameterKey: 'Name', ParameterValue: 'x' }]
    const { ServiceProvisions } = await testWorld().call('ros.GetServiceProvisions', {
      ...{ RegionId, TemplateBody, Parameters },
    })
    expect(ServiceProvisions.map(({ ServiceName, AutoEnableService }) => [ServiceName, AutoEnableService])).toEqual([
      ['FC', true],
      ['SMQ', false],
      ['OSS', false],
    ])
  })

  it.each([
    ['neither services nor a template', {}, 'MultipleParameter'],
    ['both', { ...named('OSS'), TemplateBody: template({}) }, 'MultipleParameter'],
    ['a service that there is not', named('Magic'), 'InvalidParameter'],
    [
      'a parameter without a template',
      { ...named('OSS'), Parameters: [{ ParameterKey: 'A', ParameterValue: 'b' }] },
      'UnknownUserParameter',
    ],
    ['a URL elsewhere', { TemplateURL: 'oss://x/y' }, 'InvalidTemplateURL'],
    ['a stored template that is not there', { TemplateId: 'x', TemplateVersion: 'v1' }, 'TemplateNotFound'],
  ])('refuses %s', async (_, more, code) => {
    expect((await testWorld().refusal('ros.GetServiceProvisions', { RegionId, ...more })).code).toBe(code)
  })
})
