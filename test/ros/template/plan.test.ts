// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub has its placeholders in plain texts
import { describe, expect, it } from 'vitest'
import { evaluate, evaluatePartly } from '../../../src/ros/template/evaluate.ts'
import { planScope } from '../../../src/ros/template/plan.ts'
import { SCOPE } from '../functions/evaluateFunction.ts'
import { PSEUDO, plan, refusal, thing } from './writeTemplate.ts'

describe('planStack orders', () => {
  it('by Ref, GetAtt, Sub and DependsOn', () => {
    const { order, resources } = plan({
      Resources: {
        D: thing({ Name: { 'Fn::Sub': '${C.Id}-${!A}' } }),
        C: thing({ More: [{ x: { 'Fn::GetAtt': ['B', 'Id'] } }] }),
        B: thing({ Of: { Ref: 'A' } }, { DependsOn: 'A' }),
        A: thing(),
        E: thing({}, { DependsOn: ['D', 'A'] }),
      },
    })
    expect(order).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(resources.D?.dependsOn).toEqual(['C'])
    expect(resources.E?.dependsOn).toEqual(['D', 'A'])
    expect(resources.A?.requiredBy).toEqual(['B', 'E'])
  })

  it('3,000 resources into a plan at most 12 times as large as that of 300', () => {
    const ofSize = (count: number) =>
      plan(
        {
          Resources: {
            A: thing({ Name: { 'Fn::Sub': 'a-${ALIYUN::Index}' } }, { Count: count / 2 }),
            B: thing({ Of: { 'Fn::Select': [{ Ref: 'ALIYUN::Index' }, { Ref: 'A' }] } }, { Count: count / 2 }),
          },
        },
        {},
        3_000,
      )
    const [small, large] = [ofSize(300), ofSize(3_000)]
    expect(large.order).toHaveLength(3_000)
    expect(JSON.stringify(large).length / JSON.stringify(small).length).toBeLessThan(12)
  })

  it('into plain JSON', () => {
    const planned = plan({
      Resources: { A: thing({ Name: 'x' }, { Count: 2 }) },
      Outputs: { O: { Value: { Ref: 'A' } } },
    })
    expect(JSON.parse(JSON.stringify(planned))).toEqual(planned)
  })

  it('takes __proto__ and constructor as names like any other', () => {
    const { order, outputs } = plan(
      JSON.parse(
        `{"Resources":{"constructor":${JSON.stringify(thing())},"__proto__":${JSON.stringify(thing())}},"Outputs":{"__proto__":{"Value":{"Ref":"constructor"}}}}`,
      ),
    )
    expect(order).toEqual(['constructor', '__proto__'])
    expect(Object.keys(outputs)).toEqual(['__proto__'])
  })
})

describe('planStack refuses', () => {
  it.each([
    [{ A: thing({ Of: { Ref: 'Nobody' } }) }, 'InvalidTemplateReference: Resources.A refers to "Nobody"'],
    [{ A: thing({ Of: { Ref: 'toString' } }) }, 'InvalidTemplateReference'],
    [{ A: thing({ Name: { 'Fn::Sub': '${Nobody}' } }) }, 'InvalidTemplateReference'],
    [{ A: thing({ Of: { Ref: 'ALIYUN::Index' } }) }, 'InvalidTemplateReference'],
    [{ A: thing({ Of: { 'Fn::If': ['None', 1, 2] } }) }, 'InvalidTemplateReference'],
    [{ A: thing({ Of: { 'Fn::FindInMap': ['None', 'a', 'b'] } }) }, 'InvalidTemplateReference'],
    [{ A: thing({}, { DependsOn: 'Nobody' }) }, 'InvalidTemplateReference'],
    [{ A: thing({}, { Condition: 'None' }) }, 'InvalidTemplateReference'],
    [
      { B: thing(), A: thing({ Of: { 'Fn::GetAtt': ['B', 'Nothing'] } }) },
      'InvalidTemplateAttribute: B has no attribute Nothing',
    ],
    [{ A: thing({ Of: { 'Fn::GetAtt': ['Nobody', 'Id'] } }) }, 'InvalidTemplateReference'],
    [{ A: thing({ Of: { 'Fn::GetAtt': 'A' } }) }, 'StackValidationFailed: Resources.A: Fn::GetAtt'],
    [{ A: thing({ Of: { Ref: { Ref: 'A' } } }) }, 'StackValidationFailed: Resources.A: Ref'],
    [
      { A: thing({ Of: { Ref: 'B' } }), B: thing({ Of: { Ref: 'A' } }) },
      'CircularDependency: These resources wait for each other: A -> B -> A.',
    ],
    [{ A: thing({ Of: { Ref: 'A' } }) }, 'CircularDependency: These resources wait for each other: A -> A.'],
    [{ A: { Type: 'MODULE::X::Y' } }, 'InvalidTemplate: Resources.A: modules (MODULE::X::Y) are not'],
    [{ A: { Type: 'TEST::Strict' } }, 'StackValidationFailed: Resources.A: the property Needed is required.'],
    [
      { A: { Type: 'TEST::Strict', Properties: { Needed: { Ref: 'ALIYUN::NoValue' } } } },
      'the property Needed is required.',
    ],
    [{ A: thing({ Unheard: 1 }) }, 'StackValidationFailed: Resources.A: the property Unheard is not known.'],
    [{ A: thing({ Of: { 'Fn::Transform': {} } }) }, 'InvalidTemplate: The function Fn::Transform is not emulated.'],
    [{ A: thing({ Of: { 'Fn::GetAttr': ['A', 'Id'] } }) }, 'InvalidTemplate: There is no function Fn::GetAttr.'],
  ])('%j', (Resources, expected) => {
    expect(refusal(() => plan({ Resources }))).toContain(expected)
  })

  it('outputs that refer to nothing', () => {
    expect(refusal(() => plan({ Outputs: { O: { Value: { Ref: 'Nobody' } } } }))).toContain('Outputs.O refers to')
  })
})

