import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarTypes } from '../../src/rules/similarity.ts'
import {
  findInstanceType,
  type InstanceType,
  instanceTypes,
  isSoldByDefault,
} from '../../src/world/facts/instanceTypes.ts'
import { hourlyListPrice } from '../../src/world/facts/prices.ts'
import { isFull } from '../setup/full.ts'
import { prepared, preview, SOURCE_REGION, SOURCE_ZONE, TYPE, withoutStart } from './cloneSetup.ts'

const listPrice = (id: string) => hourlyListPrice(SOURCE_REGION, id)?.price

/** Those of the types that can stand in for the source, best first, if all are in stock and take image and disks. */
function ranked(source: InstanceType, types: readonly InstanceType[]): readonly string[] {
  return similarTypes(source, { candidates: types, inStock: () => true, supports: () => true, listPrice }).ranked
}

describe('the order of similar types', () => {
  const sourceAndThree = fc.constantFrom(...instanceTypes()).chain((source) => {
    const fitting = ranked(source, instanceTypes()).map((id) => findInstanceType(id) as InstanceType)
    const types = fitting.length < 3 ? instanceTypes() : fitting
    return fc.record({
      source: fc.constant(source),
      types: fc.uniqueArray(fc.constantFrom(...types), { minLength: 3, maxLength: 3 }),
    })
  })

  it('is antisymmetric, transitive and total: of two that can stand in, one goes before the other (A8)', () => {
    fc.assert(
      fc.property(sourceAndThree, ({ source, types }) => {
        const isBefore = (a: InstanceType, b: InstanceType) => {
          const order = ranked(source, [a, b])
          expect(ranked(source, [b, a])).toEqual(order)
          return order.length === 2 && order[0] === a.InstanceTypeId
        }
        const isFitting = (type: InstanceType) => ranked(source, [type]).length === 1
        for (const a of types) {
          for (const b of types) {
            if (a === b || !isFitting(a) || !isFitting(b)) continue
            expect(isBefore(a, b)).toBe(!isBefore(b, a))
            for (const c of types)
              if (c !== a && c !== b && isFitting(c) && isBefore(a, b) && isBefore(b, c))
                expect(isBefore(a, c)).toBe(true)
          }
        }
      }),
      { numRuns: isFull ? 2_000 : 60 },
    )
  })

  it('never gives fewer vCPUs, less memory or another architecture (A8)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...instanceTypes()), (source) => {
        for (const id of ranked(source, instanceTypes())) {
          const type = findInstanceType(id) as InstanceType
          expect(type.CpuCoreCount).toBeGreaterThanOrEqual(source.CpuCoreCount)
          expect(type.MemorySize).toBeGreaterThanOrEqual(source.MemorySize)
          expect(type.CpuArchitecture).toBe(source.CpuArchitecture)
        }
      }),
      { numRuns: isFull ? 1_040 : 40 },
    )
  })
})

describe('the candidates of a preview', () => {
  async function candidates() {
    const { world, ask } = await prepared({
      DataDisk: [{ Category: 'cloud_ssd', Size: 60 }],
    })
    const place = { regionId: SOURCE_REGION, zoneId: SOURCE_ZONE }
    await world.control({
      kind: 'stock',
      settings: [TYPE, 'ecs.g5.large'].map((instanceType) => ({ ...place, instanceType, count: 1 })),
    })
    const { sources } = await preview(world, withoutStart(ask({ instanceAmount: 2 })))
    const [source] = sources
    if (source === undefined) throw new Error('nothing is planned')
    return source
  }

  it('say of every type that was passed over why, by what is compared (rule 10)', async () => {
    const { effectiveInstanceType, candidates: shown, passedOver } = await candidates()
    const reasonOf = (id: string) => shown.find(({ instanceType }) => instanceType === id)?.reason ?? ''
    expect(shown[0]).toMatchObject({ instanceType: effectiveInstanceType, accepted: true })
    expect(shown[0]?.reason).not.toContain('goes before it')
    expect(reasonOf('ecs.g5.large')).toBe(`has 1 left of 2 in ${SOURCE_ZONE}`)
    expect(shown.find(({ reason }) => reason === 'does not take cloud_ssd as a data disk')?.accepted).toBe(false)
    const behind = shown.filter(({ accepted, instanceType }) => accepted && instanceType !== effectiveInstanceType)
    expect(behind.length).toBeGreaterThan(3)
    for (const { reason } of behind) expect(reason).toContain(`${effectiveInstanceType} goes before it: `)
    const sentences = behind.map(({ reason }) => reason.split('goes before it: ')[1] ?? '').join('\n')
    expect(sentences).toMatch(/vCPUs are nearer|GiB are nearer|level|category|series|list price|change target/)
    const counted = Object.fromEntries(passedOver.map(({ criterion, types }) => [criterion, types]))
    expect(counted.architecture).toBeGreaterThan(0)
    expect(counted.vCPU).toBeGreaterThan(0)
    expect(counted.memory).toBeGreaterThan(0)
    const told = shown.length + passedOver.reduce((sum, { types }) => sum + types, 0)
    expect(told, 'all types but the source itself').toBe(instanceTypes().length - 1)
  })

  it('take the place of the source for all that is sold, and none that is not (A7)', async () => {
    const { candidates: shown } = await candidates()
    for (const { instanceType, accepted } of shown)
      if (accepted) expect(isSoldByDefault(SOURCE_REGION, SOURCE_ZONE, instanceType)).toBe(true)
  })
})
