import { ApiError } from '../../kernel/errors.ts'

/** Does the work unless what it is about is gone: a 404 is as good as done. */
export function ifThere(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status !== 404 && !error.code.includes('NotFound'))) throw error
  }
}