describe('conditions', () => {
  const sections = {
    Parameters: { Stage: { Type: 'String', Default: 'test' } },
    Conditions: {
      IsLive: { 'Fn::Equals': [{ Ref: 'Stage' }, 'live'] },
      IsNotLive: { 'Fn::Not': 'IsLive' },
      IsEither: { 'Fn::Or': ['IsLive', { 'Fn::Not': ['IsLive'] }] },
      IsSame: 'IsLive',
    },
    Resources: {
      Live: thing({}, { Condition: 'IsLive' }),
      Test: thing({}, { Condition: 'IsNotLive', DependsOn: ['Live', 'Always'] }),
      Always: thing({ Of: { 'Fn::If': ['IsLive', { Ref: 'Live' }, 'none'] }, Name: { Ref: 'Live' } }),
    },
    Outputs: {
      Id: { Value: { Ref: 'Live' }, Condition: 'IsLive' },
      Other: { Value: { 'Fn::Sub': '${Live}!' } },
    },
  }

  it('decide which resources and outputs are there', () => {
    const live = plan(sections, { Stage: 'live' })
    expect(live.conditions).toEqual({ IsLive: true, IsNotLive: false, IsEither: true, IsSame: true })
    expect(live.order).toEqual(['Live', 'Always'])
    expect(live.resources.Always?.dependsOn).toEqual(['Live'])
    expect(Object.keys(live.outputs)).toEqual(['Id', 'Other'])
    const test = plan(sections)
    expect(test.order).toEqual(['Always', 'Test'])
    expect(test.resources.Test?.dependsOn).toEqual(['Always'])
    expect(test.resources.Always?.properties.Name).toBeNull()
    expect(Object.keys(test.outputs)).toEqual(['Other'])
  })

  it('leave out a required property when Fn::If takes ALIYUN::NoValue', () => {
    const Needed = { 'Fn::If': ['IsLive', 'x', { Ref: 'ALIYUN::NoValue' }] }
    const strict = { ...sections, Resources: { A: { Type: 'TEST::Strict', Properties: { Needed } } }, Outputs: {} }
    expect(plan(strict, { Stage: 'live' }).order).toEqual(['A'])
    expect(refusal(() => plan(strict))).toContain('the property Needed is required.')
  })

  it.each([
    [{ A: { 'Fn::Equals': [{ Ref: 'R' }, 1] } }, 'InvalidTemplateReference'],
    [
      { A: { 'Fn::Equals': [{ 'Fn::GetAtt': ['R', 'Id'] }, 1] } },
      'StackValidationFailed: Conditions.A: Fn::GetAtt cannot',
    ],
    [
      { A: { 'Fn::Not': 'B' }, B: { 'Fn::Not': 'A' } },
      'CircularDependency: These resources wait for each other: A -> B -> A.',
    ],
    [{ A: 'B' }, 'InvalidTemplateReference: Conditions.A refers to "B"'],
    [{ A: { 'Fn::Str': 1 } }, 'StackValidationFailed'],
    [{ A: { 'Fn::Equals': [{ Ref: 'ALIYUN::StackId' }, 1] } }, 'the value of ALIYUN::StackId is not known.'],
  ])('refuse %j', (Conditions, expected) => {
    expect(refusal(() => plan({ Conditions, Resources: { R: thing() } }))).toContain(expected)
  })
})

