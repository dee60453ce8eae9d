import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** From the bundle in dist, then from the source tree. In this order: above dist stands somebody else's folder. */
const FOLDERS = ['../fixtures/', '../../fixtures/']

/** Where a file of fixtures/ is, for a name such as `catalogue/ecs.json`. */
export function fixturePath(name: string): string {
  for (const folder of FOLDERS) {
    const path = fileURLToPath(new URL(`${folder}${name}`, import.meta.url))
    if (existsSync(path)) return path
  }
  throw new Error(`fixture ${name} is missing beside the program`)
}

/** The bytes of a fixture. */
export function readFixture(name: string): Buffer {
  return readFileSync(fixturePath(name))
}
