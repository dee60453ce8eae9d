import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { freshEmulator, listening, raw, rawUntil, sendAcs3, sendV1 } from './emulators.ts'

const REGION = { RegionId: 'cn-hangzhou' }

function expectRefusal(
  response: { status: number; body: { Code?: string; RequestId?: string; Message?: string } },
  code?: string | RegExp,
) {
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
  expect(response.body.RequestId).toMatch(/^[0-9A-F-]{36}$/)
  expect(response.body.Message).toBeTruthy()
  expect(response.body.Code).toMatch(code ?? /./)
}

describe('bad input', () => {
  it('malformed percent-encoding, unknown Format, JSON bodies, odd methods, no Action: a clear 4xx', async () => {
    const emulator = await freshEmulator()
    const before = emulator.worlds.get('default').world.tables.hash().text
    const ask = request(emulator.handler)
    expectRefusal(await ask.get('/?Action=DescribeRegions&Version=2014-05-26&x=%ZZ'), 'InvalidParameter')
    expectRefusal(await sendV1(emulator, { query: { Format: 'YAML' } }), 'InvalidParameter.Format')
    expectRefusal(
      await ask
        .post('/?Action=DescribeRegions&Version=2014-05-26')
        .set('content-type', 'application/json')
        .send('{"a":1}'),
      'InvalidContentType',
    )
    expectRefusal(await ask.put('/').send('x'), 'UnsupportedHTTPMethod')
    expectRefusal(await ask.get('/?Version=2014-05-26'), 'MissingParameter')
    expectRefusal(await ask.get('/'), /Missing/)
    expect(emulator.worlds.get('default').world.tables.hash().text).toBe(before)
  })

  it('unknown action, version and key; known but not emulated', async () => {
    const emulator = await freshEmulator()
    expectRefusal(await sendV1(emulator, { action: 'FlyInstances' }), 'InvalidAction.NotFound')
    expectRefusal(await sendV1(emulator, { version: '1999-01-01' }), /InvalidVersion|InvalidParameter/)
    expectRefusal(await sendV1(emulator, { accessKeyId: 'nobody' }), 'InvalidAccessKeyId.NotFound')
    expectRefusal(await sendV1(emulator, { secret: 'wrong' }), 'SignatureDoesNotMatch')
    const known = await sendV1(emulator, { action: 'CreateImagePipeline' })
    expectRefusal(known, 'NotEmulated')
    expect(known.body.Message).toContain('CreateImagePipeline')
  })

  it('__proto__ and constructor are names like any other and harm nothing', async () => {
    const emulator = await freshEmulator()
    const response = await sendAcs3(emulator, {
      query: { ...REGION, constructor: 'x', 'Tag.1.constructor': 'y', ['__proto__']: 'z' },
      action: 'DescribeInstances',
    })
    expect(response.status).toBe(200)
    expect(response.headers['x-alistack-ignored']).toContain('constructor')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('the same parameter twice: the last one counts, body after query', async () => {
    const emulator = await freshEmulator({ signatures: 'off' })
    const url =
      '/?Action=DescribeVpcs&Version=2016-04-28&AccessKeyId=test&Format=JSON&RegionId=cn-nowhere&RegionId=cn-beijing'
    expect((await request(emulator.handler).get(url)).status).toBe(200)
    const body = await request(emulator.handler).post(url).type('form').send('RegionId=cn-nowhere')
    expectRefusal(body, 'InvalidRegionId.NotFound')
  })

  it('10,000 list items are read and refused by the action; holes in lists are closed up', async () => {
    const emulator = await freshEmulator({ signatures: 'off' })
    const call = '/?Action=DeleteInstances&Version=2014-05-26&AccessKeyId=test&Format=JSON&RegionId=cn-hangzhou'
    const items = Array.from({ length: 10_000 }, (_, i) => `InstanceId.${i + 1}=i-${i}`).join('&')
    expectRefusal(await request(emulator.handler).post(call).type('form').send(items))
    const made = await request(emulator.handler)
      .post('/?Action=CreateVpc&Version=2016-04-28&AccessKeyId=test&Format=JSON&RegionId=cn-hangzhou')
      .type('form')
      .send('Tag.3.Key=a&Tag.3.Value=b&Tag.9.Key=c')
    expect(made.status).toBe(200)
    const world = emulator.worlds.get('default').world
    expect(world.vpcs.all()[0]?.Tags).toEqual({ a: 'b', c: '' })
    const far = await request(emulator.handler).post(`${call}&InstanceId.999999999999=i-1`)
    expectRefusal(far)
  })

  it('a 5 MiB body is refused with 413, and the next request is served', async () => {
    const { port } = await listening()
    const body = Buffer.alloc(5 * 1024 * 1024, 'a')
    const head = `POST /?Action=DescribeRegions&Version=2014-05-26&Format=JSON HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`
    const reply = await raw(port, head, body)
    expect(reply).toMatch(/^HTTP\/1\.1 413 /)
    expect(reply).toContain('"Code":"RequestEntityTooLarge"')
    expect(reply).toMatch(/"RequestId":"[0-9A-F-]{36}"/)
  })

  it('half a body, garbage, a 2 MiB request line: answered or dropped, and the process lives', {
    timeout: 30_000,
  }, async () => {
    const { emulator, port } = await listening()
    const before = emulator.worlds.get('default').world.tables.hash().text
    await rawUntil(300, port, [
      'POST /?Action=CreateVpc&Version=2016-04-28 HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf',
    ])
    const garbage = await raw(port, 'hello there\r\n\r\n')
    expect(garbage).toMatch(/^HTTP\/1\.1 400 /)
    expect(garbage).toMatch(/"Code":"BadRequest".*/)
    expect(garbage).toMatch(/"RequestId":"[0-9A-F-]{36}"/)
    const long = await raw(
      port,
      `GET /?Action=DescribeRegions&x=${'a'.repeat(2 * 1024 * 1024)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    )
    expect(long).toMatch(/^HTTP\/1\.1 431 /)
    expect(long).toContain('"Code":"RequestHeaderTooLarge"')
    expect(emulator.worlds.get('default').world.tables.hash().text).toBe(before)
    expect((await sendV1(emulator)).status).toBe(200)
  })

  it('pipelined requests are answered in order', async () => {
    const { port } = await listening({ signatures: 'off' })
    const get = (action: string, more = '') =>
      `GET /?Action=${action}&Version=2014-05-26&AccessKeyId=test&Format=JSON&RegionId=cn-hangzhou HTTP/1.1\r\nHost: x\r\n${more}\r\n`
    const reply = await raw(
      port,
      get('DescribeRegions') + get('DescribeInstances') + get('DescribeNothing', 'Connection: close\r\n'),
    )
    const places = ['"Regions"', '"Instances"', 'InvalidAction.NotFound'].map((text) => reply.indexOf(text))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })
})
