import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { type AccessKey, authenticate } from '../../src/http/authenticate.ts'
import type { RpcCall, RpcRequest } from '../../src/http/rpcCall.ts'
import { canonicalRequestAcs3, stringToSignAcs3 } from '../../src/http/signatureAcs3.ts'
import { stringToSignV1 } from '../../src/http/signatureV1.ts'
import capturedCalls from './fixtures/capturedCalls.json' with { type: 'json' }
import { contextWith, outcomeCode, readGood } from './readSigned.ts'

interface Captured {
  id: string
  accessKeyId: string
  secret: string
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
  stringToSign?: string
}

const captured = capturedCalls as unknown as Captured[]
const signed = captured.filter((one) => one.stringToSign !== undefined)

function requestOf({ method, url, headers, body }: Captured): RpcRequest {
  return { method, url, headers, body: Buffer.from(body) }
}

function contextOf(one: Captured, call: RpcCall, secret = one.secret) {
  const key: AccessKey = { secret, status: 'Active', securityToken: call.securityToken }
  return contextWith({ [one.accessKeyId]: key }, { nowMs: Date.parse(call.timestamp ?? '') })
}

function serverString(call: RpcCall): string {
  if (!call.authorization) return stringToSignV1(call.method, call.parameters)
  const payloadHash = String(call.headers['x-acs-content-sha256'])
  return stringToSignAcs3(canonicalRequestAcs3({ ...call, authorization: call.authorization }, payloadHash))
}

describe('calls captured from official SDKs', () => {
  it('are 60, of which 57 are signed', () => {
    expect([captured.length, signed.length]).toEqual([60, 57])
  })

  it.each(signed)('$id verifies', (one) => {
    const call = readGood(requestOf(one))
    expect(serverString(call)).toBe(one.stringToSign)
    expect(authenticate(call, contextOf(one, call)).secret).toBe(one.secret)
  })

  it.each(signed)('$id does not verify with another secret', (one) => {
    const call = readGood(requestOf(one))
    expect(outcomeCode(requestOf(one), contextOf(one, call, 'othersecret'))).toBe('400 SignatureDoesNotMatch')
  })

  it.each(captured)('$id names its action and keeps only its own parameters', (one) => {
    const call = readGood(requestOf(one))
    expect(one.id.replace('DescribeInstancesFlat', 'DescribeInstances').endsWith(`-${call.action}`)).toBe(true)
    expect(call.version).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(call.host).toBe(one.headers.host)
    expect(call.format).toBe('JSON')
    const names = call.business.map(([name]) => name)
    expect(names.filter((name) => /^(Action|Version|Format|Signature.*|Timestamp|AccessKeyId)$/.test(name))).toEqual([])
    const sent = [...new URLSearchParams(one.url.slice(2)), ...new URLSearchParams(one.body)]
    expect(names.every((name) => sent.some(([other]) => other === name))).toBe(true)
  })

  it('tells the unsigned styles apart', () => {
    const styles = captured.filter((one) => !one.stringToSign).map((one) => [one.id, readGood(requestOf(one)).style])
    expect(Object.fromEntries(styles)).toEqual({
      'core-anon-AssumeRoleWithOIDC': 'anonymous',
      'core-bearer-DescribeVpcs': 'bearer',
      'core-bearer-v2-DescribeVpcs': 'bearer',
    })
  })
})
