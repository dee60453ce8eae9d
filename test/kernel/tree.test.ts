import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Tree } from '../../src/kernel/tree.ts'

type Step = { op: 'set' | 'delete'; key: number }

const steps = fc.array(
  fc.record({ op: fc.constantFrom<Step['op']>('set', 'set', 'set', 'delete'), key: fc.integer({ min: 0, max: 400 }) }),
  { maxLength: 1_500 },
)

describe('Tree', () => {
  it('equals a sorted Map after any sequence of changes', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const model = new Map<number, number>()
        let tree = Tree.empty<number, number>()
        for (const [i, { op, key }] of sequence.entries()) {
          if (op === 'set') {
            model.set(key, i)
            tree = tree.set(key, i)
          } else {
            model.delete(key)
            tree = tree.delete(key)
          }
        }
        const sorted = [...model].sort(([a], [b]) => a - b)
        expect(tree.size).toBe(sorted.length)
        expect(tree.entries()).toEqual(sorted)
        for (const [position, [key, value]] of sorted.entries()) {
          expect(tree.get(key)).toBe(value)
          expect(tree.rank(key)).toBe(position)
          expect(tree.at(position)).toEqual([key, value])
        }
        expect(tree.rank(1_000)).toBe(sorted.length)
      }),
      { numRuns: 60 },
    )
  })

  it('tells the differences of two versions, and those of trees that have nothing in common', () => {
    const built = (sequence: Step[], from: Tree<number, number>, first: number) =>
      sequence.reduce((tree, { op, key }, i) => (op === 'set' ? tree.set(key, first + i) : tree.delete(key)), from)
    const bySearch = (before: Tree<number, number>, after: Tree<number, number>) =>
      Array.from({ length: 401 }, (_, key) => [key, before.get(key), after.get(key)]).filter(([, a, b]) => a !== b)
    fc.assert(
      fc.property(steps, steps, fc.boolean(), (sequence, later, isFork) => {
        const before = built(sequence, Tree.empty<number, number>(), 0)
        const after = built(later.slice(0, isFork ? 40 : 1_500), isFork ? before : Tree.empty<number, number>(), 10_000)
        expect([...after.differences(before)]).toEqual(bySearch(before, after))
        expect([...before.differences(after)]).toEqual(bySearch(after, before))
      }),
      { numRuns: 60 },
    )
  })

  it('gives any page by position', () => {
    let tree = Tree.empty<string, number>()
    for (let i = 0; i < 5_000; i++) tree = tree.set(`k${String(i).padStart(6, '0')}`, i)
    expect(tree.entries(4_990, 20).map(([, value]) => value)).toEqual([
      4990, 4991, 4992, 4993, 4994, 4995, 4996, 4997, 4998, 4999,
    ])
    expect(tree.entries(2_345, 3).map(([, value]) => value)).toEqual([2345, 2346, 2347])
    expect(tree.entries(5_000, 3)).toEqual([])
  })

  it('leaves older versions as they were', () => {
    let tree = Tree.empty<number, string>()
    for (let i = 0; i < 1_000; i++) tree = tree.set(i, `v${i}`)
    const older = tree
    for (let i = 0; i < 1_000; i += 2) tree = tree.delete(i)
    tree = tree.set(1, 'changed')
    expect(older.size).toBe(1_000)
    expect(older.get(0)).toBe('v0')
    expect(older.get(1)).toBe('v1')
    expect(tree.size).toBe(500)
  })

  it('is the same object when nothing changes', () => {
    const tree = Tree.empty<number, string>().set(1, 'a')
    expect(tree.set(1, 'a')).toBe(tree)
    expect(tree.delete(2)).toBe(tree)
  })
})
