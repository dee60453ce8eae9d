import { findResourceShape } from '../../src/ros/resourceCatalogue.ts'
import { resolveParameters } from '../../src/ros/template/parameters.ts'
import { parseTemplate } from '../../src/ros/template/parse.ts'
import { planStack } from '../../src/ros/template/plan.ts'

const ROUNDS = 10

/** Milliseconds of processor time to read and plan a template that a Count expands to so many resources, half of which need the other half. */
function planMs(size: number): number {
  const part = { Count: size / 2, Type: 'ALIYUN::ECS::VSwitch' }
  const properties = { ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.0.0/24' }
  const body = JSON.stringify({
    ROSTemplateFormatVersion: '2015-09-01',
    Resources: {
      A: { ...part, Properties: { ...properties, VpcId: 'vpc-1' } },
      B: { ...part, Properties: { ...properties, VpcId: { 'Fn::Select': [{ Ref: 'ALIYUN::Index' }, { Ref: 'A' }] } } },
    },
  })
  const started = process.cpuUsage()
  const template = parseTemplate(body)
  planStack(template, resolveParameters(template, []), {}, { maxResources: size, describeType: findResourceShape })
  return process.cpuUsage(started).user / 1_000
}

/** Time of 3,000 resources over that of 300: sums of several rounds, one after the other, warmed up. */
export function planRatio(): number {
  const rounds = Array.from({ length: ROUNDS * 2 }, () => ({ small: planMs(300), large: planMs(3_000) })).slice(ROUNDS)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return sum(rounds.map(({ large }) => large)) / sum(rounds.map(({ small }) => small))
}
