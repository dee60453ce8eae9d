import { describe, expect, it } from 'vitest'
import { validateTemplate } from '../../../src/ros/template/validate.ts'
import { body, describeType, refusal, thing } from './writeTemplate.ts'

const validate = (sections: object) => validateTemplate(body(sections), describeType)

describe('validateTemplate', () => {
  it('says what a template declares', () => {
    const Secret = {
      Type: 'String',
      NoEcho: true,
      MinLength: '8',
      Label: { en: 'Password' },
      AssociationProperty: 'X:Y',
    }
    const answer = validate({
      Description: 'Things',
      Parameters: { Secret, Size: { Type: 'Number', Default: 2 } },
      Resources: {
        A: thing({ Name: { Ref: 'Secret' } }, { Count: { Ref: 'Size' } }),
        B: thing(),
        Data: { Type: 'DATASOURCE::TEST::Things' },
      },
      Outputs: { Id: { Value: { Ref: 'A' }, Description: 'The id', Label: 'Id' }, Plain: { Value: 1 } },
    })
    expect(answer).toEqual({
      Description: 'Things',
      Parameters: [
        { ...Secret, ParameterKey: 'Secret', NoEcho: 'true' },
        { Type: 'Number', Default: 2, ParameterKey: 'Size', NoEcho: 'false' },
      ],
      Outputs: [
        { OutputKey: 'Id', Description: 'The id', Label: 'Id' },
        { OutputKey: 'Plain', Description: '', Label: '' },
      ],
      ResourceTypes: { Resources: ['TEST::Thing'], DataSources: ['DATASOURCE::TEST::Things'] },
      Resources: [
        { LogicalResourceIdPattern: 'A[*]', ResourcePath: 'A', ResourceType: 'TEST::Thing' },
        { LogicalResourceIdPattern: 'B', ResourcePath: 'B', ResourceType: 'TEST::Thing' },
      ],
    })
  })

  it('needs no values for parameters', () => {
    const Conditions = { Yes: { 'Fn::Equals': [{ Ref: 'P' }, 1] } }
    const Resources = { A: thing({ Of: { 'Fn::If': ['Yes', { Ref: 'P' }, 1] } }, { Condition: 'Yes' }) }
    expect(validate({ Parameters: { P: { Type: 'Number' } }, Conditions, Resources }).Resources).toHaveLength(1)
  })

  it.each([
    [
      { Resources: { A: thing({ Of: { 'Fn::If': ['Yes', { Ref: 'Nobody' }, 1] } }) }, Conditions: { Yes: true } },
      'InvalidTemplateReference',
    ],
    [{ Resources: { A: thing({ Of: { Ref: 'B' } }), B: thing({}, { DependsOn: 'A' }) } }, 'CircularDependency'],
    [
      { Resources: { A: thing({ Of: { Ref: 'B[0]' } }), B: thing({ Of: { Ref: 'A' } }, { Count: 2 }) } },
      'CircularDependency',
    ],
    [{ Parameters: { P: { Type: 'Number', Default: 9, MaxValue: 2 } } }, 'StackValidationFailed: Parameter P'],
    [
      { Parameters: { P: { Type: 'String', AllowedPattern: '(a' } } },
      'InvalidSchema: Parameters.P.AllowedPattern cannot',
    ],
    [{ Parameters: { P: { Type: 'String', AllowedPattern: 'a+', Default: 'b' } } }, 'does not match a+.'],
    [
      { Resources: { A: { Type: 'TEST::Other' } } },
      'StackValidationFailed: Resources.A: the resource type TEST::Other',
    ],
    [{ Outputs: { O: { Value: 1, Condition: 'None' } } }, 'InvalidTemplateReference'],
    [{ Locals: { L: { Value: { Ref: 'Nobody' } } } }, 'InvalidTemplateReference'],
    [
      { Rules: { R: { Assertions: [{ Assert: { 'Fn::MergeMap': [{}] } }] } } },
      'InvalidTemplate: The function Fn::MergeMap',
    ],
  ])('refuses %j', (sections, expected) => {
    expect(refusal(() => validate(sections))).toContain(expected)
  })
})
