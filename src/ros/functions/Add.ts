import { isList, isMap } from '../template/template.ts'
import { defineFunction } from './defineFunction.ts'

/** Fn::Add: [x, y, …], all numbers (sum), all lists (one after the other) or all maps (later keys win). */
export default defineFunction('Fn::Add', (argument) => {
  const items = argument.items(1)
  if (items.every(isList)) return items.flat()
  if (items.every(isMap)) return Object.fromEntries(items.flatMap((item) => Object.entries(item)))
  if (items.some((item) => isList(item) || isMap(item))) argument.refuse('items must all be numbers, lists or maps.')
  return argument.numbers(items, 'the argument').reduce((sum, item) => sum + item, 0)
})
