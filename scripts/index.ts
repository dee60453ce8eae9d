/**
 * Writes the indexes of what is found by its file name: actions of each product, ROS actions and resource types.
 *   npm run index             writes
 *   npm run index -- --check  exits 1 when a committed index differs from the folders
 * Loading hundreds of loose files costs hundreds of milliseconds at start; an index lets the bundler make one chunk a product.
 */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeOrCheck } from './generated.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const HEAD = '// Written by `npm run index`. Do not edit.\n'

/** Path below the repository's root → what the folders say it must hold. */
export function renderIndexes(): Map<string, string> {
  const products = readdirSync(`${root}src/products`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && names(`src/products/${entry.name}/actions`).length > 0)
    .map((entry) => entry.name)
    .sort()
  const files = new Map<string, string>()
  for (const product of products) {
    files.set(`src/products/${product}/index.generated.ts`, actionIndex(`src/products/${product}`))
  }
  files.set('src/ros/index.generated.ts', actionIndex('src/ros'))
  files.set('src/ros/resources/index.generated.ts', resourceIndex())
  const imports = products.map((product) => `import * as ${product} from './${product}/index.generated.ts'\n`)
  files.set(
    'src/products/index.generated.ts',
    `${HEAD}${imports.join('')}\nexport const PRODUCT_MODULES = { ${products.join(', ')} }\n`,
  )
  return files
}

function names(folder: string): string[] {
  if (!existsSync(root + folder)) return []
  const files = readdirSync(root + folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
  return files.map((file) => file.slice(0, -3)).sort()
}

function actionIndex(folder: string): string {
  const actions = names(`${folder}/actions`)
  const imports = actions.map((name) => `import ${name} from './actions/${name}.ts'\n`)
  const list = `export const actions = [\n${actions.map((name) => `  ${name},\n`).join('')}]\n`
  const hasEvents = existsSync(`${root}${folder}/events.ts`)
  const events = hasEvents ? `export { events } from './events.ts'\n` : 'export const events = {}\n'
  return `${HEAD}${imports.join('')}\n${list}\n${events}`
}

/** The folder also holds what several types share; a type's file has the type's name, with dots. */
function resourceIndex(): string {
  const types = names('src/ros/resources').filter((name) => name.includes('.'))
  const id = (name: string) => name.replaceAll('.', '_')
  const imports = types.map((name) => `import ${id(name)} from './${name}.ts'\n`)
  return `${HEAD}${imports.join('')}\nexport const resources = [\n${types.map((name) => `  ${id(name)},\n`).join('')}]\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeOrCheck(renderIndexes(), 'index')
