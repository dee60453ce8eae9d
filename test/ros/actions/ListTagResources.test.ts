import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../stack/stackSetup.ts'
import { createTemplate } from './storedTemplates.ts'
import { tagged } from './tagged.ts'

describe('ListTagResources', () => {
  it('finds tags by resource and resources by tag', async () => {
    const at = testWorld()
    const { stack, template, group } = await tagged(at)
    const ofGroup = { ResourceId: 'fleet', ResourceType: 'stackgroup', TagKey: 'g', TagValue: '3' }
    expect((await at.call('ros.ListTagResources', group)).TagResources).toEqual([ofGroup])
    const { ResourceId: _names, ...ofKind } = group
    const tagOfGroup = { ...ofKind, Tag: [{ Key: 'g', Value: '3' }] }
    expect((await at.call('ros.ListTagResources', tagOfGroup)).TagResources).toEqual([ofGroup])
    const [ResourceId = ''] = stack.ResourceId
    const entry = { ResourceId, ResourceType: 'stack', TagKey: 'a', TagValue: '1' }
    expect((await at.call('ros.ListTagResources', stack)).TagResources).toEqual([entry])
    const byTag = { RegionId: REGION, ResourceType: 'stack', Tag: [{ Key: 'a', Value: '1' }] }
    expect((await at.call('ros.ListTagResources', byTag)).TagResources).toEqual([entry])
    expect((await at.call('ros.ListTagResources', { ...byTag, Tag: [{ Key: 'a', Value: '2' }] })).TagResources).toEqual(
      [],
    )
    expect((await at.call('ros.ListTagResources', template)).TagResources).toMatchObject([{ TagKey: 'b' }])
    // Templates lie in no region, stacks in theirs.
    const elsewhere = { RegionId: 'cn-beijing' }
    expect((await at.call('ros.ListTagResources', { ...template, ...elsewhere })).TagResources).toHaveLength(1)
    expect((await at.call('ros.ListTagResources', { ...stack, ...elsewhere })).TagResources).toEqual([])
  })

  it('goes on where the last page ended', async () => {
    const at = testWorld()
    const Tags = Array.from({ length: 20 }, (_, i) => ({ Key: `k${String(i).padStart(2, '0')}`, Value: 'v' }))
    for (const TemplateName of ['x', 'y', 'z']) await createTemplate(at, { TemplateName, Tags })
    const ask = { RegionId: REGION, ResourceType: 'template', Tag: [{ Key: 'k00', Value: 'v' }] }
    const first = await at.call('ros.ListTagResources', ask)
    expect(first.TagResources).toHaveLength(50)
    const rest = await at.call('ros.ListTagResources', { ...ask, NextToken: first.NextToken })
    expect(rest.TagResources.map(({ TagKey }) => TagKey)).toEqual(Tags.slice(10).map(({ Key }) => Key))
    expect(rest.NextToken).toBeUndefined()
  })

  it.each([
    ['MissingParameter', {}],
    ['InvalidParameter', { ResourceType: 'stackset', ResourceId: ['x'] }],
    ['InvalidParameter', { ResourceId: Array.from({ length: 51 }, (_, i) => `${i}`) }],
    ['Duplicate.TagKey', { Tag: [{ Key: 'a' }, { Key: 'a' }] }],
    ['InvalidParameter', { ResourceId: ['x'], NextToken: 'none' }],
  ])('refuses with %s: %j', async (code, more) => {
    const request = { RegionId: REGION, ResourceType: 'stack', ...more }
    expect((await testWorld().refusal('ros.ListTagResources', request)).code).toBe(code)
  })
})
