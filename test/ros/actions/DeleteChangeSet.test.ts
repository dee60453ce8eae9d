import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { createChangeSet, executeChangeSet } from '../stack/changeSetSetup.ts'
import { deleteStack, REGION, stackOf, template, vpc } from '../stack/stackSetup.ts'

const OTHER = template({ Vpc: vpc({ VpcName: 'other' }) })

describe('DeleteChangeSet', () => {
  it('forgets a change set; the stack of one that was to create it stays', async () => {
    const at = testWorld()
    const { ChangeSetId, StackId } = await createChangeSet(at, {
      ...{ ChangeSetType: 'CREATE', StackName: 'new', TemplateBody: OTHER },
    })
    await at.call('ros.DeleteChangeSet', { RegionId: REGION, ChangeSetId })
    expect((await at.refusal('ros.GetChangeSet', { RegionId: REGION, ChangeSetId })).code).toBe('ChangeSetNotFound')
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId })).Status).toBe('REVIEW_IN_PROGRESS')
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('refuses one that is unknown, is being worked out, is executed or was', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const set = { RegionId: REGION, ChangeSetName: 'set', StackId, TemplateBody: OTHER }
    const { ChangeSetId } = await at.call('ros.CreateChangeSet', set)
    const code = async (id: string) =>
      (await at.refusal('ros.DeleteChangeSet', { RegionId: REGION, ChangeSetId: id })).code
    expect(await code('none')).toBe('ChangeSetNotFound')
    expect(await code(ChangeSetId)).toBe('NotSupported')
    await at.settle()
    await at.call('ros.ExecuteChangeSet', { RegionId: REGION, ChangeSetId })
    expect(await code(ChangeSetId)).toBe('ActionInProgress')
    await at.settle()
    expect(await code(ChangeSetId)).toBe('NotSupported')
  })

  it('forgets one that was overtaken', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const first = await createChangeSet(at, { StackId, TemplateBody: OTHER })
    const second = await createChangeSet(at, { StackId, TemplateBody: template({}), ChangeSetName: 'second' })
    await executeChangeSet(at, first.ChangeSetId)
    await at.call('ros.DeleteChangeSet', { RegionId: REGION, ChangeSetId: second.ChangeSetId })
    expect(at.world.changeSets.size).toBe(1)
  })
})
