import { describe, expect, it } from 'vitest'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { deleteStack, REGION, stackOf } from '../stack/stackSetup.ts'
import { createGroup, GROUP, BODY as GROUP_BODY } from '../stackGroup/groupSetup.ts'
import { addVersions, createTemplate } from './storedTemplates.ts'

const BODY = `# with a remark
ROSTemplateFormatVersion: '2015-09-01'
Description: a net
Resources:
  Vpc: {Type: 'ALIYUN::ECS::VPC'}
`

describe('GetTemplate', () => {
  it('gives the template as it was given, also of a deleted stack', async () => {
    const at = testWorld()
    const { StackId = '' } = await stackOf(at, BODY)
    const reply = { StackId, RegionId: REGION, TemplateBody: BODY, Description: 'a net' }
    expect(await at.call('ros.GetTemplate', { RegionId: REGION, StackId })).toMatchObject(reply)
    await deleteStack(at, StackId)
    expect(await at.call('ros.GetTemplate', { RegionId: REGION, StackId })).toMatchObject(reply)
  })

  it('gives a stored template in any version, with tags and permissions when asked', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at, { Tags: [{ Key: 'k', Value: 'v' }] })
    const version = await addVersions(at, TemplateId, 1)
    expect(version).toBe('v2')
    const TemplateARN = `acs:ros:*:${ACCOUNT}:template/${TemplateId}`
    const more = { IncludeTags: 'Enabled', IncludePermission: 'Enabled' }
    const old = await at.call('ros.GetTemplate', { TemplateId, TemplateVersion: 'v1', ...more })
    expect(old).toMatchObject({ TemplateId, TemplateARN, TemplateVersion: 'v1', OwnerId: ACCOUNT, Permissions: [] })
    expect(old.Tags).toEqual([{ Key: 'k', Value: 'v' }])
    const plain = await at.call('ros.GetTemplate', { TemplateId, IncludeTags: 'Disabled' })
    expect(plain.TemplateVersion).toBe('v2')
    expect(plain).not.toHaveProperty('Tags')
    expect(plain).not.toHaveProperty('Permissions')
    expect((await at.refusal('ros.GetTemplate', { TemplateId, TemplateVersion: 'v3' })).code).toBe('TemplateNotFound')
  })

  it('shows the template of a stack group', async () => {
    const at = testWorld()
    await createGroup(at)
    const reply = await at.call('ros.GetTemplate', GROUP)
    expect(reply).toMatchObject({ StackGroupName: 'fleet', TemplateBody: GROUP_BODY, Description: 'one network' })
  })

  it.each([
    [{ TemplateId: 't-1' }, 'TemplateNotFound'],
    [{ TemplateId: 'acs:ros:*:1:template/x' }, 'TemplateNotFound'],
    [{ ChangeSetId: 'c-1' }, 'ChangeSetNotFound'],
    [{ StackGroupName: 'g' }, 'StackGroupNotFound'],
    [{}, 'MultipleParameter'],
    [{ StackId: 'a', TemplateId: 'b' }, 'MultipleParameter'],
    [{ StackId: 'none' }, 'StackNotFound'],
    [{ StackId: 'none', IncludeTags: 'Maybe' }, 'InvalidParameter'],
    [{ StackId: 'none', IncludePermission: 'Maybe' }, 'InvalidParameter'],
  ])('refuses %j', async (members, code) => {
    expect((await testWorld().refusal('ros.GetTemplate', { RegionId: REGION, ...members })).code).toBe(code)
  })
})
