import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'

const reads = vi.hoisted(() => ({ paths: [] as string[] }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return {
    ...fs,
    readFileSync: (...sent: Parameters<typeof fs.readFileSync>) => {
      reads.paths.push(String(sent[0]))
      return fs.readFileSync(...sent)
    },
  }
})

const FIXTURES = [
  'availability',
  'disk-categories',
  'durations',
  'id-prefixes',
  'images',
  'instance-types',
  'prices',
  'quotas',
  'regions',
  'similarity',
]

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/${name}.json`, import.meta.url), 'utf8'))

describe('reads', () => {
  beforeEach(() => {
    vi.resetModules()
    reads.paths.length = 0
  })

  it('reads nothing when imported, and each fixture once when asked', async () => {
    const types = await import('../../../src/world/facts/instanceTypes.ts')
    const prices = await import('../../../src/world/facts/prices.ts')
    await import('../../../src/world/facts/images.ts')
    await import('../../../src/world/facts/quotas.ts')
    expect(reads.paths).toEqual([])
    types.instanceTypes()
    types.findInstanceType('ecs.g7.large')
    expect(reads.paths.map((path) => path.split('/').at(-1))).toEqual(['instance-types.json'])
    prices.hourlyListPrice('cn-hangzhou', 'ecs.g7.large')
    prices.hourlyListPrice('cn-hangzhou', 'ecs.g7.xlarge')
    expect(reads.paths.map((path) => path.split('/').at(-1))).toEqual(['instance-types.json', 'prices.json'])
  })

  it('keeps a source in every fixture and names no folder of the machine it was made on', () => {
    for (const name of FIXTURES) {
      expect(JSON.stringify(fixture(name)), name).not.toMatch(/\/(work|root|home|tmp)\//)
      expect(
        Object.keys(fixture(name)).some((key) => /^(sources?|method)$/.test(key)),
        name,
      ).toBe(true)
    }
    for (const name of ['regions', 'instance-types', 'prices', 'images', 'disk-categories', 'quotas']) {
      expect(Object.keys(fixture(name).sources), name).not.toHaveLength(0)
    }
  })
})
