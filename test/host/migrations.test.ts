import { describe, expect, it } from 'vitest'
import { FORMAT_VERSION, MIGRATIONS, migrated } from '../../src/host/migrations.ts'

describe('migrations', () => {
  it('lead from every earlier format to the present one, step by step', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: FORMAT_VERSION - 1 }, (_, i) => i + 1))
  })

  it('give the rows of the first format their places in age', () => {
    const file = { seq: 3, nowMs: 1, hash: '', tables: { vpcs: [{ VpcId: 'a' }, { VpcId: 'b' }], eips: [] } }
    expect(migrated(file)).toEqual({
      ...file,
      format: 'alistack-world',
      formatVersion: 2,
      secrets: 'masked',
      orders: { vpcs: [1, 2], eips: [] },
      nextOrders: { vpcs: 3, eips: 1 },
    })
  })

  it('run in order, and refuse where one is missing', () => {
    const steps = [2, 3].map((from) => ({ from, migrate: (file: object) => ({ ...file, [`step${from}`]: true }) }))
    const file = { format: 'alistack-world', formatVersion: 2 }
    expect(migrated(file, steps, 4)).toEqual({ ...file, formatVersion: 4, step2: true, step3: true })
    expect(() => migrated({ ...file, formatVersion: 1 }, steps, 4)).toThrow('Format version 1 is no longer read.')
  })
})
