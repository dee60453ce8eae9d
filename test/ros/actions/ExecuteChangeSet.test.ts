import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { createChangeSet, executeChangeSet } from '../stack/changeSetSetup.ts'
import { deleteStack, REGION, rowsMade, stackOf, template, vpc, vSwitch } from '../stack/stackSetup.ts'
import { idsOf, updateStack } from '../stack/updateSetup.ts'

const ONE = template({ Vpc: vpc(), VSwitch: vSwitch(1) })
const OTHER = template({ Vpc: vpc({ VpcName: 'other' }), VSwitch: vSwitch(1) })

describe('ExecuteChangeSet', () => {
  it('updates the stack; the other change sets are overtaken', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    const first = await createChangeSet(at, { StackId, TemplateBody: OTHER })
    const second = await createChangeSet(at, { StackId, TemplateBody: template({}), ChangeSetName: 'second' })
    const { Status, ExecutionStatus } = await executeChangeSet(at, first.ChangeSetId)
    expect([Status, ExecutionStatus]).toEqual(['CREATE_COMPLETE', 'EXECUTE_COMPLETE'])
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId })).Status).toBe('UPDATE_COMPLETE')
    expect(at.world.vpcs.all()[0]?.VpcName).toBe('other')
    const request = { RegionId: REGION, ChangeSetId: second.ChangeSetId }
    expect((await at.call('ros.GetChangeSet', request)).ExecutionStatus).toBe('OBSOLETE')
    expect((await at.refusal('ros.ExecuteChangeSet', request)).code).toBe('NotSupported')
    expect((await at.refusal('ros.ExecuteChangeSet', { ...request, ChangeSetId: first.ChangeSetId })).code).toBe(
      'NotSupported',
    )
  })

  it('fails where a resource would have to be made anew and may not be, and rolls back', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    const before = idsOf(at, StackId)
    const body = template({ Vpc: vpc({ VpcName: 'other' }), VSwitch: vSwitch(2) })
    const { ChangeSetId } = await createChangeSet(at, { StackId, TemplateBody: body })
    expect((await executeChangeSet(at, ChangeSetId)).ExecutionStatus).toBe('EXECUTE_FAILED')
    const stack = await at.call('ros.GetStack', { RegionId: REGION, StackId })
    expect([stack.Status, stack.OperationInfo?.LogicalResourceId]).toEqual(['ROLLBACK_COMPLETE', 'VSwitch'])
    expect(idsOf(at, StackId)).toEqual(before)
    expect(at.world.vpcs.all()[0]?.VpcName).toBe('net')
  })

  it('gives the stack the NotificationURLs of the change set, which hear of the end', async () => {
    const at = testWorld()
    const NotificationURLs = ['http://127.0.0.1:9/told']
    const told = () => at.world.stackNotifications.all().map(({ Status, URL }) => `${Status} ${URL}`)
    const created = await createChangeSet(at, {
      ...{ ChangeSetType: 'CREATE', StackName: 'new', TemplateBody: ONE, NotificationURLs },
    })
    expect(told()).toEqual([])
    await executeChangeSet(at, created.ChangeSetId)
    expect(told()).toEqual(['CREATE_COMPLETE http://127.0.0.1:9/told'])
    const { StackId } = created
    const updated = await createChangeSet(at, { StackId, TemplateBody: OTHER, ChangeSetName: 'second' })
    await executeChangeSet(at, updated.ChangeSetId)
    expect(told().filter((line) => line.startsWith('UPDATE_COMPLETE'))).toHaveLength(1)
    const silent = { StackId, TemplateBody: ONE, ChangeSetName: 'third', NotificationURLs: [] as string[] }
    await executeChangeSet(at, (await createChangeSet(at, silent)).ChangeSetId)
    expect(told()).toHaveLength(2)
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId })).NotificationURLs).toEqual([])
  })

  it('rolls back a creation that fails', async () => {
    const at = testWorld()
    const body = template({ Vpc: vpc(), Bad: { ...vpc({ CidrBlock: '1.2.3.4/33' }), DependsOn: 'Vpc' } })
    const { ChangeSetId, StackId } = await createChangeSet(at, {
      ...{ ChangeSetType: 'CREATE', StackName: 'new', TemplateBody: body },
    })
    expect((await executeChangeSet(at, ChangeSetId)).ExecutionStatus).toBe('EXECUTE_FAILED')
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId })).Status).toBe('CREATE_ROLLBACK_COMPLETE')
    expect(rowsMade(at.world)).toEqual({})
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.changeSets.size).toBe(0)
  })

  it('refuses one that is unknown, not ready, or overtaken by an update, and a stack that is busy', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    const set = { RegionId: REGION, ChangeSetName: 'set', StackId, TemplateBody: OTHER }
    const { ChangeSetId } = await at.call('ros.CreateChangeSet', set)
    const request = { RegionId: REGION, ChangeSetId }
    const code = async (more: object = {}) => (await at.refusal('ros.ExecuteChangeSet', { ...request, ...more })).code
    expect(await code({ ChangeSetId: 'none' })).toBe('ChangeSetNotFound')
    expect(await code()).toBe('NotSupported')
    await at.call('ros.UpdateStack', { RegionId: REGION, StackId, TemplateBody: template({ Vpc: vpc() }) })
    expect(await code()).toBe('ActionInProgress')
    await at.settle()
    expect((await at.call('ros.GetChangeSet', request)).ExecutionStatus).toBe('OBSOLETE')
    expect(await code()).toBe('NotSupported')
    await updateStack(at, StackId, ONE)
  })
})
