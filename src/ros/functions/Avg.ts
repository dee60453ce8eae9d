import { defineFunction, rounded } from './defineFunction.ts'

/** Fn::Avg: [digits after the point, numbers]. */
export default defineFunction('Fn::Avg', (argument) => {
  const [digits, list] = argument.items(2, 2)
  const numbers = argument.numbers(list, 'the second item')
  const sum = numbers.reduce((total, item) => total + item, 0)
  return rounded(sum / numbers.length, argument.integer(digits, 'the number of digits', 0, 20))
})
