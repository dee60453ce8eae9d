import { isList, isMap } from '../template/template.ts'
import { defineFunction } from './defineFunction.ts'

/** Fn::Length: a list, a map or a text. */
export default defineFunction('Fn::Length', (argument) => {
  const { value } = argument
  if (isList(value)) return value.length
  if (isMap(value)) return Object.keys(value).length
  if (typeof value === 'string') return [...value].length
  return argument.refuse('the argument must be a list, a map or a text.')
})
