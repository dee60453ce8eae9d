import { describe, expect, it } from 'vitest'
import { ACCOUNT, type TestWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  outputsOf,
  REGION,
  resourceStatuses,
  stackOf,
  template,
  vpc,
} from '../stack/stackSetup.ts'
import { addAccount, BEIJING, groupWorld, OTHER, vpcNames } from '../stackGroup/groupSetup.ts'
import { allShown } from './allShown.ts'

const INNER = {
  ROSTemplateFormatVersion: '2015-09-01',
  Parameters: { Name: { Type: 'String', Default: 'net' } },
  Resources: { Vpc: vpc({ VpcName: { Ref: 'Name' } }) },
}
const group = (properties: object = {}) => ({
  Type: 'ALIYUN::ROS::StackGroup',
  Properties: { StackGroupName: 'fleet', TemplateBody: INNER, ...properties },
})
const instances = (properties: object = {}) => ({
  Type: 'ALIYUN::ROS::StackInstances',
  Properties: {
    ...{ StackGroupName: { Ref: 'Group' }, AccountIds: [ACCOUNT, OTHER], RegionIds: [REGION, BEIJING] },
    OperationPreferences: { MaxConcurrentCount: 2 },
    ...properties,
  },
})

/** Live rows of stack groups, by table. */
function live(at: TestWorld): Record<string, number> {
  const { stacks, stackGroups, stackInstances, stackGroupOperations, stackGroupResults, vpcs } = at.world
  const tables = { stacks, stackGroups, stackInstances, stackGroupOperations, stackGroupResults, vpcs }
  const counts = Object.entries(tables).map(([name, table]): [string, number] => {
    const rows: readonly object[] = table.all()
    return [
      name,
      rows.filter((row) => !(table.definition.isHistory as ((row: object) => boolean) | undefined)?.(row)).length,
    ]
  })
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

describe('ALIYUN::ROS::StackGroup', () => {
  it('is a group of its own, and goes with its stack', async () => {
    const at = await groupWorld()
    const properties = {
      ...{ Description: 'words', AdministrationRoleName: 'chief', ExecutionRoleName: 'hand', ResourceGroupId: 'rg-1' },
      ...{ Parameters: { Name: 'given' }, PermissionModel: 'SELF_MANAGED' },
    }
    const { StackId = '' } = await stackOf(
      at,
      template({ Group: group(properties) }, allShown('Group', 'ALIYUN::ROS::StackGroup')),
    )
    const { StackGroup } = await at.call('ros.GetStackGroup', { RegionId: REGION, StackGroupName: 'fleet' })
    expect(StackGroup).toMatchObject({
      ...{ Description: 'words', AdministrationRoleName: 'chief', ExecutionRoleName: 'hand', ResourceGroupId: 'rg-1' },
      Parameters: [{ ParameterKey: 'Name', ParameterValue: 'given' }],
    })
    expect(JSON.parse(StackGroup.TemplateBody ?? '')).toEqual(INNER)
    expect(await outputsOf(at, StackId)).toEqual({ Ref: 'fleet', StackGroupId: StackGroup.StackGroupId })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(live(at)).toEqual({})
  })

  it('evaluates functions of DynamicTemplateBody where it stands', async () => {
    const at = await groupWorld()
    const { TemplateBody: _own, ...rest } = group().Properties
    const dynamic = {
      ...INNER,
      Description: { 'Fn::Join': ['-', ['made', 'here']] },
      Resources: { Vpc: vpc({ VpcName: { Ref: 'ALIYUN::StackName' } }) },
    }
    const body = template({ Group: { ...group(), Properties: { ...rest, DynamicTemplateBody: dynamic } } })
    await stackOf(at, body)
    const { TemplateBody = '' } = await at.call('ros.GetTemplate', { RegionId: REGION, StackGroupName: 'fleet' })
    expect(JSON.parse(TemplateBody)).toMatchObject({
      Description: 'made-here',
      Resources: { Vpc: { Properties: { VpcName: 'demo' } } },
    })
  })

  it('fails its stack when it cannot be', async () => {
    const at = await groupWorld()
    const twice = template({ Group: group(), Other: { ...group(), DependsOn: 'Group' } })
    const stack = await stackOf(at, twice, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(stack.StatusReason).toContain('StackGroupExists')
    expect(live(at)).toEqual({ stacks: 1 })
    expect(
      await createRefusal(at, template({ Group: group({ AutoDeployment: { Enabled: true } }) }), { StackName: 'b' }),
    ).toMatch(/^StackValidationFailed.*AutoDeployment/)
    const managed = template({ Group: group({ PermissionModel: 'SERVICE_MANAGED' }) })
    expect(await createRefusal(at, managed, { StackName: 'b' })).toMatch(/PermissionModel other than SELF_MANAGED/)
  })
})

describe('ALIYUN::ROS::StackInstances', () => {
  const BODY = template(
    { Group: group(), Instances: instances() },
    allShown('Instances', 'ALIYUN::ROS::StackInstances'),
  )

  it('are made with their stacks, and removed with them: no live row is left', async () => {
    const at = await groupWorld()
    const { StackId = '' } = await stackOf(at, BODY)
    for (const account of [ACCOUNT, OTHER]) {
      for (const region of [REGION, BEIJING]) expect(await vpcNames(at, account, region)).toEqual(['net'])
    }
    const { Ref, LastOperationId, Stacks } = await outputsOf(at, StackId)
    expect(Ref).toBe(LastOperationId)
    expect(at.world.stackGroupOperations.get(String(Ref))?.Status).toBe('SUCCEEDED')
    expect(Stacks).toHaveLength(4)
    expect((Stacks as object[])[3]).toMatchObject({
      ...{ AccountId: OTHER, RegionId: BEIJING, Status: 'CURRENT', StackGroupName: 'fleet' },
      StackId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(live(at)).toEqual({})
  })

  it('leave their stacks with RetainStacks', async () => {
    const at = await groupWorld()
    const body = template({ Group: group(), Instances: instances({ RetainStacks: true }) })
    const { StackId = '' } = await stackOf(at, body)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(live(at)).toEqual({ stacks: 4, vpcs: 4 })
  })

  it('of two resources of one group are made and removed one after another', async () => {
    const at = await groupWorld()
    const body = template({
      Group: group(),
      Here: instances({ RegionIds: [REGION], ParameterOverrides: { Name: 'here' }, TimeoutInMinutes: 20 }),
      There: instances({ RegionIds: [BEIJING], OperationDescription: 'there', DisableRollback: true }),
    })
    const { StackId = '' } = await stackOf(at, body)
    expect([await vpcNames(at, OTHER, REGION), await vpcNames(at, OTHER, BEIJING)]).toEqual([['here'], ['net']])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(live(at)).toEqual({})
  })

  it('fail when their operation does, and are rolled back to nothing', async () => {
    const at = await groupWorld()
    await at.control({
      kind: 'fault',
      fault: { action: 'CreateVpc', regionId: BEIJING, error: { status: 400, code: 'No' } },
    })
    const stack = await stackOf(at, BODY, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(stack.StatusReason).toMatch(/StackGroupOperationFailed.*is FAILED.*cn-beijing/)
    expect(live(at)).toEqual({ stacks: 1 })
    expect(await resourceStatuses(at, stack.StackId)).toEqual({
      Group: 'DELETE_COMPLETE',
      Instances: 'DELETE_COMPLETE',
    })
  })

  it('are complete with failures that are tolerated', async () => {
    const at = await groupWorld()
    const third = '1000000000000003'
    await addAccount(at, third)
    const wide = {
      AccountIds: [ACCOUNT, third],
      RegionIds: [REGION],
      OperationPreferences: { FailureToleranceCount: 1 },
    }
    const { StackId = '' } = await stackOf(at, template({ Group: group(), Instances: instances(wide) }))
    expect(await resourceStatuses(at, StackId)).toMatchObject({ Instances: 'CREATE_COMPLETE' })
    expect(at.world.stackInstances.all().map(({ Status }) => Status)).toEqual(['OUTDATED', 'CURRENT'])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(live(at)).toEqual({})
  })

  it('wait for an operation that somebody else has begun', async () => {
    const at = await groupWorld()
    await at.call('ros.CreateStackGroup', {
      RegionId: REGION,
      StackGroupName: 'fleet',
      TemplateBody: JSON.stringify(INNER),
    })
    const others = { RegionId: REGION, StackGroupName: 'fleet', AccountIds: [ACCOUNT], RegionIds: [BEIJING] }
    await at.call('ros.CreateStackInstances', others)
    const mine = { StackGroupName: 'fleet', RegionIds: [REGION] }
    const { StackId = '' } = await stackOf(at, template({ Instances: instances(mine) }))
    expect(at.world.stackInstances.size).toBe(3)
    await at.call('ros.DetectStackGroupDrift', { RegionId: REGION, StackGroupName: 'fleet' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.stackInstances.size).toBe(1)
  })

  it('stay, and their stack fails to go, when one of their stacks cannot be deleted', async () => {
    const at = await groupWorld()
    const { StackId = '' } = await stackOf(at, BODY)
    await at.control({
      kind: 'fault',
      fault: { action: 'DeleteVpc', principal: `acs:ram::${OTHER}:*`, error: { status: 400, code: 'No' } },
    })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_FAILED: .*StackInstancesNotDeleted/)
    await at.control({ kind: 'faultRemove' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(live(at)).toEqual({})
  })

  it('hold up the group that another stack deletes, until they are gone', async () => {
    const at = await groupWorld()
    const groups = await stackOf(at, template({ Group: group() }), { StackName: 'groups' })
    const body = template({ Instances: instances({ StackGroupName: 'fleet' }) })
    const { StackId } = await stackOf(at, body)
    expect(await deleteStack(at, groups.StackId)).toMatch(/^DELETE_FAILED: .*StackGroupNotEmpty/)
    for (const id of [groups.StackId, StackId]) await at.call('ros.DeleteStack', { RegionId: REGION, StackId: id })
    await at.settle()
    expect(live(at)).toEqual({})
  })

  it('go when others are going, and when the answer to their going is lost', async () => {
    const at = await groupWorld()
    const { StackId = '' } = await stackOf(
      at,
      template({ Group: group(), Instances: instances({ RegionIds: [REGION] }) }),
    )
    const others = { RegionId: REGION, StackGroupName: 'fleet', AccountIds: [OTHER], RegionIds: [BEIJING] }
    await at.call('ros.CreateStackInstances', others)
    await at.settle()
    await at.call('ros.DeleteStackInstances', { ...others, RetainStacks: false })
    await at.control({ kind: 'fault', fault: { action: 'DeleteStackInstances', times: 1, drop: 'after' } })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(live(at)).toEqual({})
  })

  it('are read by data sources', async () => {
    const at = await groupWorld()
    const { StackId = '' } = await stackOf(at, BODY)
    const reading = {
      Groups: { Type: 'DATASOURCE::ROS::StackGroups', Properties: {} },
      One: {
        Type: 'DATASOURCE::ROS::StackInstance',
        Properties: {
          ...{ StackGroupName: 'fleet', StackInstanceAccountId: OTHER, StackInstanceRegionId: BEIJING },
          OutputOption: 'Enabled',
        },
      },
    }
    const groups = allShown('Groups', 'DATASOURCE::ROS::StackGroups')
    const listed = await stackOf(at, template({ Groups: reading.Groups }, groups), { StackName: 'groups' })
    const { StackGroupNames, StackGroups, Ref } = await outputsOf(at, listed.StackId)
    expect([StackGroupNames, Ref, (StackGroups as object[]).length]).toEqual([['fleet'], ['fleet'], 1])
    const single = allShown('One', 'DATASOURCE::ROS::StackInstance')
    const read = await stackOf(at, template({ One: reading.One }, single), { StackName: 'one' })
    expect(await outputsOf(at, read.StackId)).toMatchObject({
      ...{ Ref: 'fleet', AccountId: OTHER, RegionId: BEIJING, Status: 'CURRENT', StackGroupName: 'fleet', Outputs: [] },
    })
    await deleteStack(at, StackId)
    const gone = template({ One: reading.One })
    const failed = await stackOf(at, gone, { StackName: 'gone' }, 'CREATE_ROLLBACK_COMPLETE')
    expect(failed.StatusReason).toContain('ResourceNotFound')
  })

  it('refuse targets in a resource directory by name', async () => {
    const at = await groupWorld()
    const body = template({ Group: group(), Instances: instances({ DeploymentTargets: { RdFolderIds: ['fd-1'] } }) })
    expect(await createRefusal(at, body)).toMatch(/^StackValidationFailed.*DeploymentTargets/)
  })
})
