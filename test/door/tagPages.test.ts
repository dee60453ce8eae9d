import { describe, expect, it } from 'vitest'
import { tokenSliceOf } from '../../src/door/tagPages.ts'

const PAGES = { defaultSize: 2, maxSize: 3 }
const slice = (items: string[], NextToken = '', filters: object = {}) =>
  tokenSliceOf({ NextToken }, items, (item) => item, filters, PAGES)
const refusal = (work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('pages of tags', () => {
  const { NextToken } = slice(['a', 'b', 'c', 'd', 'e'])

  it.each([
    ['nothing is gone', ['a', 'b', 'c', 'd', 'e'], ['c', 'd']],
    ['what was shown is gone', ['c', 'd', 'e'], ['c', 'd']],
    ['what comes next is gone', ['a', 'b', 'd', 'e'], ['d', 'e']],
    ['more has come before', ['new', 'a', 'b', 'c'], ['c']],
    ['nothing is left behind it', ['a', 'b'], []],
  ])('go on where they ended: %s', (_, items, expected) => {
    expect(slice(items, NextToken).page).toEqual(expected)
  })

  it('take keys of any letters', () => {
    const keys = ['a.b', 'ü\n', '', '. ', 'z']
    const first = slice(keys)
    const second = slice(keys, first.NextToken)
    expect([...first.page, ...second.page, ...slice(keys, second.NextToken).page]).toEqual(keys)
  })

  it('refuse a token of another list, a forged one, and one of which nothing is left', () => {
    const items = ['a', 'b', 'c']
    expect(refusal(() => slice(items, NextToken, { Tag: 'x' }))).toBe('InvalidParameter')
    for (const token of ['forged', `${NextToken.split('.')[0]}`]) {
      expect(refusal(() => slice(items, token))).toBe('InvalidParameter')
    }
    expect(refusal(() => slice(['a', 'd'], NextToken))).toBe('InvalidParameter')
    expect(refusal(() => slice([], NextToken))).toBe('InvalidParameter')
  })
})
