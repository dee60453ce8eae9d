import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { instanceWorld, REGION } from './instanceSetup.ts'

type Request = Partial<Requests['ecs.ModifyInstanceAttribute']>

describe('ModifyInstanceAttribute', () => {
  it('does: changes what is named and nothing else', async () => {
    const { test, stopped, row } = await instanceWorld()
    const InstanceId = await stopped({ InstanceName: 'old', Description: 'old text' })
    await test.call('ecs.ModifyInstanceAttribute', { InstanceId, InstanceName: 'new' })
    expect(row(InstanceId)).toMatchObject({ InstanceName: 'new', Description: 'old text' })
    await test.call('ecs.ModifyInstanceAttribute', {
      ...{ InstanceId, Description: '', HostName: 'host', Password: 'Secret-123', UserData: 'aGVsbG8=' },
      DeletionProtection: true,
    })
    expect(row(InstanceId)).toMatchObject({
      ...{ InstanceName: 'new', Description: '', HostName: 'host', Password: 'Secret-123', UserData: 'aGVsbG8=' },
      DeletionProtection: true,
    })
  })

  it('does: sets jumbo frames and encryption of the network', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const before = await test.call('ecs.DescribeInstanceAttribute', { InstanceId })
    expect(before).toMatchObject({ EnableJumboFrame: false, EnableNetworkEncryption: false })
    const frames = { EnableJumboFrame: true, EnableNetworkEncryption: true }
    await test.call('ecs.ModifyInstanceAttribute', { InstanceId, ...frames })
    expect(await test.call('ecs.DescribeInstanceAttribute', { InstanceId })).toMatchObject(frames)
  })

  it('does: encodes user data that is not', async () => {
    const { test, stopped } = await instanceWorld()
    const InstanceId = await stopped()
    await test.call('ecs.ModifyInstanceAttribute', { InstanceId, UserData: '#!/bin/sh' })
    const { UserData } = await test.call('ecs.DescribeUserData', { ...REGION, InstanceId })
    expect(Buffer.from(UserData, 'base64').toString()).toBe('#!/bin/sh')
  })

  it('does: changes the credit specification of burstable types', async () => {
    const { test, run, row } = await instanceWorld()
    const [InstanceId = ''] = await run({ InstanceType: 'ecs.t6-c1m1.large' })
    expect(row(InstanceId).CreditSpecification).toBe('Standard')
    await test.call('ecs.ModifyInstanceAttribute', { InstanceId, CreditSpecification: 'Unlimited' })
    expect(row(InstanceId).CreditSpecification).toBe('Unlimited')
  })

  it('does: puts the instance into other groups', async () => {
    const { test, running, quota, VpcId, SecurityGroupId } = await instanceWorld()
    const InstanceId = await running()
    const other = await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })
    const groups = () => test.world.networkInterfaces.list('instance', InstanceId)[0]?.SecurityGroupIds
    const modify = (SecurityGroupIds: string[]) =>
      test.call('ecs.ModifyInstanceAttribute', { InstanceId, SecurityGroupIds })
    quota('private_ips_per_basic_vpc_sg', 1)
    await modify([other.SecurityGroupId, SecurityGroupId])
    expect(groups()).toEqual([other.SecurityGroupId, SecurityGroupId])
    await modify([other.SecurityGroupId])
    expect(groups()).toEqual([other.SecurityGroupId])
  })

  it.each<[Request, number, string]>([
    [{ InstanceName: '' }, 400, 'InvalidInstanceName.Malformed'],
    [{ Description: 'http://x' }, 400, 'InvalidDescription.Malformed'],
    [{ HostName: '-' }, 400, 'InvalidHostName.Malformed'],
    [{ Password: 'weak' }, 400, 'InvalidPassword.Malformed'],
    [{ UserData: 'aGVsbG8=' }, 403, 'IncorrectInstanceStatus'],
    [{ CreditSpecification: 'Standard' }, 400, 'InvalidParameter.CreditSpecification'],
    [{ SecurityGroupIds: ['sg-none'] }, 404, 'InvalidSecurityGroupId.NotFound'],
    [{ SecurityGroupIds: ['sg-none', 'sg-none'] }, 400, 'InvalidParameter'],
    [{ InstanceId: 'i-none' }, 404, 'InvalidInstanceId.NotFound'],
  ])('refuses %j for a running instance', async (members, status, code) => {
    const { test, running } = await instanceWorld()
    const ask = { InstanceId: await running(), ...members }
    expect(await test.refusal('ecs.ModifyInstanceAttribute', ask)).toMatchObject({ status, code })
  })

  it('refuses what the state, the way of paying or the groups do not allow', async () => {
    const { test, run, stopped, running, quota, VpcId } = await instanceWorld()
    const refusal = (InstanceId: string, members: Request) =>
      test.refusal('ecs.ModifyInstanceAttribute', { InstanceId, ...members })
    const stoppedId = await stopped()
    const long = { UserData: 'AAAA'.repeat(11_000) }
    expect(await refusal(stoppedId, long)).toMatchObject({ status: 400, code: 'InvalidUserData.SizeExceeded' })
    const other = await test.call('vpc.CreateVpc', REGION)
    await test.settle()
    const far = await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId: other.VpcId })
    const inOther = { SecurityGroupIds: [far.SecurityGroupId] }
    expect(await refusal(stoppedId, inOther)).toMatchObject({ status: 400, code: 'InvalidInstanceId.Mismatch' })
    const full = await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })
    await running({ SecurityGroupId: full.SecurityGroupId })
    quota('private_ips_per_basic_vpc_sg', 1)
    const inFull = { SecurityGroupIds: [full.SecurityGroupId] }
    expect(await refusal(stoppedId, inFull)).toMatchObject({ status: 403, code: 'SecurityGroupInstanceLimitExceed' })
    quota('private_ips_per_basic_vpc_sg', 2000)
    const [pending = ''] = await run({ InstanceChargeType: 'PrePaid', Period: 1 })
    const incorrect = { status: 403, code: 'IncorrectInstanceStatus' }
    expect(await refusal(pending, { HostName: 'host' })).toMatchObject(incorrect)
    expect(await refusal(pending, inFull)).toMatchObject(incorrect)
    expect(await refusal(pending, { DeletionProtection: true })).toMatchObject({
      status: 400,
      code: 'ChargeTypeViolation',
    })
    await test.advance(2_000)
    expect(await refusal(pending, { Password: 'Secret-123' })).toMatchObject(incorrect)
    await test.call('ecs.DeleteInstance', { InstanceId: stoppedId })
    expect(await refusal(stoppedId, { InstanceName: 'new' })).toMatchObject(incorrect)
  })
})
