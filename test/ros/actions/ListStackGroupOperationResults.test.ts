import { describe, expect, it } from 'vitest'
import { REGION } from '../stack/stackSetup.ts'
import { fleet } from '../stackGroup/groupSetup.ts'

describe('ListStackGroupOperationResults', () => {
  it('lists what came of an operation in each account and region, in pages', async () => {
    const at = await fleet()
    const [{ OperationId = '' } = {}] = at.world.stackGroupOperations.all()
    const asked = { RegionId: REGION, OperationId }
    const { StackGroupOperationResults, TotalCount } = await at.call('ros.ListStackGroupOperationResults', asked)
    expect(TotalCount).toBe(4)
    expect(StackGroupOperationResults.map(({ Status }) => Status)).toEqual(Array.from({ length: 4 }, () => 'SUCCEEDED'))
    expect(StackGroupOperationResults[0]).not.toHaveProperty('StatusReason')
    const page = await at.call('ros.ListStackGroupOperationResults', { ...asked, PageSize: 3, PageNumber: 2 })
    expect(page.StackGroupOperationResults).toHaveLength(1)
  })

  it('refuses', async () => {
    const at = await fleet()
    const code = async (more: object) =>
      (await at.refusal('ros.ListStackGroupOperationResults', { RegionId: REGION, OperationId: 'no', ...more })).code
    expect(await code({})).toBe('StackGroupOperationNotFound')
    const [{ OperationId = '' } = {}] = at.world.stackGroupOperations.all()
    expect(await code({ OperationId, PageSize: 51 })).toBe('InvalidParameter')
  })
})
