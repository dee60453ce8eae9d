import { defineFunction } from './defineFunction.ts'

/** Fn::Max: numbers. */
export default defineFunction('Fn::Max', (argument) =>
  argument.numbers(argument.value, 'the argument').reduce((max, item) => Math.max(max, item)),
)
