import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNonces } from '../../src/http/nonces.ts'

const MINUTE_MS = 60_000

describe('nonces', () => {
  it('are kept for 31 minutes, per key', () => {
    const nonces = createNonces()
    expect(nonces.use('a', 'n', 0)).toBe(true)
    expect(nonces.use('b', 'n', 0)).toBe(true)
    expect(nonces.use('a', 'n', 31 * MINUTE_MS)).toBe(false)
    expect(nonces.use('a', 'n', 31 * MINUTE_MS + 1)).toBe(true)
  })

  it('do not run together with the id of the key', () => {
    const nonces = createNonces()
    expect([nonces.use('ab', 'c', 0), nonces.use('a', 'bc', 0)]).toEqual([true, true])
  })

  it('are forgotten when their time is over', () => {
    const nonces = createNonces({ keepMs: 10 })
    for (let nowMs = 0; nowMs < 20_000; nowMs += 1) expect(nonces.use('a', String(nowMs), nowMs)).toBe(true)
    expect(nonces.size).toBe(11)
  })

  it('are never more than the store can hold; the oldest go first', () => {
    const nonces = createNonces({ capacity: 3 })
    for (const nonce of ['1', '2', '3', '4']) nonces.use('a', nonce, 0)
    expect(nonces.size).toBe(3)
    expect([nonces.use('a', '2', 0), nonces.use('a', '4', 0), nonces.use('a', '1', 0)]).toEqual([false, false, true])
  })

  it('agree with a list that is searched from end to end', () => {
    const step = fc.record({ nonce: fc.integer({ min: 0, max: 4 }), passedMs: fc.integer({ min: 0, max: 6 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const nonces = createNonces({ keepMs: 10 })
        const taken: { nonce: number; usedMs: number }[] = []
        let nowMs = 0
        for (const { nonce, passedMs } of steps) {
          nowMs += passedMs
          const isUsed = taken.some((one) => one.nonce === nonce && nowMs - one.usedMs <= 10)
          if (!isUsed) taken.push({ nonce, usedMs: nowMs })
          expect(nonces.use('a', String(nonce), nowMs)).toBe(!isUsed)
        }
      }),
    )
  })
})
