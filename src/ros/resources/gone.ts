import { ApiError, ensure } from '../../kernel/errors.ts'
import type { WaitFor } from '../stack/resourceType.ts'

/** Does the work unless what it is about is gone, which is as good as done. VPC also answers 404 to what is only busy. */
export function ifThere(work: () => unknown): void {
  unlessGone(work)
}

/** What the work returns; undefined if what it is about is gone. */
export function unlessGone<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ApiError) || !isGone(error)) throw error
    return undefined
  }
}

function isGone({ status, code }: ApiError): boolean {
  return /NotFound|NotExist/.test(code) || (status === 404 && !/Status|DependencyViolation/.test(code))
}

const notGoing = (id: string, status: string) =>
  new ApiError(400, 'IncorrectStatus', `${id} was to be removed and is ${status} again.`)

/**
 * undefined when there is no status, as the resource is gone; else its row, to wait for.
 * Refuses when it is not on its way out any more: something was put into it meanwhile. The engine then removes it again.
 */
export function untilGone(
  table: string,
  key: string,
  status: string | undefined,
  goingStatus: string,
): WaitFor[] | undefined {
  if (status === undefined) return undefined
  ensure(status === goingStatus, notGoing(key, status))
  return [{ table, key }]
}
