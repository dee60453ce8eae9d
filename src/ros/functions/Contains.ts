import { defineFunction, sameJson } from './defineFunction.ts'

/** Fn::Contains: [list, value]. */
export default defineFunction('Fn::Contains', (argument) => {
  const [list, value] = argument.items(2, 2)
  return argument.list(list, 'the first item').some((item) => sameJson(item, value ?? null))
})
