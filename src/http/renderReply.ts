/** Replies and refusals as the text and the content type that clients look for. */

import { xmlDocument } from './renderXml.ts'
import type { ReplyFormat } from './rpcCall.ts'

export interface RenderedReply {
  contentType: string
  body: string
}

export interface ErrorEnvelope {
  requestId: string
  /** The endpoint as the client called it. */
  hostId: string
  code: string
  message: string
  recommend?: string
  /** Why RAM refused; has to be an object, since clients read it as one. */
  accessDeniedDetail?: Record<string, unknown>
}

/** SDKs test for exactly these, the missing space included. */
const JSON_TYPE = 'application/json;charset=utf-8'
const XML_TYPE = 'text/xml;charset=utf-8'

export function renderJson(reply: object): RenderedReply {
  return { contentType: JSON_TYPE, body: JSON.stringify(reply) }
}

/** JSON has no name for the whole, XML has `<DescribeRegionsResponse>`. */
export function renderXml(action: string, reply: object): RenderedReply {
  return { contentType: XML_TYPE, body: xmlDocument(`${action}Response`, reply) }
}

export function renderError(format: ReplyFormat, error: ErrorEnvelope): RenderedReply {
  const envelope = {
    RequestId: error.requestId,
    HostId: error.hostId,
    Code: error.code,
    Message: error.message,
    Recommend: error.recommend,
    AccessDeniedDetail: error.accessDeniedDetail,
  }
  if (format === 'JSON') return renderJson(envelope)
  return { contentType: XML_TYPE, body: xmlDocument('Error', envelope) }
}
