import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, stackOf } from '../stack/stackSetup.ts'
import { addVersions, BODY, createTemplate, OTHER } from './storedTemplates.ts'

describe('DeleteTemplate', () => {
  it('removes all versions; a stack that was made of it keeps its template', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at)
    const { StackId } = await stackOf(at, '', { TemplateId })
    await addVersions(at, TemplateId, 2)
    await at.call('ros.DeleteTemplate', { TemplateId })
    expect(at.world.templates.size + at.world.templateVersions.size).toBe(0)
    expect((await at.refusal('ros.GetTemplate', { TemplateId })).code).toBe('TemplateNotFound')
    expect((await at.call('ros.GetTemplate', { RegionId: REGION, StackId })).TemplateBody).toBe(BODY)
  })

  it('refuses what is not there, what is shared, and what belongs to another account', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at)
    expect((await at.refusal('ros.DeleteTemplate', { TemplateId: 'none' })).code).toBe('TemplateNotFound')
    const share = { TemplateId, AccountIds: [OTHER] }
    await at.call('ros.SetTemplatePermission', { ...share, ShareOption: 'ShareToAccounts' })
    expect((await at.refusal('ros.DeleteTemplate', { TemplateId })).code).toBe('NotSupported')
    await at.call('ros.SetTemplatePermission', { ...share, ShareOption: 'CancelSharing' })
    await at.call('ros.DeleteTemplate', { TemplateId })
  })
})
