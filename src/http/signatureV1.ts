/**
 * Signature v1 (SignatureVersion 1.0): HMAC over every parameter of query and form body, keyed with `secret&`.
 * Host, path and headers are not signed. HMAC-SHA1 is what SDKs send; HMAC-SHA256 differs in the hash only.
 * Source: the worked examples of Alibaba's documentation, and captured SDK traffic.
 */
import { createHmac } from 'node:crypto'
import { equalTexts } from './equalTexts.ts'
import { compareNames, type Pair, percentEncode } from './parameters.ts'

export interface SignedV1 {
  method: string
  /** Query and form body merged and decoded; may hold Signature, which is left out of the string to sign. */
  parameters: Iterable<Pair>
  signature: string
  signatureMethod: SignatureMethodV1
}

export type SignatureMethodV1 = 'HMAC-SHA1' | 'HMAC-SHA256'

export function isSignatureMethodV1(name: string): name is SignatureMethodV1 {
  return name === 'HMAC-SHA1' || name === 'HMAC-SHA256'
}

export function stringToSignV1(method: string, parameters: Iterable<Pair>): string {
  const canonical = Array.from(parameters)
    .filter(([name]) => name !== 'Signature')
    .sort(compareNames)
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&')
  return `${method}&%2F&${percentEncode(canonical)}`
}

export function verifyV1(signed: SignedV1, secret: string): { matches: boolean; stringToSign: string } {
  const stringToSign = stringToSignV1(signed.method, signed.parameters)
  const hash = signed.signatureMethod === 'HMAC-SHA256' ? 'sha256' : 'sha1'
  const expected = createHmac(hash, `${secret}&`).update(stringToSign).digest('base64')
  return { matches: equalTexts(expected, signed.signature), stringToSign }
}
