/**
 * A refusal that a client may see: HTTP status, Alibaba's code, a message.
 * Anything else that is thrown is our own mistake and is answered as InternalError.
 */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  /** More for the envelope, e.g. AccessDeniedDetail, or headers such as a retry delay. */
  readonly details?: Record<string, unknown>

  constructor(status: number, code: string, message: string, details?: Record<string, unknown>) {
    // A refusal is an answer, not a fault: `ensure` builds one for every check that passes, and a stack costs 4 µs.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super(message)
    Error.stackTraceLimit = stackTraceLimit
    this.name = 'ApiError'
    this.status = status
    this.code = code
    if (details) this.details = details
  }
}

/** Refuses with `error` unless the condition holds; reads as one sentence. */
export function ensure(condition: unknown, error: ApiError): asserts condition {
  if (!condition) throw error
}

/** For our own mistakes, never for a caller's: the envelope says InternalError and tests fail. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`)
}
