import { ApiError, ensure } from '../kernel/errors.ts'
import { pageOf, type Selection } from './paging.ts'

/** The members of a request that page a list of RAM or IMS. */
export interface MarkerRequest {
  readonly Marker?: string
  readonly MaxItems?: number
}

/** What such a list says of its page. Marker is there when more is to come. */
interface MarkerPage<Row> {
  readonly rows: Row[]
  readonly paging: { readonly IsTruncated: boolean; readonly Marker?: string }
}

export interface MarkerBounds {
  readonly defaultSize: number
  readonly maxSize: number
}

/** RAM: 100 by default, 1,000 at most. */
export const RAM_PAGES: MarkerBounds = { defaultSize: 100, maxSize: 1000 }
/** Groups and providers: 100 at most. */
export const SHORT_PAGES: MarkerBounds = { defaultSize: 100, maxSize: 100 }

const invalidMaxItems = ({ maxSize }: MarkerBounds) =>
  new ApiError(400, 'InvalidParameter.MaxItems', `MaxItems is a whole number from 1 to ${maxSize}.`)
const invalidMarker = () => new ApiError(400, 'InvalidParameter.Marker', 'Marker is not one that this list has given.')

/** One page of a table's group, newest rows first. */
export function markerPageOf<Row extends object>(
  { Marker = '', MaxItems }: MarkerRequest,
  selection: Selection<Row>,
  bounds: MarkerBounds = RAM_PAGES,
): MarkerPage<Row> {
  const page = { MaxResults: MaxItems ?? bounds.defaultSize, NextToken: Marker }
  const { rows, NextToken } = pageOf(page, selection, {
    ...bounds,
    tooLarge: () => invalidMaxItems(bounds),
    badToken: invalidMarker(),
  })
  return { rows, paging: NextToken === '' ? { IsTruncated: false } : { IsTruncated: true, Marker: NextToken } }
}

/** One page of a list that no table holds. `keyOf` names an item; the next page begins behind the one that ended this. */
export function markerSliceOf<Item>(
  { Marker = '', MaxItems }: MarkerRequest,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  bounds: MarkerBounds = RAM_PAGES,
): MarkerPage<Item> {
  const size = MaxItems ?? bounds.defaultSize
  ensure(Number.isInteger(size) && size >= 1 && size <= bounds.maxSize, invalidMaxItems(bounds))
  const last = Buffer.from(Marker, 'base64url').toString()
  const before = Marker === '' ? 0 : items.findIndex((item) => keyOf(item) === last) + 1
  ensure(Marker === '' || before > 0, invalidMarker())
  const rows = items.slice(before, before + size)
  const end = rows.at(-1)
  if (end === undefined || before + size >= items.length) return { rows, paging: { IsTruncated: false } }
  return { rows, paging: { IsTruncated: true, Marker: Buffer.from(keyOf(end)).toString('base64url') } }
}
