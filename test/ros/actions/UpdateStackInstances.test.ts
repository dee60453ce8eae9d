import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { REGION } from '../stack/stackSetup.ts'
import { BEIJING, EVERYWHERE, fleet, GROUP, instancesOf, OTHER, operate, vpcNames } from '../stackGroup/groupSetup.ts'

const named = (ParameterValue: string) => [{ ParameterKey: 'Name', ParameterValue }]
const HERE = { ...EVERYWHERE, RegionIds: [REGION] }

describe('UpdateStackInstances', () => {
  it('gives single instances values of their own, and takes them away again', async () => {
    const at = await fleet()
    const { status, results } = await operate(at, 'ros.UpdateStackInstances', {
      ...{ ...HERE, AccountIds: [OTHER], ParameterOverrides: named('special') },
      ...{ OperationDescription: 'one of them', TimeoutInMinutes: 30 },
    })
    expect([status, results]).toEqual(['SUCCEEDED', ['2 hangzhou SUCCEEDED']])
    expect([await vpcNames(at, OTHER, REGION), await vpcNames(at, ACCOUNT, REGION)]).toEqual([['special'], ['net']])
    const asked = { ...GROUP, StackInstanceAccountId: OTHER, StackInstanceRegionId: REGION }
    const shown = async () => (await at.call('ros.GetStackInstance', asked)).StackInstance
    expect(await shown()).toMatchObject({ Status: 'CURRENT', ParameterOverrides: named('special') })
    // The group changes; what is its own stays.
    await operate(at, 'ros.UpdateStackGroup', { ...GROUP, Parameters: named('all') })
    expect([await vpcNames(at, OTHER, REGION), await vpcNames(at, ACCOUNT, REGION)]).toEqual([['special'], ['all']])
    await operate(at, 'ros.UpdateStackInstances', HERE)
    expect([await vpcNames(at, OTHER, REGION), (await shown()).ParameterOverrides]).toEqual([['all'], []])
  })

  it('passes over accounts and regions without an instance', async () => {
    const at = await fleet()
    const wide = { ...EVERYWHERE, RegionIds: ['cn-shanghai', BEIJING], ParameterOverrides: named('x') }
    const { results } = await operate(at, 'ros.UpdateStackInstances', wide)
    expect(results).toEqual(['1 beijing SUCCEEDED', '2 beijing SUCCEEDED'])
    expect(await instancesOf(at)).toHaveLength(4)
  })

  it('refuses', async () => {
    const at = await fleet()
    const code = async (more: object) => (await at.refusal('ros.UpdateStackInstances', { ...HERE, ...more })).code
    expect(await code({ StackGroupName: 'no' })).toBe('StackGroupNotFound')
    expect(await code({ RegionIds: ['cn-shanghai'] })).toBe('StackInstanceNotFound')
    expect(await code({ AccountIds: undefined })).toBe('MissingAccountIds')
    const many = Array.from({ length: 31 }, (_, at) => String(1_000_000_000_000_000 + at))
    expect(await code({ AccountIds: many })).toBe('InvalidParameter')
    expect(await code({ ParameterOverrides: [{ ParameterKey: 'No', ParameterValue: '' }] })).toBe(
      'UnknownUserParameter',
    )
    expect(await code({ TimeoutInMinutes: 2000 })).toBe('InvalidParameter')
    expect(await code({ DeploymentTargets: { AccountIds: [OTHER] } })).toBe('NotEmulated')
    expect(await code({ OperationPreferences: { FailureToleranceCount: 99 } })).toBe('InvalidParameter')
    expect(await code({ OperationDescription: 'x'.repeat(257) })).toBe('InvalidParameter')
    await at.call('ros.UpdateStackInstances', HERE)
    expect(await code({})).toBe('StackGroupOperationInProgress')
  })
})
