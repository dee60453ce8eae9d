import { invalidParameter } from '../../door/errors.ts'
import { ensure } from '../../kernel/errors.ts'
import { matchesTags, type TagMember } from '../../rules/tags.ts'
import type { Tags } from '../../world/rows/ecs.ts'

export type Filter<Row> = (row: Row) => boolean

/** Rows whose members equal what was asked; undefined when nothing was asked. An empty text asks nothing. */
export function matching<Row extends object>(
  asked: { readonly [K in keyof Row]?: Row[K] | undefined },
): Filter<Row> | undefined {
  const wanted = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '')
  if (wanted.length === 0) return undefined
  return (row) => wanted.every(([name, value]) => row[name as keyof Row] === value)
}

/** Rows that carry all tags of a request; undefined when it has none. */
export function tagged<Row extends { readonly Tags: Tags }>(
  tags: readonly TagMember[] | undefined,
): Filter<Row> | undefined {
  return tags === undefined || tags.length === 0 ? undefined : (row) => matchesTags(row.Tags, tags)
}

/** What no row here can have, because what it names is not emulated: asked for, nothing is found. */
export function nobodyHas<Row>(asked: unknown): Filter<Row> | undefined {
  return asked === undefined || asked === '' || asked === false ? undefined : () => false
}

/** The filters that were asked, together; undefined when there is none, so that a list need not be scanned. */
export function allOf<Row>(...filters: (Filter<Row> | undefined)[]): Filter<Row> | undefined {
  const asked = filters.filter((filter) => filter !== undefined)
  return asked.length === 0 ? undefined : (row) => asked.every((filter) => filter(row))
}

/** Ids or addresses in one text, separated by commas. Refuses more than `limit`. */
export function commaList(name: string, text: string | undefined, limit: number): string[] | undefined {
  if (text === undefined || text === '') return undefined
  const items = text.split(',').map((item) => item.trim())
  ensure(items.length <= limit, invalidParameter(name, `At most ${limit} can be given.`))
  return items
}
