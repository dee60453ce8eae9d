import { timingSafeEqual } from 'node:crypto'

/** Compares what was sent with what must stay secret: a near miss takes as long as a far one. */
export function equalTexts(expected: string, given: string): boolean {
  const expectedBytes = Buffer.from(expected)
  const givenBytes = Buffer.from(given)
  return expectedBytes.length === givenBytes.length && timingSafeEqual(expectedBytes, givenBytes)
}
