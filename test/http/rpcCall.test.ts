import { describe, expect, it } from 'vitest'
import { isRefusal, type ReplyFormat, type RpcRequest, readCall } from '../../src/http/rpcCall.ts'
import { plain, readGood } from './readSigned.ts'
import { signedAcs3, signedV1 } from './signedRequests.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const bare = '/?Action=DescribeRegions&Version=2014-05-26'

function refused(request: RpcRequest): string {
  const call = readCall(request)
  return isRefusal(call) ? `${call.refusal.status} ${call.refusal.code}` : 'read'
}

describe('reads', () => {
  it('Action and Version from headers, else query, else body', () => {
    const named = (call: RpcRequest) => [readGood(call).action, readGood(call).version]
    const headers = { 'x-acs-action': 'H', 'x-acs-version': '1', ...FORM }
    const body = 'Action=B&Version=3'
    expect(named(plain('/?Action=Q&Version=2', { headers }))).toEqual(['H', '1'])
    expect(named(plain('/?Action=Q&Version=2'))).toEqual(['Q', '2'])
    expect(named(plain('/', { method: 'POST', headers: FORM, body }))).toEqual(['B', '3'])
    expect(named(plain('/?Version=2', { method: 'POST', headers: FORM, body: 'Action=B' }))).toEqual(['B', '2'])
  })

  it('business parameters without those of the protocol, the last of equal names', () => {
    const request = plain(`${bare}&Format=JSON&SignatureType=&RegionId=a&Tag.1.Key=x&RegionId=b`, {
      method: 'POST',
      headers: FORM,
      body: 'Tag.1.Key=y&Z=',
    })
    expect(readGood(request).business).toEqual([
      ['RegionId', 'b'],
      ['Tag.1.Key', 'y'],
      ['Z', ''],
    ])
  })

  it('any path, as endpoints with a slash or a path make one', () => {
    for (const path of ['/', '//', '/ecs/', '']) expect(readGood(plain(`${path}${bare.slice(1)}`)).action).toBeTruthy()
    expect(readGood(plain(`http://127.0.0.1:4577${bare}`)).action).toBe('DescribeRegions')
  })

  it('the name of a world in the path', () => {
    const world = (path: string) => readGood(plain(path + bare.slice(1))).worldFromPath
    expect(world('/w/blue-2/')).toBe('blue-2')
    expect(world('/w/blue')).toBe('blue')
    expect(world('/w/blue//')).toBe('blue')
    expect(world('/w/blue/ecs/')).toBe('blue')
    expect(world('/')).toBeUndefined()
    expect(world('/web/blue/')).toBeUndefined()
    expect(world(`/w/${'a'.repeat(40)}/`)).toBe('a'.repeat(40))
  })

  it('a form type on an empty body and on GET, and a JSON type on an empty body', () => {
    for (const type of ['application/x-www-form-urlencoded', 'application/json', 'application/json; charset=utf-8']) {
      expect(readGood(plain(bare, { method: 'POST', headers: { 'content-type': type } })).action).toBeTruthy()
      expect(readGood(plain(bare, { headers: { 'content-type': type } })).form).toEqual([])
    }
  })

  it.each([
    undefined,
    'application/x-www-form-urlencoded; charset=UTF-8',
    'Application/X-WWW-Form-Urlencoded;charset="utf-8"',
  ])('a form of type %s', (type) => {
    const headers = type === undefined ? {} : { 'content-type': type }
    expect(readGood(plain(bare, { method: 'POST', headers, body: 'A=1' })).form).toEqual([['A', '1']])
  })

  it('10,000 parameters without losing one', () => {
    const body = Array.from({ length: 10_000 }, (_, index) => `InstanceId.${index + 1}=i-${index}`).join('&')
    const { business } = readGood(plain(bare, { method: 'POST', headers: FORM, body }))
    expect(business.length).toBe(10_000)
    expect(business.at(-1)).toEqual(['InstanceId.10000', 'i-9999'])
  })

  it('who signs and how', () => {
    const v1 = readGood(signedV1({ securityToken: 'tok' }))
    expect(v1).toMatchObject({ style: 'v1', accessKeyId: 'testid', securityToken: 'tok', signatureNonce: 'nonce-1' })
    expect(v1).toMatchObject({ timestamp: '2026-01-02T03:04:05Z', signatureMethod: 'HMAC-SHA1' })
    const acs3 = readGood(signedAcs3({ securityToken: 'tok' }))
    expect(acs3).toMatchObject({
      style: 'acs3',
      accessKeyId: 'testid',
      securityToken: 'tok',
      signatureNonce: 'nonce-1',
    })
    expect(readGood(plain(bare))).toMatchObject({ style: 'anonymous' })
    expect(readGood(plain(`${bare}&AccessKeyId=`)).style).toBe('v1')
    expect(readGood(plain(bare, { headers: { authorization: 'Basic dGVzdDp0ZXN0' } })).style).toBe('anonymous')
  })
})

