import { readPattern } from '../template/pattern.ts'
import { defineFunction } from './defineFunction.ts'

/** Fn::MatchPattern: [pattern, text]. Guess: the pattern must match a beginning of the text ([a-z]+ does not match 12b). */
export default defineFunction('Fn::MatchPattern', (argument) => {
  const [source, text] = argument.items(2, 2)
  const pattern = readPattern(argument.text(source, 'the pattern'))
  if ('problem' in pattern) return argument.refuse(`the pattern cannot be used: ${pattern.problem}`)
  return pattern.matchesStart(argument.text(text, 'the text'))
})
