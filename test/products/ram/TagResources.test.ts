import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('TagResources', () => {
  it('does: gives roles and policies tags, and a key the new value', async () => {
    const world = await ramWorld()
    for (const [ResourceType, name] of [
      ['role', 'ops'],
      ['policy', 'look'],
    ] as const) {
      const request = { ResourceType, ResourceNames: [name] }
      await world.call('ram.TagResources', {
        ...request,
        Tag: [
          { Key: 'env', Value: 'test' },
          { Key: 'team', Value: 'a' },
        ],
      })
      await world.call('ram.TagResources', { ...request, Tag: [{ Key: 'env', Value: 'live' }] })
      const { TagResources } = await world.call('ram.ListTagResources', request)
      expect(TagResources).toEqual([
        { ResourceType, ResourceName: name, TagKey: 'env', TagValue: 'live' },
        { ResourceType, ResourceName: name, TagKey: 'team', TagValue: 'a' },
      ])
    }
  })

  it('refuses: more than 20 tags on a role', async () => {
    const world = await ramWorld()
    const Tag = Array.from({ length: 20 }, (_, i) => ({ Key: `k${i}`, Value: '' }))
    await world.call('ram.TagResources', { ResourceType: 'role', ResourceNames: ['ops'], Tag })
    const more = { ResourceType: 'role', ResourceNames: ['ops'], Tag: [{ Key: 'more', Value: '' }] }
    expect(await world.refusal('ram.TagResources', more)).toMatchObject({ status: 409, code: 'LimitExceeded.Tag' })
  })

  it.each([
    [
      { ResourceType: 'role', ResourceNames: ['ops', 'none'], Tag: [{ Key: 'env', Value: 'test' }] },
      404,
      'EntityNotExist.Role',
    ],
    [
      { ResourceType: 'policy', ResourceNames: ['none'], Tag: [{ Key: 'env', Value: 'test' }] },
      404,
      'EntityNotExist.Policy',
    ],
    [
      { ResourceType: 'user', ResourceNames: ['ann'], Tag: [{ Key: 'env', Value: 'test' }] },
      400,
      'InvalidParameter.ResourceType',
    ],
    [
      { ResourceType: 'role', ResourceNames: Array(51).fill('ops'), Tag: [{ Key: 'env', Value: 'test' }] },
      400,
      'InvalidParameter.ResourceNames',
    ],
    [{ ResourceType: 'role', ResourceNames: ['ops'] }, 400, 'MissingTag'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.TagResources', request)).toMatchObject({ status, code })
  })
})
