import { defineFunction } from './defineFunction.ts'

/** Fn::Or: [condition, condition, …]. */
export default defineFunction('Fn::Or', (argument, scope) =>
  argument.items(2).reduce<boolean>((any, condition) => argument.truth(condition, scope) || any, false),
)
