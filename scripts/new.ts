/** npm run new ecs StopInstance: writes the file of an action and its test, and adds both to the generated files. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findAction } from '../src/catalogue/catalogue.ts'
import { PRODUCTS } from '../src/catalogue/products.ts'

const [product = '', action = ''] = process.argv.slice(2)
const known = PRODUCTS.find((entry) => entry.product === product)
const shape = known === undefined ? undefined : findAction(known.product, action)
if (known === undefined || shape === undefined) {
  console.error(
    `Usage: npm run new <product> <Action>, e.g. npm run new ecs StopInstance. The catalogue has no ${product} ${action}.`,
  )
  process.exit(1)
}

const folder = product === 'ros' ? 'src/ros/actions' : `src/products/${product}/actions`
const door = product === 'ros' ? '../../door/action.ts' : '../../../door/action.ts'
const file = `${folder}/${action}.ts`
const test = `${folder.replace('src', 'test').replace('/actions', '')}/${action}.test.ts`
for (const made of [file, test]) {
  if (existsSync(made)) {
    console.error(`${made} exists already.`)
    process.exit(1)
  }
  mkdirSync(path.dirname(made), { recursive: true })
}
writeFileSync(
  file,
  `import { defineAction } from '${door}'

/**
 * ${action}: what it does in the cloud's words.
 * What follows later on the timeline.
 * Not modelled: …
 * Source: ${known.productId} ${known.version} catalogue.
 */
export default defineAction('${product}', '${action}', {
  handle(context, request) {
    throw new Error(\`${action} is not written yet: \${context.requestId} \${JSON.stringify(request)}\`)
  },
})
`,
)
writeFileSync(
  test,
  `import { describe, expect, it } from 'vitest'
import { testWorld } from '${path.relative(path.dirname(test), 'test/setup/worlds.ts')}'

describe('${action}', () => {
  it('does: …', async () => {
    const world = testWorld()
    expect(await world.call('${product}.${action}', {} as never)).toEqual({})
  })
})
`,
)
const listed = JSON.parse(readFileSync('fixtures/catalogue/emulated.json', 'utf8')) as string[]
const names = [...new Set([...listed, `${product}.${action}`])].sort()
writeFileSync('fixtures/catalogue/emulated.json', `[\n${names.map((name) => `  "${name}"`).join(',\n')}\n]\n`)
for (const script of ['catalogue', 'index']) {
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
console.log(`${file}\n${test}`)
