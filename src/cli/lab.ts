import type { Command } from 'commander'
import type { LabChoice, Language, Said } from '../scenario/lab/format.ts'
import { EXIT, Failure, type Io, json, painted, table } from './io.ts'
import { clientOf, examples, type RemoteOptions, wholeNumber, withEndpoint } from './remote.ts'

interface Prose {
  readonly title: string
  readonly goal: string
}

interface ListedLab extends Said<Prose> {
  readonly name: string
  readonly world: string
  readonly level: number
  readonly minutes: number
  readonly started: boolean
}

interface ShownLab extends Said<Prose & { readonly hints: readonly string[] }> {
  readonly name: string
  readonly world: string
  readonly questions: readonly (Said & { readonly name: string; readonly choices?: readonly LabChoice[] })[]
  readonly checks: readonly Said[]
}

interface RevealedLab extends ShownLab {
  readonly explanation: Said
  readonly solution: { readonly steps: string; readonly answers: Readonly<Record<string, unknown>> }
}

interface Grade {
  readonly passed: boolean
  readonly checks: readonly (Said & { readonly passed: boolean; readonly problem: string })[]
  readonly explanation?: Said
}

interface LabOptions extends RemoteOptions {
  readonly language?: string
}

interface CheckOptions extends LabOptions {
  readonly world?: string
  readonly answer: readonly string[]
}

export function register(program: Command, io: Io): void {
  const lab = program.command('lab').description('graded lessons: start one, check your world')
  lab.addHelpText('after', examples('alistack lab start first-clone', 'alistack lab check first-clone'))
  reading(lab, io)
  doing(lab, io)
}

function reading(lab: Command, io: Io): void {
  withLanguage(lab.command('list'))
    .description('all labs, in the order in which they are best taken')
    .addHelpText('after', examples('alistack lab list', 'alistack lab list --language ja'))
    .action(async (options: LabOptions) => {
      const language = languageOf(io, options)
      const { labs } = await clientOf(io, options).ask<{ labs: ListedLab[] }>('GET', '/labs')
      if (options.json) return void io.out(json(labs))
      const rows = labs.map((one) => [
        one.name,
        one.level,
        one.minutes,
        one.started ? one.world : '',
        one[language].title,
      ])
      io.out(table(io, ['NAME', 'LEVEL', 'MINUTES', 'WORLD', 'TITLE'], rows, 'There are no labs.'))
    })
  withLanguage(lab.command('show <name>'))
    .description('the goal of a lab, its questions and what is checked')
    .option('--hints <n>', 'so many of its hints as well', '0')
    .addHelpText('after', examples('alistack lab show first-clone', 'alistack lab show first-clone --hints 1'))
    .action((name: string, options: LabOptions & { hints: string }) => show(io, name, options))
  withLanguage(lab.command('solution <name>'))
    .description('for who gives up: the reference script, its answers, and the explanation')
    .addHelpText('after', examples('alistack lab solution first-clone'))
    .action((name: string, options: LabOptions) => solution(io, name, options))
}

function doing(lab: Command, io: Io): void {
  withEndpoint(lab.command('start <name>'))
    .description('make the world of a lab')
    .option('--restart', 'give up the world that is there, and begin anew')
    .addHelpText('after', examples('alistack lab start first-clone', 'alistack lab start first-clone --restart'))
    .action(async (name: string, options: RemoteOptions & { restart?: boolean }) => {
      const { restart = false } = options
      const started = await clientOf(io, options).ask<{ world: { name: string } }>('POST', `${pathOf(name)}/start`, {
        restart,
      })
      if (options.json) return void io.out(json(started))
      const world = started.world.name
      io.out(`the world ${world} is ready\n`)
      io.out(`  work in it: alistack world use ${world}, alistack env -w ${world}, or the console\n`)
      io.out(`  then:       alistack lab check ${name}\n`)
    })
  withLanguage(lab.command('check <name>'))
    .description('judge what you have made of the world of a lab')
    .option('-w, --world <name>', 'a fork of its world; the world of the lab if omitted')
    .option('--answer <question=value>', 'the answer to a question; can be repeated', collected, [])
    .addHelpText(
      'after',
      examples('alistack lab check first-clone', 'alistack lab check forgotten-image --answer fee=2.4'),
    )
    .action((name: string, options: CheckOptions) => check(io, name, options))
}

