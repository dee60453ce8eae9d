import { isList } from '../template/template.ts'
import { defineFunction } from './defineFunction.ts'

/** Fn::Not: condition, its name, or a list of one. All three forms are in use. */
export default defineFunction('Fn::Not', (argument, scope) => {
  const [condition] = isList(argument.value) ? argument.items(1, 1) : [argument.value]
  return !argument.truth(condition, scope)
})
