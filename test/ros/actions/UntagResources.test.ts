import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REFUSALS, tagged } from './tagged.ts'

describe('UntagResources', () => {
  it.each([
    [{ TagKey: ['a', 'none'] }, { c: '' }],
    [{ TagKey: ['c'], All: true }, { a: '1' }],
    [{ All: true }, {}],
    [{ All: false }, { a: '1', c: '' }],
    [{}, { a: '1', c: '' }],
  ])('%j leaves %j', async (more, left) => {
    const at = testWorld()
    const { stack } = await tagged(at)
    await at.call('ros.TagResources', { ...stack, Tag: [{ Key: 'c', Value: '' }] })
    await at.call('ros.UntagResources', { ...stack, ...more })
    expect(at.world.stacks.get(stack.ResourceId[0] ?? '')?.Tags).toEqual(left)
  })

  it.each<readonly [string, object]>([
    ...REFUSALS,
    ['InvalidParameter', { TagKey: Array.from({ length: 21 }, (_, i) => `${i}`) }],
  ])('refuses with %s: %j', async (code, more) => {
    const at = testWorld()
    const { stack } = await tagged(at)
    expect((await at.refusal('ros.UntagResources', { ...stack, TagKey: ['a'], ...more })).code).toBe(code)
  })
})
