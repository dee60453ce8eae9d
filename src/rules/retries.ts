/** When a step of the timeline that was refused is tried again: for the steps of stacks, stack groups, scratches and clones alike. */
import type { ApiError } from '../kernel/errors.ts'

/** Tries after the first one, and the wait before the first of them; each further wait is twice as long. Source: design §8. */
const MAX_RETRIES = 5
const FIRST_RETRY_MS = 1_000

/** Milliseconds of provisioning until the next try, after `attempt` further ones (0: only the first was made); undefined: that was the last. */
export function retryWaitMs(attempt: number): number | undefined {
  return attempt < MAX_RETRIES ? FIRST_RETRY_MS * 2 ** attempt : undefined
}

/** Refusals that pass whatever was asked: throttling, and what is the cloud's own fault. */
export function isPassing({ status, code }: ApiError): boolean {
  return status >= 500 || code.startsWith('Throttling')
}
