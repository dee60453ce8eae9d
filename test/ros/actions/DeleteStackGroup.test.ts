import { describe, expect, it } from 'vitest'
import { REGION } from '../stack/stackSetup.ts'
import { createGroup, EVERYWHERE, fleet, GROUP, groupWorld, operate } from '../stackGroup/groupSetup.ts'

describe('DeleteStackGroup', () => {
  it('forgets an empty group; its name is free, and its id still tells of it', async () => {
    const at = await groupWorld()
    const StackGroupId = await createGroup(at)
    await at.call('ros.DeleteStackGroup', GROUP)
    expect((await at.refusal('ros.GetStackGroup', GROUP)).code).toBe('StackGroupNotFound')
    const { StackGroup } = await at.call('ros.GetStackGroup', { RegionId: REGION, StackGroupId })
    expect(StackGroup).toMatchObject({ Status: 'DELETED', StackGroupName: 'fleet' })
    expect(await createGroup(at)).not.toBe(StackGroupId)
    const { StackGroups } = await at.call('ros.ListStackGroups', { RegionId: REGION })
    expect(StackGroups.map(({ Status }) => Status)).toEqual(['ACTIVE', 'DELETED'])
  })

  it('refuses a group that is not empty, busy or not there', async () => {
    const at = await fleet()
    const code = async () => (await at.refusal('ros.DeleteStackGroup', GROUP)).code
    expect(await code()).toBe('StackGroupNotEmpty')
    await operate(at, 'ros.DeleteStackInstances', { ...EVERYWHERE, RetainStacks: true })
    await at.call('ros.UpdateStackGroup', GROUP)
    expect(await code()).toBe('StackGroupOperationInProgress')
    await at.settle()
    await at.call('ros.DeleteStackGroup', GROUP)
    expect(await code()).toBe('StackGroupNotFound')
  })
})
