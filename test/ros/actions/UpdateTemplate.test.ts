import { describe, expect, it } from 'vitest'
import { withText } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { addVersions, BODY, createTemplate, OTHER } from './storedTemplates.ts'

const NEW = BODY.replace('net', 'newer')
const rotate = { RotateStrategy: 'DeleteOldestNonSharedVersionWhenLimitExceeded' }

describe('UpdateTemplate', () => {
  it('makes a new version of a new body, and keeps the old one', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at, { Description: 'old' })
    const reply = await withText(NEW, (TemplateURL) => at.call('ros.UpdateTemplate', { TemplateId, TemplateURL }))
    expect(reply).toMatchObject({ TemplateId, TemplateVersion: 'v2' })
    const get = (TemplateVersion?: string) =>
      at.call('ros.GetTemplate', { TemplateId, ...(TemplateVersion ? { TemplateVersion } : {}) })
    expect(await get()).toMatchObject({ TemplateVersion: 'v2', TemplateBody: NEW, Description: 'old' })
    expect(await get('v1')).toMatchObject({ TemplateVersion: 'v1', TemplateBody: BODY })
  })

  it('renames the latest version when there is no body', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at)
    await addVersions(at, TemplateId, 1)
    const change = { TemplateId, TemplateName: 'renamed', Description: 'said' }
    expect((await at.call('ros.UpdateTemplate', change)).TemplateVersion).toBe('v2')
    expect(await at.call('ros.GetTemplate', { TemplateId })).toMatchObject({
      TemplateName: 'renamed',
      Description: 'said',
    })
    const first = await at.call('ros.GetTemplate', { TemplateId, TemplateVersion: 'v1' })
    expect(first).toMatchObject({ TemplateName: 'net', Description: '' })
  })

  it('keeps a draft, which a new version clears', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at)
    const draft = await at.call('ros.UpdateTemplate', { TemplateId, TemplateBody: NEW, IsDraft: true })
    expect(draft.TemplateVersion).toBe('Draft')
    await at.call('ros.UpdateTemplate', { TemplateId, TemplateName: 'later', IsDraft: true })
    const shown = await at.call('ros.GetTemplate', { TemplateId, TemplateVersion: 'Draft' })
    expect(shown).toMatchObject({ TemplateBody: NEW, TemplateName: 'later' })
    expect((await at.call('ros.GetTemplate', { TemplateId })).TemplateBody).toBe(BODY)
    await addVersions(at, TemplateId, 1)
    const gone = { TemplateId, TemplateVersion: 'Draft' }
    expect((await at.refusal('ros.GetTemplate', gone)).code).toBe('TemplateNotFound')
  })

  it('makes room by the oldest version that is not shared, if it may', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at)
    await addVersions(at, TemplateId, 2)
    await at.control({ kind: 'quotas', settings: [{ name: 'template_versions', value: 3 }] })
    const change = { TemplateId, TemplateBody: NEW }
    expect((await at.refusal('ros.UpdateTemplate', change)).code).toBe('TemplateVersionQuotaExceeded')
    const share = { TemplateId, ShareOption: 'ShareToAccounts', AccountIds: [OTHER] }
    await at.call('ros.SetTemplatePermission', { ...share, VersionOption: 'Specified', TemplateVersion: 'v1' })
    expect((await at.call('ros.UpdateTemplate', { ...change, ...rotate })).TemplateVersion).toBe('v4')
    const { Versions } = await at.call('ros.ListTemplateVersions', { TemplateId })
    expect(Versions.map(({ TemplateVersion }) => TemplateVersion)).toEqual(['v4', 'v3', 'v1'])
    await at.call('ros.SetTemplatePermission', { ...share, VersionOption: 'AllVersions' })
    const refusal = await at.refusal('ros.UpdateTemplate', { ...change, ...rotate })
    expect(refusal.code).toBe('TemplateVersionQuotaExceeded')
  })

  it.each([
    ['TemplateNotFound', { TemplateId: 'none' }],
    ['InvalidParameter', { RotateStrategy: 'Some' }],
    ['InvalidParameter', { TemplateName: '' }],
    ['InvalidParameter', { Description: 'x'.repeat(257) }],
    ['MultipleParameter', { TemplateBody: BODY, TemplateURL: 'http://127.0.0.1/' }],
    ['InvalidTemplateVersion', { TemplateBody: '{}' }],
    ['InvalidTemplateURL', { TemplateURL: 'oss://a/b' }],
  ])('refuses with %s: %j', async (code, more) => {
    const at = testWorld()
    const TemplateId = await createTemplate(at)
    expect((await at.refusal('ros.UpdateTemplate', { TemplateId, ...more })).code).toBe(code)
  })
})
