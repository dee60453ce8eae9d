import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import type { CallLine } from '../../src/http/parts.ts'
import { userPrincipal } from '../../src/world/rows/ram.ts'
import { freshEmulator, sendAcs3, sendV1 } from './emulators.ts'
import { encodePairs } from './signedRequests.ts'

const ACCOUNT = '1000000000000001'
const CREATED = '2026-01-02T03:04:05Z'
const STS = { version: '2015-04-01' }
const trust = (Principal: object) =>
  JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }] })
const userKey = { accessKeyId: 'LTAIann', secret: 'anns-secret' }

/** A user with a key that may assume the role `ops`, which may read ECS; an OIDC provider that the role trusts. */
async function prepared(worldName = 'default'): Promise<Emulator> {
  const emulator = await freshEmulator()
  const host = emulator.worlds.find(worldName) ?? emulator.worlds.create({ name: worldName })
  const { world } = host
  const AccountId = world.genesis.rootAccountId
  world.atomically(() => {
    const user = world.ramUsers.put({
      UserId: '200000000000000001',
      AccountId,
      UserName: 'ann',
      DisplayName: '',
      MobilePhone: '',
      Email: '',
      Comments: '',
      CreateDate: CREATED,
      UpdateDate: CREATED,
      LastLoginDate: '',
      Tags: {},
    })
    world.ramRoles.put({
      RoleId: '300000000000000001',
      AccountId,
      RoleName: 'ops',
      Description: '',
      AssumeRolePolicyDocument: trust({
        RAM: `acs:ram::${AccountId}:root`,
        Federated: `acs:ram::${AccountId}:oidc-provider/idp`,
      }),
      MaxSessionDuration: 3600,
      CreateDate: CREATED,
      UpdateDate: CREATED,
      Tags: {},
    })
    const common = { AccountId, PolicyType: 'System', AttachDate: CREATED } as const
    const [EntityId, RoleId] = ['200000000000000001', '300000000000000001']
    world.ramAttachments.put({ ...common, PolicyName: 'AliyunSTSAssumeRoleAccess', EntityType: 'User', EntityId })
    world.ramAttachments.put({
      ...common,
      PolicyName: 'AliyunECSReadOnlyAccess',
      EntityType: 'Role',
      EntityId: RoleId,
    })
    world.identityProviders.put({
      type: 'OIDC',
      AccountId,
      Name: 'idp',
      Description: '',
      IssuerUrl: 'https://idp.example.com',
      ClientIds: ['sts'],
      Fingerprints: [],
      IssuanceLimitTime: 12,
      CreateDate: CREATED,
      UpdateDate: CREATED,
      keys: [],
    })
    world.accessKeys.put({
      AccessKeyId: userKey.accessKeyId,
      AccessKeySecret: userKey.secret,
      OwnerId: AccountId,
      principal: userPrincipal(user),
      Status: 'Active',
    })
  })
  emulator.worlds.issue(worldName, userKey.accessKeyId)
  return emulator
}

interface Temporary {
  readonly accessKeyId: string
  readonly secret: string
  readonly securityToken: string
}

async function assume(emulator: Emulator, accountId = ACCOUNT): Promise<Temporary> {
  const query = { RoleArn: `acs:ram::${accountId}:role/ops`, RoleSessionName: 'job', DurationSeconds: '900' }
  const { status, body } = await sendAcs3(emulator, { ...userKey, ...STS, action: 'AssumeRole', query })
  expect(status).toBe(200)
  const { AccessKeyId, AccessKeySecret, SecurityToken } = body.Credentials
  return { accessKeyId: AccessKeyId, secret: AccessKeySecret, securityToken: SecurityToken }
}

async function codeOf(answer: PromiseLike<{ status: number; body: { Code?: string } }>): Promise<string> {
  const { status, body } = await answer
  return status === 200 ? 'ok' : `${status} ${body.Code}`
}

