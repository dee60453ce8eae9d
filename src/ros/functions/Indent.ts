import { defineFunction } from './defineFunction.ts'

/** Fn::Indent: [text, level 0..20, spaces per level 0..4 = 2]. Guess: empty lines stay empty. */
export default defineFunction('Fn::Indent', (argument) => {
  const [text, level, spaces = 2] = argument.items(2, 3)
  const width = argument.integer(level, 'the level', 0, 20) * argument.integer(spaces, 'the spaces per level', 0, 4)
  const lines = argument.text(text, 'the text')
  argument.reserve(width * lines.split('\n').length)
  return lines.replace(/^(?=.)/gm, ' '.repeat(width))
})
