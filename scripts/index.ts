/**
 * Writes the indexes of what is found by its file name: actions of each product, ROS actions and resource types.
 *   npm run index             writes
 *   npm run index -- --check  exits 1 when a committed index differs from the folders
 * Loading hundreds of loose files costs hundreds of milliseconds at start; an index lets the bundler make one chunk a product.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
  const list = `export const resources = [\n${types.map((name) => `  ${id(name)},\n`).join('')}]\n`
  const calls = types.map((name) => {
    const found = [...callsIn(`src/ros/resources/${name}.ts`)].sort().map((call) => `'${call}'`)
    return `  '${name.replaceAll('.', '::')}': [${found.join(', ')}],\n`
  })
  const head =
    '/** Actions that the file of each type calls, or a file beside it that it imports: all that it may call. */\n'
  return `${HEAD}${imports.join('')}\n${list}\n${head}export const calls = {\n${calls.join('')}}\n`
}

/** What a type says that it `creates` with is no call. */
const CALL = /(?<!creates: )'((?:ecs|vpc|ram|ims|ros)\.[A-Z]\w+)'/g

function callsIn(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file)
  const text = readFileSync(root + file, 'utf8')
  const calls = new Set([...text.matchAll(CALL)].map(([, call = '']) => call))
  for (const [, near = ''] of text.matchAll(/ from '\.\/([\w.]+\.ts)'/g)) {
    const next = `src/ros/resources/${near}`
    if (!seen.has(next)) for (const call of callsIn(next, seen)) calls.add(call)
  }
  return calls
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeOrCheck(renderIndexes(), 'index')
