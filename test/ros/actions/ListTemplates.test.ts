import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { addVersions, createTemplate } from './storedTemplates.ts'

describe('ListTemplates', () => {
  it('lists the newest first, by page, as their latest versions', async () => {
    const at = testWorld()
    const first = await createTemplate(at, { TemplateName: 'one' })
    const second = await createTemplate(at, { TemplateName: 'two' })
    await addVersions(at, first, 1)
    const all = await at.call('ros.ListTemplates', {})
    expect(all).toMatchObject({ TotalCount: 2, PageNumber: 1, PageSize: 10 })
    expect(all.Templates).toMatchObject([
      { TemplateId: second, TemplateName: 'two', TemplateVersion: 'v1', ShareType: 'Private' },
      { TemplateId: first, TemplateName: 'one', TemplateVersion: 'v2' },
    ])
    const page = await at.call('ros.ListTemplates', { PageNumber: 2, PageSize: 1 })
    expect(page.Templates).toMatchObject([{ TemplateId: first }])
  })

  it.each([
    [{ TemplateName: 'one' }, ['one']],
    [{ ResourceGroupId: 'rg-1' }, ['two']],
    [{ Tag: [{ Key: 'k', Value: 'v' }] }, ['two']],
    [{ Filters: [{ Name: 'TemplateNames', Values: ['two', 'three'] }] }, ['two']],
    [{ ShareType: 'Shared' }, []],
    [{ ShareType: 'Private' }, ['two', 'one']],
  ])('%j gives %j', async (filter, names) => {
    const at = testWorld()
    await createTemplate(at, { TemplateName: 'one' })
    await createTemplate(at, { TemplateName: 'two', ResourceGroupId: 'rg-1', Tags: [{ Key: 'k', Value: 'v' }] })
    const { Templates } = await at.call('ros.ListTemplates', filter)
    expect(Templates.map(({ TemplateName }) => TemplateName)).toEqual(names)
  })

  it('shows tags when asked to', async () => {
    const at = testWorld()
    await createTemplate(at, { Tags: [{ Key: 'k', Value: 'v' }] })
    const [shown] = (await at.call('ros.ListTemplates', { IncludeTags: 'Enabled' })).Templates
    expect(shown?.Tags).toEqual([{ Key: 'k', Value: 'v' }])
    expect((await at.call('ros.ListTemplates', {})).Templates[0]).not.toHaveProperty('Tags')
  })

  it.each([
    { ShareType: 'Official' },
    { IncludeTags: 'Yes' },
    { PageSize: 51 },
    { PageNumber: 0 },
    { Filters: [{ Name: 'Categories', Values: ['a'] }] },
  ])('refuses %j', async (request) => {
    expect((await testWorld().refusal('ros.ListTemplates', request)).code).toBe('InvalidParameter')
  })
})
