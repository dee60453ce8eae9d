/**
 * From the bytes of one HTTP request to one RPC call: which action is asked for, with which parameters, signed how.
 * Nothing is judged here but whether it can be read; who calls is authenticate's to say.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { ApiError } from '../kernel/errors.ts'
import { gatewayErrors } from './gatewayErrors.ts'
import { mergePairs, type Pair, readForm, readQuery } from './parameters.ts'
import { type Acs3Authorization, isAcsAuthorization, readAuthorization } from './signatureAcs3.ts'

export interface RpcRequest {
  method: string
  /** As in the request line: path and query, or a whole URL from a proxy. */
  url: string
  /** With lower-case names, as node:http gives them. */
  headers: IncomingHttpHeaders
  body: Buffer
}

export type ReplyFormat = 'JSON' | 'XML'

/** How the caller says who it is. `anonymous`: not at all, which a few STS actions allow. */
export type CallStyle = 'v1' | 'acs3' | 'bearer' | 'anonymous'

export interface RpcCall {
  method: 'GET' | 'POST'
  action: string
  version: string
  format: ReplyFormat
  style: CallStyle
  /** The name in /w/<name>/…, if the path has one. */
  worldFromPath?: string
  /** As sent, with its port; empty if HTTP/1.0 sent none. */
  host: string
  headers: IncomingHttpHeaders
  body: Buffer
  query: Pair[]
  form: Pair[]
  /** Query and form body in one, protocol parameters included; of equal names the last holds, the body after the query. */
  parameters: ReadonlyMap<string, string>
  /** What is left for the action: parameters without those of the protocol. */
  business: Pair[]
  accessKeyId?: string
  securityToken?: string
  signature?: string
  signatureMethod?: string
  signatureVersion?: string
  signatureType?: string
  signatureNonce?: string
  /** Timestamp or x-acs-date, unread. */
  timestamp?: string
  /** Only of style acs3, and only if the header is whole. */
  authorization?: Acs3Authorization
}

/** What cannot be read still gets an answer, in the format and for the world that could be made out. */
export interface GatewayRefusal {
  refusal: ApiError
  format: ReplyFormat
  worldFromPath?: string
}

export interface ReadCallOptions {
  /** What a v1 call gets that names no Format and no Accept; the cloud's own default is XML. */
  bareV1Format?: ReplyFormat
}

const PROTOCOL_PARAMETERS: ReadonlySet<string> = new Set([
  'Action',
  'Version',
  'Format',
  'AccessKeyId',
  'SecurityToken',
  'BearerToken',
  'Signature',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureNonce',
  'SignatureType',
  'Timestamp',
])

export function isRefusal(result: RpcCall | GatewayRefusal): result is GatewayRefusal {
  return 'refusal' in result
}

/** Refuses, rather than throws, what cannot be read as an RPC call; see gatewayErrors for the codes. */
export function readCall(request: RpcRequest, options: ReadCallOptions = {}): RpcCall | GatewayRefusal {
  const known: Omit<GatewayRefusal, 'refusal'> = { format: accepts(request.headers, 'xml') ? 'XML' : 'JSON' }
  try {
    const { method } = request
    if (method !== 'GET' && method !== 'POST') throw gatewayErrors.unsupportedHttpMethod()
    const target = splitTarget(request.url)
    known.worldFromPath = worldOf(target.path)
    const query = readQuery(target.query)
    const form = readBody(request.headers, request.body)
    const parameters = mergePairs(query, form)
    const identity = readIdentity(request.headers, parameters)
    known.format = formatOf(request.headers, parameters, identity.style, options.bareV1Format ?? 'XML')
    // Named one by one: spreading what was read costs four times as much as reading it.
    return {
      method,
      action: required('Action', header(request.headers, 'x-acs-action') ?? parameters.get('Action')),
      version: required('Version', header(request.headers, 'x-acs-version') ?? parameters.get('Version')),
      format: known.format,
      style: identity.style,
      worldFromPath: known.worldFromPath,
      host: request.headers.host ?? '',
      headers: request.headers,
      body: request.body,
      query,
      form,
      parameters,
      business: Array.from(parameters).filter(([name]) => !PROTOCOL_PARAMETERS.has(name)),
      accessKeyId: identity.accessKeyId,
      securityToken: identity.securityToken,
      signature: identity.signature,
      signatureMethod: identity.signatureMethod,
      signatureVersion: identity.signatureVersion,
      signatureType: identity.signatureType,
      signatureNonce: identity.signatureNonce,
      timestamp: identity.timestamp,
      authorization: identity.authorization,
    }
  } catch (error) {
    if (error instanceof ApiError) return { ...known, refusal: error }
    throw error
  }
}

