import { describe, expect, it } from 'vitest'
import { findResourceShape } from '../../../src/ros/resourceCatalogue.ts'
import { emulatedResourceTypes, findResourceType } from '../../../src/ros/stack/resourceTypes.ts'

/** Documented as updatable and emulated, but not updated in place: why. */
const NOT_UPDATED: Readonly<Record<string, string>> = {
  'ALIYUN::ECS::SNatEntry.SNatTableId': 'ModifySnatEntry changes no table: the entry is made anew',
  'ALIYUN::ECS::SNatEntry.SourceVSwitchId': 'ModifySnatEntry changes no source: the entry is made anew',
}
/** In use, or told of by ECS, though the catalogue of resource types lacks it. */
const BEYOND_CATALOGUE = ['ALIYUN::ECS::SecurityGroupEgress.SourcePortRange']
/** Documented as fixed, but updated in place: why. */
const UPDATED_ANYWAY: Readonly<Record<string, string>> = {}

const types = emulatedResourceTypes()

describe('updates in place', () => {
  it.each(types)('%s updates what is documented as updatable', (type) => {
    const { emulates = [], updates = [], update } = findResourceType(type) ?? {}
    const { properties = {} } = findResourceShape(type) ?? {}
    const named = (names: Readonly<Record<string, string>>) =>
      Object.keys(names).flatMap((name) => (name.startsWith(`${type}.`) ? [name.slice(type.length + 1)] : []))
    const documented = emulates.filter((name) => properties[name]?.updatable === true)
    const fixed = updates.filter((name) => properties[name]?.updatable === false)

    expect(documented.filter((name) => !updates.includes(name)).sort()).toEqual(named(NOT_UPDATED).sort())
    expect(fixed.sort()).toEqual(named(UPDATED_ANYWAY).sort())
    expect(updates.filter((name) => !emulates.includes(name))).toEqual([])
    expect(update === undefined).toBe(updates.length === 0)
  })

  it.each(types)('%s has a catalogue entry with every property that it emulates', (type) => {
    const known = Object.keys(findResourceShape(type)?.properties ?? {})
    const { emulates = [], accepts = {} } = findResourceType(type) ?? {}
    const unknown = [...emulates, ...Object.keys(accepts)].filter((name) => !known.includes(name))
    expect(unknown.filter((name) => !BEYOND_CATALOGUE.includes(`${type}.${name}`))).toEqual([])
  })
})
