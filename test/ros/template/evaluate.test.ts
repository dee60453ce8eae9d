// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub has its placeholders in plain texts
import { describe, expect, it } from 'vitest'
import { evaluatePartly } from '../../../src/ros/template/evaluate.ts'
import type { Json } from '../../../src/world/rows/ros.ts'
import { evaluateHere, SCOPE } from '../functions/evaluateFunction.ts'

describe('evaluate', () => {
  it('goes into maps and lists and leaves plain values alone', () => {
    expect(evaluateHere({ a: [1, { b: { Ref: 'Name' } }], c: null, 'Fn::x': 1, d: true })).toEqual({
      a: [1, { b: 'web' }],
      c: null,
      'Fn::x': 1,
      d: true,
    })
  })

  it('drops keys and items of ALIYUN::NoValue, also behind Fn::If; alone it is null', () => {
    const none = { Ref: 'ALIYUN::NoValue' }
    expect(evaluateHere({ a: none, b: [none, 1], c: { 'Fn::If': ['IsTest', 1, none] }, d: 2 })).toEqual({
      b: [1],
      d: 2,
    })
    expect(evaluateHere(none)).toBeNull()
  })

  it('does not evaluate what a value holds', () => {
    expect(evaluateHere({ 'Fn::GetJsonValue': ['a', '{"a": {"Ref": "Name"}}'] })).toEqual({ Ref: 'Name' })
  })

  it('says what it waits for and leaves only those calls as they were', () => {
    const expression: Json = {
      known: { Ref: 'Name' },
      joined: { 'Fn::Join': ['-', [{ Ref: 'Name' }, { Ref: 'Later' }]] },
      text: { 'Fn::Sub': '${Later.Id} ${Name}' },
      chosen: { 'Fn::If': ['IsTest', { Ref: 'Never' }, { 'Fn::GetAtt': ['Later', 'Id'] }] },
    }
    expect(evaluatePartly(expression, SCOPE, 'Here')).toEqual({
      value: {
        known: 'web',
        joined: { 'Fn::Join': ['-', ['web', { Ref: 'Later' }]] },
        text: { 'Fn::Sub': '${Later.Id} ${Name}' },
        chosen: { 'Fn::GetAtt': ['Later', 'Id'] },
      },
      waitsFor: ['Later', 'Later.Id'],
    })
    expect(() => evaluateHere(expression)).toThrow('Here: the value of Later, Later.Id is not known.')
  })

  it('keeps keys such as __proto__ as keys', () => {
    const value = evaluateHere(JSON.parse('{"__proto__": {"x": {"Ref": "Name"}}}'))
    expect(JSON.stringify(value)).toBe('{"__proto__":{"x":"web"}}')
  })
})
