import { findResourceShape, knownResourceTypes } from '../src/ros/resourceCatalogue.ts'
import type { ResourceType } from '../src/ros/stack/resourceType.ts'
import { emulatedResourceTypes, findResourceType } from '../src/ros/stack/resourceTypes.ts'

/** docs/resource-types.md: what stacks can make here, property by property. Written by `npm run coverage`. */
export function renderResourceTypes(): string {
  const emulated = emulatedResourceTypes()
  const others = knownResourceTypes().filter((type) => !emulated.includes(type))
  return [
    '# ROS resource types\n\n',
    'Written by `npm run coverage`. CreateStack refuses a type, or a property, that has no effect here by its name, before ',
    'anything is made; ValidateTemplate accepts every type that Alibaba publishes.\n\n',
    '*In place*: UpdateStack changes the property of the resource as it is; any other change makes the resource anew, where ',
    'the update allows replacement. *Drift*: the type can be read back, so DetectStackDrift compares it.\n\n',
    `${emulated.length} types are emulated, ${others.length} are known and refused.\n\n`,
    '| type | properties | in place | drift | without effect here | not emulated |\n| --- | --- | --- | --- | --- | --- |\n',
    ...emulated.map(rowOf),
    '\n## Known, not emulated\n\n',
    ...others.map((type) => `- ${type}\n`),
  ].join('')
}

function rowOf(type: string): string {
  const rules = findResourceType(type) as ResourceType
  const { emulates, accepts = {}, updates = [], read } = rules
  const accepted = Object.entries(accepts).map(([name, values]) => `${name}: ${values.join(', ')}`)
  const published = Object.keys(findResourceShape(type)?.properties ?? {})
  const rest = published.filter((name) => !emulates.includes(name) && !Object.hasOwn(accepts, name))
  const cells = [emulates, updates, read === undefined ? [] : ['yes'], accepted, rest]
  return `| ${[type, ...cells.map((list) => [...list].join(', '))].join(' | ')} |\n`
}
