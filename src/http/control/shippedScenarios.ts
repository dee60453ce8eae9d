import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NamedLab } from '../../scenario/lab/classroom.ts'
import type { ScenarioFile } from '../../scenario/read.ts'

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
const LABS = 'labs/'

interface Shipped {
  /** Below scenarios/, without the ending. */
  readonly name: string
  readonly file: ScenarioFile
}

/** Read once: what comes with a package does not change while it runs. */
let files: Promise<readonly Shipped[]> | undefined

/** The scenarios of this package, in order of their files. Labs are not among them: their texts hold the solution. */
export async function shippedScenarios(): Promise<ShippedScenario[]> {
  files ??= shippedFiles()
  return (await files)
    .filter(({ name }) => !name.startsWith(LABS))
    .map(({ name, file: { scenario, text } }) => {
      const { title, group = '', teaches } = scenario
      return { name, title, group, teaches: teaches.trim().replace(/\s+/g, ' '), text }
    })
}

/** The labs of this package, in the order in which a learner takes them. */
export async function shippedLabs(): Promise<NamedLab[]> {
  files ??= shippedFiles()
  return (await files)
    .filter(({ name }) => name.startsWith(LABS))
    .map(({ name, file }) => ({ name: name.slice(LABS.length), file }))
    .sort((one, other) => orderOf(one) - orderOf(other))
}

function orderOf({ file }: NamedLab): number {
  return file.scenario.lab?.order ?? 0
}

async function shippedFiles(): Promise<Shipped[]> {
  const found = FOLDERS.map((folder) => fileURLToPath(new URL(folder, import.meta.url))).find((one) => existsSync(one))
  if (found === undefined) return []
  const { readScenario } = await import('../../scenario/read.ts')
  const names = readdirSync(found, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
  return names.sort().map((name) => ({
    name: name.replace(/\.yaml$/, '').replaceAll(path.sep, '/'),
    file: readScenario(readFileSync(path.join(found, name), 'utf8')),
  }))
}
