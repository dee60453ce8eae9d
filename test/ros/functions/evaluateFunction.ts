import { Jq } from '../../../src/host/jq.ts'
import { evaluate, type Scope } from '../../../src/ros/template/evaluate.ts'
import type { Json } from '../../../src/world/rows/ros.ts'

const NOW_MS = Date.UTC(2026, 0, 5, 16, 4, 9)
const OUTPUTS: Readonly<Record<string, Json>> = { 'cn-hangzhou/net/VpcId': 'vpc-1', 'cn-beijing/net/Ids': ['a', 'b'] }
const jq = new Jq()

/** A scope with a few names, for expressions that stand alone. */
export const SCOPE: Scope = {
  ref: (name) => ({ Name: 'web', Amount: 3, Nothing: null, Vpc: 'vpc-1', 'ALIYUN::Region': 'cn-hangzhou' })[name],
  attribute: (logicalId, name) => (logicalId === 'Vpc' ? { VRouterId: 'vrt-1', Ids: ['a', 'b'] }[name] : undefined),
  condition: (name) => ({ IsProduction: true, IsTest: false })[name],
  mappings: { Images: { '32': { os: 'centos' }, '64': { os: 'ubuntu', list: ['x'] } } },
  zones: (regionId) => (regionId === 'cn-hangzhou' ? ['cn-hangzhou-h', 'cn-hangzhou-i'] : undefined),
  nowMs: NOW_MS,
  jq: (selector, script, input) => {
    const outcome = jq.run({ selector, script, input, nowMs: NOW_MS })
    return 'problem' in outcome ? outcome : { values: outcome.values as readonly Json[] }
  },
  stackOutput: (stack, output, regionId = 'cn-hangzhou') => OUTPUTS[`${regionId}/${stack}/${output}`] ?? null,
  marketplaceImage: (productCode) => (productCode === 'cmjj1' ? 'm-1' : undefined),
}

export function evaluateHere(expression: Json): Json {
  return evaluate(expression, SCOPE, 'Here')
}
