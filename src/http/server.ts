import http, { type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { newRequestId } from './requestId.ts'

/** The ECS SDK puts everything into the URL: a request line may have 1 MiB, headers 64 KiB beside it. */
const MAX_HEADER_BYTES = 1024 * 1024 + 64 * 1024
/** SDKs keep connections open and do not retry a reset. */
const KEEP_ALIVE_MS = 75_000
/** How long `closeServer` waits for what is in flight. */
const CLOSE_MS = 5_000

export interface Listening {
  readonly server: Server
  readonly port: number
  readonly url: string
}

export function listenOn(handler: RequestListener, port: number, host: string): Promise<Listening> {
  const server = http.createServer({ maxHeaderSize: MAX_HEADER_BYTES, keepAlive: true }, handler)
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.on('clientError', answerClientError)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address !== null ? address.port : port
      const name = host.includes(':') ? `[${host}]` : host
      resolve({ server, port: bound, url: `http://${name}:${bound}` })
    })
  })
}

/** Finishes what is in flight, then ends. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), CLOSE_MS)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}

const PARSER_ERRORS: Record<string, [status: number, text: string, code: string, message: string]> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'Request Header Fields Too Large',
    'RequestHeaderTooLarge',
    'A request line has at most 1 MiB, headers 64 KiB.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'RequestTimeout', 'The request did not arrive in time.'],
}

/** What Node's parser refuses is answered, too: with a body, a Code and a RequestId, never empty. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, text, Code, Message] = PARSER_ERRORS[error.code ?? ''] ?? [
    400,
    'Bad Request',
    'BadRequest',
    'This is not an HTTP request.',
  ]
  const RequestId = newRequestId()
  const body = JSON.stringify({ RequestId, HostId: '127.0.0.1', Code, Message })
  socket.end(
    `HTTP/1.1 ${status} ${text}\r\nContent-Type: application/json;charset=utf-8\r\nx-acs-request-id: ${RequestId}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}
