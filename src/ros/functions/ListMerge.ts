import { defineFunction } from './defineFunction.ts'

/** Fn::ListMerge: [list, list, …]. One list after the other. */
export default defineFunction('Fn::ListMerge', (argument) =>
  argument.items(1).flatMap((list) => argument.list(list, 'every item')),
)
