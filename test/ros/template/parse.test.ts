// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub has its placeholders in plain texts
import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../../../src/ros/template/parse.ts'
import { body, refusal, thing } from './writeTemplate.ts'

const yaml = (text: string) => parseTemplate(`ROSTemplateFormatVersion: 2015-09-01\n${text}`)

describe('parseTemplate reads', () => {
  it('the smallest template', () => {
    expect(parseTemplate(body({})).resources).toEqual({})
    expect(parseTemplate(`\uFEFF  ${body({})}`).resources).toEqual({})
    expect(yaml('').resources).toEqual({})
  })

  it('YAML with short tags as the JSON it stands for', () => {
    const short = yaml(`
Resources:
  A:
    Type: TEST::Thing
    DependsOn: [B]
    Properties:
      Name: !Sub 'x-\${B.Id}'
      Of: !GetAtt B.Items.First
      More:
        - !Join ['-', [!Ref B, a]]
        - !If [Yes, !GetAtt [B, Id], !Ref 'ALIYUN::NoValue']
        - !Replace
          - {a: b}
          - !Base64Encode text
  B: {Type: TEST::Thing, DeletionPolicy: Retain, Count: 2}
Conditions:
  Yes: !Not [!Equals [1, 2]]
`)
    const long = parseTemplate(
      body({
        Resources: {
          A: {
            ...thing({
              Name: { 'Fn::Sub': 'x-${B.Id}' },
              Of: { 'Fn::GetAtt': 'B.Items.First' },
              More: [
                { 'Fn::Join': ['-', [{ Ref: 'B' }, 'a']] },
                { 'Fn::If': [true, { 'Fn::GetAtt': ['B', 'Id'] }, { Ref: 'ALIYUN::NoValue' }] },
                { 'Fn::Replace': [{ a: 'b' }, { 'Fn::Base64Encode': 'text' }] },
              ],
            }),
            DependsOn: 'B',
          },
          B: { Type: 'TEST::Thing', DeletionPolicy: 'Retain', Count: 2 },
        },
        Conditions: { true: { 'Fn::Not': [{ 'Fn::Equals': [1, 2] }] } },
      }),
    )
    expect(short).toEqual(long)
  })

  it('booleans of YAML 1.1, merge keys, anchors and repeated keys, but no dates and no base-60 numbers', () => {
    const { metadata } = yaml(`
Metadata:
  base: &base {a: yes, b: off}
  copy: {<<: *base, c: 2026-01-02, d: 12:30, e: 0x10}
  twice: 1
  twice: 2
  32: number
`)
    expect(metadata).toEqual({
      base: { a: true, b: false },
      copy: { a: true, b: false, c: '2026-01-02', d: '12:30', e: 16 },
      twice: 2,
      '32': 'number',
    })
  })

  it('limits and flags that are spelled as texts, and descriptions in several languages', () => {
    const { parameters } = parseTemplate(
      body({
        Parameters: {
          P: {
            Type: 'String',
            NoEcho: 'True',
            Confirm: 'true',
            MinLength: '6',
            Description: { 'zh-cn': '口令', en: 'Secret' },
          },
        },
      }),
    )
    expect(parameters.P).toMatchObject({ NoEcho: true, Confirm: true, MinLength: 6, Description: 'Secret' })
  })

  it('misspelled keys of a resource, and says that they have no effect', () => {
    const template = parseTemplate(body({ Resources: { A: thing({}, { DependOn: 'B', UpdatePolicy: {} }) } }))
    expect(template.ignored).toEqual(['Resources.A.DependOn', 'Resources.A.UpdatePolicy'])
    expect(template.resources.A?.dependsOn).toEqual([])
  })
})

