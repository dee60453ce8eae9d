import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { BEIJING, fleet, GROUP, OTHER } from '../stackGroup/groupSetup.ts'

describe('ListStackInstances', () => {
  it('lists the instances of a group, of an account or a region, in pages', async () => {
    const at = await fleet()
    const found = async (more: object) => {
      const { StackInstances, TotalCount } = await at.call('ros.ListStackInstances', { ...GROUP, ...more })
      return [TotalCount, ...StackInstances.map(({ AccountId, RegionId }) => `${AccountId} ${RegionId}`)]
    }
    expect(await found({ PageSize: 1 })).toEqual([4, `${OTHER} ${BEIJING}`])
    expect(await found({ PageSize: 3, PageNumber: 2 })).toEqual([4, `${ACCOUNT} cn-hangzhou`])
    expect(await found({ StackInstanceRegionId: BEIJING })).toEqual([2, `${OTHER} ${BEIJING}`, `${ACCOUNT} ${BEIJING}`])
    expect(await found({ StackInstanceAccountId: OTHER })).toEqual([2, `${OTHER} ${BEIJING}`, `${OTHER} cn-hangzhou`])
    const both = { StackInstanceAccountId: OTHER, StackInstanceRegionId: BEIJING }
    expect(await found(both)).toEqual([1, `${OTHER} ${BEIJING}`])
    expect(await found({ StackInstanceAccountId: '1' })).toEqual([0])
  })

  it('refuses', async () => {
    const at = await fleet()
    const code = async (more: object) => (await at.refusal('ros.ListStackInstances', { ...GROUP, ...more })).code
    expect(await code({ StackGroupName: 'no' })).toBe('StackGroupNotFound')
    expect(await code({ PageSize: 51 })).toBe('InvalidParameter')
  })
})
