import type { IncomingMessage } from 'node:http'

/** Bytes of a request body. Source: design §3; ROS template bodies come in forms. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024

/** The body of a request; undefined when it is too large (the rest is read and thrown away). Rejects when the client goes away. */
export function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MAX_BODY_BYTES) chunks.length = 0
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(size > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks)))
    request.on('aborted', () => reject(new Error('the client went away')))
    request.on('error', reject)
  })
}
