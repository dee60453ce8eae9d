import { describe, expect, it } from 'vitest'
import { allow, deny, document, role, trusting, user } from '../../policy/principals.ts'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { REGION, template, vpc } from '../stack/stackSetup.ts'
import {
  ADMINISTRATOR,
  addAccount,
  administrator,
  BEIJING,
  createGroup,
  EVERYWHERE,
  EXECUTOR,
  executor,
  fleet,
  GROUP,
  groupWorld,
  instancesOf,
  OTHER,
  operate,
  outcomeOf,
  trustsRos,
  vpcNames,
} from '../stackGroup/groupSetup.ts'

const ALL_MADE = ['1 hangzhou SUCCEEDED', '2 hangzhou SUCCEEDED', '1 beijing SUCCEEDED', '2 beijing SUCCEEDED']

describe('CreateStackInstances', () => {
  it('makes a stack in every account and region, one after another, and says which they are', async () => {
    const at = await groupWorld()
    await createGroup(at)
    const made = await operate(at, 'ros.CreateStackInstances', EVERYWHERE)
    expect(made).toMatchObject({ status: 'SUCCEEDED', results: ALL_MADE, reasons: [] })
    expect(await instancesOf(at)).toEqual(ALL_MADE.map((each) => each.replace('SUCCEEDED', 'CURRENT')))
    for (const account of [ACCOUNT, OTHER]) {
      for (const region of [REGION, BEIJING]) expect(await vpcNames(at, account, region)).toEqual(['net'])
    }
    const asked = { ...GROUP, StackInstanceAccountId: OTHER, StackInstanceRegionId: BEIJING }
    const { StackInstance } = await at.call('ros.GetStackInstance', { ...asked, OutputOption: 'Enabled' })
    const stack = await at.call('ros.GetStack', { RegionId: BEIJING, StackId: StackInstance.StackId ?? '' }, OTHER)
    expect(stack).toMatchObject({ Status: 'CREATE_COMPLETE', StackName: expect.stringMatching(/^StackGroup-fleet-/) })
    expect(StackInstance.Outputs).toEqual(stack.Outputs)
    expect(at.world.stacks.get(stack.StackId)?.principal.arn).toBe(
      `acs:ram::${OTHER}:assumed-role/${EXECUTOR}/ros-stack-group`,
    )
  })

  it('makes no two at a time unless asked, and one region after the other', async () => {
    const at = await groupWorld()
    await createGroup(at)
    const most = { now: 0, regions: 0 }
    const watch = async (preferences: object) => {
      Object.assign(most, { now: 0, regions: 0 })
      const name = `g${at.world.stackGroups.size}`
      await createGroup(at, { StackGroupName: name })
      const request = { ...EVERYWHERE, StackGroupName: name, OperationPreferences: { ...preferences } }
      const { OperationId } = await at.call('ros.CreateStackInstances', request)
      while (at.world.stackGroupOperations.get(OperationId)?.EndTime === '') {
        await at.advance(500)
        const busy = at.world.stacks.all().filter(({ Status }) => Status === 'CREATE_IN_PROGRESS')
        most.now = Math.max(most.now, busy.length)
        most.regions = Math.max(most.regions, new Set(busy.map(({ RegionId }) => RegionId)).size)
      }
      return { ...most, ...(await outcomeOf(at, OperationId)) }
    }
    expect(await watch({})).toMatchObject({ now: 1, regions: 1, status: 'SUCCEEDED' })
    expect(await watch({ MaxConcurrentCount: 2 })).toMatchObject({ now: 2, regions: 1 })
    expect(await watch({ MaxConcurrentPercentage: 100 })).toMatchObject({ now: 2, regions: 1 })
    // One and a half accounts are one.
    expect(await watch({ MaxConcurrentPercentage: 75 })).toMatchObject({ now: 1, regions: 1 })
    expect(await watch({ RegionConcurrencyType: 'PARALLEL' })).toMatchObject({ now: 2, regions: 2 })
    const parallel = { RegionConcurrencyType: 'PARALLEL', MaxConcurrentCount: 20 }
    expect(await watch(parallel)).toMatchObject({ now: 4, regions: 2, status: 'SUCCEEDED' })
  })

  it('is OUTDATED until the stack is made, and shows the operation meanwhile', async () => {
    const at = await groupWorld()
    await createGroup(at)
    const request = { ...EVERYWHERE, OperationDescription: 'first', OperationPreferences: { MaxConcurrentCount: 2 } }
    const { OperationId } = await at.call('ros.CreateStackInstances', request)
    const { StackInstances, TotalCount } = await at.call('ros.ListStackInstances', GROUP)
    expect(TotalCount).toBe(4)
    for (const row of StackInstances) {
      expect(row).toMatchObject({ Status: 'OUTDATED', StatusReason: 'User initiated operation' })
      expect(row.StackId).toBeUndefined()
    }
    expect((await outcomeOf(at, OperationId)).results).toEqual(ALL_MADE.map((each) => each.replace(/\w+$/, 'RUNNING')))
    const { StackGroupOperation } = await at.call('ros.GetStackGroupOperation', { RegionId: REGION, OperationId })
    expect(StackGroupOperation).toMatchObject({
      ...{ Action: 'CREATE', Status: 'RUNNING', OperationDescription: 'first', StackGroupName: 'fleet' },
      ...{ AdministrationRoleName: ADMINISTRATOR, ExecutionRoleName: EXECUTOR, CreateTime: '2026-01-02T03:04:05' },
      OperationPreferences: { FailureToleranceCount: 0, MaxConcurrentCount: 2, RegionIdsOrder: [REGION, BEIJING] },
    })
    expect(StackGroupOperation).not.toHaveProperty('EndTime')
    expect(StackGroupOperation).not.toHaveProperty('RetainStacks')
  })

  it('gives stacks the values of the group, and their own over those', async () => {
    const at = await groupWorld()
    await createGroup(at, { Parameters: [{ ParameterKey: 'Name', ParameterValue: 'all' }] })
    await operate(at, 'ros.CreateStackInstances', { ...EVERYWHERE, AccountIds: [ACCOUNT], RegionIds: [REGION] })
    const ParameterOverrides = [
      { ParameterKey: 'Name', ParameterValue: 'mine' },
      { ParameterKey: 'Secret', ParameterValue: 'quiet' },
    ]
    const own = { ...GROUP, AccountIds: [OTHER], RegionIds: [REGION], ParameterOverrides, TimeoutInMinutes: 20 }
    expect((await operate(at, 'ros.CreateStackInstances', own)).status).toBe('SUCCEEDED')
    expect(await vpcNames(at, ACCOUNT, REGION)).toEqual(['all'])
    expect(await vpcNames(at, OTHER, REGION)).toEqual(['mine'])
    expect(at.world.stacks.all({ limit: 1 })[0]).toMatchObject({ TimeoutInMinutes: 20, OwnerId: OTHER })
    const asked = { ...GROUP, StackInstanceAccountId: OTHER, StackInstanceRegionId: REGION }
    const { StackInstance } = await at.call('ros.GetStackInstance', asked)
    expect(StackInstance.ParameterOverrides).toEqual([
      { ParameterKey: 'Name', ParameterValue: 'mine' },
      { ParameterKey: 'Secret', ParameterValue: '******' },
    ])
    expect(StackInstance).not.toHaveProperty('Outputs')
  })

  it('gives up a region with more failures than it tolerates, and those after it', async () => {
    const at = await groupWorld()
    await createGroup(at)
    await at.control({
      kind: 'fault',
      fault: { action: 'CreateVpc', regionId: REGION, error: { status: 400, code: 'No' } },
    })
    const made = await operate(at, 'ros.CreateStackInstances', EVERYWHERE)
    expect(made).toMatchObject({
      status: 'FAILED',
      results: ['1 hangzhou FAILED', '2 hangzhou STOPPED', '1 beijing STOPPED', '2 beijing STOPPED'],
    })
    expect(made.reasons[0]).toMatch(/is CREATE_ROLLBACK_COMPLETE: .*No/)
    expect(made.reasons.slice(1)).toEqual(Array.from({ length: 3 }, () => 'Failure tolerance exceeded'))
    expect(await instancesOf(at)).toEqual([
      ...['1 hangzhou OUTDATED', '2 hangzhou OUTDATED', '1 beijing OUTDATED', '2 beijing OUTDATED'],
    ])
    const { StackInstances } = await at.call('ros.ListStackInstances', { ...GROUP, StackInstanceRegionId: BEIJING })
    expect(StackInstances.map(({ StatusReason }) => StatusReason)).toEqual(made.reasons.slice(2))
  })

  it.each([
    [{ FailureToleranceCount: 2 }, 'SUCCEEDED', ['FAILED', 'FAILED', 'SUCCEEDED', 'SUCCEEDED']],
    [{ FailureToleranceCount: 1 }, 'FAILED', ['FAILED', 'FAILED', 'STOPPED', 'STOPPED']],
    [{ FailureTolerancePercentage: 100 }, 'SUCCEEDED', ['FAILED', 'FAILED', 'SUCCEEDED', 'SUCCEEDED']],
    // One and a half failures are one.
    [{ FailureTolerancePercentage: 75 }, 'FAILED', ['FAILED', 'FAILED', 'STOPPED', 'STOPPED']],
    [{ RegionConcurrencyType: 'PARALLEL' }, 'FAILED', ['FAILED', 'STOPPED', 'SUCCEEDED', 'SUCCEEDED']],
  ])('tolerates failures per region: %o', async (OperationPreferences, status, results) => {
    const at = await groupWorld()
    await createGroup(at)
    await at.control({
      kind: 'fault',
      fault: { action: 'CreateVpc', regionId: REGION, error: { status: 400, code: 'No' } },
    })
    const made = await operate(at, 'ros.CreateStackInstances', { ...EVERYWHERE, OperationPreferences })
    expect([made.status, made.results.map((each) => each.split(' ').at(-1))]).toEqual([status, results])
  })

  it('leaves what failed where it stands with DisableRollback', async () => {
    const at = await groupWorld()
    await createGroup(at)
    await at.control({ kind: 'fault', fault: { action: 'CreateVpc', error: { status: 400, code: 'No' } } })
    const { reasons } = await operate(at, 'ros.CreateStackInstances', { ...EVERYWHERE, DisableRollback: true })
    expect(reasons[0]).toContain('is CREATE_FAILED')
  })

  it('waits for what passes: a call that is throttled, or whose answer is lost, is made again and makes one stack', async () => {
    const at = await groupWorld()
    await createGroup(at)
    const throttled = { status: 400, code: 'Throttling.User' }
    await at.control({ kind: 'fault', fault: { action: 'CreateStack', times: 2, error: throttled } })
    await at.control({ kind: 'fault', fault: { action: 'CreateStack', nth: 4, drop: 'after' } })
    expect(await operate(at, 'ros.CreateStackInstances', EVERYWHERE)).toMatchObject({ status: 'SUCCEEDED' })
    expect(at.world.stacks.size).toBe(4)
  })

  it('has one effect for one ClientToken', async () => {
    const at = await groupWorld()
    await createGroup(at)
    const request = { ...EVERYWHERE, ClientToken: 'once' }
    const first = await at.call('ros.CreateStackInstances', request)
    await at.settle()
    expect((await at.call('ros.CreateStackInstances', request)).OperationId).toBe(first.OperationId)
    expect(at.world.stacks.size).toBe(4)
  })

  describe('without the roles', () => {
    const one = { ...GROUP, AccountIds: [OTHER], RegionIds: [REGION] }
    const trustsAccount = trusting(`acs:ram::${ACCOUNT}:root`)
    const mayAssume = document(allow('sts:AssumeRole', `acs:ram::*:role/${EXECUTOR}`))
    const mayNot = document(allow('sts:AssumeRole'), deny('sts:AssumeRole', `acs:ram::${OTHER}:role/*`))

    it.each([
      ['no administration role', {}, 'EntityNotExist.Role', ACCOUNT],
      ['one that does not trust ROS', { admin: { trust: trustsAccount, custom: [mayAssume] } }, 'NoPermission', 'ROS'],
      ['no execution role', { admin: { trust: trustsRos, custom: [mayAssume] } }, 'EntityNotExist.Role', OTHER],
      ['one that may not ask', { admin: { trust: trustsRos }, exec: {} }, 'NoPermission', 'may not assume'],
      ['one that is denied to', { admin: { trust: trustsRos, custom: [mayNot] }, exec: {} }, 'NoPermission', 'may not'],
      [
        'one that is not trusted',
        { admin: { trust: trustsRos, custom: [mayAssume] }, exec: { trust: trusting(`acs:ram::${OTHER}:root`) } },
        ...(['NoPermission', 'does not trust'] as const),
      ],
      [
        'one that may not make stacks',
        { admin: { trust: trustsRos, custom: [mayAssume] }, exec: { system: [] } },
        ...(['Forbidden.RAM', 'not authorized'] as const),
      ],
    ])('fails where there is %s', async (_what, setting: { admin?: object; exec?: object }, code, part) => {
      const at = testWorld()
      await addAccount(at)
      if (setting.admin !== undefined) role(at, ADMINISTRATOR, setting.admin)
      if (setting.exec !== undefined) executor(at, OTHER, setting.exec)
      await createGroup(at)
      const { status, reasons } = await operate(at, 'ros.CreateStackInstances', one)
      expect(status).toBe('FAILED')
      expect(reasons).toEqual([expect.stringMatching(`^${code}: .*${part}`)])
      const { StackInstances } = await at.call('ros.ListStackInstances', GROUP)
      expect(StackInstances[0]).toMatchObject({ Status: 'OUTDATED', StatusReason: reasons[0] })
      expect(at.world.stacks.size).toBe(0)
    })

    it('fails in an account that there is not, and works in roles of other names', async () => {
      const at = testWorld()
      await addAccount(at)
      role(at, 'chief', { trust: trustsRos, custom: [document(allow('sts:AssumeRole'))] })
      role(at, 'hand', {
        account: OTHER,
        trust: trusting(`acs:ram::${ACCOUNT}:role/chief`),
        system: ['AdministratorAccess'],
      })
      await createGroup(at, { AdministrationRoleName: 'chief', ExecutionRoleName: 'hand' })
      expect((await operate(at, 'ros.CreateStackInstances', one)).status).toBe('SUCCEEDED')
      const nowhere = { ...one, AccountIds: ['1000000000000009'] }
      expect((await operate(at, 'ros.CreateStackInstances', nowhere)).reasons).toEqual([
        'EntityNotExist.Role: The account 1000000000000009 has no role hand.',
      ])
    })

    it('is limited by the execution role, not by who called', async () => {
      const at = testWorld()
      await addAccount(at)
      administrator(at)
      executor(at, OTHER, { system: ['AliyunROSFullAccess'] })
      await createGroup(at)
      const { reasons } = await operate(at, 'ros.CreateStackInstances', one)
      expect(reasons).toEqual([expect.stringMatching(/CREATE_ROLLBACK_COMPLETE.*Forbidden.RAM/)])
    })
  })

  it('is allowed on the group by its name', async () => {
    const at = await groupWorld()
    await createGroup(at, { Tags: [{ Key: 'team', Value: 'a' }] })
    const only = (Resource: string, more: object = {}) => ({
      custom: [document(allow('ros:CreateStackInstances', Resource, more))],
    })
    const arn = (name: string) => `acs:ros:${REGION}:${ACCOUNT}:stackgroup/${name}`
    const tagged = (Value: string) => ({ Condition: { StringEquals: { 'acs:ResourceTag/team': Value } } })
    const code = async (name: string, granted: object) =>
      (await user(at, name, granted).refusal('ros.CreateStackInstances', EVERYWHERE)).code
    expect(await code('bob', only(arn('other')))).toBe('Forbidden.RAM')
    expect(await code('cid', only('*', tagged('b')))).toBe('Forbidden.RAM')
    const ann = user(at, 'ann', only(arn('fleet'), tagged('a')))
    await ann.call('ros.CreateStackInstances', EVERYWHERE)
    await at.settle()
    expect(await instancesOf(at)).toHaveLength(4)
  })

  it('refuses', async () => {
    const at = await fleet()
    const next = { ...EVERYWHERE, RegionIds: ['cn-shanghai'] }
    const code = async (more: object) => (await at.refusal('ros.CreateStackInstances', { ...next, ...more })).code
    expect(await code({ StackGroupName: 'no' })).toBe('StackGroupNotFound')
    expect(await code({ RegionId: BEIJING })).toBe('StackGroupNotFound')
    expect(await code({ AccountIds: undefined })).toBe('MissingAccountIds')
    expect(await code({ AccountIds: ['12'] })).toBe('InvalidParameter')
    expect(await code({ AccountIds: [] })).toBe('InvalidParameter')
    const many = Array.from({ length: 51 }, (_, at) => String(1_000_000_000_000_000 + at))
    expect(await code({ AccountIds: many })).toBe('InvalidParameter')
    expect(await code({ RegionIds: ['cn-nowhere'] })).toBe('InvalidParameter')
    expect(await code({ DeploymentTargets: { RdFolderIds: ['fd-1'] } })).toBe('NotEmulated')
    expect(await code({ DeploymentOptions: ['IgnoreExisting'] })).toBe('NotEmulated')
    expect(await code({ TimeoutInMinutes: 9 })).toBe('InvalidParameter')
    expect(await code({ OperationDescription: '' })).toBe('InvalidParameter')
    expect(await code({ ParameterOverrides: [{ ParameterKey: 'No', ParameterValue: '1' }] })).toBe(
      'UnknownUserParameter',
    )
    expect(await code({ RegionIds: [BEIJING, 'cn-shanghai'] })).toBe('StackInstanceExists')
    for (const OperationPreferences of [
      ...[
        { FailureToleranceCount: 21 },
        { FailureToleranceCount: -1 },
        { MaxConcurrentCount: 0 },
        { MaxConcurrentCount: 1.5 },
      ],
      ...[
        { FailureTolerancePercentage: 101 },
        { MaxConcurrentPercentage: 0 },
        { RegionConcurrencyType: 'BOTH' },
        { Other: 1 },
      ],
      { FailureToleranceCount: 1, FailureTolerancePercentage: 1 },
      { MaxConcurrentCount: 1, MaxConcurrentPercentage: 1 },
    ]) {
      expect(await code({ OperationPreferences }), JSON.stringify(OperationPreferences)).toBe('InvalidParameter')
    }
    await at.call('ros.CreateStackInstances', next)
    expect(await code({ RegionIds: ['cn-shenzhen'] })).toBe('StackGroupOperationInProgress')
  })

  it('refuses more instances than the quota', async () => {
    const at = await groupWorld()
    await createGroup(at)
    await at.control({ kind: 'quotas', settings: [{ name: 'stack_instances_per_group', value: 3 }] })
    expect((await at.refusal('ros.CreateStackInstances', EVERYWHERE)).code).toBe('StackInstanceQuotaExceeded')
  })

  it('makes what the template of the group asks for in each region', async () => {
    const at = await groupWorld()
    const body = template({
      Vpc: vpc({ VpcName: { Ref: 'ALIYUN::Region' }, Description: { Ref: 'ALIYUN::AccountId' } }),
    })
    await createGroup(at, { TemplateBody: body })
    await operate(at, 'ros.CreateStackInstances', EVERYWHERE)
    const { Vpcs } = await at.call('vpc.DescribeVpcs', { RegionId: BEIJING }, OTHER)
    expect(Vpcs.Vpc?.map(({ VpcName, Description }) => [VpcName, Description])).toEqual([[BEIJING, OTHER]])
  })
})
