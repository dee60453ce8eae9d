import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { addVersions, BODY, createTemplate } from './storedTemplates.ts'

describe('ListTemplateVersions', () => {
  it('lists the newest first, by page, without the draft', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at, { Description: 'first' })
    await addVersions(at, TemplateId, 2)
    await at.call('ros.UpdateTemplate', { TemplateId, TemplateBody: BODY, IsDraft: true })
    const page = await at.call('ros.ListTemplateVersions', { TemplateId, MaxResults: 2 })
    expect(page.Versions.map(({ TemplateVersion }) => TemplateVersion)).toEqual(['v3', 'v2'])
    const { NextToken } = page
    const rest = await at.call('ros.ListTemplateVersions', { TemplateId, MaxResults: 2, NextToken })
    expect(rest.Versions).toMatchObject([
      { TemplateId, TemplateVersion: 'v1', TemplateName: 'net', Description: 'first' },
    ])
    expect(rest.NextToken).toBe('')
  })

  it('refuses what is not there and pages that cannot be', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at)
    const refusal = (more: object) => at.refusal('ros.ListTemplateVersions', { TemplateId, ...more })
    expect((await refusal({ TemplateId: 'none' })).code).toBe('TemplateNotFound')
    expect((await refusal({ MaxResults: 0 })).code).toBe('InvalidParameter')
    expect((await refusal({ NextToken: 'none' })).code).toBe('InvalidParameter')
  })
})
