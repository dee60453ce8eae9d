import { defineFunction, sameJson } from './defineFunction.ts'

/** Fn::Index: [item, list]. Empty when the list does not have it. */
export default defineFunction('Fn::Index', (argument) => {
  const [item, list] = argument.items(2, 2)
  const at = argument.list(list, 'the second item').findIndex((each) => sameJson(each, item ?? null))
  return at < 0 ? '' : at
})
