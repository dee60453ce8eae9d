import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** From the source tree, from one bundle in dist, and from a chunk one folder deeper. */
const FOLDERS = ['../../../fixtures/', '../fixtures/', '../../fixtures/']

function factsPath(name: string): string {
  for (const folder of FOLDERS) {
    const path = fileURLToPath(new URL(`${folder}${name}`, import.meta.url))
    if (existsSync(path)) return path
  }
  throw new Error(`fixture ${name} is missing beside the program`)
}

/** The fixture's content, read when first asked for and then kept: facts do not change while the process lives. */
export function onFirstUse<T, R>(name: string, shape: (content: T) => R): () => R {
  let kept: { readonly value: R } | undefined
  return () => {
    kept ??= { value: shape(JSON.parse(readFileSync(factsPath(name), 'utf8')) as T) }
    return kept.value
  }
}
