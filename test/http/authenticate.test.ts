import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccessKey } from '../../src/http/authenticate.ts'
import { createNonces } from '../../src/http/nonces.ts'
import type { RpcRequest } from '../../src/http/rpcCall.ts'
import { contextWith, KEY, outcome, outcomeCode, plain } from './readSigned.ts'
import { type Parameters, signedAcs3, signedV1, USUAL_NOW_MS } from './signedRequests.ts'

const MINUTE_MS = 60_000
const query = { RegionId: 'cn-hangzhou', 'Tag.1.Key': '中', 'Tag.1.Value': "a b+c~*'()!/=&", Empty: '' }
const form = { TemplateBody: '{"a": "模板 *~"}\n' }

const signers = [
  ['v1', signedV1],
  ['v1 with HMAC-SHA256', (signing: object) => signedV1({ signatureMethod: 'HMAC-SHA256', ...signing })],
  ['acs3', signedAcs3],
] as const

function withHeader(request: RpcRequest, name: string, value: string | undefined): RpcRequest {
  return { ...request, headers: { ...request.headers, [name]: value } }
}

function withUrl(request: RpcRequest, from: string | RegExp, to: string): RpcRequest {
  const url = request.url.replace(from, to)
  expect(url).not.toBe(request.url)
  return { ...request, url }
}

