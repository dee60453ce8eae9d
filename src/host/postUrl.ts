import { request as httpRequest } from 'node:http'
import { isLoopbackUrl } from '../rules/loopbackUrl.ts'

/** From the first byte sent to the status of the answer. */
const MAX_MS = 2_000

/**
 * Posts JSON to an http URL of this machine, once; whoever listens there may answer what it likes with a status below 400.
 * Answers undefined, or why it did not arrive. Never rejects.
 */
export function postUrl(url: string, body: unknown): Promise<string | undefined> {
  if (!isLoopbackUrl(url)) return Promise.resolve('it is no http URL of this machine.')
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(MAX_MS)
    const headers = { 'content-type': 'application/json' }
    // localhost is not looked up.
    const target = new URL(url)
    if (target.hostname === 'localhost') target.hostname = '127.0.0.1'
    const sent = httpRequest(target, { method: 'POST', headers, signal }, (response) => {
      response.resume()
      const { statusCode = 0 } = response
      resolve(statusCode < 400 ? undefined : `the answer was ${statusCode}.`)
    })
    sent.on('error', (error) => resolve(signal.aborted ? `it took more than ${MAX_MS} ms.` : error.message))
    sent.end(JSON.stringify(body))
  })
}
