import { describe, expect, it } from 'vitest'
import { resolveParameters } from '../../../src/ros/template/parameters.ts'
import { parseTemplate } from '../../../src/ros/template/parse.ts'
import { body, refusal } from './writeTemplate.ts'

type Given = Readonly<Record<string, string>>

function resolve(Parameters: object, given: Given = {}) {
  const list = Object.entries(given).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }))
  return resolveParameters(parseTemplate(body({ Parameters })), list)
}

const one = (declared: object, given?: string) => resolve({ P: declared }, given === undefined ? {} : { P: given }).P

describe('resolveParameters', () => {
  it.each([
    [{ Type: 'String' }, '5', '5'],
    [{ Type: 'Number' }, ' 5.5 ', 5.5],
    [{ Type: 'Boolean' }, 'True', true],
    [{ Type: 'CommaDelimitedList' }, 'a, b,', ['a', 'b', '']],
    [{ Type: 'CommaDelimitedList' }, '', []],
    [{ Type: 'Json' }, '{"a": [1]}', { a: [1] }],
    [{ Type: 'String', AllowedValues: [1, 'b'] }, '1', '1'],
    [{ Type: 'Number', AllowedValues: ['1', 2] }, '1', 1],
    [{ Type: 'CommaDelimitedList', AllowedValues: ['a', 'b'] }, 'b,a', ['b', 'a']],
    [{ Type: 'String', MinLength: 2, MaxLength: 2 }, 'é口', 'é口'],
  ])('%j given %j is %j', (declared, given, value) => {
    expect(one(declared, given)).toEqual({ value, text: given, noEcho: false, isGiven: true })
  })

  it('takes defaults; null is empty and nothing judges it', () => {
    const resolved = resolve({
      Text: { Type: 'String', Default: 7 },
      Empty: { Type: 'String', Default: null, MinLength: 5, AllowedValues: ['a'] },
      List: { Type: 'CommaDelimitedList', Default: ['a', 'b'] },
      Secret: { Type: 'String', Default: 'x', NoEcho: true },
    })
    expect(resolved).toEqual({
      Text: { value: '7', text: '7', noEcho: false, isGiven: false },
      Empty: { value: null, text: '', noEcho: false, isGiven: false },
      List: { value: ['a', 'b'], text: 'a,b', noEcho: false, isGiven: false },
      Secret: { value: 'x', text: 'x', noEcho: true, isGiven: false },
    })
  })

  it.each([
    [{ Type: 'String' }, undefined, 'UserParameterMissing: The parameter P has no default, and no value was given.'],
    [{ Type: 'Number' }, 'three', 'StackValidationFailed: Parameter P: the value is no Number.'],
    [{ Type: 'Number' }, '', 'StackValidationFailed'],
    [{ Type: 'Boolean' }, 'maybe', 'StackValidationFailed'],
    [{ Type: 'Json' }, '{', 'StackValidationFailed'],
    [{ Type: 'Number', MinValue: 2 }, '1', 'StackValidationFailed: Parameter P: the value breaks MinValue 2.'],
    [{ Type: 'Number', MaxValue: 2 }, '2.1', 'the value breaks MaxValue 2.'],
    [{ Type: 'String', MinLength: 2 }, 'a', 'the value breaks MinLength 2.'],
    [{ Type: 'String', MaxLength: 2 }, 'abc', 'the value breaks MaxLength 2.'],
    [{ Type: 'CommaDelimitedList', MaxLength: 1 }, 'a,b', 'the value breaks MaxLength 1.'],
    [{ Type: 'String', AllowedValues: ['a'] }, 'b', 'the value is not one of AllowedValues ["a"].'],
    [{ Type: 'CommaDelimitedList', AllowedValues: ['a'] }, 'a,b', 'is not one of AllowedValues'],
    [{ Type: 'String', MinLength: 2, ConstraintDescription: 'Two or more.' }, 'a', 'Parameter P: Two or more.'],
    [{ Type: 'String', Default: 'abc', MaxLength: 2 }, undefined, 'the value breaks MaxLength 2.'],
    [{ Type: 'String', AllowedPattern: 'a+' }, 'aab', 'Parameter P: the value does not match a+.'],
    [{ Type: 'Number', AllowedPattern: '1\\d' }, '21', 'Parameter P: the value does not match'],
    [{ Type: 'CommaDelimitedList', AllowedPattern: '[a-z]+' }, 'a,b,1', 'Parameter P: the value does not match'],
    [
      { Type: 'String', AllowedPattern: '(?!a)b' },
      'b',
      'StackValidationFailed: Parameter P: AllowedPattern cannot be checked',
    ],
    [
      { Type: 'String', AllowedPattern: '(a' },
      'a',
      'StackValidationFailed: Parameter P: AllowedPattern cannot be checked',
    ],
    [{ Type: 'ALIYUN::OOS::Parameter::Value' }, 'a', 'are not emulated.'],
  ])('refuses %j given %j', (declared, given, expected) => {
    expect(refusal(() => one(declared, given))).toContain(expected)
  })

  it('refuses parameters that are not declared, inherited names too', () => {
    const code = 'UnknownUserParameter: The template declares no parameter constructor.'
    expect(refusal(() => resolve({}, { constructor: 'x' }))).toBe(code)
  })
})
