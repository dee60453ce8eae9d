import { describe, expect, it } from 'vitest'
import { idPrefix } from '../../../src/world/facts/idPrefixes.ts'
import { findRegion, findZone, regions } from '../../../src/world/facts/regions.ts'

describe('reads', () => {
  it('lists the 29 regions that an account sees, named in three languages', () => {
    expect(regions()).toHaveLength(29)
    expect(
      regions().every((region) => region.enabled && region.LocalName.zh && region.LocalName.en && region.LocalName.ja),
    ).toBe(true)
    expect(findRegion('cn-hangzhou')).toMatchObject({
      RegionEndpoint: 'ecs.aliyuncs.com',
      LocalName: { en: 'China (Hangzhou)' },
      idPrefix: 'bp1',
    })
  })

  it('finds a barely known region by its id, but does not list it', () => {
    expect(findRegion('na-south-1')?.enabled).toBe(false)
    expect(regions().map((region) => region.RegionId)).not.toContain('na-south-1')
    expect(findRegion('cn-nowhere')).toBeUndefined()
  })

  it('finds a zone only in its own region', () => {
    expect(findZone('cn-hangzhou', 'cn-hangzhou-h')?.ZoneId).toBe('cn-hangzhou-h')
    expect(findZone('cn-beijing', 'cn-hangzhou-h')).toBeUndefined()
    expect(findZone('cn-hangzhou', 'cn-hangzhou-z')).toBeUndefined()
  })

  it('shows the zones of closed regions as closed', () => {
    expect(findRegion('ap-southeast-2')?.closed).toMatch(/closed/i)
    expect(findZone('ap-southeast-2', 'ap-southeast-2a')?.closed).toBe(true)
    expect(findZone('cn-hangzhou', 'cn-hangzhou-h')?.closed).toBeUndefined()
  })

  it('gives zones in order of their ids', () => {
    for (const region of regions()) {
      const ids = region.zones.map((zone) => zone.ZoneId)
      expect(ids.length, region.RegionId).toBeGreaterThan(0)
      expect(ids).toEqual([...ids].sort())
    }
  })

  it('has a prefix of three characters of its own for each region', () => {
    const prefixes = regions().map((region) => idPrefix(region.RegionId))
    for (const prefix of prefixes) expect(prefix).toMatch(/^[0-9a-z]{3}$/)
    expect(new Set(prefixes).size).toBe(prefixes.length)
    expect(() => idPrefix('cn-nowhere')).toThrow('cn-nowhere')
  })
})
