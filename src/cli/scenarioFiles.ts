import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileProblemText, readScenario, type ScenarioFile, ScenarioFileError } from '../scenario/read.ts'
import { EXIT, Failure, type Io, json, painted, table } from './io.ts'

interface Options {
  readonly json?: boolean
}

/** Files as named; of a folder, and of the folders in it, all that are YAML or JSON, in order of path. */
export function filesOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    if (!existsSync(name)) throw new Failure(EXIT.usage, `there is no file ${name}`)
    if (!statSync(name).isDirectory()) return [name]
    const found = readdirSync(name, { recursive: true, encoding: 'utf8' })
      .filter((entry) => /\.(ya?ml|json)$/.test(entry))
      .sort()
    if (found.length === 0) throw new Failure(EXIT.usage, `there are no scenarios in ${name}`)
    return found.map((entry) => path.join(name, entry))
  })
}

/** `mine.yaml:3:5 steps[0]: …`, a line for each problem. */
export function problemLines(file: string, error: unknown): string {
  if (!(error instanceof ScenarioFileError)) return `${file}: ${(error as Error).message}`
  return error.problems.map((problem) => `${file}:${fileProblemText(problem)}`).join('\n')
}

export function check(io: Io, names: readonly string[], options: Options): void {
  const results = filesOf(names).map((file) => {
    try {
      readScenario(readFileSync(file, 'utf8'))
      return { file, problems: [] }
    } catch (error) {
      if (!(error instanceof ScenarioFileError)) throw error
      return { file, problems: error.problems, text: problemLines(file, error) }
    }
  })
  const wrong = results.filter(({ problems }) => problems.length > 0)
  if (options.json) io.out(json(results.map(({ file, problems }) => ({ file, problems }))))
  else {
    for (const { text } of wrong) io.out(`${painted(io, 'red', text ?? '')}\n`)
    io.out(`${results.length - wrong.length} of ${results.length} files are scenarios\n`)
  }
  if (wrong.length > 0) throw new Failure(EXIT.notSo, `${wrong.length} of ${results.length} files are no scenarios`)
}

export function list(io: Io, names: readonly string[], options: Options): void {
  const files = filesOf(names.length > 0 ? names : [ownFolder()])
  const rows = files.map((file) => {
    const { scenario } = read(file)
    const { title, group = '', teaches } = scenario
    return { file, title, group, teaches: teaches.trim().replace(/\s+/g, ' ') }
  })
  if (options.json) return void io.out(json(rows))
  const cells = rows.map(({ file, title, group }) => [group, title, path.relative('.', file)])
  io.out(table(io, ['GROUP', 'TITLE', 'FILE'], cells, 'There are no scenarios.'))
  if (rows.length === 1) io.out(`\n${rows[0]?.teaches}\n`)
}

/** Exits with every problem of a file that is no scenario. */
export function read(file: string): ScenarioFile {
  try {
    return readScenario(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Failure(EXIT.usage, problemLines(file, error))
  }
}

/** The scenarios of this package, seen from its bundle or from its sources. */
function ownFolder(): string {
  const candidates = ['../scenarios', '../../scenarios'].map((folder) => path.resolve(import.meta.dirname, folder))
  return candidates.find((folder) => existsSync(folder)) ?? (candidates[0] as string)
}
