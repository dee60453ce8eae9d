import { defineFunction } from './defineFunction.ts'

/** Fn::Any: [condition, …]. */
export default defineFunction('Fn::Any', (argument, scope) =>
  argument.items(1).reduce<boolean>((any, condition) => argument.truth(condition, scope) || any, false),
)
