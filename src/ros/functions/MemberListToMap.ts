import { defineFunction } from './defineFunction.ts'

const MEMBER = /^\.member\.(\d+)\.([^=]+)=(.*)$/s

/**
 * Fn::MemberListToMap: [name of the key, name of the value, [".member.0.Name=color", ".member.0.Value=red", …]].
 * Unlike ROS, whose documents only name the function: the form is that of OpenStack Heat, its ancestor (Guess).
 */
export default defineFunction('Fn::MemberListToMap', (argument) => {
  const [key, value, list] = argument.items(3, 3)
  const [keyName, valueName] = [argument.text(key, 'the first item'), argument.text(value, 'the second item')]
  const members = new Map<string, Map<string, string>>()
  for (const item of argument.list(list, 'the third item')) {
    const text = argument.text(item, 'every member')
    const match = MEMBER.exec(text)
    if (match === null) return argument.refuse(`"${text}" is no member: .member.N.Name=value.`)
    const [, at = '', name = '', content = ''] = match
    members.set(at, (members.get(at) ?? new Map()).set(name, content))
  }
  return Object.fromEntries(
    [...members.values()]
      .filter((member) => member.has(keyName))
      .map((member) => [member.get(keyName) ?? '', member.get(valueName) ?? '']),
  )
})
