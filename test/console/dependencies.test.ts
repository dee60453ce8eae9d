import { describe, expect, it } from 'vitest'
import { dependenciesOf } from '../../src/console/pages/stack/dependencies.ts'

const needs = (text: string) => Object.fromEntries(dependenciesOf(text).map((one) => [one.logicalId, one.needs]))

describe('dependencies of a template', () => {
  it('are found in Ref, Fn::GetAtt, Fn::Sub and DependsOn, and lie before what needs them', () => {
    const Resources = {
      Vpc: { Type: 'ALIYUN::ECS::VPC', Properties: { VpcName: { Ref: 'Name' } } },
      Switch: { Type: 'ALIYUN::ECS::VSwitch', Properties: { VpcId: { Ref: 'Vpc' } } },
      Group: { Type: 'G', Properties: { VpcId: { 'Fn::GetAtt': ['Vpc', 'VpcId'] } }, DependsOn: 'Switch' },
      Note: { Type: 'N', Properties: { Text: { 'Fn::Sub': ['${Group.Id} ${x}', { x: { Ref: 'Vpc' } }] } } },
    }
    const text = JSON.stringify({ Parameters: { Name: { Type: 'String' } }, Resources })
    expect(needs(text)).toEqual({ Vpc: [], Switch: ['Vpc'], Group: ['Vpc', 'Switch'], Note: ['Group', 'Vpc'] })
    expect(dependenciesOf(text).map(({ depth }) => depth)).toEqual([0, 1, 2, 3])
  })

  it('are found in YAML with its short forms', () => {
    const text = 'Resources:\n  A: {Type: T}\n  B:\n    Type: T\n    Properties: {X: !Ref A, Y: !GetAtt A.Id}\n'
    expect(needs(text)).toEqual({ A: [], B: ['A'] })
  })

  it('of no template, or of one in a circle, come to an end', () => {
    expect(dependenciesOf('{ not')).toEqual([])
    const circle = { A: { Type: 'T', DependsOn: 'B' }, B: { Type: 'T', DependsOn: ['A'] } }
    expect(needs(JSON.stringify({ Resources: circle }))).toEqual({ A: ['B'], B: ['A'] })
  })
})
