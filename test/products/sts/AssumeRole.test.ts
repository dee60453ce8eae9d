import { describe, expect, it } from 'vitest'
import { allow, deny, document, role, sessionOf, trusting, user } from '../../policy/principals.ts'
import { Caller } from '../../setup/callers.ts'
import { ACCOUNT, isOverSdk, START_MS, type TestWorld, testWorld } from '../../setup/worlds.ts'

const OTHER = '1000000000000002'
const assumes = { system: ['AliyunSTSAssumeRoleAccess'] }

/** Who signs with a key of the world. */
function holderOf(world: TestWorld, accessKeyId: string): Caller {
  const key = world.world.accessKeys.get(accessKeyId)
  if (key === undefined) throw new Error(`there is no key ${accessKeyId}`)
  return new Caller(world, key.principal)
}

async function assumed(world: TestWorld, caller: Caller, RoleArn: string, more: object = {}): Promise<Caller> {
  const { Credentials } = await caller.call('sts.AssumeRole', { RoleArn, RoleSessionName: 'job', ...more })
  return holderOf(world, Credentials.AccessKeyId as string)
}

async function addAccount(world: TestWorld): Promise<void> {
  await world.control({ kind: 'account', accountId: OTHER, accessKeyId: 'LTAIother', accessKeySecret: 's' })
}

