import { describe, expect, it } from 'vitest'
import { REGION } from '../stack/stackSetup.ts'
import {
  createGroup,
  EVERYWHERE,
  fleet,
  GROUP,
  groupWorld,
  instancesOf,
  operate,
  outcomeOf,
} from '../stackGroup/groupSetup.ts'

describe('StopStackGroupOperation', () => {
  it('begins nothing further, and finishes what it is at', async () => {
    const at = await groupWorld()
    await createGroup(at)
    const { OperationId } = await at.call('ros.CreateStackInstances', EVERYWHERE)
    while (at.world.stacks.size === 0) await at.advance(500)
    await at.call('ros.StopStackGroupOperation', { RegionId: REGION, OperationId })
    expect((await outcomeOf(at, OperationId)).status).toBe('STOPPING')
    expect((await at.refusal('ros.UpdateStackGroup', GROUP)).code).toBe('StackGroupOperationInProgress')
    await at.settle()
    expect(await outcomeOf(at, OperationId)).toMatchObject({
      status: 'STOPPED',
      results: ['1 hangzhou SUCCEEDED', '2 hangzhou STOPPED', '1 beijing STOPPED', '2 beijing STOPPED'],
      reasons: Array.from({ length: 3 }, () => 'User initiated stop'),
    })
    expect((await instancesOf(at)).slice(0, 2)).toEqual(['1 hangzhou CURRENT', '2 hangzhou OUTDATED'])
    const { StackInstances } = await at.call('ros.ListStackInstances', GROUP)
    expect(StackInstances[0]?.StatusReason).toBe('User initiated stop')
    expect((await operate(at, 'ros.UpdateStackGroup', GROUP)).status).toBe('SUCCEEDED')
    expect((await instancesOf(at)).every((each) => each.endsWith('CURRENT'))).toBe(true)
  })

  it('leaves instances as they are that were to be deleted', async () => {
    const at = await fleet()
    const { OperationId } = await at.call('ros.DeleteStackInstances', { ...EVERYWHERE, RetainStacks: false })
    await at.call('ros.StopStackGroupOperation', { RegionId: REGION, OperationId })
    await at.settle()
    expect((await outcomeOf(at, OperationId)).status).toBe('STOPPED')
    expect((await instancesOf(at)).every((each) => each.endsWith('CURRENT'))).toBe(true)
  })

  it('refuses what is not there, and what is not running', async () => {
    const at = await fleet()
    const code = async (OperationId: string) =>
      (await at.refusal('ros.StopStackGroupOperation', { RegionId: REGION, OperationId })).code
    expect(await code('no')).toBe('StackGroupOperationNotFound')
    expect(await code(at.world.stackGroupOperations.all()[0]?.OperationId ?? '')).toBe('InvalidParameter')
    const { OperationId } = await at.call('ros.DetectStackGroupDrift', GROUP)
    await at.call('ros.StopStackGroupOperation', { RegionId: REGION, OperationId })
    expect(await code(OperationId)).toBe('InvalidParameter')
  })
})