describe.each(signers)('%s', (_, sign) => {
  it('verifies query and body, at any path', () => {
    const request = sign({ query, form })
    expect(outcome(request)).toBe('ok')
    expect(outcome(sign({ method: 'GET', query }))).toBe('ok')
    for (const path of ['//?', '/ecs/?', '/w/blue/?']) expect(outcome(withUrl(request, '/?', path))).toBe('ok')
  })

  it('verifies whatever a client may send', () => {
    // Names are those of an API; the last two are the protocol's own and would change the meaning.
    const name = fc
      .stringMatching(/^[A-Z][A-Za-z]{0,8}(\.[0-9]{1,2})?$/)
      .filter((one) => !/^(Action|Format)$/.test(one))
    const value = fc.string({ unit: 'grapheme' })
    const pairs = fc.dictionary(name, value, { noNullPrototype: true })
    fc.assert(
      fc.property(pairs, pairs, (inQuery: Parameters, inForm: Parameters) => {
        const formOnly = Object.fromEntries(Object.entries(inForm).filter(([one]) => !(one in inQuery)))
        const request = sign({ query: inQuery, form: formOnly })
        expect(outcome(request)).toBe('ok')
        const wrong = contextWith({ testid: { ...KEY, secret: 'wrong' } })
        expect(outcomeCode(request, wrong)).toBe('400 SignatureDoesNotMatch')
      }),
    )
  })

  it('refuses what was changed on the way', () => {
    const request = sign({ query, form })
    const changed = [
      withUrl(request, 'RegionId=cn-hangzhou', 'RegionId=cn-beijing'),
      withUrl(request, 'RegionId=', 'RegionIds='),
      withUrl(request, /Empty=&?/, ''),
      withUrl(request, '/?', '/?Amount=100&'),
      { ...request, method: 'GET' },
      { ...request, body: Buffer.concat([request.body, Buffer.from('&Amount=100')]) },
      { ...request, body: Buffer.alloc(0) },
      { ...request, body: Buffer.from(request.body.toString().replace('%22a%22', '%22b%22')) },
    ]
    expect(changed.map((one) => outcomeCode(one))).toEqual(changed.map(() => '400 SignatureDoesNotMatch'))
  })

  it('judges the time by 15 minutes either way', () => {
    const at = (nowMs: number, mode: 'verify' | 'shape' | 'off' = 'verify') =>
      outcomeCode(sign({}), contextWith(undefined, { nowMs, mode }))
    expect(at(USUAL_NOW_MS + 15 * MINUTE_MS)).toBe('ok')
    expect(at(USUAL_NOW_MS - 15 * MINUTE_MS)).toBe('ok')
    expect(at(USUAL_NOW_MS + 15 * MINUTE_MS + 1)).toBe('400 InvalidTimeStamp.Expired')
    expect(at(USUAL_NOW_MS - 15 * MINUTE_MS - 1)).toBe('400 InvalidTimeStamp.Expired')
    expect(at(USUAL_NOW_MS + 16 * MINUTE_MS, 'shape')).toBe('400 InvalidTimeStamp.Expired')
    expect(at(USUAL_NOW_MS + 16 * MINUTE_MS, 'off')).toBe('ok')
  })

  it.each([
    '2026-01-02 03:04:05',
    '2026-01-02T03:04:05.000Z',
    '2026-02-31T03:04:05Z',
    '2026-13-01T00:00:00Z',
    'now',
    '2026-01-02T03:04:05+08:00',
  ])('refuses the timestamp %s', (timestamp) => {
    expect(outcomeCode(sign({ timestamp }))).toBe('400 InvalidTimeStamp.Format')
  })

  it('takes a nonce once per key, and only with a good signature', () => {
    const context = contextWith({ testid: KEY, other: KEY })
    const request = sign({ query })
    expect(outcomeCode(sign({ query, secret: 'wrong' }), context)).toBe('400 SignatureDoesNotMatch')
    expect(outcomeCode(request, context)).toBe('ok')
    expect(outcomeCode(request, context)).toBe('400 SignatureNonceUsed')
    expect(outcomeCode(sign({ query: { RegionId: 'x' } }), context)).toBe('400 SignatureNonceUsed')
    expect(outcomeCode(sign({ accessKeyId: 'other' }), context)).toBe('ok')
    expect(outcomeCode(sign({ nonce: 'nonce-2' }), context)).toBe('ok')
    expect(outcomeCode(sign({ nonce: 'n'.repeat(257) }), context)).toBe('400 InvalidSignatureNonce')
  })

  it('refuses keys it does not know or that are disabled, before it looks at the signature', () => {
    const inactive = contextWith({ testid: { ...KEY, status: 'Inactive' } })
    expect(outcomeCode(sign({ accessKeyId: 'nobody' }))).toBe('404 InvalidAccessKeyId.NotFound')
    expect(outcomeCode(sign({ secret: 'wrong' }), inactive)).toBe('400 InvalidAccessKeyId.Inactive')
    expect(outcomeCode(sign({ accessKeyId: '__proto__' }))).toBe('404 InvalidAccessKeyId.NotFound')
  })

  it('checks the security token of a temporary key last', () => {
    const temporary: AccessKey = { ...KEY, securityToken: 'CAIS+/=', expirationMs: USUAL_NOW_MS + 1 }
    const keys = { 'STS.a': temporary, b: temporary, testid: KEY }
    const code = (signing: object, nowMs = USUAL_NOW_MS) => outcomeCode(sign(signing), contextWith(keys, { nowMs }))
    expect(code({ accessKeyId: 'STS.a', securityToken: 'CAIS+/=' })).toBe('ok')
    expect(code({ accessKeyId: 'STS.a' })).toBe('400 MissingSecurityToken')
    expect(code({ accessKeyId: 'STS.nobody' })).toBe('400 MissingSecurityToken')
    expect(code({ accessKeyId: 'b' })).toBe('400 MissingSecurityToken')
    expect(code({ accessKeyId: 'STS.a', securityToken: 'CAISx' })).toBe(
      '400 InvalidSecurityToken.MismatchWithAccessKey',
    )
    expect(code({ securityToken: 'CAISx' })).toBe('400 InvalidSecurityToken.MismatchWithAccessKey')
    expect(code({ accessKeyId: 'STS.a', securityToken: 'a token' })).toBe('400 InvalidSecurityToken.Malformed')
    const late = USUAL_NOW_MS + 1
    expect(code({ accessKeyId: 'STS.a', securityToken: 'CAIS+/=' }, late)).toBe('400 InvalidSecurityToken.Expired')
    expect(code({ accessKeyId: 'STS.a', securityToken: 'CAISx', secret: 'x' })).toBe('400 SignatureDoesNotMatch')
  })

  it('in shape mode ignores the value of the signature, and nothing else', () => {
    const shape = () => contextWith(undefined, { mode: 'shape' })
    expect(outcomeCode(sign({ secret: 'wrong', query }), shape())).toBe('ok')
    expect(outcomeCode(sign({ accessKeyId: 'nobody' }), shape())).toBe('404 InvalidAccessKeyId.NotFound')
    const context = shape()
    expect([outcomeCode(sign({}), context), outcomeCode(sign({}), context)]).toEqual(['ok', '400 SignatureNonceUsed'])
  })

  it('in off mode asks only for a key that is known', () => {
    const off = contextWith({ testid: { ...KEY, status: 'Inactive', securityToken: 't' } }, { mode: 'off' })
    const request = sign({ secret: 'wrong', timestamp: 'never' })
    expect([outcomeCode(request, off), outcomeCode(request, off)]).toEqual(['ok', 'ok'])
    expect(outcomeCode(sign({ accessKeyId: 'nobody' }), off)).toBe('404 InvalidAccessKeyId.NotFound')
  })
})

