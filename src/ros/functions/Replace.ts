import { defineFunction } from './defineFunction.ts'

/** Fn::Replace: [{old: new, …}, text]. Guess: pairs are applied one after the other, in the order written. */
export default defineFunction('Fn::Replace', (argument) => {
  const [pairs, text] = argument.items(2, 2)
  let result = argument.text(text, 'the text')
  for (const [old, replacement] of Object.entries(argument.map(pairs, 'the first item'))) {
    const by = argument.text(replacement, `the replacement of "${old}"`)
    if (old === '') continue
    const parts = result.split(old)
    argument.reserve(result.length + by.length * parts.length)
    result = parts.join(by)
  }
  return result
})
