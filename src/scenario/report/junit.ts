import { Builder } from 'xml2js'
import type { RunReport } from './runReport.ts'

/** JUnit's XML: a suite for each file, a case for each step. */
export function junitXml(runs: readonly RunReport[]): string {
  const suites = runs.map(suiteOf)
  const builder = new Builder({ xmldec: { version: '1.0', encoding: 'UTF-8' } })
  return `${builder.buildObject({ testsuites: { $: { name: 'alistack', ...totals(suites) }, testsuite: suites } })}\n`
}

interface Suite {
  readonly $: { readonly tests: number; readonly failures: number; readonly errors: number }
}

function suiteOf({ file, report, error, tookMs }: RunReport) {
  const cases =
    report === undefined
      ? [{ $: { classname: file, name: 'is a scenario' }, error: { $: { message: clean(error ?? '') } } }]
      : report.steps.map(({ number, title, line, problems }) => ({
          $: { classname: file, name: clean(`${number} ${title}`), line },
          ...(problems.length === 0
            ? {}
            : { failure: { $: { message: clean(problems[0] as string) }, _: clean(problems.join('\n')) } }),
        }))
  const failures = report === undefined ? 0 : report.steps.filter(({ problems }) => problems.length > 0).length
  const name = clean(report?.title ?? file)
  const time = (tookMs / 1_000).toFixed(3)
  return {
    $: { name, file, tests: cases.length, failures, errors: report === undefined ? 1 : 0, time },
    testcase: cases,
  }
}

function totals(suites: readonly Suite[]) {
  const sum = (name: keyof Suite['$']) => suites.reduce((total, { $ }) => total + $[name], 0)
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors') }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them, escaped or not
const UNWRITABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function clean(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd').replace(LONE_HALF, '\ufffd')
}
