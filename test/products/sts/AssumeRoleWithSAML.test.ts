import { createHash, generateKeyPairSync, type KeyLike, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { anonymousPrincipal } from '../../../src/world/rows/account.ts'
import { document, role } from '../../policy/principals.ts'
import { Caller } from '../../setup/callers.ts'
import { ACCOUNT, isOverSdk, type TestWorld, testWorld } from '../../setup/worlds.ts'
import { CERTIFICATE, PRIVATE_KEY } from './fixtures/samlKeys.ts'

const PROVIDER = `acs:ram::${ACCOUNT}:saml-provider/corp`
const ROLE = `acs:ram::${ACCOUNT}:role/sso`
const RECIPIENT = 'https://signin.aliyun.com/saml-role/sso'
const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const METADATA = `<EntityDescriptor entityID="https://idp.example.com"><X509Certificate>${CERTIFICATE.replace(/-----.*-----|\n/g, '')}</X509Certificate></EntityDescriptor>`

interface Wishes {
  readonly issuer?: string
  readonly until?: string
  readonly from?: string
  readonly roles?: string
  readonly name?: string
  readonly key?: KeyLike
}

/** As a provider writes it: canonical, namespaces on the element, the signature after the issuer. */
function response(wishes: Wishes = {}): string {
  const { issuer = 'https://idp.example.com', from = '2026-01-02T03:00:00Z', until = '2026-01-02T03:10:00Z' } = wishes
  const { roles = `${ROLE},${PROVIDER}`, name = 'ann@corp', key = PRIVATE_KEY } = wishes
  const attribute = (of: string, value: string) =>
    `<saml:Attribute Name="https://www.aliyun.com/SAML-Role/Attributes/${of}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`
  const head = `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="a1" Version="2.0"><saml:Issuer>${issuer}</saml:Issuer>`
  const rest = `<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">ann</saml:NameID><saml:SubjectConfirmation><saml:SubjectConfirmationData Recipient="${RECIPIENT}"></saml:SubjectConfirmationData></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${from}" NotOnOrAfter="${until}"></saml:Conditions><saml:AttributeStatement>${attribute('Role', roles)}${attribute('RoleSessionName', name)}</saml:AttributeStatement></saml:Assertion>`
  const digest = createHash('sha256').update(`${head}${rest}`).digest('base64')
  const info = `<ds:SignedInfo><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod><ds:Reference URI="#a1"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`
  const canonical = info.replace('<ds:SignedInfo', `<ds:SignedInfo xmlns:ds="${DSIG}"`)
  const value = sign('sha256', Buffer.from(canonical), key).toString('base64')
  const signature = `<ds:Signature xmlns:ds="${DSIG}">${info}<ds:SignatureValue>${value}</ds:SignatureValue></ds:Signature>`
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="r1">${head}${signature}${rest}</samlp:Response>`
}

function provided(world: TestWorld, Condition: object = {}): Caller {
  world.world.atomically(() =>
    world.world.identityProviders.put({
      type: 'SAML',
      AccountId: ACCOUNT,
      Name: 'corp',
      Description: '',
      EncodedSAMLMetadataDocument: base64(METADATA),
      AuthnSignAlgo: '',
      CreateDate: '',
      UpdateDate: '',
    }),
  )
  const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Federated: PROVIDER }, Condition }
  role(world, 'sso', { trust: document(statement), system: ['AliyunECSReadOnlyAccess'] })
  return new Caller(world, anonymousPrincipal(ACCOUNT))
}

const ask = (xml: string, more: object = {}) => ({
  RoleArn: ROLE,
  SAMLProviderArn: PROVIDER,
  SAMLAssertion: base64(xml),
  ...more,
})

// Over the SDKs the host's clock is the real one, which these tokens are not made for.
describe.skipIf(isOverSdk)('AssumeRoleWithSAML', () => {
  it('does: gives keys of the role, with the session named by the response', async () => {
    const world = testWorld()
    const caller = provided(world, { StringEquals: { 'saml:recipient': RECIPIENT } })
    const Policy = JSON.stringify(document({ Effect: 'Allow', Action: 'ecs:DescribeDisks', Resource: '*' }))
    const reply = await caller.call('sts.AssumeRoleWithSAML', ask(response(), { DurationSeconds: 900, Policy }))
    expect(reply.AssumedRoleUser.Arn).toBe(`acs:ram::${ACCOUNT}:assumed-role/sso/ann@corp`)
    expect(reply.Credentials.Expiration).toBe('2026-01-02T03:19:05Z')
    expect(reply.SAMLAssertionInfo).toEqual({
      Issuer: 'https://idp.example.com',
      Recipient: RECIPIENT,
      Subject: 'ann',
      SubjectType: 'persistent',
    })
    const key = world.world.accessKeys.get(reply.Credentials.AccessKeyId as string)
    const session = new Caller(world, key?.principal ?? caller.principal)
    await session.call('ecs.DescribeDisks', { RegionId: 'cn-hangzhou' })
    expect((await session.refusal('ecs.DescribeInstances', { RegionId: 'cn-hangzhou' })).code).toBe('Forbidden.RAM')
  })

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const good = response()
  const assertion = good.replace(/^<samlp:Response[^>]*>|<\/samlp:Response>$/g, '')
  const forged = assertion.replace(/<ds:Signature.*<\/ds:Signature>/, '').replace('>ann<', '>root<')
  it.each([
    ['no XML', 'nonsense', 'Invalid'],
    ['no signature', good.replace(/<ds:Signature.*<\/ds:Signature>/, ''), 'Invalid'],
    ['a stranger signed it', response({ key: stranger.export({ type: 'pkcs8', format: 'pem' }) }), 'Invalid'],
    ['it was changed', good.replace('ann@corp', 'bob@corp'), 'Invalid'],
    ['another assertion beside it', good.replace('</samlp:Response>', `${forged}</samlp:Response>`), 'Invalid'],
    ['another assertion around it', forged.replace('</saml:Assertion>', `${assertion}</saml:Assertion>`), 'Invalid'],
    ['a comment within', good.replace('>ann<', '>ann<!-- x --><'), 'Invalid'],
    ['a document type', `<!DOCTYPE x>${good}`, 'Invalid'],
    ['another issuer', response({ issuer: 'https://evil.example.com' }), 'Invalid'],
    ['not valid yet', response({ from: '2026-01-02T04:00:00Z' }), 'Invalid'],
    ['no end', response({ until: 'never' }), 'Invalid'],
    ['expired', response({ until: '2026-01-02T03:04:05Z' }), 'Expired'],
  ])('refuses: a response: %s', async (_name, xml, why) => {
    const world = testWorld()
    const refusal = await provided(world).refusal('sts.AssumeRoleWithSAML', ask(xml))
    expect(refusal).toMatchObject({ status: 400, code: `AuthenticationFail.SAMLAssertion.${why}` })
  })

  it('refuses: a role that the response does not offer, or that does not trust it', async () => {
    const world = testWorld()
    const caller = provided(world, { StringEquals: { 'saml:recipient': 'https://elsewhere' } })
    for (const xml of [response({ roles: `acs:ram::${ACCOUNT}:role/other,${PROVIDER}` }), good]) {
      expect(await caller.refusal('sts.AssumeRoleWithSAML', ask(xml))).toMatchObject({
        status: 403,
        code: 'AuthenticationFail.NoPermission',
      })
    }
  })

  it.each([
    ['no response', { SAMLAssertion: '' }, 400, 'MissingSAMLAssertion'],
    ['no provider', { SAMLProviderArn: '' }, 400, 'MissingSAMLProviderArn'],
    ['no role', { RoleArn: '' }, 400, 'MissingRoleArn'],
    ['a provider that is none', { SAMLProviderArn: 'corp' }, 400, 'InvalidParameter.SAMLProviderArn'],
    [
      'an unknown provider',
      { SAMLProviderArn: `acs:ram::${ACCOUNT}:saml-provider/x` },
      404,
      'EntityNotExist.SAMLProvider',
    ],
    ['an unknown role', { RoleArn: `acs:ram::${ACCOUNT}:role/x` }, 404, 'EntityNotExist.Role'],
    ['a long time', { DurationSeconds: 3601 }, 400, 'InvalidParameter.DurationSeconds'],
    ['a session name', { SAMLAssertion: base64(response({ name: '?' })) }, 400, 'InvalidParameter.RoleSessionName'],
  ])('refuses: %s', async (_name, more, status, code) => {
    const world = testWorld()
    const refusal = await provided(world).refusal('sts.AssumeRoleWithSAML', ask(good, more))
    expect(refusal).toMatchObject({ status, code })
  })
})
