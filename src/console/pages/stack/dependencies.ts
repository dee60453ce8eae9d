import { parse, type ScalarTag } from 'yaml'

export interface TemplateResource {
  readonly logicalId: string
  readonly type: string
  /** Logical ids that it refers to or waits for. */
  readonly needs: readonly string[]
  /** 0 of resources that need no other; else one more than the deepest that they need. */
  readonly depth: number
}

type Section = Readonly<Record<string, unknown>>

/** YAML's short forms of functions. */
const TAGS: ScalarTag[] = ['Ref', 'GetAtt', 'Sub'].map((name) => ({
  tag: `!${name}`,
  resolve: (text: string) => ({ [name === 'Ref' ? name : `Fn::${name}`]: text }),
}))

/** The resources of a template and what each of them needs. Empty if the text is no template. */
export function dependenciesOf(templateText: string): TemplateResource[] {
  const { Resources } = (readTemplate(templateText) ?? {}) as { Resources?: Section }
  const found = Object.entries(Resources ?? {}).map(([logicalId, resource]) => {
    const { Type = '', DependsOn = [] } = (resource ?? {}) as { Type?: string; DependsOn?: string | string[] }
    const named = [...referencesIn(resource), ...[DependsOn].flat()]
    const needs = [...new Set(named)].filter((name) => name !== logicalId && Object.hasOwn(Resources ?? {}, name))
    return { logicalId, type: Type, needs }
  })
  const needsOf = new Map(found.map(({ logicalId, needs }) => [logicalId, needs]))
  return found.map((one) => ({ ...one, depth: depthOf(one.logicalId, needsOf, []) }))
}

function readTemplate(text: string): unknown {
  try {
    return parse(text, { customTags: TAGS, logLevel: 'silent' })
  } catch {
    return undefined
  }
}

/** Names in Ref, Fn::GetAtt and Fn::Sub, anywhere in a value. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, argument]) => {
    if (name === 'Ref' && typeof argument === 'string') return [argument]
    if (name === 'Fn::GetAtt') return attributeOwner(argument)
    if (name === 'Fn::Sub') return [...inSub([argument].flat()[0]), ...referencesIn([argument].flat().slice(1))]
    return referencesIn(argument)
  })
}

function attributeOwner(argument: unknown): string[] {
  if (typeof argument === 'string') return [argument.split('.')[0] ?? '']
  const [owner] = Array.isArray(argument) ? argument : []
  return typeof owner === 'string' ? [owner] : referencesIn(argument)
}

function inSub(text: unknown): string[] {
  if (typeof text !== 'string') return []
  return [...text.matchAll(/\$\{([A-Za-z0-9_]+)(?:\.[^}]+)?\}/g)].map(([, name = '']) => name)
}

function depthOf(id: string, needsOf: ReadonlyMap<string, readonly string[]>, above: readonly string[]): number {
  // A circle is refused by the emulator; here it only must not go on for ever.
  const needs = (needsOf.get(id) ?? []).filter((need) => !above.includes(need))
  return needs.reduce((depth, need) => Math.max(depth, 1 + depthOf(need, needsOf, [...above, id])), 0)
}
