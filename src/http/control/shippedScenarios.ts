import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export interface ShippedScenario {
  /** Its file below scenarios/, without the ending: `stacks/drift`. */
  readonly name: string
  readonly title: string
  readonly group: string
  readonly teaches: string
  readonly text: string
}

/** From the bundle in dist, then from the source tree. */
const FOLDERS = ['../scenarios/', '../../../scenarios/']

/** The scenarios of this package, in order of their files. */
export async function shippedScenarios(): Promise<ShippedScenario[]> {
  const found = FOLDERS.map((folder) => fileURLToPath(new URL(folder, import.meta.url))).find((one) => existsSync(one))
  if (found === undefined) return []
  const { readScenario } = await import('../../scenario/read.ts')
  const files = readdirSync(found, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
  return files.sort().map((file) => {
    const text = readFileSync(path.join(found, file), 'utf8')
    const { title, group = '', teaches } = readScenario(text).scenario
    const name = file.replace(/\.yaml$/, '').replaceAll(path.sep, '/')
    return { name, title, group, teaches: teaches.trim().replace(/\s+/g, ' '), text }
  })
}
