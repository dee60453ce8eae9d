import { defineFunction } from './defineFunction.ts'

/** Fn::SelectMapList: [key, maps]. Values of the maps that have the key. */
export default defineFunction('Fn::SelectMapList', (argument) => {
  const [key, maps] = argument.items(2, 2)
  const name = argument.text(key, 'the key')
  return argument
    .list(maps, 'the second item')
    .map((map) => argument.map(map, 'every item of the list'))
    .filter((map) => Object.hasOwn(map, name))
    .map((map) => map[name] ?? null)
})
