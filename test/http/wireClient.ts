import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { type Parameters, signedAcs3 } from './signedRequests.ts'

const VERSIONS: Readonly<Record<string, string>> = {
  ecs: '2014-05-26',
  vpc: '2016-04-28',
  ram: '2015-05-01',
  ros: '2019-09-10',
}

export interface WireAnswer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever the wire brings
  readonly body: any
}

/** Many signed calls at once over a bounded number of kept connections, as one world's root or another's. */
export class WireClient {
  readonly #port: number
  readonly #timestamp: () => string
  readonly #agent: http.Agent

  constructor(port: number, timestamp: () => string, connections: number) {
    this.#port = port
    this.#timestamp = timestamp
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  }

  close(): void {
    this.#agent.destroy()
  }

  /** `key`: `ecs.RunInstances`. */
  call(world: string, key: string, query: Parameters): Promise<WireAnswer> {
    const [product = '', action = ''] = key.split('.')
    const signed = signedAcs3({
      ...{ accessKeyId: `world-${world}`, secret: 'test', nonce: randomUUID(), timestamp: this.#timestamp() },
      ...{ action, version: VERSIONS[product] ?? '', query },
    })
    return this.#send('POST', signed.url, signed.headers as Parameters, Buffer.alloc(0))
  }

  control(method: string, path: string, body?: object): Promise<WireAnswer> {
    const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body))
    const headers = { host: `127.0.0.1:${this.#port}`, 'content-type': 'application/json' }
    return this.#send(method, `/_alistack${path}`, headers, bytes)
  }

  #send(method: string, path: string, headers: Parameters, body: Buffer): Promise<WireAnswer> {
    return new Promise((resolve, reject) => {
      const sent = { ...headers, 'content-length': String(body.length) }
      const request = http.request(
        { port: this.#port, host: '127.0.0.1', method, path, headers: sent, agent: this.#agent },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString()
            resolve({ status: response.statusCode ?? 0, body: text === '' ? undefined : JSON.parse(text) })
          })
          response.on('error', reject)
        },
      )
      request.on('error', reject)
      request.end(body)
    })
  }
}
