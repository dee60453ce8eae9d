import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about tasks, ECS 2014-05-26. Codes and statuses: documented error tables. */
export const taskNotFound = (id: string) =>
  new ApiError(400, 'InvalidTaskId.NotFound', `The specified TaskId "${id}" does not exist.`)

/** Guess: the code and the status. */
export const taskNotProcessing = (status: string) =>
  new ApiError(400, 'InvalidTaskStatus', `The task is ${status}; only one that is Processing is cancelled.`)