describe('v1', () => {
  it.each(['Signature', 'SignatureMethod', 'SignatureVersion', 'SignatureNonce', 'Timestamp', 'AccessKeyId'])(
    'refuses a call without %s',
    (name) => {
      const request = withUrl(signedV1(), new RegExp(`\\b${name}=[^&]*&?`), '')
      expect(outcomeCode(request)).toBe(`400 Missing${name}`)
    },
  )

  it('refuses methods, versions and types of signature that are not kept here', () => {
    const code = (common: Parameters) => outcomeCode(signedV1({ common }))
    expect(code({ SignatureMethod: 'SHA256withRSA' })).toBe('400 InvalidSignatureMethod')
    expect(code({ SignatureVersion: '2.0' })).toBe('400 InvalidSignatureVersion')
    expect(code({ SignatureType: 'PRIVATEKEY' })).toBe('400 InvalidSignatureType')
    expect(code({ SignatureType: '' })).toBe('ok')
  })

  it('shows the string to sign right behind the colon and nothing after it', () => {
    const error = outcome(signedV1({ method: 'GET', secret: 'wrong', nonce: 'n' }))
    expect(error).toMatchObject({ status: 400, code: 'SignatureDoesNotMatch' })
    expect(error === 'ok' ? '' : error.message.split('server string to sign is:')[1]).toBe(
      'GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DJSON%26SignatureMethod%3DHMAC-SHA1' +
        '%26SignatureNonce%3Dn%26SignatureVersion%3D1.0%26Timestamp%3D2026-01-02T03%253A04%253A05Z' +
        '%26Version%3D2014-05-26',
    )
  })

  it('signs the last of equal names, which is the one that counts', () => {
    const request = signedV1({ query: { RegionId: 'b' } })
    expect(outcome(withUrl(request, '/?', '/?RegionId=a&'))).toBe('ok')
    expect(outcomeCode({ ...request, url: `${request.url}&RegionId=a` })).toBe('400 SignatureDoesNotMatch')
  })

  it('does not let headers stand in for what is signed', () => {
    const request = withUrl(signedV1(), /Timestamp=[^&]*&?/, '')
    expect(outcomeCode(withHeader(request, 'x-acs-date', '2026-01-02T03:04:05Z'))).toBe('400 MissingTimestamp')
  })

  it('in shape mode refuses a signature of another shape', () => {
    const request = withUrl(signedV1(), /\bSignature=[^&]*/, 'Signature=abc')
    expect(outcomeCode(request, contextWith(undefined, { mode: 'shape' }))).toBe('400 IncompleteSignature')
  })
})

