import { defineFunction, sameJson } from './defineFunction.ts'

/** Fn::EachMemberIn: [list, list]. Whether the second has every item of the first. */
export default defineFunction('Fn::EachMemberIn', (argument) => {
  const [members, whole] = argument.items(2, 2)
  const list = argument.list(whole, 'the second item')
  return argument.list(members, 'the first item').every((member) => list.some((item) => sameJson(item, member)))
})
