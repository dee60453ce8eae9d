import { describe, expect, it } from 'vitest'
import { BEIJING, BODY, GROUP, groupWorld, OTHER, vpcNames } from '../ros/stackGroup/groupSetup.ts'
import type { TestWorld } from '../setup/worlds.ts'
import { until } from './polling.ts'

const INSTANCE = { ...GROUP, StackInstanceAccountId: OTHER, StackInstanceRegionId: BEIJING }
const TARGET = { ...GROUP, AccountIds: [OTHER], RegionIds: [BEIJING] }

const statusOf = async (test: TestWorld) => (await test.call('ros.GetStackInstance', INSTANCE)).StackInstance.Status

async function operationEnds(test: TestWorld, OperationId: string): Promise<void> {
  await until(test, 'SUCCEEDED', async () => {
    const asked = { RegionId: GROUP.RegionId, OperationId }
    return (await test.call('ros.GetStackGroupOperation', asked)).StackGroupOperation.Status === 'SUCCEEDED'
  })
}

describe('Terraform: alicloud_ros_stack_group', () => {
  it('create, read, update what has changed, read, delete, read says gone', async () => {
    const test = await groupWorld()
    const Parameters = [{ ParameterKey: 'Name', ParameterValue: 'tf' }]
    await test.call('ros.CreateStackGroup', { ...GROUP, TemplateBody: BODY, Parameters, ClientToken: 'TF-1' })
    const read = async () => (await test.call('ros.GetStackGroup', GROUP)).StackGroup
    expect(await read()).toMatchObject({
      ...{ StackGroupName: 'fleet', Status: 'ACTIVE', TemplateBody: BODY, Parameters, Description: '' },
      ...{ AdministrationRoleName: expect.any(String), ExecutionRoleName: expect.any(String) },
      StackGroupId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })

    await test.call('ros.UpdateStackGroup', { ...GROUP, Description: 'from tf', ClientToken: 'TF-2' })
    await until(test, 'ACTIVE', async () => (await read()).Status === 'ACTIVE')
    expect(await read()).toMatchObject({ Description: 'from tf', TemplateBody: BODY, Parameters })

    await test.settle()
    await test.call('ros.DeleteStackGroup', GROUP)
    expect((await test.refusal('ros.GetStackGroup', GROUP)).code).toBe('StackGroupNotFound')
  })
})

describe('Terraform: alicloud_ros_stack_instance', () => {
  it('create until CURRENT, read, update when nothing is in progress, delete, read says gone', async () => {
    const test = await groupWorld()
    await test.call('ros.CreateStackGroup', { ...GROUP, TemplateBody: BODY })
    const OperationPreferences = { FailureToleranceCount: 1, MaxConcurrentCount: 2 }
    await test.call('ros.CreateStackInstances', { ...TARGET, OperationPreferences, TimeoutInMinutes: 60 })
    expect(await statusOf(test)).toBe('OUTDATED')
    await until(test, 'CURRENT', async () => (await statusOf(test)) === 'CURRENT')

    const ParameterOverrides = [{ ParameterKey: 'Name', ParameterValue: 'own' }]
    const update = { ...TARGET, ParameterOverrides, ClientToken: 'TF-3' }
    await until(test, 'an idle group', async () => {
      const { operationId } = test.world.stackGroups.all()[0] ?? { operationId: '' }
      if (operationId === '') return true
      expect((await test.refusal('ros.UpdateStackInstances', update)).code).toBe('StackGroupOperationInProgress')
      return false
    })
    const { OperationId } = await test.call('ros.UpdateStackInstances', update)
    await operationEnds(test, OperationId)
    const { StackInstance } = await test.call('ros.GetStackInstance', INSTANCE)
    expect(StackInstance).toMatchObject({ Status: 'CURRENT', ParameterOverrides })
    expect(await vpcNames(test, OTHER, BEIJING)).toEqual(['own'])

    await test.call('ros.DeleteStackInstances', { ...TARGET, RetainStacks: false, ClientToken: 'TF-4' })
    await until(test, 'an empty list', async () => (await test.call('ros.ListStackInstances', GROUP)).TotalCount === 0)
    expect((await test.refusal('ros.GetStackInstance', INSTANCE)).code).toBe('StackInstanceNotFound')
    expect(await vpcNames(test, OTHER, BEIJING)).toEqual([])
  })
})
