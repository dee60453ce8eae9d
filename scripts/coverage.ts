/**
 * Writes the coverage table of README.md and docs/coverage.md from the registry and the catalogue.
 *   npm run coverage             writes
 *   npm run coverage -- --check  exits 1 when a committed table differs
 */
import { fileURLToPath } from 'node:url'
import { actionNames } from '../src/catalogue/catalogue.ts'
import { evidenceOf } from '../src/catalogue/evidence.ts'
import { PRODUCTS, type Product } from '../src/catalogue/products.ts'
import { type Action, claimedParameters } from '../src/door/action.ts'
import type { Registry } from '../src/door/registry.ts'
import { wholeRegistry } from '../src/host/registry.ts'
import { readText, writeOrCheck } from './generated.ts'
import { renderResourceTypes } from './resourceTypes.ts'

const START = '<!-- coverage:start -->'
const END = '<!-- coverage:end -->'

/** Path below the repository's root → what it must hold. Of README.md only what is between the marks is made. */
export function renderCoverage(registry: Registry): Map<string, string> {
  const summary = summaryOf(registry)
  const [before, rest] = (readText('README.md') ?? '').split(START)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`README.md has no ${START} … ${END}`)
  return new Map([
    ['docs/coverage.md', pageOf(registry, summary)],
    ['docs/resource-types.md', renderResourceTypes()],
    ['README.md', `${before}${START}\n${summary}\n${END}${after}`],
  ])
}

function summaryOf(registry: Registry): string {
  const rows = PRODUCTS.map(({ product, productId, version }) => {
    const count = emulated(registry, product).length
    return `| ${productId} | ${version} | ${count} | ${actionNames(product).length - count} |`
  })
  return ['| product | version | emulated | known, not emulated |', '| --- | --- | --: | --: |', ...rows].join('\n')
}

function emulated(registry: Registry, product: Product): string[] {
  const own = registry.actions().filter((action) => action.product === product)
  return own.map(({ action }) => action).sort()
}

function pageOf(registry: Registry, summary: string): string {
  const products = PRODUCTS.filter(({ product }) => emulated(registry, product).length > 0)
  const parts = products.map(({ product, productId, version }) => {
    const rows = emulated(registry, product).map((name) => rowOf(registry, product, name))
    return `## ${productId} ${version}\n\n${COLUMNS}${rows.join('')}\n`
  })
  return [
    '# What is emulated, and what shows it\n\n',
    'Written by `npm run coverage` from the registry, the catalogue and what the tests have recorded (`npm run evidence`). ',
    'Every other action that Alibaba publishes answers `NotEmulated` (400), an unknown one `InvalidAction.NotFound` (404).\n\n',
    'Every reply of every test is held against the published schema. Of each action the tests show: whether an official SDK ',
    'has driven it over a live port; how many different refusals were met; whether work that it plans for later was seen to ',
    'happen; how many of the parameters that it reads were set. `GET /_alistack/coverage` has the same in full.\n\n',
    `${summary}\n\n`,
    ...parts,
    'ROS resource types have [a page of their own](resource-types.md).\n',
  ].join('')
}

const COLUMNS =
  '| action | SDK | refusals | later | parameters set | documented parameters without effect |\n| --- | --- | --: | --- | --: | --- |\n'

function rowOf(registry: Registry, product: Product, name: string): string {
  const { sdk, refusals, transition, parameters } = evidenceOf(product, name)
  const action = registry.action(product, name) as Action
  const read = claimedParameters(action)
  const set = read.filter((parameter) => parameters.includes(parameter))
  const notes = Object.entries(action.ignores ?? {}).map(([parameter, reason]) => `\`${parameter}\`: ${reason}`)
  if (action.answeredBy !== undefined) notes.unshift(`answered by ${action.answeredBy}`)
  const cells = [
    sdk ? 'yes' : '',
    refusals.length,
    transition ? 'seen' : '',
    `${set.length}/${read.length}`,
    notes.join('; '),
  ]
  return `| ${[name, ...cells].join(' | ')} |\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeOrCheck(renderCoverage(wholeRegistry()), 'coverage')
