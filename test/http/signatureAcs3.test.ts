import { createHash, createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { canonicalRequestAcs3, readAuthorization, type SignedAcs3, verifyAcs3 } from '../../src/http/signatureAcs3.ts'
import vectors from './fixtures/signatureVectors.json' with { type: 'json' }
import { signedAcs3 } from './signedRequests.ts'

type Vector = (typeof vectors.acs3)[number]

function signedOf(vector: Vector): SignedAcs3 {
  const authorization = readAuthorization(vector.authorization)
  if (!authorization) throw new Error('vector without authorization')
  return {
    method: vector.method,
    query: Object.entries(vector.query as unknown as Record<string, string>),
    headers: vector.headers as IncomingHttpHeaders,
    body: Buffer.from(vector.body),
    authorization,
  }
}

describe('ACS3-HMAC-SHA256', () => {
  it.each(vectors.acs3)('$name', (vector) => {
    const signed = signedOf(vector)
    const { canonicalRequest, stringToSign } = vector
    expect(signed.authorization.accessKeyId).toBe(vector.accessKeyId)
    expect(verifyAcs3(signed, vector.accessKeySecret)).toEqual({ matches: true, canonicalRequest, stringToSign })
    expect(verifyAcs3(signed, `${vector.accessKeySecret}x`).matches).toBe(false)
  })

  it('refuses a body that is not the one hashed, and shows the hash of the body that came', () => {
    const signed = { ...signedOf(vectors.acs3[1] as Vector), body: Buffer.from('A=1') }
    const verdict = verifyAcs3(signed, 'testsecret')
    expect(verdict.matches).toBe(false)
    expect(verdict.canonicalRequest.split('\n').at(-1)).toBe(createHash('sha256').update('A=1').digest('hex'))
  })

  it('refuses a hash header that is not the hash signed', () => {
    const signed = signedOf(vectors.acs3[1] as Vector)
    const headers = { ...signed.headers, 'x-acs-content-sha256': '0'.repeat(64) }
    expect(verifyAcs3({ ...signed, headers }, 'testsecret').matches).toBe(false)
  })

  it('takes names encoded or bare, since SDKs differ', () => {
    const request = signedAcs3({ query: { 'Tag 中': 'v' } })
    const authorization = readAuthorization(String(request.headers.authorization))
    if (!authorization) throw new Error('unreachable')
    const encoded: SignedAcs3 = { ...request, query: [['Tag 中', 'v']], authorization }
    expect(verifyAcs3(encoded, 'testsecret').matches).toBe(true)
    expect(canonicalRequestAcs3(encoded, 'h').split('\n')[2]).toBe('Tag%20%E4%B8%AD=v')
    expect(verifyAcs3({ ...encoded, query: [['Tag 上', 'v']] }, 'testsecret').matches).toBe(false)

    const payloadHash = String(request.headers['x-acs-content-sha256'])
    const bareRequest = canonicalRequestAcs3(encoded, payloadHash).replace('Tag%20%E4%B8%AD=v', 'Tag 中=v')
    const toSign = `ACS3-HMAC-SHA256\n${createHash('sha256').update(bareRequest).digest('hex')}`
    const signature = createHmac('sha256', 'testsecret').update(toSign).digest('hex')
    const bare = { ...encoded, authorization: { ...authorization, signature } }
    expect(verifyAcs3(bare, 'testsecret').matches).toBe(true)
    expect(verifyAcs3({ ...bare, query: [['Tag 上', 'v']] }, 'testsecret').matches).toBe(false)
  })

  it('reads Authorization in any order of its parts, and not without one of them', () => {
    expect(readAuthorization('ACS3-HMAC-SHA256 Signature=ff, SignedHeaders=a;b, Credential=k')).toEqual({
      algorithm: 'ACS3-HMAC-SHA256',
      accessKeyId: 'k',
      signedHeaders: ['a', 'b'],
      signature: 'ff',
    })
    expect(readAuthorization('ACS3-HMAC-SHA256 SignedHeaders=a;b,Signature=ff')).toBeUndefined()
    expect(readAuthorization('ACS3-HMAC-SHA256 Credential=k,Signature=ff')).toBeUndefined()
    expect(readAuthorization('ACS3-HMAC-SHA256 Credential=k,SignedHeaders=a')).toBeUndefined()
    expect(readAuthorization('ACS3-HMAC-SHA256')).toBeUndefined()
  })

  it('finds no header in the prototype of the headers', () => {
    const signed = signedOf(vectors.acs3[0] as Vector)
    const authorization = { ...signed.authorization, signedHeaders: ['constructor', '__proto__'] }
    expect(canonicalRequestAcs3({ ...signed, authorization }, 'h')).toContain('\nconstructor:\n__proto__:\n\n')
  })
})