describe('rules and locals', () => {
  const Parameters = { Zone: { Type: 'String' }, Size: { Type: 'Number', Default: 1 } }
  const Rules = {
    Small: {
      RuleCondition: { 'Fn::Equals': [{ Ref: 'Zone' }, 'a'] },
      Assertions: [{ Assert: { 'Fn::Contains': [[1, 2], { Ref: 'Size' }] }, AssertDescription: 'Zone a has 1 and 2.' }],
    },
  }

  it('a rule refuses values when its condition holds', () => {
    expect(plan({ Parameters, Rules }, { Zone: 'b', Size: '9' }).order).toEqual([])
    expect(plan({ Parameters, Rules }, { Zone: 'a', Size: '2' }).order).toEqual([])
    const refused = refusal(() => plan({ Parameters, Rules }, { Zone: 'a', Size: '9' }))
    expect(refused).toBe('StackValidationFailed: Rules.Small: Zone a has 1 and 2.')
  })

  it('macros stand for their expressions, evaluated locals for their values', () => {
    const { locals, resources } = plan(
      {
        Parameters,
        Locals: {
          Of: { Value: { Ref: 'B' } },
          Twice: { Type: 'Eval', Value: { 'Fn::Add': [{ Ref: 'Size' }, { Ref: 'Size' }] } },
        },
        Resources: { A: thing({ Of: [{ Ref: 'Of' }], Name: { Ref: 'Twice' } }), B: thing() },
      },
      { Zone: 'a', Size: '4' },
    )
    expect(locals).toEqual({ Twice: 8 })
    expect(resources.A).toMatchObject({ properties: { Of: [{ Ref: 'B' }], Name: { Ref: 'Twice' } }, dependsOn: ['B'] })
  })

  it('refuses locals that need themselves', () => {
    const Locals = { A: { Value: { Ref: 'B' } }, B: { Value: { Ref: 'A' } } }
    expect(refusal(() => plan({ Locals, Resources: { R: thing({ Of: { Ref: 'A' } }) } }))).toContain('InvalidSchema')
    const Eval = { A: { Type: 'Eval', Value: { Ref: 'B' } }, B: { Type: 'Eval', Value: { Ref: 'A' } } }
    expect(refusal(() => plan({ Locals: Eval }))).toContain('CircularDependency')
  })
})

describe('what is kept elsewhere', () => {
  it('a local that is a data source is planned like a resource, before who reads it', () => {
    const planned = plan({
      Locals: { Found: { Type: 'DATASOURCE::TEST::Things' } },
      Resources: { A: thing({ Of: { Ref: 'Found' }, More: { 'Fn::GetAtt': ['Found', 'Ids'] } }) },
    })
    expect(planned.order).toEqual(['Found', 'A'])
    expect(planned.resources.Found).toMatchObject({ type: 'DATASOURCE::TEST::Things', requiredBy: ['A'] })
  })

  it('dynamic references are refused by name', () => {
    const Resources = { A: thing({ Of: [{ deep: '{{resolve:oos:name:1}}' }] }) }
    expect(refusal(() => plan({ Resources }))).toBe(
      'StackValidationFailed: Resources.A: dynamic references ({{resolve:oos:name:1}}) are not emulated.',
    )
  })
})

describe('planScope', () => {
  const planned = plan({
    Parameters: { P: { Type: 'Number', Default: 2 } },
    Mappings: { M: { a: { b: 'mapped' } } },
    Conditions: { Yes: { 'Fn::Equals': [1, 1] } },
    Locals: { L: { Type: 'Eval', Value: 'local' } },
    Resources: {
      A: thing(),
      B: thing({
        Name: { 'Fn::Sub': '${ALIYUN::StackName}-${A.Id}-${P}' },
        Of: { 'Fn::If': ['Yes', { Ref: 'A' }, 'no'] },
        More: [{ 'Fn::FindInMap': ['M', 'a', 'b'] }, { Ref: 'L' }],
      }),
    },
  })
  const around = { pseudo: PSEUDO, outside: SCOPE }

  it('evaluates properties when their inputs exist, and says what they wait for until then', () => {
    const properties = planned.resources.B?.properties ?? {}
    const before = planScope(planned, { ...around, ref: () => undefined, attribute: () => undefined })
    expect(evaluatePartly(properties, before, 'B').waitsFor).toEqual(['A.Id', 'A'])
    const after = planScope(planned, { ...around, ref: (id) => `${id}-1`, attribute: (id, name) => `${id}.${name}` })
    expect(evaluate(properties, after, 'B')).toEqual({ Name: 'demo-A.Id-2', Of: 'A-1', More: ['mapped', 'local'] })
  })

  it('leaves the functions in the body of a nested stack alone', () => {
    const TemplateBody = { Resources: { X: { Properties: { a: { Ref: 'Inner' } } } } }
    const nested = plan({ Resources: { S: { Type: 'ALIYUN::ROS::Stack', Properties: { TemplateBody } } } })
    expect(nested.resources.S?.properties.TemplateBody).toBe(JSON.stringify(TemplateBody))
  })
})
