import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, stackOf, template, vpc } from '../stack/stackSetup.ts'

describe('GetChangeSet', () => {
  it('shows no changes until they are worked out, then all, and the template if asked to', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const TemplateBody = template(
      { Vpc: vpc({ VpcName: { Ref: 'Name' } }) },
      { Parameters: { Name: { Type: 'String' }, Key: { Type: 'String', NoEcho: true, Default: 'secret' } } },
    )
    const Parameters = [{ ParameterKey: 'Name', ParameterValue: 'mine' }]
    const set = { RegionId: REGION, ChangeSetName: 'set', StackId, TemplateBody, Parameters, Description: 'why' }
    const { ChangeSetId } = await at.call('ros.CreateChangeSet', set)
    const request = { RegionId: REGION, ChangeSetId }
    const early = await at.call('ros.GetChangeSet', request)
    expect([early.Status, early.ExecutionStatus, early.Changes]).toEqual(['CREATE_IN_PROGRESS', 'UNAVAILABLE', []])
    await at.settle()
    const ready = await at.call('ros.GetChangeSet', { ...request, ShowTemplate: true })
    expect(ready).toMatchObject({
      ...{ ChangeSetId, ChangeSetName: 'set', ChangeSetType: 'UPDATE', StackId, StackName: 'demo', Description: 'why' },
      ...{ Status: 'CREATE_COMPLETE', ExecutionStatus: 'AVAILABLE', DisableRollback: false, TimeoutInMinutes: 60 },
      TemplateBody,
    })
    expect(ready.Changes).toHaveLength(1)
    expect(ready.Parameters).toContainEqual({ ParameterKey: 'Name', ParameterValue: 'mine' })
    expect(ready.Parameters).toContainEqual({ ParameterKey: 'Key', ParameterValue: '******' })
    expect(await at.call('ros.GetChangeSet', request)).not.toHaveProperty('TemplateBody')
    expect(await at.call('ros.GetTemplate', request)).toMatchObject({ ChangeSetId, StackId, TemplateBody })
    const summary = await at.call('ros.GetTemplateSummary', request)
    expect(summary.ResourceTypes).toEqual(['ALIYUN::ECS::VPC'])
  })

  it('refuses one that is unknown', async () => {
    const refusal = await testWorld().refusal('ros.GetChangeSet', { RegionId: REGION, ChangeSetId: 'none' })
    expect([refusal.status, refusal.code]).toEqual([404, 'ChangeSetNotFound'])
  })
})
