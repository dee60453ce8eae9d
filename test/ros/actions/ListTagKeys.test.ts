import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../stack/stackSetup.ts'
import { createTemplate } from './storedTemplates.ts'
import { tagged } from './tagged.ts'

describe('ListTagKeys', () => {
  it('lists keys of a type, each once, in order', async () => {
    const at = testWorld()
    await tagged(at)
    await createTemplate(at, { Tags: [{ Key: 'b', Value: 'x' }, { Key: 'A' }] })
    const keysOf = async (ResourceType: string) =>
      (await at.call('ros.ListTagKeys', { RegionId: REGION, ResourceType })).Keys
    expect(await keysOf('template')).toEqual(['A', 'b'])
    expect(await keysOf('stack')).toEqual(['a'])
    expect(await keysOf('templatescratch')).toEqual([])
  })

  it('goes on where the last page ended', async () => {
    const at = testWorld()
    for (const part of ['x', 'y', 'z']) {
      await createTemplate(at, { Tags: Array.from({ length: 20 }, (_, i) => ({ Key: `${part}${i}`, Value: '' })) })
    }
    const ask = { RegionId: REGION, ResourceType: 'template' }
    const first = await at.call('ros.ListTagKeys', ask)
    const rest = await at.call('ros.ListTagKeys', { ...ask, NextToken: first.NextToken })
    expect(new Set([...first.Keys, ...rest.Keys]).size).toBe(60)
    expect(rest.NextToken).toBe('')
  })

  it.each([{ ResourceType: 'stackset' }, { ResourceType: 'stack', NextToken: 'none' }])('refuses %j', async (more) => {
    expect((await testWorld().refusal('ros.ListTagKeys', { RegionId: REGION, ...more })).code).toBe('InvalidParameter')
  })
})