/** Over the SDKs the host's clock is the real one: tests that name its times run in process only. */
describe('AssumeRole', () => {
  it.skipIf(isOverSdk)('does: gives keys for an hour, in host time, and says who they make the caller', async () => {
    const world = testWorld()
    const RoleArn = role(world, 'ops', { system: ['AliyunECSReadOnlyAccess'] })
    const ann = user(world, 'ann', assumes)
    const reply = await ann.call('sts.AssumeRole', { RoleArn, RoleSessionName: 'job' })
    const { id } = sessionOf(world, 'ops')
    expect(reply.AssumedRoleUser).toEqual({
      Arn: `acs:ram::${ACCOUNT}:assumed-role/ops/job`,
      AssumedRoleId: `${id}:job`,
    })
    expect(reply.Credentials).toEqual({
      AccessKeyId: expect.stringMatching(/^STS\.\w{25}$/),
      AccessKeySecret: expect.stringMatching(/^\w{44}$/),
      SecurityToken: expect.stringMatching(/^CAIS\w{300}$/),
      Expiration: '2026-01-02T04:04:05Z',
    })
    const session = holderOf(world, reply.Credentials.AccessKeyId as string)
    expect(await session.call('sts.GetCallerIdentity', {})).toMatchObject({
      IdentityType: 'AssumedRoleUser',
      AccountId: ACCOUNT,
      Arn: `acs:ram::${ACCOUNT}:assumed-role/ops/job`,
      RoleId: id,
      PrincipalId: `${id}:job`,
    })
    expect(await session.call('ecs.DescribeInstances', { RegionId: 'cn-hangzhou' })).toMatchObject({ TotalCount: 0 })
    expect(await session.refusal('vpc.CreateVpc', { RegionId: 'cn-hangzhou' })).toMatchObject({
      code: 'Forbidden.RAM',
      details: {
        accessDeniedDetail: { AuthPrincipalType: 'AssumedRoleUser', AuthPrincipalDisplayName: 'ops:job' },
      },
    })
  })

  it.skipIf(isOverSdk)('does: shows when the keys end in host time although the world is ahead', async () => {
    const world = testWorld()
    const RoleArn = role(world, 'ops')
    const ann = user(world, 'ann', assumes)
    await world.advance(10 * 3_600_000)
    const request = { RoleArn, RoleSessionName: 'job', DurationSeconds: 900 }
    const { Credentials } = await ann.call('sts.AssumeRole', request)
    expect(Credentials.Expiration).toBe('2026-01-02T03:19:05Z')
    const [key] = world.world.accessKeys.all({ limit: 1 })
    expect(key?.expiresMs).toBe(START_MS + 10 * 3_600_000 + 900_000)
  })

  it.skipIf(isOverSdk)('does: lasts as long as was asked, up to what the role allows', async () => {
    const world = testWorld()
    const RoleArn = role(world, 'ops', { maxSessionDuration: 7200 })
    const ann = user(world, 'ann', assumes)
    const request = { RoleArn, RoleSessionName: 'job', DurationSeconds: 7200 }
    expect((await ann.call('sts.AssumeRole', request)).Credentials.Expiration).toBe('2026-01-02T05:04:05Z')
    expect(await ann.refusal('sts.AssumeRole', { ...request, DurationSeconds: 7201 })).toMatchObject({
      status: 400,
      code: 'InvalidParameter.DurationSeconds',
    })
  })

  it('does: a session policy narrows what the role may', async () => {
    const world = testWorld()
    const RoleArn = role(world, 'ops', { system: ['AliyunECSFullAccess'] })
    const ann = user(world, 'ann', assumes)
    const Policy = JSON.stringify(document(allow(['ecs:DescribeInstances', 'vpc:CreateVpc'])))
    const session = await assumed(world, ann, RoleArn, { Policy })
    await session.call('ecs.DescribeInstances', { RegionId: 'cn-hangzhou' })
    expect(await session.refusal('ecs.DescribeDisks', { RegionId: 'cn-hangzhou' })).toMatchObject({
      code: 'Forbidden.RAM',
      details: { accessDeniedDetail: { PolicyType: 'SessionPolicy', NoPermissionType: 'ImplicitDeny' } },
    })
    expect((await session.refusal('vpc.CreateVpc', { RegionId: 'cn-hangzhou' })).details).toMatchObject({
      accessDeniedDetail: { PolicyType: 'AccountLevelIdentityBasedPolicy' },
    })
  })

  it('does: asks for the ExternalId that the trust policy wants', async () => {
    const world = testWorld()
    const Condition = { StringEquals: { 'sts:ExternalId': 'ticket-7' } }
    const RoleArn = role(world, 'ops', { trust: trusting(`acs:ram::${ACCOUNT}:root`, { Condition }) })
    const ann = user(world, 'ann', assumes)
    await assumed(world, ann, RoleArn, { ExternalId: 'ticket-7' })
    for (const more of [{}, { ExternalId: 'ticket-8' }]) {
      const refusal = await ann.refusal('sts.AssumeRole', { RoleArn, RoleSessionName: 'job', ...more })
      expect(refusal).toMatchObject({
        status: 403,
        code: 'NoPermission',
        details: { accessDeniedDetail: { PolicyType: 'AssumeRolePolicy', AuthAction: 'sts:AssumeRole' } },
      })
    }
  })

  it('does: hands the source identity back', async () => {
    const world = testWorld()
    const request = { RoleArn: role(world, 'ops'), RoleSessionName: 'job', SourceIdentity: 'ann@corp' }
    expect(await user(world, 'ann', assumes).call('sts.AssumeRole', request)).toMatchObject({
      SourceIdentity: 'ann@corp',
    })
  })

  it('does: a session assumes the next role, for an hour at most, and back again', async () => {
    const world = testWorld()
    const self = (name: string) => `acs:ram::${ACCOUNT}:role/${name}`
    const setting = { ...assumes, maxSessionDuration: 43_200 }
    const first = role(world, 'first', {
      ...setting,
      trust: trusting([`acs:ram::${ACCOUNT}:user/ann`, self('second')]),
    })
    const second = role(world, 'second', { ...setting, trust: trusting(self('first')) })
    const ann = user(world, 'ann', assumes)
    const inFirst = await assumed(world, ann, first, { DurationSeconds: 43_200 })
    const inSecond = await assumed(world, inFirst, second, { DurationSeconds: 3600 })
    expect(
      await inFirst.refusal('sts.AssumeRole', { RoleArn: second, RoleSessionName: 'job', DurationSeconds: 3601 }),
    ).toMatchObject({ code: 'InvalidParameter.DurationSeconds' })
    expect((await assumed(world, inSecond, first)).principal.name).toBe('first')
    expect((await ann.refusal('sts.AssumeRole', { RoleArn: second, RoleSessionName: 'job' })).code).toBe('NoPermission')
  })

  it('refuses: a role that trusts only itself lets nobody in', async () => {
    const world = testWorld()
    const RoleArn = role(world, 'ring', { trust: trusting(`acs:ram::${ACCOUNT}:role/ring`) })
    const ann = user(world, 'ann', { system: ['AdministratorAccess'] })
    expect((await ann.refusal('sts.AssumeRole', { RoleArn, RoleSessionName: 'job' })).code).toBe('NoPermission')
  })

  it('does: across accounts, when both sides agree', async () => {
    const world = testWorld()
    await addAccount(world)
    const RoleArn = role(world, 'guest', {
      account: OTHER,
      trust: trusting(`acs:ram::${ACCOUNT}:root`),
      system: ['AliyunVPCFullAccess'],
    })
    const ann = user(world, 'ann', assumes)
    const bob = user(world, 'bob')
    const eve = user(world, 'eve', { ...assumes, account: OTHER })
    const session = await assumed(world, ann, RoleArn)
    expect(await session.call('sts.GetCallerIdentity', {})).toMatchObject({ AccountId: OTHER })
    const { VpcId } = await session.call('vpc.CreateVpc', { RegionId: 'cn-hangzhou' })
    const mine = await world.call('vpc.DescribeVpcs', { RegionId: 'cn-hangzhou', VpcId })
    const theirs = await world.call('vpc.DescribeVpcs', { RegionId: 'cn-hangzhou', VpcId }, OTHER)
    expect([mine.TotalCount, theirs.TotalCount]).toEqual([0, 1])
    for (const caller of [bob, eve]) {
      expect((await caller.refusal('sts.AssumeRole', { RoleArn, RoleSessionName: 'job' })).code).toBe('NoPermission')
    }
  })

  it('refuses: root', async () => {
    const world = testWorld()
    const request = { RoleArn: role(world, 'ops'), RoleSessionName: 'job' }
    expect(await world.refusal('sts.AssumeRole', request)).toMatchObject({ status: 403, code: 'NoPermission' })
  })

  it('refuses: a user whose policies say nothing of the role, or deny it', async () => {
    const world = testWorld()
    const RoleArn = role(world, 'ops')
    const other = document(allow('sts:AssumeRole', `acs:ram::${ACCOUNT}:role/other`))
    const denied = document(allow('sts:*'), deny('sts:AssumeRole', RoleArn))
    for (const [i, custom] of [[], [other], [denied]].entries()) {
      const caller = user(world, `u${i}`, { custom })
      const refusal = await caller.refusal('sts.AssumeRole', { RoleArn, RoleSessionName: 'job' })
      expect(refusal).toMatchObject({
        status: 403,
        code: 'NoPermission',
        details: { accessDeniedDetail: { PolicyType: 'AccountLevelIdentityBasedPolicy' } },
      })
    }
    const exact = user(world, 'exact', { custom: [document(allow('sts:AssumeRole', RoleArn))] })
    await assumed(world, exact, RoleArn)
  })

  it.each([
    ['RoleArn', { RoleArn: 'ops' }, 400, 'InvalidParameter.RoleArn'],
    ['RoleArn of a user', { RoleArn: `acs:ram::${ACCOUNT}:user/ops` }, 400, 'InvalidParameter.RoleArn'],
    ['RoleArn of nobody', { RoleArn: `acs:ram::${ACCOUNT}:role/nobody` }, 404, 'EntityNotExist.Role'],
    ['RoleArn of no account', { RoleArn: 'acs:ram::1999999999999999:role/ops' }, 404, 'EntityNotExist.Role'],
    ['a short name', { RoleSessionName: 'x' }, 400, 'InvalidParameter.RoleSessionName'],
    ['a long name', { RoleSessionName: 'x'.repeat(65) }, 400, 'InvalidParameter.RoleSessionName'],
    ['a name with a slash', { RoleSessionName: 'a/b' }, 400, 'InvalidParameter.RoleSessionName'],
    ['too short a time', { DurationSeconds: 899 }, 400, 'InvalidParameter.DurationSeconds'],
    ['a negative time', { DurationSeconds: -1 }, 400, 'InvalidParameter.DurationSeconds'],
    ['too long a time', { DurationSeconds: 3601 }, 400, 'InvalidParameter.DurationSeconds'],
    ['a policy that is no JSON', { Policy: '{' }, 400, 'InvalidParameter.PolicyGrammar'],
    [
      'a policy with an unknown operator',
      { Policy: JSON.stringify(document(allow('*', '*', { Condition: { Like: { 'acs:x': 'y' } } }))) },
      400,
      'InvalidParameter.PolicyGrammar',
    ],
    ['an over-long policy', { Policy: ' '.repeat(2049) }, 400, 'InvalidParameter.PolicySize'],
    ['an ExternalId', { ExternalId: 'x' }, 400, 'InvalidParameter.ExternalId'],
    ['a SourceIdentity', { SourceIdentity: '' }, 400, 'InvalidParameter.SourceIdentity'],
  ])('refuses: %s', async (_name, more, status, code) => {
    const world = testWorld()
    const ann = user(world, 'ann', { system: ['AdministratorAccess'] })
    const request = { RoleArn: role(world, 'ops'), RoleSessionName: 'job', ...more }
    expect(await ann.refusal('sts.AssumeRole', request)).toMatchObject({ status, code })
  })

  it('later: sessions of a role that is gone may do nothing', async () => {
    const world = testWorld()
    const RoleArn = role(world, 'ops', { system: ['AdministratorAccess'] })
    const session = await assumed(world, user(world, 'ann', assumes), RoleArn)
    const policy = { PolicyType: 'System', PolicyName: 'AdministratorAccess' }
    await world.call('ram.DetachPolicyFromRole', { RoleName: 'ops', ...policy })
    await world.call('ram.DeleteRole', { RoleName: 'ops' })
    const refusal = await session.refusal('ecs.DescribeInstances', { RegionId: 'cn-hangzhou' })
    expect(refusal.code).toBe('Forbidden.RAM')
  })

  it('later: expired keys are removed a day after their end', async () => {
    const world = testWorld()
    const RoleArn = role(world, 'ops')
    const ann = user(world, 'ann', assumes)
    // Callers may have keys of their own.
    const sessions = () => world.world.accessKeys.all().filter(({ expiresMs }) => expiresMs !== undefined).length
    await assumed(world, ann, RoleArn)
    await world.advance(24 * 3_600_000)
    await assumed(world, ann, RoleArn)
    expect(sessions()).toBe(2)
    await world.advance(3_600_000)
    await assumed(world, ann, RoleArn)
    expect(sessions()).toBe(2)
  })
})
