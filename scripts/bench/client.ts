import { createHash, createHmac, randomUUID } from 'node:crypto'
import http from 'node:http'

const EMPTY = createHash('sha256').update('').digest('hex')
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

/** An ACS3-signed POST, as the current SDKs send it: everything in the query, no body. */
export function signed(
  host: string,
  version: string,
  action: string,
  parameters: Record<string, string>,
): http.RequestOptions {
  const query = Object.keys(parameters)
    .sort()
    .map((name) => `${name}=${encoded(parameters[name] as string)}`)
    .join('&')
  const headers: Record<string, string> = {
    host,
    'x-acs-action': action,
    'x-acs-version': version,
    'x-acs-date': `${new Date().toISOString().slice(0, 19)}Z`,
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-content-sha256': EMPTY,
  }
  const names = Object.keys(headers).sort()
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = ['POST', '/', query, lines, names.join(';'), EMPTY].join('\n')
  const toSign = `ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`
  const signature = createHmac('sha256', 'test').update(toSign).digest('hex')
  headers.Authorization = `ACS3-HMAC-SHA256 Credential=test,SignedHeaders=${names.join(';')},Signature=${signature}`
  headers['content-length'] = '0'
  return { method: 'POST', path: `/?${query}`, headers }
}

/** Sends one request and gives status and body. */
export function send(
  port: number,
  agent: http.Agent,
  options: http.RequestOptions,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, agent, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end()
  })
}

/** Requests per second with so many connections, the client signing each request. Every answer must be a 200. */
export async function rate(
  port: number,
  connections: number,
  count: number,
  next: (i: number) => http.RequestOptions,
): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  let sent = 0
  const worker = async () => {
    while (sent < count) {
      const { status, body } = await send(port, agent, next(sent++))
      if (status !== 200) throw new Error(`${status}: ${body.slice(0, 300)}`)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  return count / seconds
}
