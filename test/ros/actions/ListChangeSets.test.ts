import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { createChangeSet, executeChangeSet } from '../stack/changeSetSetup.ts'
import { REGION, stackOf, template, vpc } from '../stack/stackSetup.ts'

describe('ListChangeSets', () => {
  it('lists the change sets of a stack, newest first, by name, id and status, in pages', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const ids = []
    for (const ChangeSetName of ['one', 'two', 'other']) {
      const set = { StackId, ChangeSetName, TemplateBody: template({ Vpc: vpc({ VpcName: ChangeSetName }) }) }
      ids.push((await createChangeSet(at, set)).ChangeSetId)
    }
    const names = async (more: object = {}) => {
      const { ChangeSets, TotalCount } = await at.call('ros.ListChangeSets', { RegionId: REGION, StackId, ...more })
      return [TotalCount, ...ChangeSets.map(({ ChangeSetName }) => ChangeSetName)]
    }
    expect(await names()).toEqual([3, 'other', 'two', 'one'])
    expect(await names({ ChangeSetName: ['o*'] })).toEqual([2, 'other', 'one'])
    expect(await names({ ChangeSetId: ids[1] })).toEqual([1, 'two'])
    expect(await names({ PageSize: 1, PageNumber: 2 })).toEqual([3, 'two'])
    await executeChangeSet(at, ids[0] ?? '')
    expect(await names({ ExecutionStatus: ['OBSOLETE'] })).toEqual([2, 'other', 'two'])
    expect(await names({ Status: ['CREATE_FAILED'] })).toEqual([0])
  })

  it('refuses an unknown stack', async () => {
    const refusal = await testWorld().refusal('ros.ListChangeSets', { RegionId: REGION, StackId: 'none' })
    expect(refusal.code).toBe('StackNotFound')
  })
})
