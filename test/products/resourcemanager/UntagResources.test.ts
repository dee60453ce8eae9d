import { describe, expect, it } from 'vitest'
import { texts, threeGroups } from './taggedGroups.ts'

describe('UntagResources', () => {
  it('does: takes the named keys off, and passes over those that are not there', async () => {
    const { world, older, newer, tag, tagsOf } = await threeGroups()
    await tag([older, newer], { a: '1', b: '2' })
    const request = { ResourceType: 'ResourceGroup', ResourceId: [older], TagKey: ['a', 'none'] }
    await world.call('resourcemanager.UntagResources', request)
    expect(await tagsOf(older)).toEqual({ b: '2' })
    expect(await tagsOf(newer)).toEqual({ a: '1', b: '2' })
  })

  it('does: takes all off with All; with keys, only those', async () => {
    const { world, older, newer, standard, tag, tagsOf } = await threeGroups()
    await tag([older, newer, standard], { a: '1', b: '2' })
    await world.call('resourcemanager.UntagResources', { ResourceId: [older, standard], All: true })
    await world.call('resourcemanager.UntagResources', { ResourceId: [newer], All: true, TagKey: ['a'] })
    expect([await tagsOf(older), await tagsOf(standard), await tagsOf(newer)]).toEqual([{}, {}, { b: '2' }])
  })

  it('refuses: an unknown group, and then changes none', async () => {
    const { world, older, tag, tagsOf } = await threeGroups()
    await tag([older], { a: '1' })
    const request = { ResourceId: [older, 'rg-none'], All: true }
    expect(await world.refusal('resourcemanager.UntagResources', request)).toMatchObject({
      ...{ status: 404, code: 'EntityNotExists.ResourceGroup' },
    })
    expect(await tagsOf(older)).toEqual({ a: '1' })
  })

  it.each([
    [{}, 'InvalidParameter.TagKey'],
    [{ All: false }, 'InvalidParameter.TagKey'],
    [{ TagKey: texts(21) }, 'InvalidParameter.TagKey'],
    [{ All: true, ResourceType: 'Account' }, 'InvalidParameter.ResourceType'],
    [{ All: true, ResourceId: texts(51) }, 'InvalidParameter.ResourceId'],
    [{ All: true, ResourceId: undefined }, 'MissingResourceId'],
  ])('refuses: %o', async (more, code) => {
    const { world, older } = await threeGroups()
    const request = { ResourceId: [older], ...more }
    expect(await world.refusal('resourcemanager.UntagResources', request)).toMatchObject({ status: 400, code })
  })
})
