import type { Json } from '../../world/rows/ros.ts'
import { isMap, own } from '../template/template.ts'
import { defineFunction } from './defineFunction.ts'

/** Fn::GetJsonValue: [key, JSON text]. First level only. Guess: a key that is not there gives an empty text. */
export default defineFunction('Fn::GetJsonValue', (argument) => {
  const [key, source] = argument.items(2, 2)
  const name = argument.text(key, 'the key')
  if (isMap(source)) return own(source, name) ?? ''
  const parsed = parse(argument.text(source, 'the second item'))
  if (!isMap(parsed)) return argument.refuse('the second item must be the text of a JSON object.')
  return own(parsed, name) ?? ''
})

function parse(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
