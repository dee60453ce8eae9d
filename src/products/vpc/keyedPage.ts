import { invalidParameter } from '../../door/errors.ts'
import { ensure } from '../../kernel/errors.ts'
import { sha256 } from '../../kernel/hash.ts'

interface Paging {
  /** Name of the parameter with the size. */
  readonly parameter: string
  readonly size: number | undefined
  readonly defaultSize: number
  readonly maxSize: number
  readonly NextToken: string | undefined
  /** What narrows the list: a token serves only the question that it came from. */
  readonly asked: string
}

/** One page by token of what has no table of its own. The token names the last that was shown, and what was asked. */
export function keyedPage<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { parameter, size: sizeAsked, defaultSize, maxSize, NextToken = '', asked }: Paging,
): { readonly page: Row[]; readonly NextToken: string } {
  const size = sizeAsked ?? defaultSize
  const isInRange = Number.isInteger(size) && size >= 1 && size <= maxSize
  ensure(isInRange, invalidParameter(parameter, `It is 1 to ${maxSize}.`))
  const digest = sha256(asked).slice(0, 16)
  let from = 0
  if (NextToken !== '') {
    const [seen, lastKey] = Buffer.from(NextToken, 'base64url').toString().split('|')
    ensure(seen === digest, invalidParameter('NextToken'))
    // A row that is gone since leaves the reader at the start of the list, which is short.
    from = rows.findIndex((row) => keyOf(row) === lastKey) + 1
  }
  const page = rows.slice(from, from + size)
  const last = page.at(-1)
  const hasMore = last !== undefined && from + page.length < rows.length
  return { page, NextToken: hasMore ? Buffer.from(`${digest}|${keyOf(last)}`).toString('base64url') : '' }
}
