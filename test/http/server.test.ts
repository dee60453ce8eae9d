import http from 'node:http'
import net from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { closeServer, type Listening, listenOn } from '../../src/http/server.ts'
import { listening, raw } from './emulators.ts'

const AUTH = 'AccessKeyId=test&Format=JSON&RegionId=cn-hangzhou'
const REGIONS = `GET /?Action=DescribeRegions&Version=2014-05-26&${AUTH} HTTP/1.1\r\nHost: x\r\n\r\n`
const CREATE_VPC = `POST /?Action=CreateVpc&Version=2016-04-28&${AUTH} HTTP/1.1\r\nHost: x\r\n`

/** Sends bytes, then closes its half of the connection. */
function rawThenEnd(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1')
    let reply = ''
    socket.on('data', (chunk) => {
      reply += chunk.toString()
    })
    socket.on('close', () => resolve(reply))
    socket.on('error', reject)
    socket.end(text)
  })
}

function expectAnswer(reply: string, status: number, code: string) {
  expect(reply).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  const body = JSON.parse(reply.slice(reply.indexOf('\r\n\r\n') + 4)) as Record<string, string>
  expect(body.Code).toBe(code)
  expect(body.RequestId).toMatch(/^[0-9A-F-]{36}$/)
  expect(reply).toContain(`x-acs-request-id: ${body.RequestId}`)
}

describe('what never becomes a request', () => {
  it('half a body, then silence for ever: refused, nothing changed', async () => {
    const { emulator, port } = await listening({ signatures: 'off' })
    const { world, journal } = emulator.worlds.get('default')
    expectAnswer(await rawThenEnd(port, `${CREATE_VPC}Content-Length: 100\r\n\r\nhalf`), 400, 'IncompleteRequest')
    const half = `${CREATE_VPC}Transfer-Encoding: chunked\r\n\r\n5\r\nab`
    expectAnswer(await rawThenEnd(port, half), 400, 'IncompleteRequest')
    expect([journal.seq, world.vpcs.size]).toEqual([0, 0])
    expect(await raw(port, REGIONS.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))).toContain('"Regions"')
  })

  it('an upload that is broken off is dropped, and logged as such', async () => {
    const codes: string[] = []
    const faults: unknown[] = []
    const { port } = await listening({
      log: ({ code }) => codes.push(code),
      fault: (error) => faults.push(error),
    })
    const socket = net.connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(`${CREATE_VPC}Content-Length: 100\r\n\r\nhalf`, () => setTimeout(() => socket.resetAndDestroy(), 50))
    await expect.poll(() => codes).toEqual(['ClientGone'])
    expect(faults).toEqual([])
  })

  it('bad chunks, two lengths, TLS, HTTP/2, CONNECT', async () => {
    const { port } = await listening({ signatures: 'off' })
    const chunked = `${CREATE_VPC}Transfer-Encoding: chunked\r\n`
    expectAnswer(await raw(port, `${chunked}\r\nZZ\r\nab`), 400, 'BadRequest')
    expectAnswer(await raw(port, `${chunked}Content-Length: 3\r\n\r\n0\r\n\r\n`), 400, 'BadRequest')
    expectAnswer(await raw(port, Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3])), 400, 'BadRequest')
    expectAnswer(await raw(port, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), 400, 'BadRequest')
    expectAnswer(await raw(port, 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n'), 400, 'UnsupportedHTTPMethod')
  })

  it('a 16 MiB request line: the answer arrives although the client is still writing', async () => {
    const { port } = await listening()
    const line = `GET /?a=${'a'.repeat(16 * 1024 * 1024)} HTTP/1.1\r\nHost: x\r\n\r\n`
    expectAnswer(await raw(port, line), 431, 'RequestHeaderTooLarge')
  })

  it('a mistake behind a good request leaves that one its answer', async () => {
    const { port } = await listening({ signatures: 'off' })
    const reply = await raw(port, `${REGIONS}${REGIONS}garbage\r\n\r\n`)
    expect(reply.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2)
    expectAnswer(reply.slice(reply.lastIndexOf('HTTP/1.1')), 400, 'BadRequest')
  })

  it('no Host, or an expectation that nobody knows: served', async () => {
    const { port } = await listening({ signatures: 'off' })
    const bare = REGIONS.replace('Host: x\r\n', 'Connection: close\r\n')
    expect(await raw(port, bare)).toContain('"Regions"')
    expect(await raw(port, bare.replace('\r\n\r\n', '\r\nExpect: tea\r\n\r\n'))).toContain('"Regions"')
  })
})

describe('listenOn', () => {
  const started: Listening[] = []
  afterEach(async () => {
    for (const { server } of started.splice(0)) await closeServer(server)
  })
  const listen = async (handler: http.RequestListener, limits?: Parameters<typeof listenOn>[3]) => {
    const made = await listenOn(handler, 0, '127.0.0.1', limits)
    started.push(made)
    return made
  }

  it('answers 408 to a request that does not become whole', async () => {
    const { port } = await listen(() => undefined, { requestMs: 100, checkMs: 20 })
    expectAnswer(await raw(port, 'GET / HTTP/1.1\r\nHost'), 408, 'RequestTimeout')
  })

  it('keeps connections for at least 65 seconds', async () => {
    const { server } = await listen((_request, response) => response.end())
    expect(server.keepAliveTimeout).toBeGreaterThanOrEqual(65_000)
  })

  it('closing finishes what is in flight and ends its kept connection', async () => {
    let finish: () => void = () => undefined
    const { server, port } = await listenOn(
      (_request, response) => {
        finish = () => response.end('done')
      },
      0,
      '127.0.0.1',
    )
    const agent = new http.Agent({ keepAlive: true })
    const reply = new Promise<string>((resolve, reject) => {
      const asked = http.get({ port, host: '127.0.0.1', agent }, (response) => {
        response.on('data', (chunk: Buffer) => resolve(chunk.toString()))
      })
      asked.on('error', reject)
    })
    await expect.poll(() => finish.toString()).toContain('done')
    let isClosed = false
    const closed = closeServer(server).then(() => {
      isClosed = true
    })
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(isClosed).toBe(false)
    finish()
    expect(await reply).toBe('done')
    await closed
    agent.destroy()
  })
})
