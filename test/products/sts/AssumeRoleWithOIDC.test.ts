import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { anonymousPrincipal } from '../../../src/world/rows/account.ts'
import type { Json } from '../../../src/world/rows/ros.ts'
import { document, role } from '../../policy/principals.ts'
import { Caller } from '../../setup/callers.ts'
import { ACCOUNT, isOverSdk, START_MS, type TestWorld, testWorld } from '../../setup/worlds.ts'

const PROVIDER = `acs:ram::${ACCOUNT}:oidc-provider/idp`
const ISSUER = 'https://idp.example.com'
const NOW = START_MS / 1000
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })

const claims = { iss: ISSUER, sub: 'repo:main', aud: 'sts', iat: NOW - 10, exp: NOW + 600 }
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function jwt(body: object = claims, header: object = { alg: 'RS256', kid: 'k1' }, key: KeyObject = rsa.privateKey) {
  const text = `${part(header)}.${part(body)}`
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

function provided(world: TestWorld, more: object = {}): Caller {
  const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kid }) as unknown as Json
  world.world.atomically(() =>
    world.world.identityProviders.put({
      type: 'OIDC',
      AccountId: ACCOUNT,
      Name: 'idp',
      Description: '',
      IssuerUrl: ISSUER,
      ClientIds: ['sts', 'other'],
      Fingerprints: [],
      IssuanceLimitTime: 12,
      CreateDate: '',
      UpdateDate: '',
      keys: [jwk(rsa.publicKey, 'k1'), jwk(ec.publicKey, 'k2')],
      ...more,
    }),
  )
  return new Caller(world, anonymousPrincipal(ACCOUNT))
}

function trusted(world: TestWorld, Condition: object = { StringEquals: { 'oidc:sub': 'repo:main' } }): string {
  const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Federated: PROVIDER }, Condition }
  return role(world, 'ci', { trust: document(statement), system: ['AliyunECSReadOnlyAccess'] })
}

const ask = (RoleArn: string, OIDCToken: string, more: object = {}) => ({
  RoleArn,
  OIDCProviderArn: PROVIDER,
  OIDCToken,
  RoleSessionName: 'run-1',
  ...more,
})

