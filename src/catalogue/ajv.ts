import { createRequire } from 'node:module'
import type { Ajv, ErrorObject, Options } from 'ajv'

/** Not imported: the module would be loaded at every start, and only who checks something against a schema needs it. */
export function newAjv(options: Options): Ajv {
  const { Ajv } = createRequire(import.meta.url)('ajv') as typeof import('ajv')
  return new Ajv(options)
}

/** What is wrong with a value, as a sentence: where, what, and the name or the choices that it is about. `whole` names the value itself. */
export function problemText(problem: ErrorObject | undefined, whole: string): string {
  const { instancePath = '', message = 'is not valid', params = {} } = problem ?? {}
  const { additionalProperty, allowedValues } = params as { additionalProperty?: string; allowedValues?: unknown[] }
  const about = additionalProperty ?? allowedValues?.join(', ')
  return `${instancePath || whole} ${message}${about === undefined ? '' : ` (${about})`}.`
}
