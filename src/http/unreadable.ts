/** Answers to what never becomes a request for the handler: always with a body, a Code and a RequestId. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { newRequestId } from './requestId.ts'
import { isTunnelled } from './tunnels.ts'

type Refusal = readonly [status: number, reason: string, code: string, message: string]

const NOT_HTTP: Refusal = [400, 'Bad Request', 'BadRequest', 'This is not an HTTP request.']
const NO_TUNNEL: Refusal = [400, 'Bad Request', 'UnsupportedHTTPMethod', 'A tunnel (CONNECT) needs --tls-port.']

/** By the code of Node's parser. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'Request Header Fields Too Large',
    'RequestHeaderTooLarge',
    'Request line and headers have at most 1 MiB and 64 KiB.',
  ],
  HPE_INVALID_EOF_STATE: [
    400,
    'Bad Request',
    'IncompleteRequest',
    'The connection was closed before the request was whole.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'RequestTimeout', 'The request did not arrive in time.'],
}

/** How long the rest of a refused request is still read: closing earlier would reset the connection under the answer. */
const LINGER_MS = 2_000

export function answerUnreadable(server: Server): void {
  const unanswered = new WeakMap<Socket, ServerResponse>()
  const refused = new WeakSet<Socket>()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    unanswered.set(request.socket, response)
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (refused.has(socket)) return
    refused.add(socket)
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const refusal = REFUSALS[error.code ?? ''] ?? NOT_HTTP
    const last = unanswered.get(socket)
    // Pipelined: what came whole before the mistake is answered first.
    if (last?.req.complete && !last.writableFinished) last.once('finish', () => refuse(socket, refusal))
    else refuse(socket, refusal)
  })
  server.on('connect', (_request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (!isTunnelled(server, socket, head)) refuse(socket, NO_TUNNEL)
  })
  // Node itself would answer 417 with nothing. A client that expects something else is served all the same.
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response)
  })
}

function refuse(socket: Socket, [status, reason, Code, Message]: Refusal): void {
  const RequestId = newRequestId()
  const body = JSON.stringify({ RequestId, HostId: '127.0.0.1', Code, Message })
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    'Content-Type: application/json;charset=utf-8',
    `x-acs-request-id: ${RequestId}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.resume()
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}
