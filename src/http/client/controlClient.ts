import { ApiError } from '../../kernel/errors.ts'

/** Nobody answers at an endpoint, or not as an emulator would. */
export class Unreachable extends Error {}

export interface ControlClient {
  /** Without a slash at its end. */
  readonly endpoint: string
  /** Asks the control API: the JSON of its answer, the text if it is none, undefined if it is empty. Refusals are ApiErrors. */
  ask<T = unknown>(method: string, path: string, body?: unknown): Promise<T>
  /** GETs what goes on for as long as it is read. Refusals are ApiErrors. */
  open(path: string, headers: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Response>
}

/** Paths are below /_alistack. A body that is a text travels as it is. */
export function controlClient(url: string, token: string | undefined): ControlClient {
  const endpoint = url.replace(/\/+$/, '')
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return {
    endpoint,
    open: async (path, headers, signal) => {
      const init = { headers: { ...authorization, ...headers }, ...(signal === undefined ? {} : { signal }) }
      const response = await reached(endpoint, `/_alistack${path}`, init)
      if (!response.ok) throw refusalOf(endpoint, response.status, await response.text())
      return response
    },
    ask: async (method, path, body) => {
      const isText = typeof body === 'string'
      const response = await reached(endpoint, `/_alistack${path}`, {
        method,
        headers: { ...authorization, ...(isText ? { 'content-type': 'text/plain' } : {}) },
        ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      if (!response.ok) throw refusalOf(endpoint, response.status, text)
      const isJson = response.headers.get('content-type')?.includes('json') === true
      return (isJson ? JSON.parse(text) : text === '' ? undefined : text) as never
    },
  }
}

/** A request that somebody answers. Throws Unreachable otherwise. */
export async function reached(endpoint: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${endpoint}${path}`, init)
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } }
    throw new Unreachable(`nothing answers on ${endpoint}${cause?.code === undefined ? '' : ` (${cause.code})`}`)
  }
}

function refusalOf(endpoint: string, status: number, text: string): Error {
  try {
    const { code, message, ...details } = (JSON.parse(text) as { error: { code: string; message: string } }).error
    return new ApiError(status, code, message, details)
  } catch {
    return new Unreachable(`what answers on ${endpoint} is no emulator (status ${status})`)
  }
}
