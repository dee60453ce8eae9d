import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('UntagResources', () => {
  it('does: takes the named keys, or all', async () => {
    const world = await ramWorld()
    const request = { ResourceType: 'role', ResourceNames: ['ops'] }
    const keys = async () =>
      (await world.call('ram.ListTagResources', request)).TagResources?.map(({ TagKey }) => TagKey)
    await world.call('ram.TagResources', { ...request, Tag: ['a', 'b', 'c'].map((Key) => ({ Key, Value: '' })) })
    await world.call('ram.UntagResources', { ...request, TagKeys: ['a'] })
    expect(await keys()).toEqual(['b', 'c'])
    await world.call('ram.UntagResources', { ...request, All: true })
    expect(await keys()).toEqual([])
  })

  it.each([
    [{ ResourceType: 'role', ResourceNames: ['ops'] }, 400, 'InvalidParameter.TagKeys'],
    [{ ResourceType: 'role', ResourceNames: ['none'], All: true }, 404, 'EntityNotExist.Role'],
    [{ ResourceType: 'x', ResourceNames: ['ops'], All: true }, 400, 'InvalidParameter.ResourceType'],
    [{ ResourceType: 'role' }, 400, 'MissingResourceNames'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.UntagResources', request)).toMatchObject({ status, code })
  })
})
