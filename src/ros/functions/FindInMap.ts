import { own } from '../template/template.ts'
import { defineFunction } from './defineFunction.ts'

/** Fn::FindInMap: [mapping, key, key]. Keys are compared as texts. */
export default defineFunction('Fn::FindInMap', (argument, { mappings }) => {
  const [name, first, second] = argument.items(3, 3).map((item) => argument.text(item, 'every item'))
  const mapping = own(mappings, name ?? '')
  if (mapping === undefined) return argument.refuse(`there is no mapping "${name}".`)
  const inner = own(argument.map(mapping, `the mapping "${name}"`), first ?? '')
  if (inner === undefined) return argument.refuse(`the mapping "${name}" has no key "${first}".`)
  const value = own(argument.map(inner, `"${first}" of the mapping "${name}"`), second ?? '')
  return value ?? argument.refuse(`"${first}" of the mapping "${name}" has no key "${second}".`)
})