describe('keys of STS', () => {
  it.each([
    ['acs3', sendAcs3],
    ['v1', sendV1],
  ])('act as the session, signed with %s, until they expire', async (_style, send) => {
    const emulator = await prepared()
    const key = await assume(emulator)
    const { body } = await send(emulator, { ...key, ...STS, action: 'GetCallerIdentity' })
    expect(body).toMatchObject({ IdentityType: 'AssumedRoleUser', Arn: `acs:ram::${ACCOUNT}:assumed-role/ops/job` })
    expect(await codeOf(send(emulator, { ...key, action: 'DescribeRegions' }))).toBe('ok')
    expect(await codeOf(send(emulator, { ...key, action: 'StopInstance', query: { InstanceId: 'i-1' } }))).toBe(
      '403 Forbidden.RAM',
    )
    await emulator.advance(800_000)
    expect(await codeOf(send(emulator, { ...key, action: 'DescribeRegions' }))).toBe('ok')
    await emulator.advance(200_000)
    expect(await codeOf(send(emulator, { ...key, action: 'DescribeRegions' }))).toBe('400 InvalidSecurityToken.Expired')
  })

  it('need their token, and no other', async () => {
    const emulator = await prepared()
    const [key, other] = [await assume(emulator), await assume(emulator)]
    const code = (more: object) => codeOf(sendAcs3(emulator, { action: 'DescribeRegions', ...key, ...more }))
    expect(await code({ securityToken: undefined })).toBe('400 MissingSecurityToken')
    expect(await code({ securityToken: other.securityToken })).toBe('400 InvalidSecurityToken.MismatchWithAccessKey')
    expect(await code({ securityToken: 'not a token' })).toBe('400 InvalidSecurityToken.Malformed')
    expect(await code({ secret: other.secret })).toBe('400 SignatureDoesNotMatch')
    expect(await code({ ...userKey, securityToken: key.securityToken })).toBe(
      '400 InvalidSecurityToken.MismatchWithAccessKey',
    )
  })

  it('belong to the world that made them', async () => {
    const emulator = await prepared('blue')
    const { rootAccountId } = emulator.worlds.get('blue').world.genesis
    const key = await assume(emulator, rootAccountId)
    emulator.worlds.create({ name: 'green' })
    const { body } = await sendAcs3(emulator, { ...key, ...STS, action: 'GetCallerIdentity' })
    expect(body.AccountId).toBe(rootAccountId)
    const { url } = await emulator.listen({ port: 0 })
    const inWorld = (name: string) =>
      codeOf(sendAcs3(`${url}/w/${name}`, { ...key, ...STS, action: 'GetCallerIdentity' }))
    expect(await inWorld('blue')).toBe('ok')
    expect(await inWorld('green')).toBe('404 InvalidAccessKeyId.NotFound')
    emulator.worlds.fork('blue', 'copy')
    expect(await inWorld('copy')).toBe('ok')
    emulator.worlds.remove('blue')
    expect(await codeOf(sendAcs3(emulator, { ...key, action: 'DescribeRegions' }))).toBe(
      '404 InvalidAccessKeyId.NotFound',
    )
  })
})

