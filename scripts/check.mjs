// `npm run check`: everything a machine can say about the tree without running it. Each step ends with one line.
import { spawnSync } from 'node:child_process'

const STEPS = [
  ['types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['style', 'biome', ['check', '--error-on-warnings', '.']],
  ['imports', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src']],
  ['dead code', 'knip', []],
  ['generated index', 'tsx', ['scripts/index.ts', '--check']],
  ['catalogue', 'tsx', ['scripts/catalogue.ts', '--check']],
  ['coverage table', 'tsx', ['scripts/coverage.ts', '--check']],
]

let failed = 0
for (const [name, command, args] of STEPS) {
  const started = Date.now()
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`check: ${name} ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`)
  if (status !== 0) failed++
}
process.exit(failed === 0 ? 0 : 1)
