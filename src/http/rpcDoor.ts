import type { IncomingMessage, ServerResponse } from 'node:http'
import { findAction, spelledAction } from '../catalogue/catalogue.ts'
import { decode } from '../catalogue/decode.ts'
import { productOfVersion } from '../catalogue/products.ts'
import { unknownAction } from '../door/errors.ts'
import { materialize } from '../door/views.ts'
import type { HostClock } from '../host/hostClock.ts'
import type { OuterAnswer } from '../host/outerCall.ts'
import { refusalOf, type WorldHost } from '../host/worldHost.ts'
import { DEFAULT_WORLD, type KeyHolder, type Worlds } from '../host/worlds.ts'
import { ApiError } from '../kernel/errors.ts'
import type { Origin } from '../policy/origin.ts'
import { anonymousPrincipal } from '../world/rows/account.ts'
import { authenticate, requireFresh, type SignatureMode } from './authenticate.ts'
import { ClientGone, readBody } from './body.ts'
import { gatewayErrors } from './gatewayErrors.ts'
import { jsonReply } from './jsonReply.ts'
import type { Nonces } from './nonces.ts'
import type { CallLine } from './parts.ts'
import { renderError, renderXml } from './renderReply.ts'
import { newRequestId } from './requestId.ts'
import { isRefusal, type ReplyFormat, type RpcCall, readCall } from './rpcCall.ts'

export interface RpcDoor {
  readonly worlds: Worlds
  readonly hostClock: HostClock
  readonly nonces: Nonces
  readonly signatures: SignatureMode
  /** Told of every answer; one log line each. */
  readonly log: (line: CallLine) => void
  /** Told of our own mistakes. */
  readonly fault: (error: unknown, requestId: string) => void
}

interface Exchange {
  readonly requestId: string
  readonly hostId: string
  format: ReplyFormat
  world: string
  /** Undefined until it is known whose world it is. */
  host?: WorldHost
  action: string
  /** Signal addresses in stacks begin with the first and are shown with the second: the port and the world that were called. */
  signals?: { readonly stored: string; readonly shown: string }
}

const tooLarge = () => new ApiError(413, 'RequestEntityTooLarge', 'A request body has at most 4 MiB.')

/** Answers one RPC request: bytes, call, identity, catalogue, door, bytes. Always with a body and a RequestId. */
export async function answerRpc(door: RpcDoor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now()
  const exchange: Exchange = {
    requestId: newRequestId(),
    hostId: request.headers.host ?? '127.0.0.1',
    format: 'JSON',
    world: '-',
    action: '-',
  }
  let code = '200'
  try {
    const body = await readBody(request)
    if (body === undefined) throw tooLarge()
    const answer = await answered(door, exchange, request, body)
    if (answer.delayMs > 0) await holdBack(response, answer.delayMs)
    writeAnswer(response, exchange, answer)
  } catch (error) {
    if (error instanceof ClientGone || response.destroyed) {
      code = 'ClientGone'
      return
    }
    const refusal = refusalOf(error)
    if (!(error instanceof ApiError)) door.fault(error, exchange.requestId)
    code = refusal.code
    const { delayMs, dropped } = refusal.details ?? {}
    if (typeof delayMs === 'number') await holdBack(response, delayMs)
    if (dropped === undefined) writeRefusal(response, exchange, refusal)
    else response.destroy()
  } finally {
    const { world, host, action, requestId } = exchange
    const ms = Math.round((performance.now() - started) * 10) / 10
    host?.traces.took(requestId, ms)
    door.log({ world, action, code, ms, requestId })
  }
}

/** Until the time is over or the client has gone. */
function holdBack(response: ServerResponse, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs)
    response.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

async function answered(
  door: RpcDoor,
  exchange: Exchange,
  request: IncomingMessage,
  body: Buffer,
): Promise<OuterAnswer> {
  const { method = 'GET', url = '/', headers } = request
  const call = readCall({ method, url, headers, body })
  exchange.format = call.format
  if (isRefusal(call)) throw call.refusal
  exchange.action = call.action
  const holder = call.style === 'anonymous' && isAnonymous(call) ? stranger(door, call) : identify(door, call)
  exchange.world = holder.worldName
  // A world that a key names is made only now: a request whose signature fails makes none.
  const host = door.worlds.forRequest(holder.worldName)
  exchange.host = host
  const product = productOfVersion(call.version)
  if (product === undefined) throw gatewayErrors.invalid('Version')
  const action = spelledAction(product, call.action)
  const shape = findAction(product, action)
  if (shape === undefined) throw unknownAction()
  if (product === 'ros') exchange.signals = signalAddresses(host, request)
  const { request: decoded, unread } = decode(shape, call.business)
  const { principal } = holder
  return host.call({
    product,
    action,
    principal,
    origin: originOf(request),
    request: decoded,
    unread,
    requestId: exchange.requestId,
  })
}

