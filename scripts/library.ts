/**
 * Writes docs/scenario-library.md: what each scenario of scenarios/ is about, by group.
 *   npm run library             writes
 *   npm run library -- --check  exits 1 when the committed page differs from the folder
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Scenario } from '../src/scenario/format.ts'
import { readScenario } from '../src/scenario/read.ts'
import { writeOrCheck } from './generated.ts'

const folder = new URL('../scenarios/', import.meta.url)

/** Paths of the scenarios below scenarios/, in order. */
export function scenarioFiles(): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return entries.filter((file) => file.endsWith('.yaml')).sort()
}

/** Path below the repository's root → what it must hold. */
export function renderLibrary(): Map<string, string> {
  const files = scenarioFiles()
  const groups = new Map<string, string[]>()
  const read = files.map((file) => [file, readScenario(readFileSync(new URL(file, folder), 'utf8')).scenario] as const)
  // Labs stand in the order in which a learner takes them.
  const inOrder = read.sort(([, one], [, other]) => (one.lab?.order ?? 0) - (other.lab?.order ?? 0))
  for (const [file, scenario] of inOrder) {
    const { group = '' } = scenario
    groups.set(group, [...(groups.get(group) ?? []), entryOf(file, scenario)])
  }
  const parts = [...groups].map(([group, entries]) => `## ${group}\n\n${entries.join('\n')}\n`)
  return new Map([['docs/scenario-library.md', `${head(files.length, groups.size)}${parts.join('\n')}`]])
}

function head(files: number, groups: number): string {
  return [
    '# The scenario library\n\n',
    `Written by \`npm run library\`. ${files} stories in ${groups} groups, each in a world of its own, which can be run, read and changed:\n\n`,
    '```sh\nalistack scenario list\nalistack scenario run scenarios/other-ways/clone-by-hand.yaml\nalistack scenario run scenarios --filter EIP --steps\n```\n\n',
    'How a file is written is told in [scenarios.md](scenarios.md), and of the labs, which are graded lessons, in [labs.md](labs.md). Numbers behind a story are the rules of cloning that it shows.\n\n',
  ].join('')
}

function entryOf(file: string, { title, teaches, rules = [], lab }: Scenario): string {
  const shown = rules.length === 0 ? '' : ` _${rules.join(', ')}_`
  const length = lab === undefined ? '' : ` (level ${lab.level}, ${lab.minutes} minutes)`
  return `- **[${title}](../scenarios/${file})**${length}: ${teaches.trim().replace(/\s+/g, ' ')}${shown}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeOrCheck(renderLibrary(), 'library')
