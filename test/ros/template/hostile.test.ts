// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub has its placeholders in plain texts
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FUNCTIONS } from '../../../src/ros/functions/registry.ts'
import { validateTemplate } from '../../../src/ros/template/validate.ts'
import { body, describeType, plan, refusal, thing } from './writeTemplate.ts'

const TOO_LARGE = 'StackValidationFailed: The template makes values that are too large.'

describe('templates that would grow without bound are refused', () => {
  const doubling = (make: (name: string) => unknown) =>
    Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`L${at}`, { Type: 'Eval', Value: at === 0 ? 'xx' : make(`L${at - 1}`) }]),
    )

  it.each([
    ['joined locals', { Locals: doubling((Ref) => ({ 'Fn::Join': ['', [{ Ref }, { Ref }]] })) }],
    ['listed locals', { Locals: doubling((Ref) => [{ Ref }, { Ref }]) }],
    [
      'replacements',
      { Locals: { L: { Type: 'Eval', Value: { 'Fn::Replace': [{ a: 'b'.repeat(9_999) }, 'a'.repeat(9_999)] } } } },
    ],
    [
      'delimiters',
      { Locals: { L: { Type: 'Eval', Value: { 'Fn::Join': ['b'.repeat(99_999), Array(9_999).fill('a')] } } } },
    ],
    ['copies', { Resources: { A: thing({ Name: 'x'.repeat(99_999) }, { Count: 300 }) } }],
    [
      'lists of references',
      { Resources: { A: thing({}, { Count: 150 }), B: thing({ Of: Array(999).fill({ Ref: 'A' }) }, { Count: 150 }) } },
    ],
  ])('%s', (_, sections) => {
    expect(refusal(() => plan(sections))).toBe(TOO_LARGE)
  })

  it('macros in macros', () => {
    const Locals = Object.fromEntries(
      Array.from({ length: 5 }, (_, at) => [
        `M${at}`,
        { Value: Array(200).fill(at === 0 ? 'x' : { Ref: `M${at - 1}` }) },
      ]),
    )
    expect(refusal(() => plan({ Locals, Resources: { A: thing({ Of: { Ref: 'M4' } }) } }))).toBe(TOO_LARGE)
  })
})

describe('whatever a template holds', () => {
  const names = [
    'A',
    'B',
    'P',
    'Yes',
    'M',
    'ALIYUN::Region',
    'ALIYUN::NoValue',
    'ALIYUN::Index',
    '__proto__',
    'A.Id',
    '${A}',
  ]
  const call = (argument: fc.Arbitrary<unknown>) =>
    fc
      .tuple(fc.constantFrom(...FUNCTIONS.map(({ name }) => name)), argument)
      .map(([name, value]) => ({ [name]: value }))
  const { expression } = fc.letrec((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>(...names, 0, 1, -1, 2.5, true, null, '', '1', '0:2', '10.0.0.0/8', [], {}),
      fc.array(tie('expression'), { maxLength: 3 }),
      call(tie('expression')),
    ),
  }))

  it('it is taken or refused, never an error of ours', () => {
    const sections = fc.record({
      Parameters: fc.constant({ P: { Type: 'String', Default: 'p' } }),
      Mappings: fc.constant({ M: { A: { B: 1 } } }),
      Conditions: fc.record({ Yes: expression }),
      Resources: fc.record({
        A: fc.record({
          Type: fc.constant('TEST::Thing'),
          Properties: fc.record({ Of: expression }),
          Count: expression,
        }),
        B: fc.record({
          Type: fc.constant('TEST::Thing'),
          Properties: fc.record({ Of: expression }),
          Condition: expression,
        }),
      }),
      Outputs: fc.record({ O: fc.record({ Value: expression }) }),
    })
    fc.assert(
      fc.property(sections, (each) => {
        refusal(() => plan(each))
        refusal(() => validateTemplate(body(each), describeType))
      }),
      { numRuns: 2_000 },
    )
  })
})
