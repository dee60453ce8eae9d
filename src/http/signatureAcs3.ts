/**
 * ACS3-HMAC-SHA256, which today's SDKs send: HMAC with the bare secret over method, query, the named headers and the
 * hash of the body. The canonical URI of an RPC call is always `/`, whatever path an endpoint adds.
 * Source: the worked example of Alibaba's documentation, and captured SDK traffic.
 */
import { createHmac, hash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { equalTexts } from './equalTexts.ts'
import { compareNames, isUnreserved, type Pair, percentEncode } from './parameters.ts'

export interface Acs3Authorization {
  algorithm: string
  accessKeyId: string
  signedHeaders: string[]
  signature: string
}

export interface SignedAcs3 {
  method: string
  query: readonly Pair[]
  headers: IncomingHttpHeaders
  body: Buffer
  authorization: Acs3Authorization
}

export interface Acs3Verdict {
  matches: boolean
  canonicalRequest: string
  stringToSign: string
}

const ALGORITHM = 'ACS3-HMAC-SHA256'
const EMPTY_BODY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

export function isAcs3Algorithm(name: string): boolean {
  return name === ALGORITHM
}

/** Whether the header speaks of this family of signatures at all, well formed or not. */
export function isAcsAuthorization(header: string): boolean {
  return /^ACS\d-/.test(header)
}

/** `ACS3-HMAC-SHA256 Credential=…,SignedHeaders=a;b;c,Signature=…`; undefined if a part is missing. */
export function readAuthorization(header: string): Acs3Authorization | undefined {
  const [, algorithm, rest] = /^(\S+)\s+(.*)$/.exec(header) ?? []
  if (!algorithm || !rest) return undefined
  const parts = new Map<string, string>()
  for (const part of rest.split(',')) {
    const equals = part.indexOf('=')
    if (equals > 0) parts.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim())
  }
  const accessKeyId = parts.get('Credential')
  const signedHeaders = parts.get('SignedHeaders')
  const signature = parts.get('Signature')
  if (!accessKeyId || !signedHeaders || !signature) return undefined
  return { algorithm, accessKeyId, signedHeaders: signedHeaders.split(';'), signature }
}

/** `payloadHash`: lower-case hex SHA-256 that stands in the last line. */
export function canonicalRequestAcs3(signed: SignedAcs3, payloadHash: string, encodeName = percentEncode): string {
  const query = [...signed.query]
    .sort(compareNames)
    .map(([name, value]) => `${encodeName(name)}=${percentEncode(value)}`)
    .join('&')
  const { signedHeaders } = signed.authorization
  let headers = ''
  for (const name of signedHeaders) headers += `${name}:${headerText(signed.headers, name)}\n`
  return `${signed.method}\n/\n${query}\n${headers}\n${signedHeaders.join(';')}\n${payloadHash}`
}

export function stringToSignAcs3(canonicalRequest: string): string {
  return `${ALGORITHM}\n${hash('sha256', canonicalRequest, 'hex')}`
}

/**
 * Checks the signature over the header x-acs-content-sha256, and that header over the raw body.
 * If only the body differs, the verdict shows the request with the hash of the body as it arrived.
 */
export function verifyAcs3(signed: SignedAcs3, secret: string): Acs3Verdict {
  const claimedHash = headerText(signed.headers, 'x-acs-content-sha256')
  const verdict = verifyPayloadHash(signed, claimedHash, secret)
  if (!verdict.matches) return verdict
  const bodyHash = signed.body.length === 0 ? EMPTY_BODY_SHA256 : hash('sha256', signed.body, 'hex')
  if (equalTexts(bodyHash, claimedHash)) return verdict
  const canonicalRequest = canonicalRequestAcs3(signed, bodyHash)
  return { matches: false, canonicalRequest, stringToSign: stringToSignAcs3(canonicalRequest) }
}

function verifyPayloadHash(signed: SignedAcs3, payloadHash: string, secret: string): Acs3Verdict {
  const verdict = verdictOn(canonicalRequestAcs3(signed, payloadHash), signed.authorization.signature, secret)
  if (verdict.matches || signed.query.every(([name]) => isUnreserved(name))) return verdict
  // SDKs for Node and Go leave names as they are, the others encode them; it matters for no name that an API has.
  const bare = canonicalRequestAcs3(signed, payloadHash, (name) => name)
  const bareVerdict = verdictOn(bare, signed.authorization.signature, secret)
  return bareVerdict.matches ? bareVerdict : verdict
}

function verdictOn(canonicalRequest: string, signature: string, secret: string): Acs3Verdict {
  const stringToSign = stringToSignAcs3(canonicalRequest)
  const expected = createHmac('sha256', secret).update(stringToSign).digest('hex')
  return { matches: equalTexts(expected, signature), canonicalRequest, stringToSign }
}

function headerText(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name.toLowerCase()]
  return typeof value === 'string' ? value.trim() : ''
}
