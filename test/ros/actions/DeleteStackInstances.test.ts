import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { REGION, rowsMade } from '../stack/stackSetup.ts'
import { BEIJING, EVERYWHERE, fleet, GROUP, instancesOf, OTHER, operate, vpcNames } from '../stackGroup/groupSetup.ts'

const ALL = { ...EVERYWHERE, RetainStacks: false }

describe('DeleteStackInstances', () => {
  it('takes instances away with their stacks', async () => {
    const at = await fleet()
    const { OperationId } = await at.call('ros.DeleteStackInstances', { ...ALL, RegionIds: [BEIJING] })
    expect((await at.call('ros.ListStackInstances', GROUP)).TotalCount).toBe(4)
    await at.settle()
    expect(await instancesOf(at)).toEqual(['1 hangzhou CURRENT', '2 hangzhou CURRENT'])
    expect([await vpcNames(at, OTHER, BEIJING), await vpcNames(at, OTHER, REGION)]).toEqual([[], ['net']])
    const { StackGroupOperation } = await at.call('ros.GetStackGroupOperation', { RegionId: REGION, OperationId })
    expect(StackGroupOperation).toMatchObject({ Action: 'DELETE', Status: 'SUCCEEDED', RetainStacks: false })
    await operate(at, 'ros.DeleteStackInstances', ALL)
    expect(await instancesOf(at)).toEqual([])
    expect(rowsMade(at.world)).toEqual({ ramRoles: 3, ramPolicies: 1, ramAttachments: 3 })
    await at.call('ros.DeleteStackGroup', GROUP)
  })

  it('retains the stacks if asked', async () => {
    const at = await fleet()
    const { status, OperationId } = await operate(at, 'ros.DeleteStackInstances', { ...ALL, RetainStacks: true })
    expect([status, await instancesOf(at)]).toEqual(['SUCCEEDED', []])
    const { StackGroupOperation } = await at.call('ros.GetStackGroupOperation', { RegionId: REGION, OperationId })
    expect(StackGroupOperation.RetainStacks).toBe(true)
    for (const account of [ACCOUNT, OTHER]) {
      for (const region of [REGION, BEIJING]) expect(await vpcNames(at, account, region)).toEqual(['net'])
      expect(at.world.stacks.list('live', account).map(({ Status }) => Status)).toEqual(
        Array.from({ length: 2 }, () => 'CREATE_COMPLETE'),
      )
    }
  })

  it('keeps an instance whose stack cannot be deleted, with the reason', async () => {
    const at = await fleet()
    const [stack] = at.world.stacks.list('live', OTHER, { oldestFirst: true })
    const protect = { RegionId: REGION, StackId: stack?.StackId ?? '', DeletionProtection: 'Enabled' }
    await at.call('ros.SetDeletionProtection', protect, OTHER)
    const tolerant = { ...ALL, OperationPreferences: { FailureToleranceCount: 1 } }
    const { status, results, reasons } = await operate(at, 'ros.DeleteStackInstances', tolerant)
    expect(status).toBe('SUCCEEDED')
    expect(results[1]).toBe('2 hangzhou FAILED')
    expect(reasons).toEqual([expect.stringMatching(/^StackValidationFailed: .*protected/)])
    expect(await instancesOf(at)).toEqual(['2 hangzhou OUTDATED'])
    expect((await at.refusal('ros.DeleteStackGroup', GROUP)).code).toBe('StackGroupNotEmpty')
    expect((await operate(at, 'ros.DeleteStackInstances', { ...ALL, RetainStacks: true })).status).toBe('SUCCEEDED')
    expect(await instancesOf(at)).toEqual([])
  })

  it('tells of a stack that stays behind because of its resources', async () => {
    const at = await fleet()
    await at.control({ kind: 'fault', fault: { action: 'DeleteVpc', error: { status: 400, code: 'No' } } })
    const { status, reasons } = await operate(at, 'ros.DeleteStackInstances', ALL)
    expect(status).toBe('FAILED')
    expect(reasons[0]).toMatch(/is DELETE_FAILED: .*No/)
    expect(await instancesOf(at)).toHaveLength(4)
  })

  it('is content with stacks that somebody has deleted', async () => {
    const at = await fleet()
    for (const { StackId, RegionId } of at.world.stacks.list('live', OTHER)) {
      await at.call('ros.DeleteStack', { RegionId, StackId }, OTHER)
    }
    await at.settle()
    expect((await operate(at, 'ros.DeleteStackInstances', ALL)).status).toBe('SUCCEEDED')
    expect(await instancesOf(at)).toEqual([])
  })

  it('refuses', async () => {
    const at = await fleet()
    const code = async (more: object) => (await at.refusal('ros.DeleteStackInstances', { ...ALL, ...more })).code
    expect(await code({ StackGroupName: 'no' })).toBe('StackGroupNotFound')
    expect(await code({ RetainStacks: undefined })).toBe('MissingRetainStacks')
    expect(await code({ AccountIds: ['1000000000000009'] })).toBe('StackInstanceNotFound')
    expect(await code({ AccountIds: undefined })).toBe('MissingAccountIds')
    expect(await code({ DeploymentTargets: {} })).toBe('NotEmulated')
    expect(await code({ OperationPreferences: { MaxConcurrentCount: 21 } })).toBe('InvalidParameter')
    expect(await code({ OperationDescription: '' })).toBe('InvalidParameter')
    await at.call('ros.DeleteStackInstances', ALL)
    expect(await code({})).toBe('StackGroupOperationInProgress')
  })
})
