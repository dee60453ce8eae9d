// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub has its placeholders in plain texts
import { describe, expect, it } from 'vitest'
import { plan, refusal, thing } from './writeTemplate.ts'

const INDEX = { Ref: 'ALIYUN::Index' }

describe('Count', () => {
  it('makes resources with their index, and lists of those that refer to all of them', () => {
    const { order, resources, outputs } = plan(
      {
        Parameters: { N: { Type: 'Number' } },
        Resources: {
          A: thing({ Name: { 'Fn::Sub': 'a${ALIYUN::Index}' }, Of: INDEX }, { Count: { Ref: 'N' } }),
          B: thing({ Of: { Ref: 'A' }, More: { 'Fn::GetAtt': ['A', 'Id'] }, Name: { 'Fn::Sub': '${A}' } }),
          C: thing({}, { DependsOn: 'A' }),
          D: thing({ Of: { Ref: 'A[1]' } }, { DependsOn: 'A[0]' }),
        },
        Outputs: { Ids: { Value: { 'Fn::GetAtt': 'A.Id' } } },
      },
      { N: '2' },
    )
    const refs = [{ Ref: 'A[0]' }, { Ref: 'A[1]' }]
    const ids = [{ 'Fn::GetAtt': ['A[0]', 'Id'] }, { 'Fn::GetAtt': ['A[1]', 'Id'] }]
    expect(order).toEqual(['A[0]', 'A[1]', 'B', 'C', 'D'])
    expect(resources['A[1]']).toMatchObject({
      declaredAs: 'A',
      index: 1,
      properties: { Of: 1, Name: { 'Fn::Sub': ['a${ALIYUN::Index}', { 'ALIYUN::Index': 1 }] } },
    })
    expect(resources.B?.properties).toEqual({ Of: refs, More: ids, Name: { 'Fn::Sub': ['${A}', { A: refs }] } })
    expect(resources.C?.dependsOn).toEqual(['A[0]', 'A[1]'])
    expect(resources.D?.dependsOn).toEqual(['A[0]', 'A[1]'])
    expect(outputs.Ids?.value).toEqual(ids)
  })

  it('folds Fn::Select of a known index, so that each depends on one', () => {
    const select = (index: unknown, of: unknown) => ({ 'Fn::Select': [index, of] })
    const { resources } = plan({
      Resources: {
        A: thing({}, { Count: 4 }),
        B: thing({ Of: select(INDEX, { Ref: 'A' }) }, { Count: 2 }),
        C: thing(
          { Of: select({ 'Fn::Calculate': ['{0}//2', 0, INDEX] }, { 'Fn::GetAtt': ['A', 'Id'] }) },
          { Count: 4 },
        ),
        D: thing({ Of: select(9, { Ref: 'A' }), Name: select(-1, { Ref: 'A' }) }),
      },
    })
    expect(resources['B[1]']).toMatchObject({ properties: { Of: { Ref: 'A[1]' } }, dependsOn: ['A[1]'] })
    expect(resources['C[3]']).toMatchObject({
      properties: { Of: { 'Fn::GetAtt': ['A[1]', 'Id'] } },
      dependsOn: ['A[1]'],
    })
    expect(resources.D).toMatchObject({ properties: { Of: '', Name: { Ref: 'A[3]' } }, dependsOn: ['A[3]'] })
  })

  it('of 0 makes none; references become empty lists', () => {
    const { order, resources } = plan({
      Resources: { A: thing({}, { Count: 0 }), B: thing({ Of: { Ref: 'A' } }, { DependsOn: 'A' }) },
    })
    expect(order).toEqual(['B'])
    expect(resources.B).toMatchObject({ properties: { Of: [] }, dependsOn: [] })
  })

  it.each([
    [{ A: thing({}, { Count: -1 }) }, 'StackValidationFailed: Resources.A.Count'],
    [{ A: thing({}, { Count: 'x' }) }, 'StackValidationFailed: Resources.A.Count'],
    [{ A: thing({}, { Count: 1.5 }) }, 'StackValidationFailed: Resources.A.Count'],
    [{ A: thing({}, { Count: 1e9 }) }, 'StackValidationFailed: Resources.A.Count'],
    [{ A: thing({}, { Count: 200 }), B: thing({}, { Count: 101 }) }, 'The stack has more than 300 resources.'],
    [{ A: thing({}, { Count: 2 }), 'A[1]': thing() }, 'Resources.A.Count makes A[1], which is there already.'],
    [{ 'A[1]': thing(), A: thing({}, { Count: 2 }) }, 'which is there already.'],
    [{ A: thing({}, { Count: 2 }), B: thing({ Of: { Ref: 'A[2]' } }) }, 'InvalidTemplateReference'],
    [{ B: thing(), A: thing({}, { Count: { Ref: 'B' } }) }, 'InvalidTemplateReference'],
    [{ B: thing(), A: thing({}, { Count: { 'Fn::GetAtt': ['B', 'Id'] } }) }, 'Fn::GetAtt cannot be used'],
    [{ A: thing({ Of: { Ref: 'A' } }, { Count: 2 }) }, 'CircularDependency'],
  ])('refuses %j', (Resources, expected) => {
    expect(refusal(() => plan({ Resources }))).toContain(expected)
  })
})
