import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SimilarityOptions, similarTypes } from '../../src/rules/similarity.ts'
import { findInstanceType, type InstanceType, instanceTypes } from '../../src/world/facts/instanceTypes.ts'
import { hourlyListPrice } from '../../src/world/facts/prices.ts'

function type(id: string): InstanceType {
  const found = findInstanceType(id)
  if (found === undefined) throw new Error(`no type ${id}`)
  return found
}

const base = type('ecs.g6.large')

/** A type that differs from ecs.g6.large (2 vCPUs, 8 GiB, General-purpose, EnterpriseLevel, series 6) as told. */
function made(id: string, change: Partial<InstanceType> = {}, series = 6): InstanceType {
  return { ...base, InstanceTypeId: id, InstanceTypeFamily: 'ecs.zz', ...change, about: { ...base.about, series } }
}

const everything = (
  candidates: readonly InstanceType[],
  change: Partial<SimilarityOptions> = {},
): SimilarityOptions => ({
  candidates,
  inStock: () => true,
  supports: () => true,
  listPrice: () => 1,
  ...change,
})

const reasonOf = (candidate: InstanceType, change: Partial<SimilarityOptions> = {}, source = base) => {
  const { considered, ranked } = similarTypes(source, everything([candidate], change))
  expect(considered).toHaveLength(1)
  expect(considered[0]?.accepted).toBe(ranked.length === 1)
  return considered[0]?.accepted ? undefined : considered[0]?.reason
}

describe('refuses', () => {
  it('what cannot stand in, saying why', () => {
    const gpu = type('ecs.gn6i-c4g1.xlarge')
    const disk = type('ecs.i3.xlarge')
    expect(reasonOf(base)).toMatch(/itself/)
    expect(reasonOf(made('a', { CpuArchitecture: 'ARM' }))).toBe('ARM instead of X86')
    expect(reasonOf(made('a', { GPUAmount: 1, GPUSpec: 'NVIDIA T4' }))).toMatch(/T4 instead of no GPU/)
    expect(reasonOf({ ...gpu, InstanceTypeId: 'a', GPUAmount: 2 }, {}, gpu)).toMatch(/2 x whole NVIDIA T4 instead of 1/)
    expect(reasonOf({ ...gpu, InstanceTypeId: 'a', GPUSpec: 'NVIDIA A10' }, {}, gpu)).toMatch(/A10 instead of/)
    const half = { ...gpu, InstanceTypeId: 'a', about: { ...gpu.about, gpuFraction: '1/2' } }
    expect(reasonOf(half, {}, gpu)).toMatch(/1\/2 NVIDIA T4/)
    expect(reasonOf(disk)).toMatch(/local_ssd_pro instead of no local storage/)
    expect(reasonOf({ ...disk, InstanceTypeId: 'a', LocalStorageCapacity: 1 }, {}, disk)).toMatch(/1 x 1 GiB/)
    expect(reasonOf(made('a', { CpuCoreCount: 1 }))).toBe('1 vCPUs are fewer than 2')
    expect(reasonOf(made('a', { MemorySize: 7.5 }))).toBe('7.5 GiB is less than 8 GiB')
    expect(reasonOf(made('a'), { supports: () => false })).toMatch(/image or a disk/)
    expect(reasonOf(made('a'), { inStock: () => false })).toBe('not in stock')
    expect(reasonOf(made('a'), { inStock: () => 'has 1 left of 2' })).toBe('has 1 left of 2')
    expect(reasonOf(made('a'), { supports: () => ({ criterion: 'image', reason: 'wants ARM' }) })).toBe('wants ARM')
    expect(reasonOf(made('a'))).toBeUndefined()
  })

  it('everything when there is nothing: no type is chosen', () => {
    expect(similarTypes(base, everything([]))).toEqual({ considered: [], ranked: [] })
    expect(similarTypes(base, everything([made('a')], { inStock: () => false })).chosen).toBeUndefined()
  })
})

