import { randomUUID } from 'node:crypto'

/** An id for one reply, as the cloud spells it: a UUID in upper case. It comes from outside every world. */
export function newRequestId(): string {
  return randomUUID().toUpperCase()
}
