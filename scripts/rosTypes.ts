/** The resource types that the ROS CDK packages describe: read from their generated sources as text; nothing of them is run. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const PACKAGES = ['ecs', 'ram', 'ros', 'vpc'].map((name) => `@alicloud/ros-cdk-${name}`)
const UPDATABLE = 'fixtures/catalogue/ros-updatable.json'

interface Property {
  type: string
  required?: true
  updatable?: boolean
  items?: string
  fields?: Record<string, Property>
}

interface Described {
  readonly package: string
  readonly properties: Record<string, Property>
  readonly attributes: readonly string[]
}

const PLAIN: Readonly<Record<string, string>> = {
  stringToRosTemplate: 'string',
  numberToRosTemplate: 'number',
  booleanToRosTemplate: 'boolean',
  objectToRosTemplate: 'any',
  dateToRosTemplate: 'string',
}

const TAG: Record<string, Property> = { Key: { type: 'string', required: true }, Value: { type: 'string' } }

/** The text of fixtures/ros-resource-types.json. Which properties are updated in place is not in the packages. */
export function renderRosTypes(): string {
  const types = new Map<string, Described>()
  const source: Record<string, number> = {}
  for (const name of PACKAGES) {
    const folder = path.join(root, 'node_modules', name)
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
    const found = generatedSources(path.join(folder, 'lib')).flatMap((text) => typesIn(text, `${name}@${version}`))
    for (const [type, described] of found) types.set(type, described)
    source[`${name}@${version}`] = found.length
  }
  const updatable = JSON.parse(readFileSync(path.join(root, UPDATABLE), 'utf8')) as Updatable
  for (const [type, flags] of Object.entries(updatable.properties)) {
    for (const [name, flag] of Object.entries(flags)) {
      const property = types.get(type)?.properties[name]
      if (property === undefined) throw new Error(`${UPDATABLE}: ${type} has no property ${name}`)
      property.updatable = flag
    }
  }
  const lines = [...types]
    .sort(byName)
    .map(([type, described]) => `${JSON.stringify(type)}:${JSON.stringify(described)}`)
  const head = `"source":${JSON.stringify(source)},\n"updatableSource":${JSON.stringify(updatable.source)},\n`
  return `{\n${head}"resourceTypes":{\n${lines.join(',\n')}\n}}\n`
}

interface Updatable {
  readonly source: string
  readonly properties: Readonly<Record<string, Readonly<Record<string, boolean>>>>
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1)

function generatedSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.generated.js'))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
}

function typesIn(text: string, name: string): [string, Described][] {
  const bodies = new Map([...text.matchAll(/^function (\w+)\([^\n]*\{\n([\s\S]*?)^\}/gm)].map((m) => [m[1], m[2]]))
  const classes = new Map([...text.matchAll(/^class (\w+) extends [^\n]*\{\n([\s\S]*?)^\}/gm)].map((m) => [m[1], m[2]]))
  const names = text.matchAll(/^(\w+)\.ROS_RESOURCE_TYPE_NAME = "([^"]+)"/gm)
  return [...names].map(([, className = '', type = '']) => {
    const at = { bodies: bodies as ReadonlyMap<string, string> }
    const properties = propertiesOf(at, `r${className.slice(1)}PropsToRosTemplate`, `${className}PropsValidator`)
    const attributes = (classes.get(className) ?? '').matchAll(/this\.getAtt\('([^']+)'\)/g)
    return [type, { package: name, properties, attributes: [...attributes].map(([, each = '']) => each).sort() }]
  })
}

/** Those that must be given come first, then by name. */
function propertiesOf(
  { bodies }: { readonly bodies: ReadonlyMap<string, string> },
  mapper: string,
  validator: string,
): Record<string, Property> {
  const body = bodies.get(mapper)
  if (body === undefined) throw new Error(`the packages have no ${mapper}`)
  const required = bodies.get(validator)?.matchAll(/propertyValidator\('(\w+)', ros\.requiredValidator\)/g) ?? []
  const needed = new Set([...required].map(([, name]) => name))
  const mapped = [...body.matchAll(/^\s*'([^']+)': (.+)\(properties\.(\w+)\),?$/gm)]
  const entries = mapped.map(([, name = '', how = '', member = '']): [string, Property] => {
    const { type, ...more } = shapeOf(bodies, how)
    return [name, { type, ...(needed.has(member) ? { required: true as const } : {}), ...more }]
  })
  const rank = ({ required: isNeeded }: Property) => (isNeeded ? 0 : 1)
  return Object.fromEntries(entries.sort((one, other) => rank(one[1]) - rank(other[1]) || byName(one, other)))
}

function shapeOf(bodies: ReadonlyMap<string, string>, how: string): Property {
  const wrapped = /^ros\.(list|hash|union)Mapper\((.*)\)$/.exec(how)
  if (wrapped?.[1] === 'union') return { type: 'any' }
  if (wrapped !== null) {
    const { type: items, fields } = shapeOf(bodies, wrapped[2] ?? '')
    const type = wrapped[1] === 'list' ? 'list' : 'map'
    return { type, ...(fields === undefined ? { items } : { fields }) }
  }
  const plain = PLAIN[how.replace(/^ros\./, '')]
  if (plain !== undefined) return { type: plain }
  if (how === 'ros.rosTagToRosTemplate') return { type: 'object', fields: TAG }
  const nested = /^ros(\w+)PropertyToRosTemplate$/.exec(how)?.[1]
  if (nested === undefined) return { type: 'any' }
  const validator = [...bodies.keys()].find((name) => name.replace(/_/g, '') === `Ros${nested}PropertyValidator`) ?? ''
  return { type: 'object', fields: propertiesOf({ bodies }, how, validator) }
}
