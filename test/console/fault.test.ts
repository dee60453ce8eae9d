import { describe, expect, it } from 'vitest'
import { CHOICES, faultOf, NEEDED, NUMBERS, OUTCOMES, type OutcomeName } from '../../src/console/pages/faults/fault.ts'
import { createEmulator } from '../../src/emulator.ts'
import { FAULT } from '../../src/host/faultSchema.ts'

const FILLED: Readonly<Record<OutcomeName, Record<string, string>>> = {
  error: { product: 'ecs', action: 'Run*', nth: '2', status: '503', code: 'ServiceUnavailable', when: 'after' },
  throttle: { counts: 'outer', ratePerSecond: '0.5', burst: '3', retryAfterMs: '200', delayMs: '5' },
  drop: { principal: 'acs:ram::*:user/ann', drop: 'before', times: '1' },
  delay: { regionId: 'cn-hangzhou', delayMs: '10' },
  stock: { stockRegionId: 'cn-hangzhou', zoneId: 'cn-hangzhou-i', instanceType: 'ecs.g6.large', count: '0' },
  effect: { product: 'ecs', resourceId: 'web/Server', at: 'stackResource', on: 'update', effectOutcome: 'fail' },
}

describe('the form for faults', () => {
  it('says each outcome in the spelling of the control API', () => {
    expect(faultOf('error', FILLED.error)).toEqual({
      product: 'ecs',
      action: 'Run*',
      nth: 2,
      error: { status: 503, code: 'ServiceUnavailable', when: 'after' },
    })
    expect(faultOf('stock', FILLED.stock).stock).toEqual([
      { regionId: 'cn-hangzhou', zoneId: 'cn-hangzhou-i', instanceType: 'ecs.g6.large', count: 0 },
    ])
    expect(faultOf('effect', FILLED.effect)).toEqual({
      resourceId: 'web/Server',
      effect: { at: 'stackResource', on: 'update', outcome: 'fail' },
    })
  })

  it('makes faults that a world takes', async () => {
    const emulator = await createEmulator()
    const world = emulator.worlds.get('default')
    for (const outcome of Object.keys(OUTCOMES) as OutcomeName[]) {
      await world.control({ kind: 'fault', fault: faultOf(outcome, FILLED[outcome]) })
    }
    expect(await world.read(({ faults }) => faults.size)).toBe(6)
    await emulator.close()
  })

  it('offers the choices of the schema, and has every field that it needs', () => {
    const { properties } = FAULT
    expect(CHOICES.counts?.toSorted()).toEqual(properties.counts.enum.toSorted())
    expect(CHOICES.at).toEqual(properties.effect.properties.at.enum)
    expect(CHOICES.on).toEqual(properties.effect.properties.on.enum)
    const fields = new Set<string>([...Object.values(OUTCOMES).flat(), 'nth', 'times'])
    expect([...NEEDED, ...NUMBERS].filter((name) => !fields.has(name))).toEqual([])
  })
})
