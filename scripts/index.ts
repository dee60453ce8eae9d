import { existsSync, readdirSync, writeFileSync } from 'node:fs'

const products = readdirSync('src/products', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`src/products/${entry.name}/actions`))
  .map((entry) => entry.name)
  .sort()

const HEAD = '// Written by `npm run index`. Do not edit.\n'

function names(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort()
}

function writeIndex(folder: string): void {
  const actions = names(`${folder}/actions`)
  const hasEvents = existsSync(`${folder}/events.ts`)
  const lines = [HEAD]
  for (const name of actions) lines.push(`import ${name} from './actions/${name}.ts'\n`)
  lines.push(hasEvents ? `\nexport { events } from './events.ts'\n` : `\nexport const events = {}\n`)
  lines.push(`export const actions = [\n${actions.map((name) => `  ${name},\n`).join('')}]\n`)
  writeFileSync(`${folder}/index.generated.ts`, lines.join(''))
}

for (const product of products) writeIndex(`src/products/${product}`)
writeFileSync(
  'src/products/index.generated.ts',
  `${HEAD}export const PRODUCT_MODULES = {\n${products.map((p) => `  ${p}: () => import('./${p}/index.generated.ts'),\n`).join('')}}\n`,
)