describe('keys of users', () => {
  it('are refused by policy with the detail that clients read, in JSON and XML', async () => {
    const emulator = await prepared()
    const { status, body } = await sendAcs3(emulator, { ...userKey, action: 'DescribeInstances' })
    expect(status).toBe(403)
    expect(body).toMatchObject({
      Code: 'Forbidden.RAM',
      Message: "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
      AccessDeniedDetail: { AuthAction: 'ecs:DescribeInstances', AuthPrincipalType: 'SubUser' },
    })
    const xml = await sendV1(emulator, { ...userKey, action: 'DescribeInstances', query: { Format: 'XML' } })
    expect(xml.text).toContain('<AccessDeniedDetail><AuthAction>ecs:DescribeInstances</AuthAction>')
    const encoded = { EncodedDiagnosticMessage: body.AccessDeniedDetail.EncodedDiagnosticMessage }
    const decoded = await sendAcs3(emulator, {
      version: '2015-05-01',
      action: 'DecodeDiagnosticMessage',
      query: encoded,
    })
    expect(decoded.body.DecodedDiagnosticMessage).toMatchObject({ AuthAction: 'ecs:DescribeInstances' })
  })

  it('are unknown once the user is gone, and refused while they are inactive', async () => {
    const emulator = await prepared()
    const { world } = emulator.worlds.get('default')
    const code = () => codeOf(sendAcs3(emulator, { ...userKey, ...STS, action: 'GetCallerIdentity' }))
    expect(await code()).toBe('ok')
    world.atomically(() => world.accessKeys.change('LTAIann', { Status: 'Inactive' }))
    expect(await code()).toBe('400 InvalidAccessKeyId.Inactive')
    world.atomically(() => world.accessKeys.change('LTAIann', { Status: 'Active' }))
    world.atomically(() => world.ramUsers.remove('200000000000000001'))
    expect(await code()).toBe('404 InvalidAccessKeyId.NotFound')
  })

  it('know where a call comes from', async () => {
    const emulator = await prepared()
    const { world } = emulator.worlds.get('default')
    const Condition = {
      IpAddress: { 'acs:SourceIp': '127.0.0.0/8' },
      StringLike: { 'acs:UserAgent': 'alistack-test*' },
    }
    const Statement = [{ Effect: 'Allow', Action: 'ecs:*', Resource: '*', Condition }]
    world.atomically(() => {
      world.ramPolicies.put({
        AccountId: ACCOUNT,
        PolicyName: 'local',
        Description: '',
        DefaultVersion: 'v1',
        versions: [{ VersionId: 'v1', PolicyDocument: JSON.stringify({ Version: '1', Statement }), CreateDate: '' }],
        lastVersion: 1,
        CreateDate: CREATED,
        UpdateDate: CREATED,
        Tags: {},
      })
      world.ramAttachments.put({
        AccountId: ACCOUNT,
        PolicyType: 'Custom',
        PolicyName: 'local',
        EntityType: 'User',
        EntityId: '200000000000000001',
        AttachDate: CREATED,
      })
    })
    const regions = () => sendAcs3(emulator, { ...userKey, action: 'DescribeRegions' })
    expect(await codeOf(regions().set('user-agent', 'alistack-test/1'))).toBe('ok')
    expect(await codeOf(regions().set('user-agent', 'other'))).toBe('403 Forbidden.RAM')
    const claimed = regions().set('user-agent', 'alistack-test/1').set('x-forwarded-for', '203.0.113.1')
    expect(await codeOf(claimed)).toBe('ok')
  })
})

describe('calls without a key', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  function token(): string {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: 'https://idp.example.com', sub: 'ci', aud: 'sts', iat: now - 5, exp: now + 300 }
    const text = `${part({ alg: 'RS256' })}.${part(claims)}`
    return `${text}.${sign('sha256', Buffer.from(text), keys.privateKey).toString('base64url')}`
  }
  const send = (emulator: Emulator, more: Record<string, string> = {}) =>
    request(emulator.handler)
      .post(`/?${encodePairs({ Action: 'AssumeRoleWithOIDC', Version: '2015-04-01', Format: 'JSON', ...more })}`)
      .type('form')
      .send(
        encodePairs({
          RoleArn: `acs:ram::${ACCOUNT}:role/ops`,
          OIDCProviderArn: `acs:ram::${ACCOUNT}:oidc-provider/idp`,
          RoleSessionName: 'run',
          OIDCToken: token(),
        }),
      )

  it('get keys for a token that the given keys verify', async () => {
    const emulator = await prepared()
    expect(await codeOf(send(emulator))).toBe('400 AuthenticationFail.OIDCToken.Invalid')
    const route = '/_alistack/worlds/default/oidc-providers/idp/keys'
    const jwk = keys.privateKey.export({ format: 'jwk' })
    expect(
      (
        await request(emulator.handler)
          .put(route)
          .send({ keys: [jwk] })
      ).status,
    ).toBe(204)
    const state = await request(emulator.handler).get('/_alistack/worlds/default/state')
    expect(JSON.stringify(state.body)).not.toContain(jwk.d)
    const { status, body } = await send(emulator)
    expect(status).toBe(200)
    const { AccessKeyId: accessKeyId, AccessKeySecret: secret, SecurityToken: securityToken } = body.Credentials
    const key = { accessKeyId, secret, securityToken }
    expect(await codeOf(sendAcs3(emulator, { ...key, action: 'DescribeRegions' }))).toBe('ok')
  })

  it('are recent and come once', async () => {
    const emulator = await prepared()
    const now = `${new Date().toISOString().slice(0, 19)}Z`
    const once = { Timestamp: now, SignatureNonce: 'n1' }
    expect(await codeOf(send(emulator, once))).toBe('400 AuthenticationFail.OIDCToken.Invalid')
    expect(await codeOf(send(emulator, once))).toBe('400 SignatureNonceUsed')
    expect(await codeOf(send(emulator, { ...once, Timestamp: '2020-01-01T00:00:00Z' }))).toBe(
      '400 InvalidTimeStamp.Expired',
    )
  })

  it('are refused for everything else', async () => {
    const emulator = await prepared()
    for (const query of ['Action=GetCallerIdentity&Version=2015-04-01', 'Action=DescribeRegions&Version=2014-05-26']) {
      const { status, body } = await request(emulator.handler).get(`/?${query}&Format=JSON`)
      expect([status, body.Code]).toEqual([400, 'MissingAccessKeyId'])
    }
  })

  it.each([
    ['no key', {}, 400],
    ['a key that is none', { keys: [{ kty: 'oct', k: 'AAAA' }] }, 400],
    ['a key that cannot be read', { keys: [{ kty: 'RSA', n: 'x' }] }, 400],
    ['an account that is none', { accountId: 'x', keys: [] }, 400],
    ['an account without the provider', { accountId: '1000000000000009', keys: [] }, 404],
  ])('the keys of a provider: refused with %s', async (_name, body, status) => {
    const emulator = await prepared()
    const answer = await request(emulator.handler).put('/_alistack/worlds/default/oidc-providers/idp/keys').send(body)
    expect(answer.status).toBe(status)
  })
})

