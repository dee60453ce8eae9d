import { describe, expect, it } from 'vitest'
import { mismatch } from '../../src/scenario/expectations.ts'
import { filled, valueAt } from '../../src/scenario/values.ts'

describe('filled', () => {
  it('fills texts and names, and keeps the type of a whole value', () => {
    expect(filled({ a: '${n}', b: 'n=${n}', c: ['${n}'], '${n}': true }, { n: 3 })).toEqual({
      3: true,
      a: 3,
      b: 'n=3',
      c: [3],
    })
    expect(filled('${key.id} ${key}', { key: { id: 'x' } })).toBe('x {"id":"x"}')
    expect(filled('${key}', { key: { id: 'x' } })).toEqual({ id: 'x' })
  })

  it('leaves a doubled dollar as one, for templates that have such places themselves', () => {
    expect(filled('a $${Vpc} ${n}', { n: 1 })).toBe('a ${Vpc} 1')
    expect(() => filled('${constructor}', {})).toThrow('nothing was saved as constructor; saved are no values')
    expect(() => filled('${key.no}', { key: {} })).toThrow('nothing was saved as key.no')
  })
})

describe('valueAt', () => {
  it.each([
    [{ a: [{ b: 1 }] }, 'a.0.b', 1],
    [{ a: [1, 2] }, 'a.length', 2],
    [{ a: [1, 2] }, 'a.7', undefined],
    [{ a: 1 }, 'constructor', undefined],
    [{ 'a.b': 1 }, 'a\\.b', 1],
    [{ a: [{ b: 1 }, {}, { b: 3 }] }, 'a.*.b', [1, 3]],
    [{ a: { x: { b: [1] }, y: { b: [2, 3] } } }, 'a.*.b.*', [1, 2, 3]],
    [{ a: 1 }, 'a.*', []],
  ])('%j at %s is %j', (value, path, found) => {
    expect(valueAt(value, path)).toEqual(found)
  })
})

describe('mismatch', () => {
  const answer = {
    n: 1,
    text: 'abc',
    list: [
      { id: 1, on: true },
      { id: 2, on: true },
    ],
    empty: [],
  }
  it.each([
    ['n', 1, undefined],
    ['n', 2, 'n: expected 2, came 1'],
    ['n', { not: 1 }, 'n: expected anything but 1, came 1'],
    ['n', { equals: 1, atLeast: 1, atMost: 1 }, undefined],
    ['n', { atLeast: 2 }, 'n: expected at least 2, came 1'],
    ['n', { atMost: 0 }, 'n: expected at most 0, came 1'],
    ['n', { atLeast: 1, atMost: 0 }, 'n: expected at least 1 and at most 0, came 1'],
    ['n', { oneOf: [2, 3] }, 'n: expected one of 2, 3, came 1'],
    ['n', { atleast: 1 }, 'n: expected {"atleast":1}, came 1'],
    ['text', { matches: '^a.c$' }, undefined],
    ['text', { matches: '^b' }, 'text: expected a text like /^b/, came "abc"'],
    ['text', { contains: 'bc' }, undefined],
    ['none', { absent: true }, undefined],
    ['n', { absent: true }, 'n: expected nothing, came 1'],
    ['none', { absent: false }, 'none: expected something, came nothing'],
    ['none', undefined, undefined],
    ['empty', { absent: false, count: 0 }, undefined],
    ['list.*.off', { absent: true, count: 0 }, undefined],
    ['list.*.id', { absent: true }, 'list.*.id: expected nothing, came [1,2]'],
    ['list', { count: 2, contains: { id: 2 } }, undefined],
    [
      'list',
      { count: { atLeast: 3 } },
      'list: expected at least 3 items, came [{"id":1,"on":true},{"id":2,"on":true}]',
    ],
    ['list', { contains: { id: 3 } }, expect.stringMatching('expected something that contains {"id":3}')],
    ['list.0', { on: true, id: 1 }, undefined],
    ['list.*.on', true, undefined],
    ['list.*.on', false, 'list.*.on: expected each false, came [true,true]'],
    ['empty.*.on', true, 'empty.*.on: expected each true, came nothing'],
    ['list.*.id', [1, 2], undefined],
    ['list.*.id', { atLeast: 2 }, 'list.*.id: expected each at least 2, came [1,2]'],
  ])('%s against %j: %j', (path, expected, problem) => {
    expect(mismatch(path, expected, answer)).toEqual(problem)
  })

  it('takes no longer than linear time for any pattern', () => {
    const started = performance.now()
    expect(mismatch('text', { matches: '^(a+)+$' }, { text: `${'a'.repeat(5_000)}!` })).toBeDefined()
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
