// `npm run check`: everything a machine can say about the tree without running it. Two steps run at a time; each tells what it
// says when it is over, and ends with one line.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// The compiler of version 7 judges: it takes a fifth of the time. `typescript` is of version 6, as dependency-cruiser reads sources by its API.
const TSC = '../typescript-native/bin/tsc'

const STEPS = [
  ['types', TSC, ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the console', TSC, ['--noEmit', '-p', 'src/console/tsconfig.json']],
  ['types of the browser tests', TSC, ['--noEmit', '-p', 'test/console/browser/tsconfig.json']],
  ['style', 'biome', ['check', '--error-on-warnings', '.']],
  ['imports', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src']],
  ['dead code', 'knip', ['--no-config-hints']],
  ['generated index', 'tsx', ['scripts/index.ts', '--check']],
  ['catalogue', 'tsx', ['scripts/catalogue.ts', '--check']],
  ['page of the rules of cloning', 'tsx', ['scripts/cloneRules.ts', '--check']],
  ['coverage table', 'tsx', ['scripts/coverage.ts', '--check']],
]

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const waiting = [...STEPS]
const failed = []

/** What the step printed, and its exit code. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(path.join(root, 'node_modules/.bin', command), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let told = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += chunk))
    child.on('error', (error) => resolve({ told: error.message, code: 1 }))
    child.on('close', (code) => resolve({ told, code }))
  })
}

async function lane() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const [name, command, args] = step
    const startedMs = performance.now()
    const { told, code } = await run(command, args)
    if (told !== '') process.stdout.write(told)
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
    console.log(`check: ${name} ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`)
    if (code !== 0) failed.push(name)
  }
}

await Promise.all([lane(), lane()])
process.exitCode = failed.length === 0 ? 0 : 1
