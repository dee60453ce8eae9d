import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { refusalOf } from '../host/worldHost.ts'
import { createNonces } from './nonces.ts'
import type { HttpOptions, Parts } from './parts.ts'
import { newRequestId } from './requestId.ts'
import { answerRpc, type RpcDoor, writeRefusal } from './rpcDoor.ts'

const CONTROL = /^\/(_alistack|console|docs|metrics|(w\/[^/?]+\/)?signals)(\/|\?|$)/

/** Serves everything: the control API on Express, loaded on first use; every other path is RPC on plain node:http. */
export function createHandler(parts: Parts, options: Partial<HttpOptions>): RequestListener {
  const door: RpcDoor = {
    worlds: parts.worlds,
    hostClock: parts.hostClock,
    nonces: createNonces(),
    signatures: options.signatures ?? 'verify',
    log: options.log ?? (() => undefined),
    fault: options.fault ?? ((error, requestId) => console.error(`alistack: request ${requestId} failed`, error)),
  }
  let control: Promise<RequestListener> | undefined
  return (request, response) => {
    if (CONTROL.test(request.url ?? '')) {
      control ??= import('./control/app.ts').then(({ createControlApp }) => createControlApp(parts, door.fault))
      control.then(
        (app) => app(request, response),
        (error) => {
          const requestId = newRequestId()
          door.fault(error, requestId)
          writeRefusal(response, { requestId, hostId: '', format: 'JSON' }, refusalOf(error))
        },
      )
    } else if (isBrowser(request)) leadToConsole(response)
    else {
      answerRpc(door, request, response).catch((error) => {
        door.fault(error, '-')
        response.destroy()
      })
    }
  }
}

function isBrowser({ method, url = '/', headers }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    url === '/' &&
    headers['x-acs-action'] === undefined &&
    (headers.accept ?? '').includes('text/html')
  )
}

/** A person with a browser, not a client: the console is for people. */
function leadToConsole(response: ServerResponse): void {
  response.writeHead(302, { location: '/console/' })
  response.end()
}
