import type { Json } from '../../world/rows/ros.ts'
import { defineFunction } from './defineFunction.ts'

/** Fn::MergeMapToList: [{key: list}, …]. A list of maps as long as the longest list; shorter ones repeat their last item. */
export default defineFunction('Fn::MergeMapToList', (argument) => {
  const columns = argument.items(1).flatMap((map) =>
    Object.entries(argument.map(map, 'every item')).map(([key, list]): [string, readonly Json[]] => {
      const items = argument.list(list, `"${key}"`)
      if (items.length === 0) argument.refuse(`"${key}" must not be empty.`)
      return [key, items]
    }),
  )
  const length = columns.reduce((longest, [, items]) => Math.max(longest, items.length), 0)
  argument.reserve(length * columns.length)
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(columns.map(([key, items]) => [key, items[row] ?? items.at(-1) ?? null])),
  )
})
