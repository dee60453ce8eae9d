import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { wholeRegistry } from '../../src/host/registry.ts'
import { readScenario, ScenarioFileError } from '../../src/scenario/read.ts'
import { playStory, referenceScript, type Script, worldOf, wrongScript } from '../../src/scenario/run.ts'
import { StepRunner } from '../../src/scenario/stepRunner.ts'
import { freshHost, targetOf } from '../../src/scenario/worldTarget.ts'

const folder = path.resolve(import.meta.dirname, '../../scenarios/labs')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
const registry = wholeRegistry()

const read = (name: string) => readScenario(readFileSync(path.join(folder, name), 'utf8'))

async function played(name: string, scriptOf: (file: ReturnType<typeof read>) => Script) {
  const file = read(name)
  const target = targetOf(freshHost(worldOf(file), registry), registry)
  return playStory(file, target, new StepRunner(file), scriptOf(file))
}

describe('the labs that come with alistack', () => {
  it('have names that name worlds, and places of their own', () => {
    const labs = files.map((name) => read(name).scenario.lab)
    expect(files.filter((name) => !/^[a-z0-9-]{1,36}\.yaml$/.test(name))).toEqual([])
    expect(labs).not.toContain(undefined)
    expect(new Set(labs.map((lab) => lab?.order)).size).toBe(files.length)
    expect(files.map((name) => read(name).scenario.group)).toEqual(files.map(() => 'Labs'))
  })

  it.each(files)('%s is solved by its reference script', async (name) => {
    const results = await played(name, referenceScript)
    expect(results.length).toBeGreaterThan(0)
    expect(results.filter(({ passed }) => !passed)).toEqual([])
  })

  it.each(files)('%s is failed by its wrong script, and by doing nothing', async (name) => {
    const wrong = await played(name, wrongScript)
    expect(wrong.filter(({ passed }) => !passed)).not.toEqual([])
    expect(wrong.filter(({ passed, problem }) => passed === (problem !== ''))).toEqual([])
    const nothing = await played(name, () => ({ steps: [], at: [] }))
    expect(nothing.filter(({ passed }) => !passed)).not.toEqual([])
  })
})

const prose = (hints = 'h') => `{ title: t, goal: g, hints: [${hints}], explanation: e }`
const said = (text: string) => `en: ${text}, ja: ${text}, zh: ${text}`

/** Parts of a lab, each of which can be made wrong. */
function labText(parts: { ja?: string; questions?: string; checks?: string; answers?: string; wrong?: string } = {}) {
  const {
    ja = prose(),
    questions = `[{ name: q, ${said('Q?')} }]`,
    checks = `[{ ${said('C')}, answers: [q] }]`,
    answers = '{ q: 1 }',
    wrong = '{ answers: { q: 2 } }',
  } = parts
  return `title: t
teaches: t
lab:
  level: 1
  minutes: 5
  order: 1
  en: ${prose()}
  ja: ${ja}
  zh: ${prose()}
  questions: ${questions}
  checks: ${checks}
  answers: ${answers}
  wrong: ${wrong}
world:
  presets:
    - call: vpc.CreateVpc
      with: { RegionId: cn-hangzhou }
      save: { vpc: VpcId }
steps:
  - advance: 1
    save: { now: nowMs }
`
}

function problemsOf(parts: Parameters<typeof labText>[0]) {
  try {
    readScenario(labText(parts))
    return []
  } catch (error) {
    if (!(error instanceof ScenarioFileError)) throw error
    return error.message.split('\n')
  }
}

describe('a lab file', () => {
  it.each<[string, Parameters<typeof labText>[0], string[]]>([
    ['fits together', {}, []],
    ['one hint fewer', { ja: prose('h, i') }, ['8:28 lab.ja.hints: has 2 hints where en has 1']],
    [
      'a member too few',
      { ja: '{ title: t, goal: g, hints: [h] }' },
      ["8:3 lab.ja: must have required property 'explanation'"],
    ],
    ['an open backtick', { ja: prose('"`h"') }, ['8:28 lab.ja.hints: a backtick is opened and not closed']],
    [
      'a question that no check asks for',
      { checks: `[{ ${said('C')}, steps: [{ advance: 1 }] }]` },
      ['10:17 lab.questions[0].name: no check asks for the answer to q'],
    ],
    ['no answer', { answers: '{}' }, ['12:3 lab.answers: there is no answer to q']],
    [
      'an answer to nothing',
      { wrong: '{ answers: { q: 2, r: 3 } }' },
      ['13:29 lab.wrong.answers.r: there is no question r'],
    ],
    [
      'an answer that is no choice',
      { questions: `[{ name: q, ${said('Q?')}, choices: [1, { value: 3, ${said('three')} }] }]` },
      ['13:23 lab.wrong.answers.q: is not among the choices: 1, 3'],
    ],
    [
      'a check of nothing',
      { checks: `[{ ${said('C')} }, { ${said('C')}, answers: [q] }]` },
      ['11:12 lab.checks[0]: has neither steps nor answers'],
    ],
    [
      'a check that asks for an unknown answer',
      { checks: `[{ ${said('C')}, answers: [q, r], steps: [{ read: { disk: "\${answers.s}", path: /a } }] }]` },
      ['11:12 lab.checks[0]: there is no question s', '11:12 lab.checks[0]: there is no question r'],
    ],
    [
      'a computed answer compared with itself',
      { answers: '{ q: "${now}" }' },
      ['11:35 lab.checks[0].answers: the answer to q depends on what a learner does: compare it in steps'],
    ],
    [
      'steps that are none',
      {
        checks: `[{ ${said('C')}, answers: [q], steps: [{ call: ecs.Fly }] }]`,
        wrong: '{ steps: [{ call: vpc.Fly }] }',
      },
      [
        '11:59 lab.checks[0].steps[0].call: there is no action ecs.Fly',
        '13:22 lab.wrong.steps[0].call: there is no action vpc.Fly',
      ],
    ],
  ])('is refused, with where and why: %s', (_what, parts, problems) => {
    expect(problemsOf(parts)).toEqual(problems)
  })
})
