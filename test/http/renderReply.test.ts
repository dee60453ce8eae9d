import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStringPromise } from 'xml2js'
import { renderError, renderJson, renderXml } from '../../src/http/renderReply.ts'
import { newRequestId } from '../../src/http/requestId.ts'

const HEAD = "<?xml version='1.0' encoding='UTF-8'?>"

describe('JSON', () => {
  it('is the value as it is', () => {
    const reply = { RequestId: 'R', Instances: { Instance: [] }, Zero: 0, Empty: '' }
    expect(renderJson(reply)).toEqual({
      contentType: 'application/json;charset=utf-8',
      body: '{"RequestId":"R","Instances":{"Instance":[]},"Zero":0,"Empty":""}',
    })
  })
})

describe('XML', () => {
  const xml = (reply: object) => renderXml('X', reply).body.slice(HEAD.length)

  it('names the root after the action and repeats the names of lists', () => {
    const reply = {
      RequestId: 'R',
      Instances: { Instance: [{ InstanceId: 'i-1', SecurityGroupIds: { SecurityGroupId: ['a', 'b'] } }, { Cpu: 2 }] },
    }
    expect(renderXml('DescribeInstances', reply)).toEqual({
      contentType: 'text/xml;charset=utf-8',
      body:
        `${HEAD}<DescribeInstancesResponse><RequestId>R</RequestId><Instances><Instance><InstanceId>i-1</InstanceId>` +
        '<SecurityGroupIds><SecurityGroupId>a</SecurityGroupId><SecurityGroupId>b</SecurityGroupId></SecurityGroupIds>' +
        '</Instance><Instance><Cpu>2</Cpu></Instance></Instances></DescribeInstancesResponse>',
    })
  })

  it('gives empty strings, lists and objects an empty element, and null none', () => {
    expect(xml({ A: '', B: { C: [] }, D: {}, E: null, F: undefined, G: false, H: 0, I: [] })).toBe(
      '<XResponse><A/><B/><D/><G>false</G><H>0</H></XResponse>',
    )
    expect(xml({ A: ['', null, false, 0] })).toBe('<XResponse><A/><A/><A>false</A><A>0</A></XResponse>')
  })

  it('escapes markup and drops what XML cannot hold', () => {
    expect(xml({ A: '<b>&"\'' })).toBe('<XResponse><A>&lt;b&gt;&amp;"\'</A></XResponse>')
    expect(xml({ A: 'a\0b\x1bc\td\ne\rf\ufffe' })).toBe('<XResponse><A>abc\td\ne&#xD;f</A></XResponse>')
    expect(xml({ A: '\ud83d\ude00\ud83d' })).toBe('<XResponse><A>\ud83d\ude00\ufffd</A></XResponse>')
  })

  it('makes names of whatever stands in free JSON', () => {
    const free = { 'Fn::GetAtt': 'a', 1: 'b', $: { x: 'c' }, _: 'd', 'a b': 'e', a_b: 'f', '#text': 'g', '': 'h' }
    expect(xml(free)).toBe(
      '<XResponse><_1>b</_1><Fn__GetAtt>a</Fn__GetAtt><_><x>c</x></_><__>d</__><a_b>e</a_b><a_b_>f</a_b_>' +
        '<_text>g</_text><___>h</___></XResponse>',
    )
    expect(xml(JSON.parse('{"__proto__":"a"}'))).toBe('<XResponse><__proto__>a</__proto__></XResponse>')
    expect(xml({ A: [['a', ['b']], 'c'] })).toBe(
      '<XResponse><A><Item>a</Item><Item><Item>b</Item></Item></A><A>c</A></XResponse>',
    )
  })

  it('is well formed for any JSON, and gives texts back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.object({ key: fc.string({ unit: 'binary' }) }), async (value) => {
        // An element may be called `_` and `$`, which the parser wants for itself.
        const own = { charkey: '\0text', attrkey: '\0attributes' }
        await expect(parseStringPromise(renderXml('X', value).body, own)).resolves.toHaveProperty('XResponse')
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (value) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is left aside here
        const text = value.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
        const parsed = await parseStringPromise(renderXml('X', { A: value }).body, { explicitArray: false })
        // The parser, not the text, leaves out an element of blanks.
        expect(parsed.XResponse.A.trim()).toBe(text.trim())
      }),
    )
  })
})

describe('errors', () => {
  const error = { requestId: 'R', hostId: '127.0.0.1:4577', code: 'SignatureDoesNotMatch', message: 'a & b\nc' }

  it('are the envelope of the gateway', () => {
    expect(renderError('JSON', error)).toEqual({
      contentType: 'application/json;charset=utf-8',
      body: '{"RequestId":"R","HostId":"127.0.0.1:4577","Code":"SignatureDoesNotMatch","Message":"a & b\\nc"}',
    })
    expect(renderError('XML', { ...error, recommend: 'https://x/?a=1&b=2' })).toEqual({
      contentType: 'text/xml;charset=utf-8',
      body:
        `${HEAD}<Error><RequestId>R</RequestId><HostId>127.0.0.1:4577</HostId><Code>SignatureDoesNotMatch</Code>` +
        '<Message>a &amp; b\nc</Message><Recommend>https://x/?a=1&amp;b=2</Recommend></Error>',
    })
  })

  it('keep AccessDeniedDetail an object', () => {
    const detail = { AuthAction: 'ecs:RunInstances', NoPermissionType: 'ImplicitDeny' }
    const denied = { ...error, accessDeniedDetail: detail }
    expect(JSON.parse(renderError('JSON', denied).body).AccessDeniedDetail).toEqual(detail)
    expect(renderError('XML', denied).body).toContain(
      '<AccessDeniedDetail><AuthAction>ecs:RunInstances</AuthAction><NoPermissionType>ImplicitDeny</NoPermissionType>',
    )
  })
})

describe('request ids', () => {
  it('are upper-case UUIDs, each another', () => {
    expect(newRequestId()).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/)
    expect(newRequestId()).not.toBe(newRequestId())
  })
})
