import { ensure } from '../kernel/errors.ts'
import { canonicalJson, sha256 } from '../kernel/hash.ts'
import { invalidParameter } from './errors.ts'

/** One page of a list that has no table of its own, behind the item whose key the token names. Its size is PageSize or MaxResults. */
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
  const text = Buffer.from(token, 'base64url').toString()
  const before = token === '' ? 0 : items.findIndex((item) => `${digest}.${keyOf(item)}` === text) + 1
  ensure(token === '' || before > 0, invalidParameter('NextToken'))
  const page = items.slice(before, before + size)
  const last = page.at(-1)
  const isWhole = last === undefined || before + size >= items.length
  return { page, NextToken: isWhole ? '' : Buffer.from(`${digest}.${keyOf(last)}`).toString('base64url') }
}

/** ListTagResources tells no token behind its last page: the Terraform provider asks on as long as there is one, were it empty. */
export function tokenIfAny(NextToken: string): { readonly NextToken?: string } {
  return NextToken === '' ? {} : { NextToken }
}
