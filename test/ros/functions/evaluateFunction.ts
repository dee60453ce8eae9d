import { evaluate, type Scope } from '../../../src/ros/template/evaluate.ts'
import type { Json } from '../../../src/world/rows/ros.ts'

/** A scope with a few names, for expressions that stand alone. */
export const SCOPE: Scope = {
  ref: (name) => ({ Name: 'web', Amount: 3, Nothing: null, Vpc: 'vpc-1', 'ALIYUN::Region': 'cn-hangzhou' })[name],
  attribute: (logicalId, name) => (logicalId === 'Vpc' ? { VRouterId: 'vrt-1', Ids: ['a', 'b'] }[name] : undefined),
  condition: (name) => ({ IsProduction: true, IsTest: false })[name],
  mappings: { Images: { '32': { os: 'centos' }, '64': { os: 'ubuntu', list: ['x'] } } },
  zones: (regionId) => (regionId === 'cn-hangzhou' ? ['cn-hangzhou-h', 'cn-hangzhou-i'] : undefined),
  nowMs: Date.UTC(2026, 0, 5, 16, 4, 9),
}

export function evaluateHere(expression: Json): Json {
  return evaluate(expression, SCOPE, 'Here')
}
