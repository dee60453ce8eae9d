import { defineFunction } from './defineFunction.ts'

/** Fn::Join: [delimiter, texts]. */
export default defineFunction('Fn::Join', (argument) => {
  const [delimiter, texts] = argument.items(2, 2)
  const items = argument.list(texts, 'the second item').map((item) => argument.text(item, 'every item to join'))
  const by = argument.text(delimiter, 'the delimiter')
  argument.reserve(by.length * items.length)
  return items.join(by)
})
