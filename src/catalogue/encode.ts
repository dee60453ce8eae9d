import type { ActionShape } from './catalogue.ts'

export function encode(_shape: ActionShape, request: object): [string, string][] {
  const out: [string, string][] = []
  const walk = (name: string, value: unknown): void => {
    if (value === undefined || value === null) return
    if (Array.isArray(value)) value.forEach((item, i) => walk(`${name}.${i + 1}`, item))
    else if (typeof value === 'object') for (const [k, v] of Object.entries(value)) walk(name === '' ? k : `${name}.${k}`, v)
    else out.push([name, String(value)])
  }
  walk('', request)
  return out
}
