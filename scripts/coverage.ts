/**
 * Writes the coverage table of README.md and docs/coverage.md from the registry and the catalogue.
 *   npm run coverage             writes
 *   npm run coverage -- --check  exits 1 when a committed table differs
 */
import { fileURLToPath } from 'node:url'
import { actionNames } from '../src/catalogue/catalogue.ts'
import { PRODUCTS } from '../src/catalogue/products.ts'
import type { Registry } from '../src/door/registry.ts'
import { loadRegistry } from '../src/host/registry.ts'
import { emulatedResourceTypes } from '../src/ros/stack/resourceTypes.ts'
import { readText, writeOrCheck } from './generated.ts'

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

function emulated(registry: Registry, product: string): string[] {
  const own = registry.actions().filter((action) => action.product === product)
  return own.map(({ action }) => action).sort()
}

function pageOf(registry: Registry, summary: string): string {
  const products = PRODUCTS.filter(({ product }) => emulated(registry, product).length > 0)
  const parts = products.map(({ product, productId, version }) => {
    const rows = emulated(registry, product).map((name) => {
      const { ignores = {}, answeredBy } = registry.action(product, name) ?? {}
      const notes = Object.entries(ignores).map(([parameter, reason]) => `\`${parameter}\`: ${reason}`)
      if (answeredBy !== undefined) notes.unshift(`answered by ${answeredBy}`)
      return `| ${name} | ${notes.join('; ')} |\n`
    })
    return `## ${productId} ${version}\n\n| action | documented parameters without effect |\n| --- | --- |\n${rows.join('')}\n`
  })
  const types = emulatedResourceTypes().map((type) => `- ${type}\n`)
  return [
    '# What is emulated\n\n',
    'Written by `npm run coverage` from the registry and the catalogue. Every other action that Alibaba publishes ',
    'answers `NotEmulated` (400), an unknown one `InvalidAction.NotFound` (404).\n\n',
    `${summary}\n\n`,
    ...parts,
    '## ROS resource types\n\n',
    ...types,
  ].join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeOrCheck(renderCoverage(await loadRegistry()), 'coverage')
