import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tls, { type TLSSocket } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'

const AUTH = 'AccessKeyId=test&Format=JSON&RegionId=cn-hangzhou'
const HOST = 'ram.aliyuncs.com'
const WHO = `GET /?Action=GetCallerIdentity&Version=2015-04-01&${AUTH} HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`

let emulator: Emulator
let folder: string

beforeEach(async () => {
  emulator = await createEmulator({ signatures: 'off' })
  folder = mkdtempSync(path.join(tmpdir(), 'alistack-tunnels-'))
})

afterEach(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true })
})

/** What a client with HTTPS_PROXY does before it speaks TLS. */
async function tunnel(port: number): Promise<Socket> {
  const request = http.request({ port, host: '127.0.0.1', method: 'CONNECT', path: `${HOST}:443` })
  request.end()
  const [response, socket] = (await once(request, 'connect')) as [http.IncomingMessage, Socket]
  expect(response.statusCode).toBe(200)
  return socket
}

async function secured(socket: Socket, authorityFile: string, servername = HOST): Promise<TLSSocket> {
  const secure = tls.connect({ socket, servername, ca: readFileSync(authorityFile) })
  await once(secure, 'secureConnect')
  return secure
}

async function asked(secure: TLSSocket): Promise<string> {
  let reply = ''
  secure.on('data', (chunk) => {
    reply += chunk.toString()
  })
  secure.write(WHO)
  await expect.poll(() => reply).toContain('}')
  return reply
}

describe('a tunnel through the plain port', () => {
  it('ends at the TLS port, wherever it was asked to lead; it carries further requests, and closes with the emulator', async () => {
    const { port } = await emulator.listen({ port: 0 })
    const { authorityFile } = await emulator.listenTls({ port: 0, folder })
    const secure = await secured(await tunnel(port), authorityFile)
    expect(await asked(secure)).toContain('acs:ram::1000000000000001:root')
    expect(await asked(secure)).toMatch(/^HTTP\/1\.1 200 OK/)
    const closed = once(secure, 'close')
    await emulator.close()
    await closed
  })

  it('is trusted for the host of a region, too', async () => {
    const { port } = await emulator.listen({ port: 0 })
    const { authorityFile } = await emulator.listenTls({ port: 0, folder })
    const secure = await secured(await tunnel(port), authorityFile, 'sts.ap-southeast-1.aliyuncs.com')
    expect(secure.authorized).toBe(true)
    secure.destroy()
    const other = secured(await tunnel(port), authorityFile, 'sts.nowhere.aliyuncs.com')
    await expect(other).rejects.toThrow(/altnames/)
  })

  it('is refused without a TLS port', async () => {
    const { port } = await emulator.listen({ port: 0 })
    const request = http.request({ port, host: '127.0.0.1', method: 'CONNECT', path: `${HOST}:443` })
    request.end()
    const [response, socket] = (await once(request, 'connect')) as [http.IncomingMessage, Socket]
    expect(response.statusCode).toBe(400)
    socket.destroy()
  })
})