describe('ranks by one key after the other', () => {
  const prices: Record<string, number | undefined> = { dear: 9, cheap: 1, unknown: undefined }
  /** The first is better by one key and worse by all that follow. */
  const pairs: [string, InstanceType, InstanceType][] = [
    [
      'equal size before any other',
      made('z', { InstanceCategory: 'x' }, 1),
      made('a', { CpuCoreCount: 4, MemorySize: 8, InstanceTypeFamily: 'ecs.g7' }),
    ],
    [
      'fewer vCPUs before less memory',
      made('z', { CpuCoreCount: 4, MemorySize: 64 }),
      made('a', { CpuCoreCount: 8, MemorySize: 8 }),
    ],
    [
      'less memory',
      made('z', { CpuCoreCount: 4, MemorySize: 8 }),
      made('a', { CpuCoreCount: 4, MemorySize: 16, InstanceTypeFamily: 'ecs.g7' }),
    ],
    [
      'documented change target before the category',
      made('z', { InstanceTypeFamily: 'ecs.c6', InstanceCategory: 'x' }),
      made('a'),
    ],
    [
      'the category before the level',
      made('z', { InstanceFamilyLevel: 'EntryLevel' }),
      made('a', { InstanceCategory: 'x' }),
    ],
    ['the level before the series', made('z', {}, 1), made('a', { InstanceFamilyLevel: 'EntryLevel' })],
    ['the nearest series', made('z', {}, 5), made('a', {}, 8)],
    ['of two as near the newer', made('z', {}, 7), made('a', {}, 5)],
    ['the series before the price', made('dear', {}, 7), made('cheap', {}, 8)],
    ['the price before the name', made('cheap', {}, 6), made('a-dear', {}, 6)],
    ['a known price before none', made('dear', {}, 6), made('a-unknown', {}, 6)],
    ['the name last', made('a'), made('b')],
    ['the name as text, not by language or number', made('a10'), made('a9')],
  ]

  it.each(pairs)('%s', (_, better, worse) => {
    const listPrice = (id: string) => (id.includes('unknown') ? undefined : (prices[id] ?? (id === 'a-dear' ? 9 : 5)))
    for (const candidates of [
      [better, worse],
      [worse, better],
    ]) {
      const result = similarTypes(base, everything(candidates, { listPrice }))
      expect(result.ranked).toEqual([better.InstanceTypeId, worse.InstanceTypeId])
      expect(result.chosen).toBe(better.InstanceTypeId)
    }
  })

  it('explains what was accepted', () => {
    const { considered } = similarTypes(base, everything([type('ecs.g7.large'), type('ecs.u1-c1m4.large')]))
    expect(considered).toEqual([
      {
        instanceType: 'ecs.g7.large',
        accepted: true,
        reason: 'same size, documented change target, same category, same level, series 7 instead of 6, list price 1',
      },
      {
        instanceType: 'ecs.u1-c1m4.large',
        accepted: true,
        reason:
          'same size, no documented change target, same category, same level, series 7 instead of 6, list price 1; ' +
          'ecs.g7.large goes before it: a documented change target',
      },
    ])
  })
})

describe('with the real types', () => {
  const listPrice = (id: string) => hourlyListPrice('cn-hangzhou', id)?.price
  const all = instanceTypes()

  it('takes the next generation of the same shape for ecs.g6.large', () => {
    const result = similarTypes(type('ecs.g6.large'), everything(all, { listPrice }))
    expect(result.ranked.slice(0, 2)).toEqual(['ecs.g6e.large', 'ecs.g7.large'])
  })

  it('is total, deterministic and never smaller or of another make, for any source, offer and order', () => {
    const someTypes = fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 60 })
    const drawn = someTypes.chain((types) =>
      fc.record({
        types: fc.constant(types),
        order: fc.shuffledSubarray(types, { minLength: types.length }),
        source: fc.constantFrom(...types),
        out: fc.subarray(types.map((each) => each.InstanceTypeId)),
      }),
    )
    fc.assert(
      fc.property(drawn, ({ types, order, source, out }) => {
        const options = { inStock: (id: string) => !out.includes(id), listPrice }
        const result = similarTypes(source, everything(types, options))
        expect(similarTypes(source, everything([...order, ...types], options))).toEqual(result)
        expect(result.considered.map((each) => each.instanceType)).toEqual(
          types.map((each) => each.InstanceTypeId).sort(),
        )
        const accepted = result.considered.filter((each) => each.accepted).map((each) => each.instanceType)
        expect([...result.ranked].sort()).toEqual(accepted)
        for (const id of result.ranked) {
          const found = type(id)
          expect(found.CpuCoreCount).toBeGreaterThanOrEqual(source.CpuCoreCount)
          expect(found.MemorySize).toBeGreaterThanOrEqual(source.MemorySize)
          expect(found.CpuArchitecture).toBe(source.CpuArchitecture)
          expect([found.GPUSpec, found.GPUAmount]).toEqual([source.GPUSpec, source.GPUAmount])
          expect(found.LocalStorageCategory).toBe(source.LocalStorageCategory)
          expect(out).not.toContain(id)
          expect(id).not.toBe(source.InstanceTypeId)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('orders any two alike whatever else is there', () => {
    const full = similarTypes(type('ecs.g6.large'), everything(all, { listPrice })).ranked
    fc.assert(
      fc.property(fc.subarray([...full], { minLength: 2 }), (part) => {
        const ranked = similarTypes(type('ecs.g6.large'), everything(part.map(type), { listPrice })).ranked
        expect(ranked).toEqual(full.filter((id) => part.includes(id)))
      }),
      { numRuns: 30 },
    )
  })
})
