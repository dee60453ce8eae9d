import { defineFunction } from './defineFunction.ts'

/** Fn::Split: [delimiter, text]. Parts are not trimmed. */
export default defineFunction('Fn::Split', (argument) => {
  const [delimiter, text] = argument.items(2, 2)
  const by = argument.text(delimiter, 'the delimiter')
  if (by === '') argument.refuse('the delimiter must not be empty.')
  return argument.text(text, 'the text').split(by)
})