describe('parseTemplate refuses', () => {
  it.each([
    ['', 'InvalidTemplate: A template has 1 to 524288 bytes; this one has 0.'],
    [body({ Description: 'x'.repeat(524_288) }), 'InvalidTemplate: A template has 1 to'],
    ['{', 'InvalidSchema: The template is not JSON'],
    ['a: [', 'InvalidSchema: The template is not YAML'],
    ['[]', 'InvalidSchema: The template must be a map.'],
    ['just text', 'InvalidSchema: The template must be a map.'],
    ['{"Resources":{}}', 'InvalidTemplateVersion'],
    ['{"ROSTemplateFormatVersion":"2010-01-01"}', 'InvalidTemplateVersion'],
    [body({ Resource: {} }), 'InvalidTemplateSection: A template has no section Resource.'],
    [body({ constructor: {} }), 'InvalidTemplateSection'],
    [body({ Transform: 'Aliyun::Terraform-v1.5' }), 'InvalidTemplate: The section Transform Aliyun::Terraform-v1.5'],
    [body({ Workspace: {} }), 'InvalidTemplate: The section Workspace is not emulated.'],
    [body({ Resources: [] }), 'InvalidSchema: Resources must be a map.'],
    [body({ Resources: { A: 'x' } }), 'InvalidSchema: Resources.A must be a map.'],
    [body({ Resources: { A: { Properties: {} } } }), 'InvalidSchema: Resources.A has no Type.'],
    [body({ Resources: { 'A/B': thing() } }), 'InvalidSchema: Resources.A/B'],
    [body({ Resources: { A: { Type: 7 } } }), 'InvalidTemplatePropertyType: Type of A has a value of the wrong type'],
    [body({ Resources: { A: { Type: 'T', Properties: [] } } }), 'InvalidTemplatePropertyType'],
    [body({ Resources: { A: thing({}, { DependsOn: { a: 1 } }) } }), 'InvalidTemplatePropertyType'],
    [
      body({ Resources: { A: thing({}, { DeletionPolicy: 'Snapshot' }) } }),
      'InvalidSchema: Resources.A.DeletionPolicy',
    ],
    [body({ Outputs: { O: {} } }), 'InvalidSchema: Outputs.O has no Value.'],
    [body({ Mappings: { M: { a: { b: { c: 1 } } } } }), 'InvalidSchema: Mappings.M.a.b'],
    [body({ Parameters: { P: {} } }), 'InvalidSchema: Parameters.P has no Type.'],
    [body({ Parameters: { P: { Type: 'Text' } } }), 'InvalidSchema: Parameters.P has the unknown Type Text.'],
    [body({ Parameters: { P: { Type: 'String', Default: { Ref: 'Q' } } } }), 'InvalidSchema: Parameters.P.Default'],
    [body({ Parameters: { P: { Type: 'String', Confirm: true } } }), 'InvalidSchema: Parameters.P.Confirm'],
    [body({ Parameters: { P: { Type: 'String', MinLength: 'x' } } }), 'InvalidSchema: Parameters.P.MinLength'],
    [body({ Parameters: { P: { Type: 'String', AllowedValues: 'x' } } }), 'InvalidSchema: Parameters.P.AllowedValues'],
    [body({ Parameters: { A: { Type: 'String' } }, Resources: { A: thing() } }), 'InvalidSchema: Resources.A has'],
    [body({ Locals: { A: { Value: 1 } }, Resources: { A: thing() } }), 'InvalidSchema: Locals.A has'],
    [body({ Locals: { L: { Type: 'Lazy', Value: 1 } } }), 'InvalidSchema: Locals.L.Type must be Macro, Eval or'],
    [body({ Locals: { A: { Type: 'DATASOURCE::X' } }, Resources: { A: thing() } }), 'InvalidSchema: Locals.A has'],
    [body({ Rules: { R: { Assertions: [] } } }), 'InvalidSchema: Rules.R.Assertions'],
  ])('%.60s', (text, expected) => {
    expect(refusal(() => parseTemplate(text))).toContain(expected)
  })

  it('unknown short tags', () => {
    expect(refusal(() => yaml('Metadata: {a: !Unknown x}'))).toContain('InvalidSchema: The template is not YAML')
  })

  it('aliases that would make a small text large', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `  l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]`)
    expect(refusal(() => yaml(`Metadata:\n  l0: &l0 [x]\n${levels.join('\n')}`))).toContain('InvalidSchema')
  })

  it('nesting that would exhaust the stack, in JSON and in YAML', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const json = `{"ROSTemplateFormatVersion":"2015-09-01","Metadata":{"a":${deep}}}`
    expect(refusal(() => parseTemplate(json))).toContain('InvalidSchema: The template is nested deeper')
    expect(refusal(() => yaml(`Metadata: {a: ${deep.slice(50_000, 150_000)}}`))).toContain('InvalidSchema')
  })
})