describe('acs3', () => {
  it.each(['host', 'x-acs-action', 'x-acs-version', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-security-token'])(
    'refuses another %s',
    (name) => {
      const temporary = contextWith({ testid: { ...KEY, securityToken: 'tok' } })
      const request = signedAcs3({ securityToken: 'tok' })
      const value = name === 'x-acs-date' ? '2026-01-02T03:04:06Z' : `${String(request.headers[name])}1`
      expect(outcomeCode(request, temporary)).toBe('ok')
      expect(outcomeCode(withHeader(request, name, value), temporary)).toBe('400 SignatureDoesNotMatch')
    },
  )

  it('refuses another content type, hash or set of signed headers', () => {
    const request = signedAcs3({ form })
    const authorization = String(request.headers.authorization)
    const changed = [
      withHeader(request, 'content-type', 'application/x-www-form-urlencoded; charset=utf-8'),
      withHeader(request, 'x-acs-content-sha256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
      withHeader(request, 'authorization', authorization.replace('content-type;', '')),
      withHeader(request, 'authorization', authorization.replace('content-type;', 'content-type;accept;')),
      withHeader(request, 'authorization', authorization.slice(0, -2)),
      withHeader(
        request,
        'authorization',
        authorization.replace(/Signature=(.)/, (_, c) => `Signature=${c === '0' ? 1 : 0}`),
      ),
    ]
    expect(changed.map((one) => outcomeCode(one))).toEqual(changed.map(() => '400 SignatureDoesNotMatch'))
  })

  it('signs retry headers and those of a client of its own', () => {
    expect(outcome(signedAcs3({ headers: { 'x-acs-retry-attempts': '1', 'x-acs-mine': ' padded ' } }))).toBe('ok')
  })

  it('shows its string to sign and its canonical request', () => {
    const error = outcome(signedAcs3({ secret: 'wrong' }))
    expect(error).toMatchObject({ status: 400, code: 'SignatureDoesNotMatch' })
    expect(error === 'ok' ? '' : error.message).toMatch(
      /^Specified signature does not match our calculation\. server StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\] server CanonicalRequest is \[POST\n\/\n\nhost:/,
    )
  })

  it.each([
    ['x-acs-date', '400 MissingTimestamp'],
    ['x-acs-signature-nonce', '400 MissingSignatureNonce'],
    ['x-acs-content-sha256', '400 IncompleteSignature'],
    ['authorization', '400 MissingAccessKeyId'],
  ])('refuses a call without %s', (name, expected) => {
    expect(outcomeCode(withHeader(signedAcs3(), name, undefined))).toBe(expected)
  })

  it.each(['x-acs-action', 'x-acs-version', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-content-sha256'])(
    'refuses a call that leaves %s unsigned',
    (name) => {
      expect(outcomeCode(signedAcs3({ unsigned: [name] }))).toBe('400 IncompleteSignature')
    },
  )

  it('refuses other algorithms and halves of a header', () => {
    const code = (authorization: string) => outcomeCode(withHeader(signedAcs3(), 'authorization', authorization))
    const rest = 'Credential=testid,SignedHeaders=host,Signature=ab'
    expect(code(`ACS3-RSA-SHA256 ${rest}`)).toBe('400 InvalidSignatureMethod')
    expect(code(`ACS3-HMAC-SM3 ${rest}`)).toBe('400 InvalidSignatureMethod')
    expect(code(`ACS4-HMAC-SHA256 ${rest}`)).toBe('400 InvalidSignatureMethod')
    expect(code('ACS3-HMAC-SHA256 Credential=testid')).toBe('400 IncompleteSignature')
    expect(code('ACS3-HMAC-SHA256')).toBe('400 IncompleteSignature')
  })

  it('in shape mode takes a rewritten Host, but no signature of another shape', () => {
    const shape = () => contextWith(undefined, { mode: 'shape' })
    const request = signedAcs3()
    const short = String(request.headers.authorization).slice(0, -1)
    expect(outcomeCode(withHeader(request, 'host', 'proxy:80'), shape())).toBe('ok')
    expect(outcomeCode(withHeader(request, 'authorization', short), shape())).toBe('400 IncompleteSignature')
  })
})

describe('unsigned', () => {
  const bare = '/?Action=DescribeRegions&Version=2014-05-26'

  it('refuses anonymous calls as calls without a key', () => {
    for (const mode of ['verify', 'shape', 'off'] as const) {
      expect(outcomeCode(plain(bare), contextWith(undefined, { mode }))).toBe('400 MissingAccessKeyId')
    }
  })

  it('refuses bearer tokens, since none are issued', () => {
    expect(outcomeCode(plain(`${bare}&SignatureType=BEARERTOKEN&BearerToken=x`))).toBe('400 InvalidSignatureType')
    expect(outcomeCode(plain(bare, { headers: { 'x-acs-bearer-token': 'x' } }))).toBe('400 InvalidSignatureType')
  })
})

describe('order', () => {
  it('is presence, form, time, key, status, signature, nonce, token', () => {
    const inactive: AccessKey = { secret: 's', status: 'Inactive', securityToken: 'tok' }
    const nonces = createNonces()
    const code = (request: RpcRequest, key: AccessKey | undefined, nowMs: number) =>
      outcomeCode(request, contextWith(key ? { testid: key } : {}, { nowMs, nonces }))
    const request = signedV1({ secret: 's' })
    const active: AccessKey = { ...inactive, status: 'Active' }
    nonces.use('testid', 'nonce-1', USUAL_NOW_MS)
    expect([
      code(signedV1({ common: { SignatureNonce: '', SignatureMethod: 'x' } }), undefined, 0),
      code(signedV1({ common: { SignatureMethod: 'x' } }), undefined, 0),
      code(request, undefined, 0),
      code(request, undefined, USUAL_NOW_MS),
      code(request, { ...inactive, secret: 'x' }, USUAL_NOW_MS),
      code(request, { ...active, secret: 'x' }, USUAL_NOW_MS),
      code(request, active, USUAL_NOW_MS),
      code(signedV1({ secret: 's', nonce: 'fresh' }), active, USUAL_NOW_MS),
    ]).toEqual([
      '400 MissingSignatureNonce',
      '400 InvalidSignatureMethod',
      '400 InvalidTimeStamp.Expired',
      '404 InvalidAccessKeyId.NotFound',
      '400 InvalidAccessKeyId.Inactive',
      '400 SignatureDoesNotMatch',
      '400 SignatureNonceUsed',
      '400 MissingSecurityToken',
    ])
  })
})
