// `npm run check`: everything a machine can say about the tree without running it. Each step ends with one line.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const STEPS = [
  ['types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the console', 'tsc', ['--noEmit', '-p', 'src/console/tsconfig.json']],
  ['types of the browser tests', 'tsc', ['--noEmit', '-p', 'test/console/browser/tsconfig.json']],
  ['style', 'biome', ['check', '--error-on-warnings', '.']],
  ['imports', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src']],
  ['dead code', 'knip', ['--no-config-hints']],
  ['generated index', 'tsx', ['scripts/index.ts', '--check']],
  ['catalogue', 'tsx', ['scripts/catalogue.ts', '--check']],
  ['page of the rules of cloning', 'tsx', ['scripts/cloneRules.ts', '--check']],
  ['coverage table', 'tsx', ['scripts/coverage.ts', '--check']],
]

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const failed = STEPS.filter(([name, command, args]) => {
  const startedMs = performance.now()
  const bin = path.join(root, 'node_modules/.bin', command)
  const { status, error } = spawnSync(bin, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) console.error(error.message)
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  console.log(`check: ${name} ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`)
  return status !== 0
})
process.exitCode = failed.length === 0 ? 0 : 1
