import { createRequire } from 'node:module'
import type { Ajv, Options } from 'ajv'

/** Not imported: the module would be loaded at every start, and only who checks something against a schema needs it. */
export function newAjv(options: Options): Ajv {
  const { Ajv } = createRequire(import.meta.url)('ajv') as typeof import('ajv')
  return new Ajv(options)
}