describe('format', () => {
  const format = (url: string, accept?: string, bareV1Format?: ReplyFormat) =>
    readGood(plain(url, { headers: accept === undefined ? {} : { accept } }), { bareV1Format }).format

  it('is the parameter in any case, else Accept, else JSON', () => {
    expect(format(`${bare}&Format=xml`, 'application/json')).toBe('XML')
    expect(format(`${bare}&Format=Json`, 'text/xml')).toBe('JSON')
    expect(format(bare, 'text/xml')).toBe('XML')
    expect(format(bare, 'application/json')).toBe('JSON')
    expect(format(bare)).toBe('JSON')
    expect(format(`${bare}&Format=`)).toBe('JSON')
  })

  it('is XML for a bare v1 call, or JSON if told so', () => {
    expect(format(`${bare}&AccessKeyId=test`)).toBe('XML')
    expect(format(`${bare}&AccessKeyId=test`, 'application/json')).toBe('JSON')
    expect(format(`${bare}&AccessKeyId=test`, '*/*', 'JSON')).toBe('JSON')
  })

  it('is JSON for ACS3 without Accept', () => {
    const request = signedAcs3()
    expect(readGood({ ...request, headers: { ...request.headers, accept: undefined } }).format).toBe('JSON')
  })
})

describe('refuses', () => {
  const post = (type: string, body: string | Buffer) =>
    plain(bare, { method: 'POST', headers: { 'content-type': type }, body })

  it.each([
    ['another method', plain(bare, { method: 'PUT' }), '400 UnsupportedHTTPMethod'],
    ['a method in lower case', plain(bare, { method: 'get' }), '400 UnsupportedHTTPMethod'],
    ['no Action', plain('/?Version=2014-05-26'), '400 MissingParameter'],
    ['an empty Action', plain('/?Action=&Version=2014-05-26'), '400 MissingParameter'],
    ['no Version', plain('/?Action=DescribeRegions'), '400 MissingParameter'],
    ['another Format', plain(`${bare}&Format=YAML`), '400 InvalidParameter.Format'],
    ['a malformed query', plain(`${bare}&A=%ZZ`), '400 InvalidParameter'],
    ['a malformed body', post('application/x-www-form-urlencoded', 'A=%ZZ'), '400 InvalidParameter'],
    ['a body that is no UTF-8', post('application/x-www-form-urlencoded', Buffer.from([0xff])), '400 InvalidParameter'],
    ['a body of JSON', post('application/json', '{}'), '415 InvalidContentType'],
    ['a body in parts', post('multipart/form-data; boundary=x', '--x--'), '415 InvalidContentType'],
    ['a form in GBK', post('application/x-www-form-urlencoded;charset=gbk', 'A=1'), '415 InvalidContentType'],
    ['a world in capitals', plain(`/w/Blue/${bare.slice(1)}`), '400 InvalidWorldName'],
    ['a world without a name', plain(`/w/${bare.slice(1)}`), '400 InvalidWorldName'],
    ['a long name of a world', plain(`/w/${'a'.repeat(41)}/${bare.slice(1)}`), '400 InvalidWorldName'],
  ])('%s', (_, request, expected) => {
    expect(refused(request)).toBe(expected)
  })

  it('naming what is missing', () => {
    const call = readCall(plain('/w/blue/?Version=2014-05-26&Format=XML'))
    expect(call).toMatchObject({ format: 'XML', worldFromPath: 'blue' })
    expect(isRefusal(call) && call.refusal.message).toContain('"Action"')
  })
})
