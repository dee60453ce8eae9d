import { describe, expect, it } from 'vitest'
import { REGION } from '../stack/stackSetup.ts'
import { BEIJING, fleet, GROUP, OTHER } from '../stackGroup/groupSetup.ts'

describe('GetStackGroupOperation', () => {
  it('shows an operation that has ended, with the preferences it was asked for', async () => {
    const at = await fleet({ OperationPreferences: { FailureTolerancePercentage: 10, MaxConcurrentPercentage: 100 } })
    const [{ OperationId = '' } = {}] = at.world.stackGroupOperations.all()
    const { StackGroupOperation } = await at.call('ros.GetStackGroupOperation', { RegionId: REGION, OperationId })
    expect(StackGroupOperation).toMatchObject({ OperationId, Status: 'SUCCEEDED', CreateTime: '2026-01-02T03:04:05' })
    expect(StackGroupOperation.EndTime).toMatch(/^2026-01-02T03:\d\d:\d\d$/)
    expect(StackGroupOperation.OperationPreferences).toEqual({
      ...{ FailureTolerancePercentage: 10, MaxConcurrentPercentage: 100 },
      RegionIdsOrder: [REGION, BEIJING],
    })
    const { StackGroupOperations, TotalCount } = await at.call('ros.ListStackGroupOperations', GROUP)
    expect([TotalCount, StackGroupOperations[0]?.OperationId]).toEqual([1, OperationId])
  })

  it('refuses', async () => {
    const at = await fleet()
    const [{ OperationId = '' } = {}] = at.world.stackGroupOperations.all()
    const code = async (request: object, account?: string) =>
      (await at.refusal('ros.GetStackGroupOperation', { RegionId: REGION, OperationId, ...request }, account)).code
    expect(await code({ OperationId: 'no' })).toBe('StackGroupOperationNotFound')
    expect(await code({ RegionId: BEIJING })).toBe('StackGroupOperationNotFound')
    expect(await code({}, OTHER)).toBe('StackGroupOperationNotFound')
  })
})
