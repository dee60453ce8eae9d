import { defineFunction } from './defineFunction.ts'

/** Fn::Min: numbers. */
export default defineFunction('Fn::Min', (argument) =>
  argument.numbers(argument.value, 'the argument').reduce((min, item) => Math.min(min, item)),
)
