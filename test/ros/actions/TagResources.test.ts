import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REFUSALS, tagged } from './tagged.ts'

const Tag = [
  { Key: 'a', Value: 'new' },
  { Key: 'c', Value: '' },
]

describe('TagResources', () => {
  it('adds tags and changes those that are there', async () => {
    const at = testWorld()
    const { stack, template, group } = await tagged(at)
    await at.call('ros.TagResources', { ...stack, Tag })
    await at.call('ros.TagResources', { ...group, Tag })
    expect(at.world.stackGroups.all()[0]?.Tags).toEqual({ a: 'new', c: '', g: '3' })
    await at.call('ros.TagResources', { ...template, Tag })
    expect(at.world.stacks.get(stack.ResourceId[0] ?? '')?.Tags).toEqual({ a: 'new', c: '' })
    expect(at.world.templates.get(template.ResourceId[0] ?? '')?.Tags).toEqual({ a: 'new', b: '2', c: '' })
  })

  it.each<readonly [string, object]>([
    ...REFUSALS,
    ['Duplicate.TagKey', { Tag: [Tag[0], Tag[0]] }],
    ['NumberExceed.Tags', { Tag: Array.from({ length: 20 }, (_, i) => ({ Key: `k${i}`, Value: 'v' })) }],
    ['InvalidTagKey.Malformed', { Tag: [{ Key: 'acs:x', Value: 'v' }] }],
  ])('refuses with %s: %j', async (code, more) => {
    const at = testWorld()
    const { stack } = await tagged(at)
    expect((await at.refusal('ros.TagResources', { ...stack, Tag, ...more })).code).toBe(code)
  })
})
