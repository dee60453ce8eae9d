import type { ActionShape, Schema } from './catalogue.ts'

interface Node {
  value?: string
  members: Map<string, Node>
}

export function decode(shape: ActionShape, flat: Iterable<readonly [string, string]>) {
  const root: Node = { members: new Map() }
  for (const [name, value] of flat) {
    let node = root
    for (const part of name.split('.')) {
      let next = node.members.get(part)
      if (next === undefined) {
        next = { members: new Map() }
        node.members.set(part, next)
      }
      node = next
    }
    node.value = value
  }
  const unread: string[] = []
  const request: Record<string, unknown> = {}
  for (const [name, node] of root.members) {
    const schema = Object.hasOwn(shape.request.properties ?? {}, name) ? shape.request.properties?.[name] : undefined
    if (schema === undefined) {
      unread.push(name)
      continue
    }
    const value = read(schema, node)
    if (value !== undefined) request[name] = value
  }
  return { request, unread }
}

function read(schema: Schema, node: Node): unknown {
  if (schema.type === 'array' && schema.items) {
    const items = [...node.members].filter(([k]) => /^[0-9]+$/.test(k)).sort(([a], [b]) => Number(a) - Number(b))
    return items.map(([, item]) => read(schema.items as Schema, item))
  }
  if (schema.type === 'object') {
    const out: Record<string, unknown> = {}
    for (const [name, member] of node.members) {
      const inner = schema.properties?.[name] ?? schema.additionalProperties
      if (inner) out[name] = read(inner, member)
    }
    return out
  }
  const text = node.value
  if (text === undefined || (text === '' && schema.type !== 'string')) return undefined
  if ((schema.type === 'number' || schema.type === 'integer') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (schema.type === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  return text
}