async function show(io: Io, name: string, options: LabOptions & { hints: string }): Promise<void> {
  const language = languageOf(io, options)
  const count = wholeNumber('--hints', options.hints)
  const found = await clientOf(io, options).ask<ShownLab>('GET', pathOf(name))
  if (options.json) return void io.out(json(found))
  const { title, goal, hints } = found[language]
  io.out(`${painted(io, 'bold', title)}\n\n${goal}\n`)
  if (found.questions.length > 0)
    io.out(`\nQuestions\n${found.questions.map((one) => questionText(one, language)).join('')}`)
  io.out(`\nChecks\n${found.checks.map((one) => `  - ${one[language]}\n`).join('')}`)
  const shown = hints.slice(0, count).map((hint, i) => `  ${i + 1}. ${hint}\n`)
  if (shown.length > 0) io.out(`\nHints\n${shown.join('')}`)
  const left = hints.length - shown.length
  if (left > 0)
    io.out(`\n${left} more hint${left > 1 ? 's' : ''}: alistack lab show ${name} --hints ${shown.length + 1}\n`)
}

function questionText({ name, choices = [], ...said }: ShownLab['questions'][number], language: Language): string {
  const list = choices.map((choice) => `      ${choice.value}${textBeside(choice, language)}\n`)
  return `  ${name}: ${said[language]}\n${list.join('')}`
}

/** A choice that says itself is not said twice. */
function textBeside(choice: LabChoice, language: Language): string {
  return choice[language] === String(choice.value) ? '' : `: ${choice[language]}`
}

async function solution(io: Io, name: string, options: LabOptions): Promise<void> {
  const language = languageOf(io, options)
  const found = await clientOf(io, options).ask<RevealedLab>('GET', `${pathOf(name)}?reveal=true`)
  if (options.json) return void io.out(json(found))
  io.out(found.solution.steps)
  const answers = Object.entries(found.solution.answers)
  if (answers.length > 0) io.out(`\n${answers.map(([question, answer]) => `${question} = ${answer}\n`).join('')}`)
  io.out(`\n${found.explanation[language].trim()}\n`)
}

async function check(io: Io, name: string, options: CheckOptions): Promise<void> {
  const language = languageOf(io, options)
  const body = { world: options.world, answers: Object.fromEntries(options.answer.map(answerOf)) }
  const grade = await clientOf(io, options).ask<Grade>('POST', `${pathOf(name)}/grade`, body)
  const { passed, checks, explanation } = grade
  if (options.json) io.out(json(grade))
  else {
    for (const one of checks) io.out(`${checkLines(io, one, language)}\n`)
    if (explanation !== undefined) io.out(`\n${explanation[language].trim()}\n`)
  }
  const missing = checks.filter((one) => !one.passed).length
  if (!passed) throw new Failure(EXIT.notSo, `${missing} of ${checks.length} checks of ${name} do not hold`)
}

function checkLines(io: Io, one: Grade['checks'][number], language: Language): string {
  if (one.passed) return `${painted(io, 'green', '✓')} ${one[language]}`
  return `${painted(io, 'red', '✗')} ${one[language]}\n    ${painted(io, 'red', one.problem)}`
}

function collected(text: string, before: readonly string[]): readonly string[] {
  return [...before, text]
}

function answerOf(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
  throw new Failure(EXIT.usage, `"${text}" is no answer`, 'An answer is a question and a value: --answer fee=2.4.')
}

function pathOf(name: string): string {
  return `/labs/${encodeURIComponent(name)}`
}

function withLanguage(command: Command): Command {
  return withEndpoint(command).option('--language <code>', 'en, ja or zh; that of LC_ALL or LANG if omitted')
}

const LANGUAGES: readonly string[] = ['en', 'ja', 'zh'] satisfies Language[]

function languageOf({ env }: Io, { language }: LabOptions): Language {
  const wanted = language ?? (env.LC_ALL || env.LANG || '').slice(0, 2)
  if (LANGUAGES.includes(wanted)) return wanted as Language
  if (language === undefined) return 'en'
  throw new Failure(EXIT.usage, `labs are not written in "${language}"`, 'They are in en, ja and zh.')
}
