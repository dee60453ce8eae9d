import type { IncomingMessage } from 'node:http'

/** Bytes of a request body. Source: design §3; ROS template bodies come in forms. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024

/** The client hung up before its request was whole: there is nobody to answer. */
export class ClientGone extends Error {}

/** The body of a request; undefined when it is too large (the rest is read and thrown away). Rejects with ClientGone. */
export function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    if (request.readableEnded) throw new Error('the body was read before: put the handler in front of body parsers')
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MAX_BODY_BYTES) chunks.length = 0
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(size > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => reject(new ClientGone('the client went away')))
  })
}
