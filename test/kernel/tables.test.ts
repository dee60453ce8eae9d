import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableDefinition } from '../../src/kernel/table.ts'
import { Tables } from '../../src/kernel/tables.ts'

interface Fruit {
  readonly id: string
  readonly colour: string
  readonly weight: number
  readonly marks: readonly string[]
}

const FRUITS: TableDefinition<Fruit> = {
  name: 'fruits',
  key: (row) => row.id,
  indexes: { colour: (row) => row.colour || undefined, mark: (row) => row.marks },
  sorted: { weight: (row) => `${String(row.weight).padStart(6, '0')}:${row.id}` },
  sums: { weight: { group: (row) => row.colour, amount: (row) => row.weight } },
}

function fruitTables() {
  const tables = new Tables()
  return { tables, fruits: tables.define(FRUITS) }
}

const fruit = (id: string, colour = 'red', weight = 1, marks: string[] = []): Fruit => ({ id, colour, weight, marks })

describe('Table', () => {
  it('refuses changes outside atomically', () => {
    const { fruits } = fruitTables()
    expect(() => fruits.put(fruit('a'))).toThrow(/only inside atomically/)
    expect(fruits.size).toBe(0)
  })

  it('freezes rows and what they hold', () => {
    const { tables, fruits } = fruitTables()
    tables.atomically(() => fruits.put(fruit('a', 'red', 1, ['x'])))
    const row = fruits.get('a') as unknown as { marks: string[] }
    expect(() => row.marks.push('y')).toThrow(TypeError)
  })

  it('lists a group newest first, by any page, and keeps creation order when a row is replaced', () => {
    const { tables, fruits } = fruitTables()
    tables.atomically(() => {
      for (let i = 0; i < 100; i++) fruits.put(fruit(`f${i}`, i % 2 === 0 ? 'red' : 'green'))
      fruits.change('f0', { weight: 9 })
    })
    expect(fruits.count('colour', 'red')).toBe(50)
    expect(fruits.list('colour', 'red', { from: 0, limit: 2 }).map((row) => row.id)).toEqual(['f98', 'f96'])
    expect(fruits.list('colour', 'red', { from: 48, limit: 5 }).map((row) => row.id)).toEqual(['f2', 'f0'])
    expect(fruits.list('colour', 'red', { limit: 1, oldestFirst: true })[0]).toMatchObject({ id: 'f0', weight: 9 })
    expect(fruits.rank('colour', 'red', fruits.order('f4'))).toBe(2)
  })

  it('equals a plain model in every index, order and sum after any changes, also after undo', () => {
    const change = fc.record({
      id: fc.integer({ min: 0, max: 30 }).map((n) => `f${n}`),
      colour: fc.constantFrom('red', 'green', ''),
      weight: fc.integer({ min: 1, max: 50 }),
      marks: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
      remove: fc.boolean(),
    })
    const batch = fc.record({ changes: fc.array(change, { maxLength: 12 }), fails: fc.boolean() })
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 25 }), (batches) => {
        const { tables, fruits } = fruitTables()
        let model = new Map<string, Fruit>()
        for (const { changes, fails } of batches) {
          const next = new Map(model)
          const work = () => {
            for (const { remove, ...row } of changes) {
              if (remove) fruits.remove(row.id)
              else fruits.put(row)
              if (remove) next.delete(row.id)
              else if (next.has(row.id)) next.set(row.id, row)
              else next.set(row.id, row)
            }
            if (fails) throw new Error('refused')
          }
          if (fails) expect(() => tables.atomically(work)).toThrow('refused')
          else {
            tables.atomically(work)
            model = next
          }
        }
        const rows = [...model.values()]
        expect(fruits.all({ oldestFirst: true })).toEqual(rows)
        for (const colour of ['red', 'green']) {
          const members = rows.filter((row) => row.colour === colour)
          expect(fruits.list('colour', colour, { oldestFirst: true })).toEqual(members)
          expect(fruits.sum('weight', colour)).toBe(members.reduce((sum, row) => sum + row.weight, 0))
        }
        for (const mark of ['x', 'y', 'z']) {
          expect(fruits.list('mark', mark, { oldestFirst: true })).toEqual(
            rows.filter((row) => row.marks.includes(mark)),
          )
        }
        const byWeight = [...rows].sort((a, b) => a.weight - b.weight || (a.id < b.id ? -1 : 1))
        expect(fruits.first('weight', 100)).toEqual(byWeight)
      }),
      { numRuns: 80 },
    )
  })
})

describe('Tables', () => {
  it('puts everything back when the work throws, and tells net changes when it does not', () => {
    const { tables, fruits } = fruitTables()
    tables.atomically(() => fruits.put(fruit('a')))
    tables.takeChanges()
    expect(() =>
      tables.atomically(() => {
        fruits.put(fruit('b'))
        fruits.remove('a')
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(fruits.all().map((row) => row.id)).toEqual(['a'])
    expect(tables.takeChanges().changes).toEqual([])
    tables.atomically(() => {
      fruits.put(fruit('b'))
      fruits.remove('b')
      fruits.change('a', { weight: 2 })
      fruits.change('a', { weight: 3 })
    })
    const { changes, nextOrders } = tables.takeChanges()
    expect(changes).toMatchObject([
      { table: 'fruits', key: 'a', before: { weight: 1 }, after: { weight: 3 }, order: 1 },
    ])
    expect(nextOrders).toEqual({ fruits: 3 })
  })

  it('is not nested', () => {
    const { tables } = fruitTables()
    expect(() => tables.atomically(() => tables.atomically(() => 1))).toThrow(/not nested/)
  })

  it('hashes the same content to the same text, whatever the order it came in', () => {
    const one = fruitTables()
    const other = fruitTables()
    one.tables.atomically(() => ['a', 'b', 'c'].map((id) => one.fruits.put(fruit(id))))
    other.tables.atomically(() => ['c', 'a', 'x', 'b'].map((id) => other.fruits.put(fruit(id))))
    expect(other.tables.hash().text).not.toBe(one.tables.hash().text)
    other.tables.atomically(() => other.fruits.remove('x'))
    expect(other.tables.hash().text).toBe(one.tables.hash().text)
  })

  it('forks by sharing: later changes of one are not seen in the other', () => {
    const one = fruitTables()
    one.tables.atomically(() => one.fruits.put(fruit('a')))
    const other = fruitTables()
    other.tables.restore(one.tables.snapshot())
    other.tables.atomically(() => other.fruits.change('a', { weight: 7 }))
    expect(one.fruits.get('a')?.weight).toBe(1)
    expect(other.fruits.get('a')?.weight).toBe(7)
  })
})
