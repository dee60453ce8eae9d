import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { REGION } from '../stack/stackSetup.ts'
import { BEIJING, fleet, GROUP } from '../stackGroup/groupSetup.ts'

const ASKED = { ...GROUP, StackInstanceAccountId: ACCOUNT, StackInstanceRegionId: REGION }

describe('GetStackInstance', () => {
  it('shows what a group has in one account and region', async () => {
    const at = await fleet()
    const { StackInstance } = await at.call('ros.GetStackInstance', ASKED)
    expect(StackInstance).toEqual({
      ...{ AccountId: ACCOUNT, RegionId: REGION, StackGroupName: 'fleet', Status: 'CURRENT', ParameterOverrides: [] },
      StackGroupId: at.world.stackGroups.all()[0]?.StackGroupId,
      StackId: at.world.stacks.all({ oldestFirst: true })[0]?.StackId,
    })
    const { StackInstance: whole } = await at.call('ros.GetStackInstance', { ...ASKED, OutputOption: 'Enabled' })
    expect(whole.Outputs).toEqual([
      { OutputKey: 'Id', OutputValue: expect.stringMatching(/^vpc-/), Description: expect.anything() },
    ])
  })

  it('refuses', async () => {
    const at = await fleet()
    const code = async (more: object) => (await at.refusal('ros.GetStackInstance', { ...ASKED, ...more })).code
    expect(await code({ StackGroupName: 'no' })).toBe('StackGroupNotFound')
    expect(await code({ RegionId: BEIJING })).toBe('StackGroupNotFound')
    expect(await code({ StackInstanceRegionId: 'cn-shanghai' })).toBe('StackInstanceNotFound')
    expect(await code({ StackInstanceAccountId: '1' })).toBe('StackInstanceNotFound')
    expect(await code({ OutputOption: 'Perhaps' })).toBe('InvalidParameter')
  })
})
