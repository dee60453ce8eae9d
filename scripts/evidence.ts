/**
 * Gathers what the tests show of each action into fixtures/evidence.json.
 *   npm run evidence                      runs the tests of actions and writes
 *   npm run evidence -- --from <folder>   takes what a run with ALISTACK_EVIDENCE_DIR=<folder> has left, and writes
 *   …                 --check             writes nothing; ends with 1 if the file is not current or an action lacks what it must have
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Evidence } from '../src/catalogue/evidence.ts'
import { claimedParameters } from '../src/door/action.ts'
import { wholeRegistry } from '../src/host/registry.ts'
import { writeOrCheck } from './generated.ts'

/** Products whose every action an official SDK drives in a test, with at least one refusal. */
const WHOLE = new Set(['ecs', 'vpc'])
/**
 * Actions that refuse every request: nothing has a source for what the two about prices would answer, and no gateway is
 * left of the kind that UpdateNatGatewayNatType changes.
 */
const ALWAYS_REFUSED = new Set([
  'ecs.DescribeInstanceModificationPrice',
  'ecs.DescribeRenewalPrice',
  'vpc.UpdateNatGatewayNatType',
])
const TESTS = ['products', 'flows', 'ros', 'clone', 'policy'].map((folder) => `test/${folder}/`)

interface Line extends Omit<Evidence, 'sdk'> {
  readonly key: string
  readonly door: boolean
  readonly read: readonly string[]
  readonly sdk: boolean
}

function runTests(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'alistack-evidence-'))
  const env = { ...process.env, ALISTACK_EVIDENCE_DIR: folder }
  const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=dot', ...TESTS], { env, stdio: 'inherit' })
  if (status !== 0) throw new Error('the tests failed: no evidence')
  return folder
}

function gather(folder: string): Record<string, Evidence> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'))
  const lines = files.flatMap((file) => readFileSync(path.join(folder, file), 'utf8').trim().split('\n'))
  const all = new Map<string, Line[]>()
  for (const line of lines.map((text) => JSON.parse(text) as Line))
    all.set(line.key, [...(all.get(line.key) ?? []), line])
  const keys = [...all.keys()].sort()
  return Object.fromEntries(keys.map((key) => [key, joined(all.get(key) as Line[])]))
}

function joined(lines: readonly Line[]): Evidence {
  const union = (of: (line: Line) => readonly string[]) => [...new Set(lines.flatMap(of))].sort()
  const parameters = union((line) => line.parameters)
  return {
    sdk: lines.some(({ sdk }) => sdk),
    read: union((line) => line.read),
    refusals: union((line) => [...line.refusals, ...line.sdkRefusals]),
    sdkRefusals: union((line) => line.sdkRefusals),
    transition: lines.some(({ transition }) => transition),
    parameters,
    refusedParameters: union((line) => line.refusedParameters).filter((name) => !parameters.includes(name)),
  }
}

/** What an action has to have shown and has not. */
async function lacking(evidence: Readonly<Record<string, Evidence>>): Promise<string[]> {
  const registry = wholeRegistry()
  return registry.actions().flatMap((action) => {
    const key = `${action.product}.${action.action}`
    const shown = evidence[key]
    if (shown === undefined) return [`${key}: no test has called it`]
    const missing: string[] = []
    if (WHOLE.has(action.product)) {
      if (!shown.sdk && !ALWAYS_REFUSED.has(key)) missing.push('no SDK has driven it')
      if (shown.sdkRefusals.length === 0) missing.push('no refusal has been met')
      const met = new Set([...shown.parameters, ...shown.refusedParameters])
      const unset = claimedParameters(action).filter((name) => !met.has(name))
      const unread = claimedParameters(action).filter(
        (name) => shown.parameters.includes(name) && !shown.read.includes(name),
      )
      if (unread.length > 0) missing.push(`claimed, but the handler looks at none of: ${unread.join(', ')}`)
      if (unset.length > 0) missing.push(`claimed, but set by no test: ${unset.join(', ')}`)
    }
    return missing.map((text) => `${key}: ${text}`)
  })
}

const from = process.argv.indexOf('--from')
const evidence = gather(from < 0 ? runTests() : (process.argv[from + 1] as string))
const rows = Object.entries(evidence).map(([key, shown]) => `${JSON.stringify(key)}:${JSON.stringify(shown)}`)
writeOrCheck(new Map([['fixtures/evidence.json', `{\n${rows.join(',\n')}\n}\n`]]), 'evidence')
for (const line of await lacking(evidence)) {
  console.error(`evidence: ${line}`)
  process.exitCode = 1
}
