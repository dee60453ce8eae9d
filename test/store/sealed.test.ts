import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chain, chainStart, checkOf, Damage, seal, textOf, unchain, unseal } from '../../src/store/sealed.ts'

const START = chainStart(7)

describe('a chained record', () => {
  it('comes back as it was written, and tells its check', () => {
    fc.assert(
      fc.property(fc.nat(), fc.json(), (seq, text) => {
        const { bytes, check } = chain(seq, text, START)
        expect(unchain(bytes, seq, START)).toEqual({ text: textOf(bytes), check })
        expect(textOf(bytes)).toBe(text)
        expect(checkOf(bytes)).toBe(check.toString('base64'))
      }),
    )
  })

  it('does not bear any bit turned', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(7), (text, at, bit) => {
        const { bytes } = chain(3, text, START)
        const turned = Buffer.from(bytes)
        const place = at % bytes.length
        turned[place] = (turned[place] as number) ^ (1 << bit)
        expect(() => unchain(turned, 3, START)).toThrow(Damage)
      }),
    )
  })

  it('does not bear another place, another world, or being cut off', () => {
    const { bytes } = chain(3, '{"a":1}', START)
    expect(() => unchain(bytes, 4, START)).toThrow('record 3 stands where 4 should')
    expect(() => unchain(bytes, 3, chainStart(8))).toThrow('record 3 does not fit its checksum')
    expect(() => unchain(bytes.subarray(0, 30), 3, START)).toThrow('record 3 is cut off')
    expect(() => unchain(bytes.subarray(0, 10), 3, START)).toThrow('record 3 is cut off')
    expect(() => unchain(undefined, 3, START)).toThrow('record 3 is missing')
  })
})

describe('anything sealed', () => {
  it('comes back under its own name only', () => {
    const bytes = seal('row a', { a: [1, null] })
    expect(unseal('row a', bytes)).toEqual({ a: [1, null] })
    expect(() => unseal('row b', bytes)).toThrow('row b does not fit its checksum')
    bytes[20] = (bytes[20] as number) ^ 1
    expect(() => unseal('row a', bytes)).toThrow(Damage)
  })
})