describe('whoever signs', () => {
  it('uses a nonce once, however many come at the same time', async () => {
    const emulator = await prepared()
    const { port } = await emulator.listen({ port: 0 })
    const signing = { ...userKey, ...STS, action: 'GetCallerIdentity', nonce: randomUUID() }
    const same = Array.from({ length: 12 }, () => codeOf(sendAcs3(`http://127.0.0.1:${port}`, signing)))
    const codes = await Promise.all(same)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.filter((code) => code === '400 SignatureNonceUsed')).toHaveLength(11)
  })

  it.each([
    [-16, '400 InvalidTimeStamp.Expired'],
    [-14, 'ok'],
    [14, 'ok'],
    [16, '400 InvalidTimeStamp.Expired'],
  ])('with a clock %i minutes off: %s', async (minutes, expected) => {
    const emulator = await prepared()
    const timestamp = `${new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 19)}Z`
    const signing = { ...userKey, ...STS, action: 'GetCallerIdentity', timestamp }
    for (const send of [sendAcs3, sendV1]) expect(await codeOf(send(emulator, signing))).toBe(expected)
  })
})

describe('secrets', () => {
  it('appear in no log, trace, journal, state or refusal', async () => {
    const lines: CallLine[] = []
    const emulator = await freshEmulator({ log: (line) => lines.push(line) })
    const filled = await prepared()
    const key = await assume(filled)
    await sendAcs3(filled, { ...key, action: 'StopInstance', query: { InstanceId: 'i-1' } })
    const refused = await sendAcs3(filled, { ...key, secret: 'wrong', action: 'DescribeRegions' })
    await sendAcs3(emulator, { action: 'DescribeRegions' })
    const texts = [JSON.stringify(refused.body), JSON.stringify(lines)]
    for (const path of ['calls', 'journal', 'state']) {
      const answer = await request(filled.handler).get(`/_alistack/worlds/default/${path}`)
      expect(answer.status).toBe(200)
      texts.push(answer.text)
    }
    const seeds = filled.worlds
      .get('default')
      .journal.records(1, 10)
      .flatMap(({ command }) => (command.kind === 'call' && command.secretSeed ? [command.secretSeed] : []))
    expect(seeds).toHaveLength(1)
    for (const secret of [key.secret, key.securityToken, userKey.secret, ...seeds]) {
      for (const text of texts) expect(text).not.toContain(secret)
    }
  })
})

describe('the journal', () => {
  it('keeps who called and from where, and repeats it with the same secrets', async () => {
    const emulator = await prepared()
    const host = emulator.worlds.get('default')
    const copy = emulator.worlds.fork('default', 'copy')
    const key = await assume(emulator)
    const [record] = host.journal.records(1, 10)
    expect(record?.command).toMatchObject({
      kind: 'call',
      action: 'AssumeRole',
      principal: { type: 'RAMUser', name: 'ann' },
      origin: { sourceIp: '127.0.0.1', secureTransport: false },
    })
    if (record === undefined) throw new Error('nothing was recorded')
    await copy.repeat(record)
    expect(copy.world.accessKeys.get(key.accessKeyId)?.AccessKeySecret).toBe(key.secret)
    expect(copy.world.tables.hash().text).toBe(host.world.tables.hash().text)
  })
})
