import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../stack/stackSetup.ts'
import { createTemplate } from './storedTemplates.ts'
import { tagged } from './tagged.ts'

describe('ListTagValues', () => {
  it('lists values under a key, each once, in order', async () => {
    const at = testWorld()
    await tagged(at)
    for (const Value of ['1', '2', '']) await createTemplate(at, { Tags: [{ Key: 'b', Value }] })
    const valuesOf = async (ResourceType: string, Key: string) =>
      (await at.call('ros.ListTagValues', { RegionId: REGION, ResourceType, Key })).Values
    expect(await valuesOf('template', 'b')).toEqual(['', '1', '2'])
    expect(await valuesOf('stack', 'a')).toEqual(['1'])
    expect(await valuesOf('stack', 'constructor')).toEqual([])
  })

  it('goes on where the last page ended', async () => {
    const at = testWorld()
    for (let i = 0; i < 51; i++) await createTemplate(at, { Tags: [{ Key: 'k', Value: `${i}` }] })
    const ask = { RegionId: REGION, ResourceType: 'template', Key: 'k' }
    const first = await at.call('ros.ListTagValues', ask)
    const rest = await at.call('ros.ListTagValues', { ...ask, NextToken: first.NextToken })
    expect([first.Values.length, rest.Values.length, rest.NextToken]).toEqual([50, 1, ''])
  })

  it.each([{ ResourceType: 'stackset' }, { ResourceType: 'stack', NextToken: 'none' }])('refuses %j', async (more) => {
    const request = { RegionId: REGION, Key: 'k', ...more }
    expect((await testWorld().refusal('ros.ListTagValues', request)).code).toBe('InvalidParameter')
  })
})
