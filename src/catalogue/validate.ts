import type { ActionShape, Schema } from './catalogue.ts'

export interface Problem {
  readonly kind: 'missing' | 'type'
  readonly name: string
  readonly expected?: string
}

export function validateRequest(shape: ActionShape, request: Record<string, unknown>): Problem | undefined {
  for (const name of shape.request.required ?? []) {
    if (request[name] === undefined || request[name] === '') return { kind: 'missing', name }
  }
  return problem(shape.request, request, '')
}

function problem(schema: Schema, value: unknown, name: string): Problem | undefined {
  if (value === undefined || value === null) return undefined
  if (schema.type === 'object' && schema.properties) {
    if (typeof value !== 'object') return { kind: 'type', name, expected: 'object' }
    for (const [key, member] of Object.entries(value as object)) {
      const inner = Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined
      const found = inner && problem(inner, member, name === '' ? key : `${name}.${key}`)
      if (found) return found
    }
    return undefined
  }
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return { kind: 'type', name, expected: 'list' }
    for (const [i, item] of value.entries()) {
      const found = schema.items && problem(schema.items, item, `${name}.${i + 1}`)
      if (found) return found
    }
    return undefined
  }
  if (schema.type === 'number' || schema.type === 'integer') return typeof value === 'number' ? undefined : { kind: 'type', name, expected: schema.type }
  if (schema.type === 'boolean') return typeof value === 'boolean' ? undefined : { kind: 'type', name, expected: 'boolean' }
  if (schema.type === 'string') return typeof value === 'string' ? undefined : { kind: 'type', name, expected: 'string' }
  return undefined
}

export function validateResponse(shape: ActionShape, response: object): string[] {
  const out: string[] = []
  const walk = (schema: Schema, value: unknown, at: string): void => {
    if (value === undefined || value === null) return
    if (schema.type === 'object' && schema.properties) {
      if (typeof value !== 'object' || Array.isArray(value)) {
        out.push(`${at}: not an object`)
        return
      }
      for (const [key, member] of Object.entries(value)) {
        const inner = schema.properties[key]
        if (inner === undefined) out.push(`${at}.${key}: not in the catalogue`)
        else walk(inner, member, `${at}.${key}`)
      }
    } else if (schema.type === 'array') {
      if (!Array.isArray(value)) out.push(`${at}: not a list`)
      else value.forEach((item, i) => schema.items && walk(schema.items, item, `${at}[${i}]`))
    } else if (schema.type === 'number' || schema.type === 'integer') {
      if (typeof value !== 'number') out.push(`${at}: not a number`)
    } else if (schema.type && schema.type !== 'object' && typeof value !== schema.type) out.push(`${at}: not ${schema.type}`)
  }
  walk(shape.response, response, '')
  return out
}
