import { defineFunction, sameJson } from './defineFunction.ts'

/** Fn::Equals: [one, other]. Guess: the number 1 and the text "1" differ. */
export default defineFunction('Fn::Equals', (argument) => {
  const [one, other] = argument.items(2, 2)
  return sameJson(one ?? null, other ?? null)
})
