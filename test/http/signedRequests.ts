/** A client of our own, written from the documentation and not from src/, so that a shared mistake would show. */
import { createHash, createHmac } from 'node:crypto'
import type { RpcRequest } from '../../src/http/rpcCall.ts'

export type Parameters = Record<string, string>

const UNRESERVED = new Set(Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~'))

export function escapeBytes(text: string): string {
  let escaped = ''
  for (const byte of Buffer.from(text)) {
    if (UNRESERVED.has(byte)) escaped += String.fromCharCode(byte)
    else escaped += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return escaped
}

export function encodePairs(parameters: Parameters): string {
  const names = Object.keys(parameters).sort()
  return names.map((name) => `${escapeBytes(name)}=${escapeBytes(parameters[name] ?? '')}`).join('&')
}

interface Signing {
  method?: 'GET' | 'POST'
  accessKeyId?: string
  secret?: string
  action?: string
  version?: string
  nonce?: string
  timestamp?: string
  securityToken?: string
  /** Goes into the query. */
  query?: Parameters
  /** Goes into the form body. */
  form?: Parameters
}

const usual = {
  method: 'POST' as 'GET' | 'POST',
  accessKeyId: 'testid',
  secret: 'testsecret',
  action: 'DescribeRegions',
  version: '2014-05-26',
  nonce: 'nonce-1',
  timestamp: '2026-01-02T03:04:05Z',
}

export const USUAL_NOW_MS = Date.parse(usual.timestamp)

export function signedV1(signing: Signing & { signatureMethod?: string; common?: Parameters } = {}): RpcRequest {
  const { method, accessKeyId, secret, action, version, nonce, timestamp } = { ...usual, ...signing }
  const signatureMethod = signing.signatureMethod ?? 'HMAC-SHA1'
  const query: Parameters = {
    Action: action,
    Version: version,
    Format: 'JSON',
    AccessKeyId: accessKeyId,
    SignatureMethod: signatureMethod,
    SignatureVersion: '1.0',
    SignatureNonce: nonce,
    Timestamp: timestamp,
    ...(signing.securityToken === undefined ? {} : { SecurityToken: signing.securityToken }),
    ...signing.query,
    ...signing.common,
  }
  const toSign = `${method}&%2F&${escapeBytes(encodePairs({ ...query, ...signing.form }))}`
  const hash = signatureMethod === 'HMAC-SHA256' ? 'sha256' : 'sha1'
  query.Signature = createHmac(hash, `${secret}&`).update(toSign).digest('base64')
  const body = Buffer.from(signing.form ? encodePairs(signing.form) : '')
  return { method, url: `/?${encodePairs(query)}`, headers: { host: '127.0.0.1:4577', ...formType(body) }, body }
}

export function signedAcs3(signing: Signing & { headers?: Parameters; unsigned?: string[] } = {}): RpcRequest {
  const { method, accessKeyId, secret, action, version, nonce, timestamp } = { ...usual, ...signing }
  const body = Buffer.from(signing.form ? encodePairs(signing.form) : '')
  const headers: Parameters = {
    host: '127.0.0.1:4577',
    accept: 'application/json',
    'x-acs-action': action,
    'x-acs-version': version,
    'x-acs-date': timestamp,
    'x-acs-signature-nonce': nonce,
    'x-acs-content-sha256': createHash('sha256').update(body).digest('hex'),
    ...(signing.securityToken === undefined ? {} : { 'x-acs-security-token': signing.securityToken }),
    ...formType(body),
    ...signing.headers,
  }
  const names = Object.keys(headers)
    .filter((name) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'))
    .filter((name) => !signing.unsigned?.includes(name))
    .sort()
  const query = encodePairs(signing.query ?? {})
  const lines = names.map((name) => `${name}:${(headers[name] ?? '').trim()}\n`).join('')
  const canonical = [method, '/', query, lines, names.join(';'), headers['x-acs-content-sha256']].join('\n')
  const toSign = `ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`
  const signature = createHmac('sha256', secret).update(toSign).digest('hex')
  headers.authorization = `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`
  return { method, url: query ? `/?${query}` : '/', headers, body }
}

function formType(body: Buffer): Parameters {
  return body.length > 0 ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
}
