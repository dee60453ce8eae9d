import http, { type RequestListener, type Server } from 'node:http'
import { closeAllTunnels, closeIdleTunnels } from './tunnels.ts'
import { answerUnreadable } from './unreadable.ts'

/** The ECS SDK puts everything into the URL: a request line may have 1 MiB, headers 64 KiB beside it. */
const MAX_HEADER_BYTES = 1024 * 1024 + 64 * 1024
/** SDKs keep connections open and do not retry a reset. */
const KEEP_ALIVE_MS = 75_000
/** A request has to be whole by then; 4 MiB take less on any line. */
const REQUEST_MS = 60_000
/** Connections that may wait to be accepted. Node's own 511 resets clients that come a thousand at a time. */
const BACKLOG = 4_096
/** How long `closeServer` waits for what is in flight. */
const CLOSE_MS = 10_000
/** How often it then looks for connections that have become idle. */
const SWEEP_MS = 20

export interface ServerOptions {
  /** Milliseconds within which a request has to be whole. */
  readonly requestMs?: number
  /** Milliseconds between two looks for requests that are late. */
  readonly checkMs?: number
  /** Makes it a TLS server. PEM. */
  readonly certificate?: { readonly cert: string; readonly key: string }
}

export interface Listening {
  readonly server: Server
  readonly port: number
  readonly url: string
}

/** Listens, or rejects with the error of node:net. Whatever cannot be read as a request is answered, too. */
export async function listenOn(
  handler: RequestListener,
  port: number,
  host: string,
  { requestMs = REQUEST_MS, checkMs = 10_000, certificate }: ServerOptions = {},
): Promise<Listening> {
  const options = {
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAlive: true,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: requestMs,
    headersTimeout: requestMs,
    connectionsCheckingInterval: checkMs,
    // Else Node answers a request without Host itself, with nothing; a signature says more than that header.
    requireHostHeader: false,
  }
  const server =
    certificate === undefined
      ? http.createServer(options, handler)
      : // Loaded where it is asked for: TLS is a good part of what Node would load at the start.
        (await import('node:https')).createServer({ ...options, ...certificate }, handler)
  answerUnreadable(server)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, backlog: BACKLOG }, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address !== null ? address.port : port
      const name = host.includes(':') ? `[${host}]` : host
      resolve({ server, port: bound, url: `${certificate === undefined ? 'http' : 'https'}://${name}:${bound}` })
    })
  })
}

/** Finishes what is in flight, then ends: a connection is closed as soon as it is idle. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const closeIdle = () => {
      server.closeIdleConnections()
      closeIdleTunnels(server)
    }
    const sweep = setInterval(closeIdle, SWEEP_MS)
    const force = setTimeout(() => {
      server.closeAllConnections()
      closeAllTunnels(server)
    }, CLOSE_MS)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(force)
      resolve()
    })
    closeIdle()
  })
}
