import { randomUUID } from 'node:crypto'
import net from 'node:net'
import request from 'supertest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator.ts'
import { signedAcs3, signedV1 } from './signedRequests.ts'

const started: Emulator[] = []

/** Ends what the test started (test/setup/afterEach.ts). */
export async function closeEmulators(): Promise<void> {
  for (const emulator of started.splice(0)) await emulator.close()
}

/** An emulator whose every reply is checked; faults of our own fail the test that causes them by answering 500. */
export async function freshEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await createEmulator({ pace: 'instant', checkResponses: true, fault: () => undefined, ...options })
  started.push(emulator)
  return emulator
}

export async function listening(options: EmulatorOptions = {}): Promise<{ emulator: Emulator; port: number }> {
  const emulator = await freshEmulator(options)
  const { port } = await emulator.listen({ port: 0 })
  return { emulator, port }
}

type Signing = Parameters_<typeof signedV1>
type Parameters_<F extends (...given: never[]) => unknown> = F extends (given?: infer S) => unknown
  ? NonNullable<S>
  : never

const now = () => `${new Date().toISOString().slice(0, 19)}Z`

/** Sends a v1-signed call with the default key through supertest. */
export function sendV1(emulator: Emulator, signing: Signing = {}) {
  const { method, url, headers, body } = signedV1({
    accessKeyId: 'test',
    secret: 'test',
    nonce: randomUUID(),
    timestamp: now(),
    ...signing,
  })
  const call = method === 'GET' ? request(emulator.handler).get(url) : request(emulator.handler).post(url)
  for (const [name, value] of Object.entries(headers))
    if (name !== 'content-length' && value !== undefined) call.set(name, String(value))
  return body.length > 0 ? call.send(body.toString()) : call
}

/** Sends an ACS3-signed call with the default key through supertest. */
export function sendAcs3(emulator: Emulator | string, signing: Signing = {}) {
  const { url, headers, body } = signedAcs3({
    accessKeyId: 'test',
    secret: 'test',
    nonce: randomUUID(),
    timestamp: now(),
    ...signing,
  })
  const call = request(typeof emulator === 'string' ? emulator : emulator.handler).post(url)
  for (const [name, value] of Object.entries(headers))
    if (name !== 'content-length' && value !== undefined) call.set(name, String(value))
  return body.length > 0 ? call.send(body.toString()) : call
}

/** Sends bytes as they are and gives what comes back until the server ends the connection. */
export function raw(port: number, ...chunks: (string | Buffer)[]): Promise<string> {
  return rawUntil(30_000, port, chunks)
}

/** The same, but goes away when nothing has come for so long. */
export function rawUntil(idleMs: number, port: number, chunks: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1')
    let text = ''
    socket.setTimeout(idleMs, () => socket.destroy())
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    socket.on('close', () => resolve(text))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(text) : reject(error),
    )
    for (const chunk of chunks) socket.write(chunk)
  })
}