function splitTarget(url: string): { path: string; query: string } {
  const target = url.replace(/^https?:\/\/[^/?]*/i, '')
  const mark = target.indexOf('?')
  return mark < 0 ? { path: target, query: '' } : { path: target.slice(0, mark), query: target.slice(mark + 1) }
}

/** SDKs add their own slash to an endpoint such as host:port/w/blue, with or without one at its end. */
function worldOf(path: string): string | undefined {
  const [, name] = /^\/+w\/([^/]*)/.exec(path) ?? []
  if (name === undefined) return undefined
  if (!/^[a-z0-9-]{1,40}(~[0-9-]{1,20})?$/.test(name)) throw gatewayErrors.invalidWorldName(name.slice(0, 60))
  return name
}

/** An empty body may be of any type: some SDKs name one on every request, GET included. */
function readBody(headers: IncomingHttpHeaders, body: Buffer): Pair[] {
  if (body.length === 0) return []
  const contentType = headers['content-type']
  // Guess: a body without a type is read as a form, since an RPC call knows no other.
  if (contentType !== undefined && !isForm(contentType)) throw gatewayErrors.invalidContentType(contentType)
  return readForm(body)
}

function isForm(contentType: string): boolean {
  const [type, ...attributes] = contentType.toLowerCase().split(';')
  const charset = attributes.map((attribute) => attribute.trim()).find((attribute) => attribute.startsWith('charset='))
  return type?.trim() === 'application/x-www-form-urlencoded' && /^charset="?utf-?8"?$/.test(charset ?? 'charset=utf-8')
}

type Identity = Pick<
  RpcCall,
  | 'style'
  | 'accessKeyId'
  | 'securityToken'
  | 'signature'
  | 'signatureMethod'
  | 'signatureVersion'
  | 'signatureType'
  | 'signatureNonce'
  | 'timestamp'
  | 'authorization'
>

function readIdentity(headers: IncomingHttpHeaders, parameters: ReadonlyMap<string, string>): Identity {
  const style = styleOf(headers, parameters)
  const sent = (name: string) => parameters.get(name) || undefined
  // v1 signs parameters, not headers: only what it vouches for counts.
  const either = (headerName: string, name: string) =>
    (style === 'v1' ? undefined : header(headers, headerName)) ?? sent(name)
  const authorization = style === 'acs3' ? readAuthorization(headers.authorization ?? '') : undefined
  return {
    style,
    accessKeyId: style === 'v1' ? sent('AccessKeyId') : authorization?.accessKeyId,
    securityToken: either('x-acs-security-token', 'SecurityToken'),
    signature: style === 'v1' ? sent('Signature') : authorization?.signature,
    signatureMethod: style === 'v1' ? sent('SignatureMethod') : authorization?.algorithm,
    signatureVersion: sent('SignatureVersion'),
    signatureType: sent('SignatureType'),
    signatureNonce: either('x-acs-signature-nonce', 'SignatureNonce'),
    timestamp: either('x-acs-date', 'Timestamp'),
    authorization,
  }
}

function styleOf(headers: IncomingHttpHeaders, parameters: ReadonlyMap<string, string>): CallStyle {
  if (isAcsAuthorization(headers.authorization ?? '')) return 'acs3'
  const token = header(headers, 'x-acs-bearer-token') ?? parameters.get('BearerToken')
  if (token || parameters.get('SignatureType') === 'BEARERTOKEN') return 'bearer'
  return parameters.has('AccessKeyId') || parameters.has('Signature') ? 'v1' : 'anonymous'
}

/** The parameter if sent, else what Accept says, else JSON; a bare v1 call gets the cloud's older default. */
function formatOf(
  headers: IncomingHttpHeaders,
  parameters: ReadonlyMap<string, string>,
  style: CallStyle,
  bareV1Format: ReplyFormat,
): ReplyFormat {
  const named = parameters.get('Format')?.toUpperCase()
  if (named) {
    if (named !== 'JSON' && named !== 'XML') throw gatewayErrors.invalidFormat()
    return named
  }
  if (accepts(headers, 'xml')) return 'XML'
  return style === 'v1' && !accepts(headers, 'json') ? bareV1Format : 'JSON'
}

function accepts(headers: IncomingHttpHeaders, type: 'xml' | 'json'): boolean {
  return headers.accept?.toLowerCase().includes(type) ?? false
}

function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function required(name: string, value: string | undefined): string {
  if (!value) throw gatewayErrors.missingParameter(name)
  return value
}
