import { describe, expect, it } from 'vitest'
import { fleet, GROUP, operate } from '../stackGroup/groupSetup.ts'

describe('ListStackGroupOperations', () => {
  it('lists what was done with a group, newest first', async () => {
    const at = await fleet()
    await operate(at, 'ros.UpdateStackGroup', { ...GROUP, OperationDescription: 'again' })
    await at.call('ros.DetectStackGroupDrift', GROUP)
    const page = await at.call('ros.ListStackGroupOperations', GROUP)
    expect(page.StackGroupOperations.map(({ Action, Status }) => `${Action} ${Status}`)).toEqual([
      ...['DETECT_DRIFT RUNNING', 'UPDATE SUCCEEDED', 'CREATE SUCCEEDED'],
    ])
    expect(page.StackGroupOperations[1]).toMatchObject({ OperationDescription: 'again', StackGroupName: 'fleet' })
    const { StackGroupOperations, TotalCount } = await at.call('ros.ListStackGroupOperations', {
      ...{ ...GROUP, PageSize: 1, PageNumber: 3 },
    })
    expect([TotalCount, StackGroupOperations[0]?.Action]).toEqual([3, 'CREATE'])
  })

  it('refuses', async () => {
    const at = await fleet()
    const code = async (more: object) => (await at.refusal('ros.ListStackGroupOperations', { ...GROUP, ...more })).code
    expect(await code({ StackGroupName: 'no' })).toBe('StackGroupNotFound')
    expect(await code({ PageSize: 51 })).toBe('InvalidParameter')
  })
})
