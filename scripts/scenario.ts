/**
 * npm run scenario -- scenarios/*.yaml: runs scenario files, each in a world of its own, and tells every step.
 * Exit code 1 when a step does not hold or a file cannot be read.
 */
import { readFileSync } from 'node:fs'
import { loadRegistry } from '../src/host/registry.ts'
import { runScenario } from '../src/scenario/run.ts'

const files = process.argv.slice(2)
if (files.length === 0 || files.includes('--help')) {
  console.log('Usage: npm run scenario -- FILE…\n\nExample:\n  npm run scenario -- scenarios/*.yaml')
  process.exit(files.length === 0 ? 1 : 0)
}
const registry = await loadRegistry()
let failed = 0
for (const file of files) {
  try {
    const report = await runScenario(readFileSync(file, 'utf8'), registry)
    console.log(`${report.passed ? 'ok    ' : 'FAILED'} ${file}: ${report.title}`)
    for (const { number, title, problems } of report.steps) {
      console.log(`       ${problems.length === 0 ? '✓' : '✗'} ${number.padStart(2)} ${title}`)
      for (const problem of problems) console.log(`            ${problem}`)
    }
    if (!report.passed) failed++
  } catch (error) {
    console.log(`FAILED ${file}: ${(error as Error).message}`)
    failed++
  }
}
console.log(`${files.length - failed} of ${files.length} scenarios hold`)
process.exitCode = failed > 0 ? 1 : 0
