import { describe, expect, it } from 'vitest'
import { rootPrincipal } from '../../../src/world/rows/account.ts'
import { ACCOUNT, type TestWorld, testWorld } from '../../setup/worlds.ts'
import { REGION } from '../stack/stackSetup.ts'
import { addVersions, BODY, createTemplate, OTHER } from './storedTemplates.ts'

async function shared(more: object = {}) {
  const at = testWorld()
  await at.control({ kind: 'account', accountId: OTHER, accessKeyId: 'other', accessKeySecret: 'secret' })
  const TemplateId = await createTemplate(at)
  await addVersions(at, TemplateId, 1)
  const share = { TemplateId, ShareOption: 'ShareToAccounts', AccountIds: [OTHER], ...more }
  await at.call('ros.SetTemplatePermission', share)
  return { at, TemplateId, arn: `acs:ros:*:${ACCOUNT}:template/${TemplateId}` }
}

const versionFor = async (at: TestWorld, TemplateId: string, more: object = {}) =>
  (await at.call('ros.GetTemplate', { TemplateId, ...more }, OTHER)).TemplateVersion

describe('SetTemplatePermission', () => {
  it('lets another account read and use a template, by its ARN', async () => {
    const { at, TemplateId, arn } = await shared()
    const list = await at.call('ros.ListTemplates', { ShareType: 'Shared' }, OTHER)
    expect(list.Templates).toMatchObject([
      { TemplateId: arn, OwnerId: ACCOUNT, ShareType: 'Shared', TemplateVersion: 'v2' },
    ])
    expect(await versionFor(at, arn, { TemplateVersion: 'v1' })).toBe('v1')
    const request = { RegionId: REGION, StackName: 'of-others', TemplateId: arn, TemplateVersion: 'v1' }
    const { StackId } = await at.call('ros.CreateStack', request, OTHER)
    expect(at.world.stacks.get(StackId)).toMatchObject({ OwnerId: OTHER, TemplateBody: BODY })
    const own = await at.call('ros.GetTemplate', { TemplateId, IncludePermission: 'Enabled' })
    expect(own.Permissions).toEqual([
      { AccountId: OTHER, VersionOption: 'AllVersions', ShareOption: 'ShareToAccounts', ShareSource: 'ROS' },
    ])
    const who = { principal: rootPrincipal(OTHER) }
    const change = { TemplateId: arn, TemplateName: 'mine' }
    await expect(at.callAs(who, 'ros.UpdateTemplate', change)).rejects.toMatchObject({ code: 'TemplateNotFound' })
  })

  it.each([
    ['Latest', {}, ['v2', 'v3']],
    ['Current', {}, ['v2', 'v2']],
    ['Specified', { TemplateVersion: 'v1' }, ['v1', 'v1']],
  ])('%s shares one version', async (VersionOption, more, [before, after]) => {
    const { at, TemplateId, arn } = await shared({ VersionOption, ...more })
    expect(await versionFor(at, arn)).toBe(before)
    await addVersions(at, TemplateId, 1)
    expect(await versionFor(at, arn)).toBe(after)
    const { Versions } = await at.call('ros.ListTemplateVersions', { TemplateId: arn }, OTHER)
    expect(Versions).toHaveLength(1)
    expect(Versions[0]).not.toHaveProperty('TemplateVersion')
    await expect(versionFor(at, arn, { TemplateVersion: 'v1' })).rejects.toMatchObject({ code: 'TemplateNotFound' })
  })

  it('takes it back, from one account or from all', async () => {
    const { at, TemplateId, arn } = await shared()
    await at.call('ros.SetTemplatePermission', { TemplateId, ShareOption: 'CancelSharing', AccountIds: ['*'] })
    await expect(versionFor(at, arn)).rejects.toMatchObject({ status: 404, code: 'TemplateNotFound' })
  })

  it.each([
    ['TemplateNotFound', { TemplateId: 'none' }],
    ['TemplateNotFound', { VersionOption: 'Specified', TemplateVersion: 'v9' }],
    ['InvalidParameter', { VersionOption: 'Specified' }],
    ['InvalidParameter', { VersionOption: 'Some' }],
    ['InvalidParameter', { ShareOption: 'Give' }],
    ['MissingAccountIds', { AccountIds: [] }],
    ['InvalidParameter', { AccountIds: ['1', '2', '3', '4', '5', '6'] }],
    ['InvalidParameter', { AccountIds: [ACCOUNT] }],
    ['InvalidParameter', { AccountIds: ['*'] }],
    ['InvalidParameter', { AccountIds: ['somebody'] }],
  ])('refuses with %s: %j', async (code, more) => {
    const at = testWorld()
    const TemplateId = await createTemplate(at)
    const request = { TemplateId, ShareOption: 'ShareToAccounts', AccountIds: [OTHER], ...more }
    expect((await at.refusal('ros.SetTemplatePermission', request)).code).toBe(code)
  })

  it('refuses more accounts than the quota allows', async () => {
    const { at, TemplateId } = await shared()
    await at.control({ kind: 'quotas', settings: [{ name: 'template_share_users', value: 1 }] })
    const request = { TemplateId, ShareOption: 'ShareToAccounts', AccountIds: ['3'] }
    expect((await at.refusal('ros.SetTemplatePermission', request)).code).toBe('TemplateShareQuotaExceeded')
  })
})
