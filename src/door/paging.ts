import { type ApiError, ensure } from '../kernel/errors.ts'
import { canonicalJson, sha256 } from '../kernel/hash.ts'
import type { Table } from '../kernel/table.ts'
import { invalidParameter } from './errors.ts'

/** The members of a request that page a list, in either style. */
export interface PageRequest {
  readonly PageNumber?: number
  readonly PageSize?: number
  readonly MaxResults?: number
  readonly NextToken?: string
}

export interface PageBounds {
  readonly defaultSize: number
  readonly maxSize: number
  readonly tooLarge?: (name: string) => ApiError
  readonly badToken?: ApiError
}

/** ECS: 10 by default, 100 at most. */
export const ECS_PAGES: PageBounds = { defaultSize: 10, maxSize: 100 }
/** VPC: 10 by default, 50 at most. */
export const VPC_PAGES: PageBounds = { defaultSize: 10, maxSize: 50 }

/**
 * Which rows a list shows. One declared index selects them (any page then costs the same);
 * `filter` is what no index answers, and scans the group. `ids` looks rows up one by one.
 */
export interface Selection<Row extends object> {
  readonly table: Table<Row>
  readonly index: string
  readonly group: string
  readonly filter?: ((row: Row) => boolean) | undefined
  readonly ids?: readonly string[] | undefined
  /** Everything that narrows the list, for the digest in NextToken. */
  readonly filters: Readonly<Record<string, unknown>>
}

export interface Page<Row> {
  readonly rows: Row[]
  readonly TotalCount: number
  readonly PageNumber: number
  readonly PageSize: number
  /** Empty when there is no further page or when page numbers were asked for. */
  readonly NextToken: string
}

/** One page of the selection, newest rows first. NextToken is the position of the last row and a digest of the filters. */
export function pageOf<Row extends object>(
  request: PageRequest,
  selection: Selection<Row>,
  bounds: PageBounds,
): Page<Row> {
  const byToken = request.NextToken !== undefined || request.MaxResults !== undefined
  const size = bounded(byToken ? 'MaxResults' : 'PageSize', byToken ? request.MaxResults : request.PageSize, bounds)
  const number = request.PageNumber ?? 1
  ensure(Number.isInteger(number) && number >= 1, invalidParameter('PageNumber'))
  const found = needsScan(selection) ? scan(selection) : undefined
  const total = found?.length ?? selection.table.count(selection.index, selection.group)
  const from = byToken ? positionAfter(request.NextToken, selection, found, bounds.badToken) : (number - 1) * size
  const rows =
    found?.slice(from, from + size) ?? selection.table.list(selection.index, selection.group, { from, limit: size })
  const last = rows.at(-1)
  const hasMore = from + rows.length < total
  const NextToken = byToken && hasMore && last !== undefined ? tokenFor(selection, last) : ''
  return { rows, TotalCount: total, PageNumber: number, PageSize: size, NextToken }
}

function bounded(name: string, asked: number | undefined, { defaultSize, maxSize, tooLarge }: PageBounds): number {
  const size = asked ?? defaultSize
  ensure(Number.isInteger(size) && size >= 1 && size <= maxSize, (tooLarge ?? invalidParameter)(name))
  return size
}

function needsScan<Row extends object>(selection: Selection<Row>): boolean {
  return selection.filter !== undefined || selection.ids !== undefined
}

function scan<Row extends object>({ table, index, group, filter, ids }: Selection<Row>): Row[] {
  let rows: Row[]
  if (ids === undefined) rows = table.list(index, group)
  else {
    const { key, indexes } = table.definition
    const grouping = indexes?.[index]
    rows = [...new Set(ids)].map((id) => table.get(id)).filter((row) => row !== undefined)
    rows = rows.filter((row) => [grouping?.(row) ?? []].flat().includes(group))
    rows.sort((a, b) => table.order(key(b)) - table.order(key(a)))
  }
  return filter === undefined ? rows : rows.filter(filter)
}

function tokenFor<Row extends object>(selection: Selection<Row>, last: Row): string {
  const order = selection.table.order(selection.table.definition.key(last))
  return Buffer.from(`${order}.${digest(selection.filters)}`).toString('base64url')
}

/** How many rows of the selection come before the next page; a row created since is newer and was on no page. */
function positionAfter<Row extends object>(
  token: string | undefined,
  { table, index, group, filters }: Selection<Row>,
  found: readonly Row[] | undefined,
  badToken: ApiError = invalidParameter('NextToken'),
): number {
  if (token === undefined || token === '') return 0
  const [order, seen] = Buffer.from(token, 'base64url').toString().split('.')
  ensure(/^\d+$/.test(order ?? '') && seen === digest(filters), badToken)
  const lastOrder = Number(order)
  if (found === undefined) return table.count(index, group) - table.rank(index, group, lastOrder)
  const next = found.findIndex((row) => table.order(table.definition.key(row)) < lastOrder)
  return next < 0 ? found.length : next
}

function digest(filters: Readonly<Record<string, unknown>>): string {
  return sha256(canonicalJson(filters)).slice(0, 16)
}
