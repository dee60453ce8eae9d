import { defineFunction } from './defineFunction.ts'

/** Fn::And: [condition, condition, …]. */
export default defineFunction('Fn::And', (argument, scope) =>
  argument.items(2).reduce<boolean>((all, condition) => argument.truth(condition, scope) && all, true),
)
