import { describe, expect, it } from 'vitest'
import { readScenario, ScenarioFileError } from '../../src/scenario/read.ts'

const head = 'title: t\nteaches: t\n'

function problemsOf(text: string) {
  try {
    readScenario(text)
    return []
  } catch (error) {
    if (!(error instanceof ScenarioFileError)) throw error
    return error.message.split('\n')
  }
}

describe('readScenario', () => {
  it.each([
    ['title: [', ['1:9 not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]']],
    ['title: t\ntitle: u', ['2:1 not YAML: Map keys must be unique']],
    ['title: t', ["1:1 must have required property 'teaches'", "1:1 must have required property 'steps'"]],
    ['', ['1:1 must be object']],
    [`${head}extra: 1\nsteps: [{ advance: 1 }]`, ['3:1 extra: is not known here']],
    [
      `${head}steps:\n  - { advance: 1, call: ecs.X }`,
      [expect.stringMatching(/^4:5 steps\[0\]: a step is exactly one of call, .*; this one is call and advance$/)],
    ],
    [
      `${head}rules: [8, A31, 37, A32]\nsteps: [{ advance: 1 }]`,
      ['3:17 rules[2]: is not: a rule, 1 to 36, or a decision, A1 to A31', expect.stringMatching(/^3:21 rules\[3\]/)],
    ],
    [`${head}steps:\n  - fly: true`, [expect.stringMatching(/^4:5 steps\[0\]: .*; this one has fly$/)]],
    [`${head}steps:\n  - advance: 1\n  - 3`, ['5:5 steps[1]: a step is a mapping']],
    [`${head}steps:\n  - advance: 1\n    with: {}`, ['5:5 steps[0].with: with goes with call only']],
    [
      `${head}steps:\n  - repeat:\n      times: 2\n      steps:\n        - advance: soon`,
      ['7:11 steps[0].repeat.steps[0].advance: is not: Milliseconds, or settled: until nothing is pending.'],
    ],
    [`${head}steps:\n  - call: vpc.Fly`, ['4:5 steps[0].call: there is no action vpc.Fly']],
    [
      `${head}steps:\n  - call: vpc.CreateVpc\n    with:\n      RegionId: a\n      VpcNam: b`,
      ['7:7 steps[0].with.VpcNam: vpc.CreateVpc has no such parameter'],
    ],
    [
      `${head}world:\n  stock:\n    - { regionId: a, zoneId: b }\nsteps: [{ advance: 1 }]`,
      ["5:7 world.stock[0]: must have required property 'instanceType'"],
    ],
  ])('says where and what is wrong: %s', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  it('reads JSON too, and knows where things stand', () => {
    const text = '{"title":"t","teaches":"t",\n"steps":[{"advance":1,\n"expect":{"nowMs":5}}]}'
    const file = readScenario(text)
    expect(file.lineOf(['steps', 0, 'expect', 'nowMs'])).toBe(3)
    const [start, end] = file.rangeOf(['steps', 0, 'expect', 'nowMs']) ?? []
    expect(text.slice(start, end)).toBe('5')
    expect(file.rangeOf(['steps', 4])).toBeUndefined()
  })
})
