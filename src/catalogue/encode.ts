import type { ActionShape } from './catalogue.ts'

/**
 * The flat names and texts by which clients send a request; the inverse of `decode`.
 * An empty list or structure has no flat spelling and is left out, unless it travels as JSON.
 */
export function encode(shape: ActionShape, request: Readonly<Record<string, unknown>>): [string, string][] {
  const flat: [string, string][] = []
  for (const [name, value] of Object.entries(request)) {
    const style = shape.encoded?.[name]
    if (value === undefined || value === null) continue
    if (style === undefined || typeof value === 'string') flatten(name, value, flat)
    else flat.push([name, style === 'simple' && Array.isArray(value) ? value.join(',') : JSON.stringify(value)])
  }
  return flat
}

function flatten(name: string, value: unknown, flat: [string, string][]): void {
  if (value === undefined || value === null) return
  if (Array.isArray(value)) for (const [i, item] of value.entries()) flatten(`${name}.${i + 1}`, item, flat)
  else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) flatten(`${name}.${key}`, inner, flat)
  } else flat.push([name, String(value)])
}