function isAnonymous({ version, action }: RpcCall): boolean {
  const product = productOfVersion(version)
  return product !== undefined && findAction(product, action)?.anonymous === true
}

/** Nobody has signed; what the action asks for instead of a key says whose account is meant. */
function stranger({ worlds, signatures, hostClock, nonces }: RpcDoor, call: RpcCall) {
  requireFresh(call, { mode: signatures, nowMs: hostClock.nowMs(), nonces })
  const [, accountId] = /^acs:ram::(\d{16}):/.exec(call.parameters.get('RoleArn') ?? '') ?? []
  const worldName = call.worldFromPath ?? worlds.worldOfAccount(accountId)
  return { worldName, principal: anonymousPrincipal(accountId ?? '') }
}

/** As the socket tells it: what a header claims, anybody could have written. */
function originOf({ socket, headers }: IncomingMessage): Origin {
  const sourceIp = socket.remoteAddress?.replace(/^::ffff:/, '')
  const userAgent = headers['user-agent']
  return {
    ...(sourceIp === undefined ? {} : { sourceIp }),
    ...(userAgent === undefined ? {} : { userAgent: userAgent.slice(0, 1_000) }),
    secureTransport: 'encrypted' in socket && socket.encrypted === true,
  }
}

function identify(door: RpcDoor, call: RpcCall): KeyHolder {
  return authenticate(call, {
    mode: door.signatures,
    nowMs: door.hostClock.nowMs(),
    findKey: (accessKeyId) => door.worlds.findKey(accessKeyId, call.worldFromPath),
    nonces: door.nonces,
  })
}

function writeAnswer(response: ServerResponse, exchange: Exchange, { reply, ignored }: OuterAnswer): void {
  const { requestId, format, action } = exchange
  const headers: Record<string, string | number> = { 'x-acs-request-id': requestId }
  if (ignored.length > 0) headers['x-alistack-ignored'] = headerText(ignored.join(','))
  if (format === 'XML') {
    const { contentType, body } = renderXml(action, materialize(reply))
    end(response, 200, { ...headers, 'content-type': contentType }, withSignals(exchange, Buffer.from(body)))
    return
  }
  headers['content-type'] = 'application/json;charset=utf-8'
  end(response, 200, headers, withSignals(exchange, jsonReply(reply)))
}

/** A world and its forks know one token: the address of any but the default one names its world. */
function signalAddresses({ name, world }: WorldHost, { headers, socket }: IncomingMessage): Exchange['signals'] {
  const scheme = 'encrypted' in socket ? 'https' : 'http'
  const at = name === DEFAULT_WORLD ? '' : `/w/${name}`
  return { stored: `${world.genesis.baseUrl}/signals/`, shown: `${scheme}://${headers.host}${at}/signals/` }
}

/** What is stored names the port that is usual, whichever the emulator listens on, and no world. */
function withSignals({ signals }: Exchange, body: Buffer): Buffer {
  if (signals === undefined || signals.stored === signals.shown || !body.includes(signals.stored)) return body
  return Buffer.from(body.toString().replaceAll(signals.stored, signals.shown))
}

/** An error envelope as the gateway writes it. Throttling carries how long to wait. */
export function writeRefusal(
  response: ServerResponse,
  { requestId, hostId, format }: Pick<Exchange, 'requestId' | 'hostId' | 'format'>,
  refusal: ApiError,
): void {
  const { code, message, status, details = {} } = refusal
  const { accessDeniedDetail, retryAfterMs } = details
  const { contentType, body } = renderError(format, {
    requestId,
    hostId,
    code,
    message,
    recommend: `https://api.aliyun.com/troubleshoot?q=${encodeURIComponent(code)}&requestId=${requestId}`,
    ...(accessDeniedDetail === undefined ? {} : { accessDeniedDetail: accessDeniedDetail as Record<string, unknown> }),
  })
  const headers: Record<string, string | number> = { 'x-acs-request-id': requestId, 'content-type': contentType }
  if (typeof retryAfterMs === 'number') headers['x-acs-retry-after'] = retryAfterMs
  end(response, status, headers, Buffer.from(body))
}

function end(response: ServerResponse, status: number, headers: Record<string, string | number>, body: Buffer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length })
  response.end(body)
}

/** Parameter names come from outside; a header holds printable ASCII. */
function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 1_000)
}
