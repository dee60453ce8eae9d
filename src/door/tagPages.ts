import { ensure } from '../kernel/errors.ts'
import { canonicalJson, sha256 } from '../kernel/hash.ts'
import { invalidParameter } from './errors.ts'

/**
 * One page of a list that has no table of its own. Its size is PageSize or MaxResults. The token names the item to go on with
 * and the one before it: it is good as long as either is there, so what was shown may be taken away between two pages.
 */
export function tokenSliceOf<Item>(
  request: {
    readonly NextToken?: string | undefined
    readonly PageSize?: number | undefined
    readonly MaxResults?: number | undefined
  },
  items: readonly Item[],
  keyOf: (item: Item) => string,
  filters: object,
  { defaultSize, maxSize }: { readonly defaultSize: number; readonly maxSize: number },
): { readonly page: Item[]; readonly NextToken: string } {
  const { NextToken: token = '', PageSize, MaxResults } = request
  const size = MaxResults ?? PageSize ?? defaultSize
  ensure(
    Number.isInteger(size) && size >= 1 && size <= maxSize,
    invalidParameter(MaxResults === undefined ? 'PageSize' : 'MaxResults'),
  )
  const digest = sha256(canonicalJson(filters)).slice(0, 16)
  const from = token === '' ? 0 : positionOf(token, digest, items.map(keyOf))
  ensure(from !== undefined, invalidParameter('NextToken'))
  const page = items.slice(from, from + size)
  const [last, next] = [page.at(-1), items[from + size]]
  if (last === undefined || next === undefined) return { page, NextToken: '' }
  return { page, NextToken: [digest, coded(keyOf(last)), coded(keyOf(next))].join('.') }
}

function coded(key: string): string {
  return Buffer.from(key).toString('base64url')
}

/** Where the page begins that a token asks for; undefined if it is none of this list. */
function positionOf(token: string, digest: string, keys: readonly string[]): number | undefined {
  const [seen, last, next] = token.split('.')
  if (seen !== digest || last === undefined || next === undefined) return undefined
  const named = keys.map(coded)
  if (named.includes(next)) return named.indexOf(next)
  return named.includes(last) ? named.indexOf(last) + 1 : undefined
}

/** ListTagResources tells no token behind its last page: the Terraform provider asks on as long as there is one, were it empty. */
export function tokenIfAny(NextToken: string): { readonly NextToken?: string } {
  return NextToken === '' ? {} : { NextToken }
}
