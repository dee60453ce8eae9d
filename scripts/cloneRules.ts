/**
 * Writes docs/how-cloning-works.md: each rule of cloning with what the help page says, the code that keeps it, the tests
 * whose titles end with "(rule 8, A24)", and the scenarios that name it.
 *   npm run rules             writes
 *   npm run rules -- --check  exits 1 when the committed page differs
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CLONE_RULES, type CloneRule } from '../src/clone/rules.ts'
import { readScenario } from '../src/scenario/read.ts'
import { writeOrCheck } from './generated.ts'
import { scenarioFiles } from './library.ts'

const root = new URL('../', import.meta.url)

/** Lines of a list, by the id of the rule. */
type ByRule = ReadonlyMap<string, readonly string[]>

/** Path below the repository's root → what it must hold. */
export function renderCloneRules(): Map<string, string> {
  const [tests, scenarios] = [testsByRule(), scenariosByRule()]
  const all = [...CLONE_RULES.values()]
  const isDecision = ({ id }: CloneRule) => id.startsWith('A')
  const part = (rules: readonly CloneRule[]) => rules.map((rule) => partOf(rule, tests, scenarios)).join('\n')
  const [rules, decisions] = [all.filter((rule) => !isDecision(rule)), all.filter(isDecision)]
  const page = [
    head(rules.length, decisions.length),
    '## Rules\n\n',
    part(rules),
    '\n## Decisions\n\n',
    part(decisions),
  ]
  return new Map([['docs/how-cloning-works.md', page.join('')]])
}

function head(rules: number, decisions: number): string {
  return [
    '# How cloning works\n\n',
    'Written by `npm run rules` from the table of rules, the titles of tests and the scenarios.\n\n',
    'ECS clones instances in its console only. Alistack does what the dialog does, by way of the control API (`/clone/…`), the command line\n',
    '(`alistack clone`) and its own console: it checks the request, generates a template scratch of the sources in their region, and lets one ROS\n',
    'stack in the destination make the clones. Every call is one that anybody could make, as the user who asks, with that user’s policies.\n\n',
    '1. **Look.** A preview does all of it in a throw-away copy of the world and tells what came out. Nothing is changed.\n',
    '2. **Start.** What can be known to stop the clone refuses it, with the rule. What was previewed is what is made, or the start is refused.\n',
    '3. **Scratch.** Zone, image, type, amount, network and groups are decided, in this order, once.\n',
    '4. **Stack.** It makes images, networks, groups and instances; if it fails it is rolled back and stays to be looked at.\n',
    '5. **Result.** All clones are Running, the stack is gone, and what it made stays. Images that were made cost until they are deleted.\n\n',
    `The help page of the feature comes to ${rules} rules; where it is silent or can be read in two ways there are ${decisions} decisions, each with a letter A.\n`,
    'A report, a refusal and a trace (`clone.rule.<id>`) name the rule that they come from. [Other ways](other-ways.md) to a second instance are\n',
    'compared on a page of their own.\n\n',
  ].join('')
}

function partOf({ id, statement, page, decisions, keptIn }: CloneRule, tests: ByRule, scenarios: ByRule): string {
  const list = (heading: string, lines: readonly string[]) =>
    lines.length < 2
      ? lines.map((line) => `- ${heading}: ${line}\n`).join('')
      : `- ${heading}:\n${lines.map((line) => `  - ${line}\n`).join('')}`
  const decided = decisions.map(
    (other) => `[${other}](#${other.toLowerCase()}) ${CLONE_RULES.get(other)?.statement ?? ''}`,
  )
  const settles = [...CLONE_RULES.values()].filter((rule) => rule.decisions.includes(id))
  return [
    `### ${id.startsWith('A') ? id : `Rule ${id}`}\n\n`,
    `**${statement}**\n\n`,
    `- ${id.startsWith('A') ? 'Open on the page' : 'The page'}: ${page}\n`,
    list('Decided', decided),
    list(
      'Settles',
      settles.map((rule) => `[rule ${rule.id}](#rule-${rule.id})`),
    ),
    list(
      'Kept in',
      keptIn.map((file) => `[src/${file}](../src/${file})`),
    ),
    list('Held by', tests.get(id) ?? []),
    list('To run', scenarios.get(id) ?? []),
  ].join('')
}

/** Title of a test, after its `it(` or the table of an `it.each`, that ends with "(rule 8, A24)" or "(A 13)". */
const TITLE = /(?:\bit\(|\]\)\(|\}\)\()\s*(['"`])((?:(?!\1)[^\n])+?) ?\(((?:rules? \d|A ?\d)[^()\n]*)\)\1/g

/** Files and titles of the tests that hold a rule. */
export function testsByRule(): ByRule {
  const files = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
  const found = new Map<string, string[]>()
  for (const file of files.filter((name) => name.endsWith('.test.ts')).sort()) {
    const text = readFileSync(new URL(`test/${file}`, root), 'utf8')
    for (const [, , title = '', list = ''] of text.matchAll(TITLE))
      for (const id of idsIn(list)) add(found, id, `[${title.trim()}](../test/${file})`)
  }
  return found
}

function idsIn(list: string): string[] {
  return (list.match(/A ?\d+|\d+/g) ?? []).map((id) => id.replace(' ', ''))
}

export function scenariosByRule(): ByRule {
  const found = new Map<string, string[]>()
  for (const file of scenarioFiles()) {
    const { scenario } = readScenario(readFileSync(new URL(`scenarios/${file}`, root), 'utf8'))
    for (const id of scenario.rules ?? []) add(found, String(id), `[${scenario.title}](../scenarios/${file})`)
  }
  return found
}

function add(found: Map<string, string[]>, id: string, line: string): void {
  const lines = found.get(id) ?? []
  if (!lines.includes(line)) found.set(id, [...lines, line])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeOrCheck(renderCloneRules(), 'rules')
