import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergePairs, percentEncode, readForm, readQuery } from '../../src/http/parameters.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { escapeBytes } from './signedRequests.ts'

const text = fc.string({ unit: 'binary' })

describe('reads', () => {
  it('a query as URLSearchParams does, whatever is well formed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
        const query = new URLSearchParams(pairs).toString()
        expect(readQuery(query)).toEqual([...new URLSearchParams(query)])
        expect(readForm(Buffer.from(query))).toEqual(pairs)
      }),
    )
  })

  it.each(['', '&&', 'a', 'a=', '=a', '=', 'a=b=c', '&a=1&&b=2&', 'a+b=c+d', 'A=1&a=2&A=3', '%61=%2B', '[]=1&a.b=2'])(
    '%j as URLSearchParams does',
    (query) => {
      expect(readQuery(query)).toEqual([...new URLSearchParams(query)])
    },
  )

  it('bytes that were not escaped as UTF-8', () => {
    const asNodeGivesIt = Buffer.from('Tag.1.Key=中é').toString('latin1')
    expect(readQuery(asNodeGivesIt)).toEqual([['Tag.1.Key', '中é']])
    expect(readForm(Buffer.from('Tag.1.Key=中é'))).toEqual([['Tag.1.Key', '中é']])
  })

  it('__proto__ and constructor as names like any other', () => {
    const pairs = readQuery('__proto__=1&constructor=2&__proto__.polluted=3')
    expect([...mergePairs(pairs)]).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
      ['__proto__.polluted', '3'],
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('a byte order mark as part of the name', () => {
    expect(readForm(Buffer.from('\ufeffA=1'))).toEqual([['\ufeffA', '1']])
  })
})

describe('merges', () => {
  it('the last of equal names, the body after the query', () => {
    expect([...mergePairs(readQuery('A=1&B=2&A=3'), readForm(Buffer.from('B=4')))]).toEqual([
      ['A', '3'],
      ['B', '4'],
    ])
  })
})

describe('refuses', () => {
  const malformed = [
    '%ZZ',
    'A=%',
    'A=%4',
    '%E4=1',
    'A=%FF',
    'A=%C0%80',
    'A=%ED%A0%80',
    'A=%F4%90%80%80',
    'A=1&B=%u0041',
  ]

  it.each(malformed)('%s', (query) => {
    for (const read of [() => readQuery(query), () => readForm(Buffer.from(query))]) {
      expect(read).toThrow(expect.objectContaining({ status: 400, code: 'InvalidParameter' }))
    }
  })

  it('raw bytes that are not UTF-8', () => {
    const bytes = Buffer.from([0x41, 0x3d, 0xff])
    expect(() => readForm(bytes)).toThrow(ApiError)
    expect(() => readQuery(bytes.toString('latin1'))).toThrow(ApiError)
  })

  it('with a message that shows where', () => {
    expect(() => readQuery('A=1&B=fine%20%ZZrest')).toThrow(/query .* beginning at "%ZZrest"/)
  })
})

describe('encodes', () => {
  it('byte for byte as the documentation says', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (value) => percentEncode(value) === escapeBytes(value)))
    expect(percentEncode("a b+c~*'()!/=&")).toBe('a%20b%2Bc~%2A%27%28%29%21%2F%3D%26')
  })
})