// Over the SDKs the host's clock is the real one, which these tokens are not made for.
describe.skipIf(isOverSdk)('AssumeRoleWithOIDC', () => {
  it.each([
    ['RS256', jwt()],
    ['RS256 without a key id', jwt(claims, { alg: 'RS256' })],
    ['ES256', jwt(claims, { alg: 'ES256', kid: 'k2' }, ec.privateKey)],
    ['several audiences', jwt({ ...claims, aud: ['x', 'other'] })],
  ])('does: gives keys of the role for a token signed with %s', async (_name, token) => {
    const world = testWorld()
    const RoleArn = trusted(world)
    const reply = await provided(world).call('sts.AssumeRoleWithOIDC', ask(RoleArn, token, { DurationSeconds: 900 }))
    expect(reply.Credentials).toMatchObject({
      AccessKeyId: expect.stringMatching(/^STS\./),
      Expiration: '2026-01-02T03:19:05Z',
    })
    expect(reply.AssumedRoleUser.Arn).toBe(`acs:ram::${ACCOUNT}:assumed-role/ci/run-1`)
    expect(reply.OIDCTokenInfo).toMatchObject({
      Issuer: ISSUER,
      Subject: 'repo:main',
      IssuanceTime: '2026-01-02T03:03:55Z',
      ExpirationTime: '2026-01-02T03:14:05Z',
      VerificationInfo: 'Success',
    })
    const key = world.world.accessKeys.get(reply.Credentials.AccessKeyId as string)
    const session = new Caller(world, key?.principal ?? anonymousPrincipal(ACCOUNT))
    await session.call('ecs.DescribeInstances', { RegionId: 'cn-hangzhou' })
    expect((await session.refusal('vpc.CreateVpc', { RegionId: 'cn-hangzhou' })).code).toBe('Forbidden.RAM')
  })

  it('does: a session policy narrows what the role may', async () => {
    const world = testWorld()
    const Policy = JSON.stringify(document({ Effect: 'Allow', Action: 'ecs:DescribeDisks', Resource: '*' }))
    const caller = provided(world)
    const reply = await caller.call('sts.AssumeRoleWithOIDC', ask(trusted(world), jwt(), { Policy }))
    const key = world.world.accessKeys.get(reply.Credentials.AccessKeyId as string)
    const session = new Caller(world, key?.principal ?? caller.principal)
    await session.call('ecs.DescribeDisks', { RegionId: 'cn-hangzhou' })
    expect((await session.refusal('ecs.DescribeInstances', { RegionId: 'cn-hangzhou' })).code).toBe('Forbidden.RAM')
  })

  const shared = `${part({ alg: 'HS256' })}.${part(claims)}`
  it.each([
    ['no JWT', 'abcd', 'Invalid'],
    ['three parts of nothing', 'a.b.c', 'Invalid'],
    ['a stranger signed it', jwt(claims, { alg: 'RS256', kid: 'k1' }, stranger.privateKey), 'Invalid'],
    ['it was changed', jwt().replace(/\.[^.]+\./, `.${part({ ...claims, sub: 'admin' })}.`), 'Invalid'],
    ['nobody signed it', `${part({ alg: 'none' })}.${part(claims)}.`, 'Invalid'],
    ['a shared secret', `${shared}.${createHmac('sha256', 'x').update(shared).digest('base64url')}`, 'Invalid'],
    ['another algorithm than the key', jwt(claims, { alg: 'ES256', kid: 'k1' }), 'Invalid'],
    ['an unknown key id', jwt(claims, { alg: 'RS256', kid: 'k9' }), 'Invalid'],
    ['another issuer', jwt({ ...claims, iss: 'https://evil.example.com' }), 'Invalid'],
    ['another client', jwt({ ...claims, aud: 'web' }), 'Invalid'],
    ['no subject', jwt({ ...claims, sub: undefined }), 'Invalid'],
    ['no times', jwt({ ...claims, exp: undefined }), 'Invalid'],
    ['times that are no dates', jwt({ ...claims, exp: 1e300 }), 'Invalid'],
    ['issued in the future', jwt({ ...claims, iat: NOW + 120 }), 'Invalid'],
    ['expired', jwt({ ...claims, exp: NOW }), 'Expired'],
    ['issued too long ago', jwt({ ...claims, iat: NOW - 12 * 3600 - 1 }), 'Expired'],
  ])('refuses: a token: %s', async (_name, token, why) => {
    const world = testWorld()
    const refusal = await provided(world).refusal('sts.AssumeRoleWithOIDC', ask(trusted(world), token))
    expect(refusal).toMatchObject({ status: 400, code: `AuthenticationFail.OIDCToken.${why}` })
    expect(refusal.message).not.toContain(token)
  })

  it('refuses: a token whose claims the role does not trust, and a role that trusts no provider', async () => {
    const world = testWorld()
    const caller = provided(world)
    const plain = role(world, 'plain')
    const strict = trusted(world, { StringLike: { 'oidc:sub': 'repo:prod*' } })
    for (const RoleArn of [plain, strict]) {
      expect(await caller.refusal('sts.AssumeRoleWithOIDC', ask(RoleArn, jwt()))).toMatchObject({
        status: 403,
        code: 'AuthenticationFail.NoPermission',
      })
    }
  })

  it.each([
    ['no token', { OIDCToken: '' }, 400, 'MissingOIDCToken'],
    ['no provider', { OIDCProviderArn: undefined }, 400, 'MissingOIDCProviderArn'],
    ['no role', { RoleArn: undefined }, 400, 'MissingRoleArn'],
    ['a provider that is none', { OIDCProviderArn: 'idp' }, 400, 'InvalidParameter.OIDCProviderArn'],
    [
      'an unknown provider',
      { OIDCProviderArn: `acs:ram::${ACCOUNT}:oidc-provider/x` },
      404,
      'EntityNotExist.OIDCProvider',
    ],
    ['an unknown role', { RoleArn: `acs:ram::${ACCOUNT}:role/x` }, 404, 'EntityNotExist.Role'],
    ['a long time', { DurationSeconds: 3601 }, 400, 'InvalidParameter.DurationSeconds'],
    ['a name', { RoleSessionName: '?' }, 400, 'InvalidParameter.RoleSessionName'],
  ])('refuses: %s', async (_name, more, status, code) => {
    const world = testWorld()
    const request = ask(trusted(world), jwt(), more)
    expect(await provided(world).refusal('sts.AssumeRoleWithOIDC', request)).toMatchObject({ status, code })
  })

  it('refuses: anything else to somebody without a key', async () => {
    const world = testWorld()
    expect((await provided(world).refusal('ecs.DescribeRegions', {})).code).toBe('Forbidden.RAM')
  })
})
