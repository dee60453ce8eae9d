import { describe, expect, it } from 'vitest'
import { stringToSignV1, verifyV1 } from '../../src/http/signatureV1.ts'
import vectors from './fixtures/signatureVectors.json' with { type: 'json' }

describe('signature v1', () => {
  it.each(vectors.v1)('$name', ({ accessKeySecret, method, params, stringToSign, signature }) => {
    const parameters = Object.entries(params as unknown as Record<string, string>)
    expect(stringToSignV1(method, parameters)).toBe(stringToSign)
    const signed = { method, parameters, signature, signatureMethod: 'HMAC-SHA1' as const }
    expect(verifyV1(signed, accessKeySecret)).toEqual({ matches: true, stringToSign })
    expect(verifyV1(signed, `${accessKeySecret}x`).matches).toBe(false)
    expect(verifyV1({ ...signed, signatureMethod: 'HMAC-SHA256' }, accessKeySecret).matches).toBe(false)
  })

  it('leaves only Signature out and keeps an empty value', () => {
    const pairs: [string, string][] = [
      ['Signature', 'x'],
      ['SignatureType', ''],
      ['A', '1'],
    ]
    expect(stringToSignV1('GET', pairs)).toBe('GET&%2F&A%3D1%26SignatureType%3D')
  })

  it('orders names by byte: upper case first, Tag.10 before Tag.2', () => {
    const pairs: [string, string][] = [
      ['a', ''],
      ['Tag.2', ''],
      ['B', ''],
      ['Tag.10', ''],
    ]
    expect(stringToSignV1('GET', pairs)).toBe('GET&%2F&B%3D%26Tag.10%3D%26Tag.2%3D%26a%3D')
  })

  it('refuses a signature of another length', () => {
    const signed = { method: 'GET', parameters: [], signature: '', signatureMethod: 'HMAC-SHA1' as const }
    expect(verifyV1(signed, 's').matches).toBe(false)
  })
})
