import { readFileSync, writeFileSync } from 'node:fs'
import type { Registry } from '../door/registry.ts'
import { readScenario, type ScenarioFile } from '../scenario/read.ts'
import { htmlReport } from '../scenario/report/html.ts'
import { junitXml } from '../scenario/report/junit.ts'
import { passed, type RunReport } from '../scenario/report/runReport.ts'
import { runScenarioFile, type ScenarioReport } from '../scenario/run.ts'
import type { OpenTarget } from '../scenario/target.ts'
import { type UpdatedText, updated } from '../scenario/update.ts'
import { EXIT, Failure, type Io, json, painted, progress } from './io.ts'
import { clientOf, wholeNumber } from './remote.ts'
import { filesOf, problemLines } from './scenarioFiles.ts'

interface Options {
  readonly endpoint?: string
  readonly filter?: string
  readonly parallel?: string
  readonly steps?: boolean
  readonly update?: boolean
  readonly junit?: string
  readonly html?: string
  readonly json?: boolean
}

interface Told extends RunReport {
  readonly update?: UpdatedText
}

/** `alistack scenario run`. Fails with 1 when a scenario does not hold or a file is none. */
export async function run(io: Io, names: readonly string[], options: Options): Promise<void> {
  const parallel = Math.max(1, wholeNumber('--parallel', options.parallel ?? '1'))
  const files = filesOf(names).filter((file) => isWanted(file, options.filter))
  if (files.length === 0)
    throw new Failure(EXIT.usage, `no scenario has "${options.filter}" in its title, group or file`)
  const open = await targets(io, options)
  const line = progress(io)
  let done = 0
  const tell = () => line.tell(`${done} of ${files.length} scenarios …`)
  tell()
  const runs = await inTurn(files, parallel, async (file) => {
    const result = await runOne(file, open, options)
    done++
    tell()
    return result
  })
  line.end()
  if (options.junit !== undefined) writeFileSync(options.junit, junitXml(runs))
  if (options.html !== undefined) writeFileSync(options.html, htmlReport(runs))
  const failed = runs.filter((one) => !passed(one))
  if (options.json)
    io.out(json({ passed: runs.length - failed.length, failed: failed.length, scenarios: runs.map(shown) }))
  else {
    for (const one of runs) io.out(story(io, one, options.steps === true || runs.length === 1))
    io.out(`${runs.length - failed.length} of ${runs.length} scenarios hold\n`)
  }
  if (failed.length > 0) throw new Failure(EXIT.notSo, `${failed.length} of ${runs.length} scenarios do not hold`)
}

async function targets(io: Io, options: Options): Promise<OpenTarget> {
  if (options.endpoint !== undefined) {
    const client = clientOf(io, options)
    await client.ask('GET', '/health')
    const { behindEndpoint } = await import('../http/client/remoteTarget.ts')
    return behindEndpoint(client)
  }
  const { inProcess } = await import('../scenario/worldTarget.ts')
  return inProcess(await registry())
}

async function registry(): Promise<Registry> {
  const { wholeRegistry } = await import('../host/registry.ts')
  return wholeRegistry()
}

/** A file that cannot be read is wanted: it is told with what is wrong with it. */
function isWanted(file: string, filter: string | undefined): boolean {
  if (filter === undefined || file.includes(filter)) return true
  try {
    const { title, group = '' } = readScenario(readFileSync(file, 'utf8')).scenario
    return `${title}\n${group}`.toLowerCase().includes(filter.toLowerCase())
  } catch {
    return false
  }
}

/** So many at a time; the results in the order of what they are of. */
async function inTurn<T, R>(items: readonly T[], parallel: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const waiting = [...items.entries()]
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  return results
}

async function runOne(name: string, open: OpenTarget, { update = false }: Options): Promise<Told> {
  const started = performance.now()
  const took = () => Math.round(performance.now() - started)
  let file: ScenarioFile
  try {
    file = readScenario(readFileSync(name, 'utf8'))
  } catch (error) {
    return { file: name, error: problemLines(name, error), tookMs: took() }
  }
  const report = await runScenarioFile(file, open, { update })
  if (report.updates.length === 0) return { file: name, report, tookMs: took() }
  const written = updated(file, report.updates)
  if (written.text !== file.text) writeFileSync(name, written.text)
  const holds = report.passed && written.conflicts.length === 0
  return { file: name, report: { ...report, passed: holds }, update: written, tookMs: took() }
}

function shown({ file, report, error, tookMs, update }: Told) {
  const { updates: _updates, ...rest } = report ?? ({ passed: false } as Partial<ScenarioReport>)
  return {
    file,
    ...rest,
    ...(error === undefined ? {} : { error }),
    ...(update === undefined ? {} : { update }),
    tookMs,
  }
}

function story(io: Io, { file, report, error, update }: Told, withSteps: boolean): string {
  const isOk = report?.passed === true
  const head = `${isOk ? painted(io, 'green', 'ok    ') : painted(io, 'red', 'FAILED')} ${file}${report === undefined ? '' : `: ${report.title}`}`
  if (report === undefined) return `${head}\n${error}\n`
  const steps = withSteps || !isOk ? report.steps.flatMap((step) => stepLines(io, file, step)) : []
  return `${[head, ...steps, ...updateLines(io, update)].join('\n')}\n`
}

function stepLines(
  io: Io,
  file: string,
  { number, depth, title, outcome, line, problems }: ScenarioReport['steps'][number],
) {
  const isOk = problems.length === 0
  const mark = isOk ? painted(io, 'green', '✓') : painted(io, 'red', '✗')
  const head = `       ${'  '.repeat(depth)}${mark} ${number.padStart(2)} ${title}${outcome === '' ? '' : painted(io, 'dim', ` (${outcome})`)}`
  const where = isOk ? [] : [painted(io, 'dim', `            ${file}:${line}`)]
  return [head, ...problems.map((problem) => `            ${problem}`), ...where]
}

function updateLines(io: Io, update: UpdatedText | undefined): string[] {
  if (update === undefined) return []
  const changed = update.changes.flatMap(({ line, before, after }) => [
    painted(io, 'dim', `       line ${line}`),
    ...before.split('\n').map((text) => painted(io, 'red', `       - ${text}`)),
    painted(io, 'green', `       + ${after}`),
  ])
  return [...changed, ...update.conflicts.map((conflict) => `       not updated: ${conflict}`)]
}
