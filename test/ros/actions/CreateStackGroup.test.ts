import { describe, expect, it } from 'vitest'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { createStack, REGION, template, vpc } from '../stack/stackSetup.ts'
import { ADMINISTRATOR, BEIJING, BODY, createGroup, EXECUTOR, GROUP, OTHER } from '../stackGroup/groupSetup.ts'
import { createTemplate } from './storedTemplates.ts'

const shown = async (at: ReturnType<typeof testWorld>) => (await at.call('ros.GetStackGroup', GROUP)).StackGroup

describe('CreateStackGroup', () => {
  it('stores a template with values, and makes nothing', async () => {
    const at = testWorld()
    const StackGroupId = await createGroup(at, {
      ...{ Description: 'all of us', ResourceGroupId: 'rg-1', Tags: [{ Key: 'a', Value: '1' }] },
      Parameters: [{ ParameterKey: 'Secret', ParameterValue: 'quiet' }],
    })
    expect(StackGroupId).toMatch(/^[0-9a-f-]{36}$/)
    expect(await shown(at)).toMatchObject({
      ...{ StackGroupId, StackGroupName: 'fleet', Description: 'all of us', Status: 'ACTIVE' },
      ...{ PermissionModel: 'SELF_MANAGED', AdministrationRoleName: ADMINISTRATOR, ExecutionRoleName: EXECUTOR },
      ...{ TemplateBody: BODY, TemplateContent: BODY, ResourceGroupId: 'rg-1', CreateTime: '2026-01-02T03:04:05' },
      Parameters: [{ ParameterKey: 'Secret', ParameterValue: '******' }],
    })
    expect(await shown(at)).not.toHaveProperty('StackGroupDriftDetectionDetail')
    expect([at.world.stacks.size, at.world.stackInstances.size]).toEqual([0, 0])
  })

  it('takes its template from a stored one', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at)
    await createGroup(at, { TemplateBody: undefined, TemplateId })
    expect((await shown(at)).TemplateBody).toBe(at.world.templateVersions.all()[0]?.TemplateBody)
  })

  it('takes template and values from a stack, by its ARN', async () => {
    const at = testWorld()
    const Parameters = [{ ParameterKey: 'Name', ParameterValue: 'theirs' }]
    const id = await createStack(at, BODY, { Parameters })
    const ask = { ...GROUP, StackArn: `acs:ros:${REGION}:${ACCOUNT}:stack/${id}` }
    const code = async (more: object) => (await at.refusal('ros.CreateStackGroup', { ...ask, ...more })).code
    expect(await code({ StackArn: id })).toBe('InvalidParameter')
    expect(await code({ StackArn: `acs:ros:${BEIJING}:${ACCOUNT}:stack/${id}` })).toBe('StackNotFound')
    expect(await code({ StackArn: `acs:ros:${REGION}:${OTHER}:stack/${id}` })).toBe('StackNotFound')
    expect(await code({ Parameters })).toBe('InvalidParameter')
    expect(await code({ TemplateBody: BODY })).toBe('MultipleParameter')
    await at.call('ros.CreateStackGroup', ask)
    expect(await shown(at)).toMatchObject({ TemplateBody: BODY, Parameters })
  })

  it('lies in its region, and its name is its own only there', async () => {
    const at = testWorld()
    await createGroup(at)
    expect((await at.refusal('ros.CreateStackGroup', { ...GROUP, TemplateBody: BODY })).code).toBe('StackGroupExists')
    await createGroup(at, { RegionId: BEIJING })
    await createGroup(at, { StackGroupName: '9_of-them' })
    expect((await at.call('ros.ListStackGroups', { RegionId: BEIJING })).TotalCount).toBe(1)
    expect((await at.refusal('ros.GetStackGroup', GROUP, OTHER)).code).toBe('StackGroupNotFound')
  })

  it('refuses', async () => {
    const at = testWorld()
    const code = async (more: object) =>
      (await at.refusal('ros.CreateStackGroup', { ...GROUP, TemplateBody: BODY, ...more })).code
    for (const StackGroupName of ['-a', '_a', 'a b', 'a'.repeat(256)]) {
      expect(await code({ StackGroupName }), StackGroupName).toBe('InvalidParameter')
    }
    expect(await code({ TemplateBody: undefined })).toBe('MultipleParameter')
    expect(await code({ TemplateId: 't' })).toBe('MultipleParameter')
    expect(await code({ TemplateBody: undefined, TemplateId: 't' })).toBe('TemplateNotFound')
    expect(await code({ PermissionModel: 'SERVICE_MANAGED' })).toBe('NotEmulated')
    expect(await code({ AutoDeployment: { Enabled: true } })).toBe('NotEmulated')
    expect(await code({ PermissionModel: 'OTHER' })).toBe('InvalidParameter')
    expect(await code({ Description: '' })).toBe('InvalidParameter')
    expect(await code({ Description: 'x'.repeat(257) })).toBe('InvalidParameter')
    expect(await code({ AdministrationRoleName: 'a_b' })).toBe('InvalidParameter')
    expect(await code({ ExecutionRoleName: 'a'.repeat(65) })).toBe('InvalidParameter')
    expect(await code({ Capabilities: ['ExpandModules', 'More'] })).toBe('InvalidParameter')
    expect(await code({ Parameters: [{ ParameterKey: 'No', ParameterValue: '1' }] })).toBe('UnknownUserParameter')
    const wanting = template({}, { Parameters: { Name: { Type: 'String' } } })
    expect(await code({ TemplateBody: wanting })).toBe('UserParameterMissing')
    expect(await code({ TemplateBody: template({ Vpc: vpc({ VpcName: { Ref: 'No' } }) }) })).toBe(
      'InvalidTemplateReference',
    )
    expect(await code({ TemplateBody: template({ Db: { Type: 'ALIYUN::RDS::DBInstance' } }) })).toBe('NotEmulated')
    await at.control({ kind: 'quotas', settings: [{ name: 'stack_groups', value: 0 }] })
    expect(await code({})).toBe('StackGroupQuotaExceeded')
  })
})
