/**
 * Writes the coverage table of README.md and docs/coverage.md from the registry and the catalogue.
 *   npm run coverage             writes
 *   npm run coverage -- --check  exits 1 when a committed table differs
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { actionNames } from '../src/catalogue/catalogue.ts'
import { PRODUCTS } from '../src/catalogue/products.ts'
import { loadRegistry } from '../src/host/registry.ts'
import { emulatedResourceTypes } from '../src/ros/stack/resourceTypes.ts'

const START = '<!-- coverage:start -->'
const END = '<!-- coverage:end -->'

const registry = await loadRegistry()
const emulated = (product: string) =>
  registry
    .actions()
    .filter((action) => action.product === product)
    .map((action) => action.action)
    .sort()

const summary = [
  '| product | version | emulated | known, not emulated |',
  '| --- | --- | --: | --: |',
  ...PRODUCTS.map(({ product, productId, version }) => {
    const count = emulated(product).length
    return `| ${productId} | ${version} | ${count} | ${actionNames(product).length - count} |`
  }),
].join('\n')

const pages = PRODUCTS.filter(({ product }) => emulated(product).length > 0).map(({ product, productId, version }) => {
  const rows = emulated(product).map((name) => {
    const ignores = Object.entries(registry.action(product, name)?.ignores ?? {})
    const unread = ignores.map(([parameter, reason]) => `\`${parameter}\`: ${reason}`).join('; ')
    return `| ${name} | ${unread} |`
  })
  return `## ${productId} ${version}\n\n| action | documented parameters without effect |\n| --- | --- |\n${rows.join('\n')}\n`
})
const resources = `## ROS resource types\n\n${emulatedResourceTypes()
  .map((type) => `- ${type}`)
  .join('\n')}\n`
const page = `# What is emulated\n\nWritten by \`npm run coverage\` from the registry and the catalogue. Every other action that Alibaba publishes answers \`NotEmulated\` (400), an unknown one \`InvalidAction.NotFound\` (404).\n\n${summary}\n\n${pages.join('\n')}\n${resources}`

const files = new Map([['docs/coverage.md', page]])
if (existsSync('README.md')) {
  const readme = readFileSync('README.md', 'utf8')
  const [before, rest] = readme.split(START)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`README.md has no ${START} … ${END}`)
  files.set('README.md', `${before}${START}\n${summary}\n${END}${after}`)
}

let stale = 0
for (const [file, content] of files) {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) continue
  stale++
  if (process.argv.includes('--check')) console.error(`${file} is not current: run npm run coverage`)
  else writeFileSync(file, content)
}
if (stale > 0 && process.argv.includes('--check')) process.exitCode = 1
