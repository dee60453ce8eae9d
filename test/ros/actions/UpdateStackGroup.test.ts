import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { REGION, template, vpc } from '../stack/stackSetup.ts'
import {
  BEIJING,
  createGroup,
  EVERYWHERE,
  fleet,
  GROUP,
  groupWorld,
  instancesOf,
  OTHER,
  operate,
  vpcNames,
} from '../stackGroup/groupSetup.ts'

const NEXT = template(
  { Vpc: vpc({ VpcName: { Ref: 'Label' } }) },
  { Parameters: { Label: { Type: 'String', Default: 'next' } } },
)
const names = (...values: string[]) => values.map((ParameterValue) => ({ ParameterKey: 'Name', ParameterValue }))

describe('UpdateStackGroup', () => {
  it('brings all stacks to another template, one by one: OUTDATED, then CURRENT', async () => {
    const at = await fleet()
    const { OperationId } = await at.call('ros.UpdateStackGroup', { ...GROUP, TemplateBody: NEXT })
    expect(new Set(await instancesOf(at))).toEqual(
      new Set(['1 hangzhou OUTDATED', '2 hangzhou OUTDATED', '1 beijing OUTDATED', '2 beijing OUTDATED']),
    )
    await at.settle()
    expect(at.world.stackGroupOperations.get(OperationId)).toMatchObject({ Status: 'SUCCEEDED', Action: 'UPDATE' })
    expect((await instancesOf(at)).every((each) => each.endsWith('CURRENT'))).toBe(true)
    for (const account of [ACCOUNT, OTHER]) {
      for (const region of [REGION, BEIJING]) expect(await vpcNames(at, account, region)).toEqual(['next'])
    }
    expect(at.world.stacks.size).toBe(4)
  })

  it('leaves those that are not named OUTDATED, until they are updated', async () => {
    const at = await fleet()
    const some = { ...GROUP, Parameters: names('other'), AccountIds: [OTHER], RegionIds: [BEIJING] }
    const { status, results } = await operate(at, 'ros.UpdateStackGroup', some)
    expect([status, results]).toEqual(['SUCCEEDED', ['2 beijing SUCCEEDED']])
    const left = ['1 hangzhou OUTDATED', '2 hangzhou OUTDATED', '1 beijing OUTDATED', '2 beijing CURRENT']
    expect(await instancesOf(at)).toEqual(left)
    const { StackInstances } = await at.call('ros.ListStackInstances', { ...GROUP, StackInstanceAccountId: ACCOUNT })
    expect(StackInstances[0]).toMatchObject({ StatusReason: 'The stack group was updated' })
    expect([await vpcNames(at, OTHER, BEIJING), await vpcNames(at, ACCOUNT, BEIJING)]).toEqual([['other'], ['net']])
    const rest = await operate(at, 'ros.UpdateStackInstances', { ...EVERYWHERE, RegionIds: [REGION] })
    expect(rest.results).toEqual(['1 hangzhou SUCCEEDED', '2 hangzhou SUCCEEDED'])
    expect(await operate(at, 'ros.UpdateStackInstances', EVERYWHERE)).toMatchObject({ status: 'SUCCEEDED' })
    expect((await instancesOf(at)).every((each) => each.endsWith('CURRENT'))).toBe(true)
  })

  it('keeps what the request leaves out, and finds nothing outdated then', async () => {
    const at = await groupWorld()
    await createGroup(at, { Parameters: names('kept'), Description: 'old' })
    await operate(at, 'ros.CreateStackInstances', EVERYWHERE)
    const change = { Description: 'new', ExecutionRoleName: 'hand', RegionIds: [BEIJING], AccountIds: [OTHER] }
    const { OperationId } = await at.call('ros.UpdateStackGroup', {
      ...GROUP,
      ...change,
      OperationDescription: 'words',
    })
    expect((await instancesOf(at)).filter((each) => each.endsWith('CURRENT'))).toHaveLength(3)
    await at.settle()
    const { StackGroup } = await at.call('ros.GetStackGroup', GROUP)
    expect(StackGroup).toMatchObject({ Description: 'new', ExecutionRoleName: 'hand', Parameters: names('kept') })
    const { StackGroupOperation } = await at.call('ros.GetStackGroupOperation', { RegionId: REGION, OperationId })
    expect(StackGroupOperation).toMatchObject({
      OperationDescription: 'words',
      ExecutionRoleName: 'hand',
      Status: 'FAILED',
    })
  })

  it('drops values that the new template does not declare, of the group and of instances', async () => {
    const at = await groupWorld()
    await createGroup(at, { Parameters: names('group') })
    await operate(at, 'ros.CreateStackInstances', { ...EVERYWHERE, ParameterOverrides: names('own') })
    expect(await vpcNames(at, OTHER, BEIJING)).toEqual(['own'])
    expect((await operate(at, 'ros.UpdateStackGroup', { ...GROUP, TemplateBody: NEXT })).status).toBe('SUCCEEDED')
    expect(await vpcNames(at, OTHER, BEIJING)).toEqual(['next'])
    expect((await at.call('ros.GetStackGroup', GROUP)).StackGroup.Parameters).toEqual([])
  })

  it('leaves instances OUTDATED whose stacks cannot be updated, which an update may mend', async () => {
    const at = await fleet()
    const error = { status: 400, code: 'No' }
    await at.control({ kind: 'fault', fault: { action: 'ModifyVpcAttribute', regionId: BEIJING, error } })
    const change = { ...GROUP, Parameters: names('changed'), OperationPreferences: { FailureToleranceCount: 1 } }
    const { status, results, reasons } = await operate(at, 'ros.UpdateStackGroup', change)
    expect(status).toBe('FAILED')
    expect(results).toEqual(['1 hangzhou SUCCEEDED', '2 hangzhou SUCCEEDED', '1 beijing FAILED', '2 beijing FAILED'])
    expect(reasons[0]).toMatch(/is ROLLBACK_(COMPLETE|FAILED): .*No/)
    expect((await instancesOf(at)).slice(2)).toEqual(['1 beijing OUTDATED', '2 beijing OUTDATED'])
    await at.control({ kind: 'faultRemove' })
    expect((await operate(at, 'ros.UpdateStackInstances', EVERYWHERE)).status).toBe('SUCCEEDED')
    expect(await vpcNames(at, OTHER, BEIJING)).toEqual(['changed'])
  })

  it('makes anew what was never made, and what somebody deleted', async () => {
    const at = await groupWorld()
    await createGroup(at)
    await at.control({ kind: 'fault', fault: { action: 'CreateVpc', times: 1, error: { status: 400, code: 'No' } } })
    const tolerant = { ...EVERYWHERE, OperationPreferences: { FailureToleranceCount: 1 } }
    const first = await operate(at, 'ros.CreateStackInstances', tolerant)
    expect(first.results[0]).toBe('1 hangzhou FAILED')
    const [stack] = at.world.stacks.list('live', OTHER)
    await at.call('ros.DeleteStack', { RegionId: stack?.RegionId ?? '', StackId: stack?.StackId ?? '' }, OTHER)
    await at.settle()
    expect(await instancesOf(at)).toContain('2 beijing CURRENT')
    expect((await operate(at, 'ros.UpdateStackGroup', GROUP)).status).toBe('SUCCEEDED')
    const live = [ACCOUNT, OTHER].flatMap((account) => at.world.stacks.list('live', account))
    expect(live.map(({ Status }) => Status)).toEqual(Array.from({ length: 4 }, () => 'CREATE_COMPLETE'))
    for (const account of [ACCOUNT, OTHER]) {
      for (const region of [REGION, BEIJING]) expect(await vpcNames(at, account, region)).toEqual(['net'])
    }
  })

  it('of a group without instances succeeds with nothing to do', async () => {
    const at = await groupWorld()
    await createGroup(at)
    expect(await operate(at, 'ros.UpdateStackGroup', GROUP)).toMatchObject({ status: 'SUCCEEDED', results: [] })
  })

  it('refuses', async () => {
    const at = await fleet()
    const code = async (more: object) => (await at.refusal('ros.UpdateStackGroup', { ...GROUP, ...more })).code
    expect(await code({ StackGroupName: 'no' })).toBe('StackGroupNotFound')
    expect(await code({ TemplateBody: NEXT, TemplateId: 't' })).toBe('MultipleParameter')
    expect(await code({ TemplateBody: '{}' })).toMatch(/^Invalid/)
    expect(await code({ Parameters: [{ ParameterKey: 'No', ParameterValue: '1' }] })).toBe('UnknownUserParameter')
    expect(await code({ PermissionModel: 'SERVICE_MANAGED' })).toBe('NotEmulated')
    expect(await code({ DeploymentTargets: { RdFolderIds: ['fd'] } })).toBe('NotEmulated')
    expect(await code({ AutoDeployment: { Enabled: false } })).toBe('NotEmulated')
    expect(await code({ DeploymentOptions: ['IgnoreExisting'] })).toBe('NotEmulated')
    expect(await code({ RegionIds: ['cn-no'] })).toBe('InvalidParameter')
    expect(await code({ OperationPreferences: { Other: 1 } })).toBe('InvalidParameter')
    expect(await code({ OperationDescription: '' })).toBe('InvalidParameter')
    await at.call('ros.UpdateStackGroup', { ...GROUP, TemplateBody: NEXT })
    expect(await code({})).toBe('StackGroupOperationInProgress')
  })
})
