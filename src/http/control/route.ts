import type { ServerResponse } from 'node:http'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Parts } from '../parts.ts'

/** JSON Schema of a body or of query parameters. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Pattern of a time, `2026-01-02T03:04:05.678Z`. */
export const UTC_TIME = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?Z$'

export interface Asked {
  readonly parts: Parts
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  /** Id of the last event that a watcher has seen, if it says so. */
  readonly lastEventId?: string | undefined
}

export interface Answered {
  /** 200 if omitted. */
  readonly status?: number
  readonly body?: unknown
  /** Instead of a body: writes the answer, for as long as somebody listens. */
  readonly stream?: (response: ServerResponse) => void
}

/** One operation of the control API: what openapi.json says of it, and what it does. Paths are below /_alistack. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** `{name}` marks a parameter; a last `{path*}` takes the rest. */
  readonly path: string
  readonly summary: string
  /** Query parameters that it knows, each with what it means. */
  readonly query?: Readonly<Record<string, string>>
  readonly body?: JsonSchema
  /** The body is text, not JSON. */
  readonly takesText?: boolean
  /** Bytes that a body may have; 4 MiB if omitted. */
  readonly maxBytes?: number
  readonly handle: (asked: Asked) => Answered | Promise<Answered>
}

/** A query parameter that is true or false, and false when it is not there; `?name` alone means true. InvalidRequest otherwise. */
export function queryFlag({ query }: Asked, name: string): boolean {
  const { [name]: text = 'false' } = query
  ensure(['', 'true', 'false'].includes(text), new ApiError(400, 'InvalidRequest', `${name} is true or false.`))
  return text !== 'false'
}
