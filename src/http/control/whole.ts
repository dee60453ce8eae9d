import { ApiError, ensure } from '../../kernel/errors.ts'

/** A whole number of a query, from 0 to `max`. Refused with 400 if it is not one. */
export function whole(text: string | undefined, otherwise: number, max: number): number {
  const value = Number(text ?? otherwise)
  ensure(
    text !== '' && Number.isInteger(value) && value >= 0 && value <= max,
    new ApiError(400, 'InvalidRequest', `A whole number from 0 to ${max} is expected.`),
  )
  return value
}
