import { describe, expect, it } from 'vitest'
import { preflight } from '../../src/clone/preflight.ts'
import { stepClone } from '../../src/clone/task.ts'
import type { EventContext } from '../../src/door/events.ts'
import { cancelCloneTask, getCloneTask, listCloneTasks } from '../../src/host/cloning.ts'
import { replay } from '../../src/host/replay.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import { liveRows } from '../setup/liveRows.ts'
import { ACCOUNT, type TestWorld, testWorld } from '../setup/worlds.ts'
import {
  cloned,
  cloneRequest,
  elsewhere,
  instance,
  OTHER_REGION,
  prepared,
  preview,
  refused,
  SOURCE_REGION,
  sourceInstance,
  start,
  TYPE,
} from './cloneSetup.ts'

/** Goes on until the stack works on the resource type. */
async function untilMaking(world: TestWorld, type: string): Promise<void> {
  const isMaking = () =>
    world.world.stackResources
      .all()
      .some((row) => row.ResourceType.endsWith(type) && row.Status === 'CREATE_IN_PROGRESS')
  for (let i = 0; i < 2_000 && !isMaking(); i++) await world.advance(2_000)
  expect(isMaking()).toBe(true)
}

describe('a clone task', () => {
  it('ends with all clones Running and the stack gone; its scratch is gone, its resources are there (rules 31, 32, 34)', async () => {
    const { world, ask } = await prepared()
    const task = await cloned(world, ask({ ...elsewhere, instanceAmount: 2 }))
    expect(task.message).toContain('Instance cloned: 2 instances are Running')
    for (const id of task.instanceIds)
      expect(await instance(world, id, OTHER_REGION)).toMatchObject({ Status: 'Running' })
    const stack = await world.call('ros.GetStack', { RegionId: OTHER_REGION, StackId: task.stackId })
    expect(stack).toMatchObject({ Status: 'DELETE_COMPLETE', RegionId: OTHER_REGION })
    expect((await world.call('ros.ListStacks', { RegionId: OTHER_REGION })).Stacks).toEqual([])
    expect(world.world.templateScratches.size).toBe(0)
    expect(world.world.watches.size).toBe(0)
    const ids = new Set(task.createdResources.map(({ id }) => id))
    for (const id of task.instanceIds) expect(ids).toContain(id)
    const vpc = task.createdResources.find(({ type }) => type.endsWith('VPC'))
    expect(world.world.vpcs.has(vpc?.id ?? '')).toBe(true)
  })

  it('tells of each source how many of its clones are there, on the way and at the end', async () => {
    const { world, network, instanceId } = await prepared()
    const other = await sourceInstance(world, network, { InstanceName: 'other' })
    const request = cloneRequest([instanceId, other], { ...elsewhere, instanceAmount: 2, acceptTerms: true })
    const { cloneTaskId, sources } = await start(world, request)
    expect(sources).toEqual([])
    const statuses = new Set<string>()
    for (let i = 0; i < 3_000; i++) {
      const task = await getCloneTask(world.host, cloneTaskId)
      for (const { status } of task.sources) statuses.add(status)
      if (task.finishedMs > 0) break
      await world.advance(1_000)
    }
    expect([...statuses]).toEqual(expect.arrayContaining(['INIT_COMPLETE', 'CREATE_IN_PROGRESS', 'CREATE_COMPLETE']))
    const task = await getCloneTask(world.host, cloneTaskId)
    const amounts = { requestedAmount: 2, effectiveAmount: 2, effectiveInstanceType: TYPE, status: 'CREATE_COMPLETE' }
    expect(task.sources).toMatchObject([
      {
        sourceInstanceId: instanceId,
        logicalId: 'ECSInstanceGroup_001',
        ...amounts,
        instanceIds: task.instanceIds.slice(0, 2),
      },
      { sourceInstanceId: other, ...amounts, instanceIds: task.instanceIds.slice(2) },
    ])
  })

  it('tells its progress and its calls on the way (rule 31)', async () => {
    const { world, ask } = await prepared()
    const { cloneTaskId, status } = await start(world, ask({ ...elsewhere, includeInstanceData: true }))
    expect(status).toBe('Running')
    const seen: number[] = []
    for (let i = 0; i < 3_000; i++) {
      const task = await getCloneTask(world.host, cloneTaskId)
      if (task.progress !== seen.at(-1)) seen.push(task.progress)
      if (task.finishedMs > 0) break
      await world.advance(1_000)
    }
    expect(seen.length).toBeGreaterThan(5)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(100)
    const { calls } = await getCloneTask(world.host, cloneTaskId)
    const actions = calls.map((requestId) => world.host.traces.find(requestId)?.action)
    for (const action of [
      'CreateTemplateScratch',
      'DescribeUserData',
      'CreateStack',
      'CopyImage',
      'RunInstances',
      'GetStack',
    ])
      expect(actions).toContain(action)
  })

  it('clones have the attributes of the source (rules 9, 10, 16, A17)', async () => {
    const { world, instanceId, ask } = await prepared({ UserData: Buffer.from('echo hi').toString('base64') })
    const task = await cloned(world, ask({ instanceAmount: 2, includeInstanceData: true }))
    const source = await instance(world, instanceId)
    for (const id of task.instanceIds) {
      const { InstanceName, HostName, Description, InstanceType, InstanceChargeType, InternetChargeType, Tags } = source
      expect(await instance(world, id)).toMatchObject({
        InstanceName,
        HostName,
        Description,
        InstanceType,
        InstanceChargeType,
        InternetChargeType,
        Tags,
      })
      expect((await world.call('ecs.DescribeUserData', { RegionId: SOURCE_REGION, InstanceId: id })).UserData).toBe(
        Buffer.from('echo hi').toString('base64'),
      )
    }
  })

  it('a PrePaid source has PrePaid clones with the term that was asked for (rule 16, A18)', async () => {
    const { world, ask } = await prepared({ InstanceChargeType: 'PrePaid', Period: 6, PeriodUnit: 'Month' })
    const [one, three] = [await cloned(world, ask()), await cloned(world, ask({ options: { period: 3 } }))]
    const expiry = async ([id = '']: readonly string[]) => {
      const clone = await instance(world, id)
      expect(clone.InstanceChargeType).toBe('PrePaid')
      return clone.ExpiredTime?.slice(0, 7)
    }
    expect([await expiry(one.instanceIds), await expiry(three.instanceIds)]).toEqual(['2026-02', '2026-04'])
  })

  it('the same token gives the same task; with another request it is refused (rule 36)', async () => {
    const { world, ask } = await prepared()
    const request = ask({ clientToken: 'once' })
    const first = await start(world, request)
    expect((await start(world, request)).cloneTaskId).toBe(first.cloneTaskId)
    await world.settle()
    expect((await start(world, request)).cloneTaskId).toBe(first.cloneTaskId)
    expect(world.world.instances.size).toBe(2)
    await expect(start(world, { ...request, instanceAmount: 2 })).rejects.toMatchObject({
      status: 409,
      code: 'IdempotentParameterMismatch',
    })
    const both = await Promise.all([start(world, ask({ clientToken: 'b' })), start(world, ask({ clientToken: 'b' }))])
    expect(both[0].cloneTaskId).toBe(both[1].cloneTaskId)
    expect(await listCloneTasks(world.host)).toHaveLength(2)
    await world.settle()
  })

  it('the same token gives the same task when no options are said as such (rule 36)', async () => {
    const { world, ask } = await prepared()
    const { cloneTaskId } = await start(world, ask({ clientToken: 'x' }))
    expect(await start(world, ask({ clientToken: 'x', options: {} }))).toMatchObject({ cloneTaskId })
  })

  it('replays to the same hash', async () => {
    const { world, ask } = await prepared()
    await cloned(world, ask({ ...elsewhere, includeInstanceData: true, clientToken: 't' }))
    const fresh = testWorld()
    expect(await replay(fresh.host, world.host.journal.records(1, 1_000))).toBeUndefined()
    expect(fresh.world.tables.hash().text).toBe(world.world.tables.hash().text)
  })
})

describe('refuses to start', () => {
  it('without accepted terms, once per account; the preview stays possible (rule 4, A25)', async () => {
    const { world, ask } = await prepared()
    const { acceptTerms: _accepted, ...request } = ask()
    const shown = await preview(world, request)
    expect(shown.checks).toContainEqual(expect.objectContaining({ rule: '4', outcome: 'warn' }))
    expect(shown.sources).toHaveLength(1)
    await expect(start(world, request)).rejects.toMatchObject({
      code: 'TermsNotAccepted',
      status: 403,
      details: { rule: '4' },
    })
    await cloned(world, { ...request, acceptTerms: true })
    await cloned(world, request)
    expect((await preview(world, request)).checks).toContainEqual(
      expect.objectContaining({ rule: '4', outcome: 'pass' }),
    )
  })

  it('a source that is not in a VPC (rule 3)', () => {
    // No action makes a classic instance, so the answer of DescribeInstances is made up here.
    const Instance = [{ InstanceId: 'i-classic', InstanceNetworkType: 'classic', ResourceGroupId: '' }]
    const context = { call: () => ({ Instances: { Instance } }), world: testWorld().world } as unknown as EventContext
    const checks = preflight(context, rootPrincipal(ACCOUNT), cloneRequest(['i-classic']))
    expect(checks.find(({ rule }) => rule === '3')).toMatchObject({
      outcome: 'refuse',
      refusal: { code: 'InstanceNotInVpc' },
    })
  })

  it('who is not the root of an account (rule 2)', () => {
    const { world } = testWorld()
    const user = { ...rootPrincipal(ACCOUNT), type: 'RAMUser' as const }
    const checks = preflight({ world } as EventContext, user, cloneRequest(['i-1']))
    expect(checks[0]).toMatchObject({ rule: '2', outcome: 'refuse', refusal: { code: 'Forbidden.RAM' } })
  })

  it('a source that is not there, is another account’s, or is outside the resource group (rule 30)', async () => {
    const { world, instanceId, ask } = await prepared()
    const missing = { rule: '30', code: 'InvalidInstanceId.NotFound', status: 404 }
    expect(await refused(world, cloneRequest(['i-bp1none']))).toMatchObject(missing)
    expect(await refused(world, cloneRequest([instanceId], { sourceRegionId: OTHER_REGION }))).toMatchObject(missing)
    await world.control({ kind: 'account', accountId: '1000000000000009', accessKeyId: 'k', accessKeySecret: 's' })
    await expect(start(world, ask(), '1000000000000009')).rejects.toMatchObject({ code: 'InvalidInstanceId.NotFound' })
    expect(await refused(world, ask({ sourceResourceGroupId: 'rg-other' }))).toMatchObject({
      rule: '30',
      code: 'SourceOutsideResourceGroup',
    })
  })

  it.each<[string, object]>([
    ['an unknown member', { colour: 'red' }],
    ['no source', { sourceInstanceIds: [] }],
    ['a source twice', { sourceInstanceIds: ['i-1', 'i-1'] }],
    ['an amount that is no number', { instanceAmount: '3' }],
    ['an unknown option', { options: { colour: 'red' } }],
    ['a choice that there is not', { options: { policyCheck: 'nmaes' } }],
    ['options as a list', { options: [] }],
    ['a period as text', { options: { period: '3' } }],
    ['a term in years, which none is sold in', { options: { periodUnit: 'Year' } }],
    ['an empty id', { destinationVpcId: '' }],
    ['an id that is no text', { sourceResourceGroupId: 7 }],
  ])('%s', async (_what, members) => {
    const world = testWorld()
    const request = { ...cloneRequest(['i-1']), ...members }
    await expect(start(world, request)).rejects.toMatchObject({ status: 400, code: 'InvalidRequest' })
    await expect(preview(world, request)).rejects.toMatchObject({ status: 400, code: 'InvalidRequest' })
  })

  it('by way of ECS: it has no action for cloning (rule 35)', async () => {
    const world = testWorld()
    const call = world.host.call({
      product: 'ecs',
      action: 'CloneInstance',
      principal: rootPrincipal(ACCOUNT),
      request: {},
    })
    await expect(call).rejects.toMatchObject({ status: 404, code: 'InvalidAction.NotFound' })
  })
})

describe('a task that fails', () => {
  it('is rolled back when the stock vanishes; the stack stays to be looked at, nothing else does (rule 33, A23)', async () => {
    const { world, instanceId, ask } = await prepared()
    await world.call('ecs.StopInstance', { InstanceId: instanceId })
    await world.settle()
    const before = liveRows(world.world)
    const { cloneTaskId } = await start(world, ask({ ...elsewhere, includeInstanceData: true }))
    await untilMaking(world, 'CopyImage')
    const zones = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].map((letter) => `cn-beijing-${letter}`)
    for (const zoneId of zones) {
      const settings = [{ regionId: OTHER_REGION, zoneId, instanceType: TYPE, count: 0 }]
      await world.control({ kind: 'stock', settings }).catch(() => undefined)
    }
    await world.settle()
    const task = await getCloneTask(world.host, cloneTaskId)
    expect(task).toMatchObject({
      status: 'Failed',
      createdResources: [],
      retainedImages: [],
      error: { rule: '33', code: 'OperationDenied.NoStock' },
    })
    expect(task.message).toContain('Nothing is left behind')
    const stack = await world.call('ros.GetStack', { RegionId: OTHER_REGION, StackId: task.stackId })
    expect(stack.Status).toBe('CREATE_ROLLBACK_COMPLETE')
    expect(liveRows(world.world)).toEqual({ ...before, stacks: 1, stackResources: 6 })
  })

  it('by the scratch says so by its code, and leaves nothing', async () => {
    const { world, ask } = await prepared()
    const before = liveRows(world.world)
    const { cloneTaskId } = await start(world, ask())
    await world.control({ kind: 'quotas', settings: [{ name: 'max-postpaid-instance-vcpu-count', value: 0 }] })
    await world.settle()
    const task = await getCloneTask(world.host, cloneTaskId)
    expect(task).toMatchObject({
      status: 'Failed',
      stackId: '',
      error: { code: 'QuotaExceed.ElasticQuota', rule: '8' },
    })
    expect(liveRows(world.world)).toEqual(before)
  })

  it('because somebody stopped a clone names it, and what was made (rule 34)', async () => {
    const { world, ask } = await prepared()
    const { cloneTaskId } = await start(world, ask())
    const stackDone = () => world.world.stacks.all().some(({ Status }) => Status === 'CREATE_COMPLETE')
    for (let i = 0; i < 500 && !stackDone(); i++) await world.advance(500)
    const clone = world.world.instances.all()[0]?.InstanceId ?? ''
    await world.call('ecs.StopInstance', { InstanceId: clone })
    await world.settle()
    const task = await getCloneTask(world.host, cloneTaskId)
    expect(task).toMatchObject({ status: 'Failed', error: { code: 'ClonesNotRunning', rule: '34' } })
    expect(task.message).toContain(clone)
    expect(task.createdResources).toContainEqual(expect.objectContaining({ id: clone }))
  })
})

describe('a call that is refused in passing', () => {
  /** Runs one step of the task by hand; the door answers every call with a refusal. */
  function stepRefused(world: TestWorld, cloneTaskId: string, attempt: number, refusal: ApiError) {
    const call = () => {
      throw refusal
    }
    const context = { world: world.world, call, explain: () => undefined } as unknown as EventContext
    stepClone(context, { cloneTaskId, attempt })
  }

  it('is made again later; a lasting one, or the sixth, fails the task', async () => {
    const { world, ask } = await prepared()
    const { cloneTaskId } = await start(world, ask())
    const [planned] = world.world.timeline.all().filter(({ kind }) => kind === 'clone.Step')
    world.world.atomically(() => world.world.cancel(planned?.entryId ?? ''))
    stepRefused(world, cloneTaskId, 0, new ApiError(503, 'ServiceUnavailable', 'Later.'))
    const [again] = world.world.timeline.all().filter(({ kind }) => kind === 'clone.Step')
    expect(again?.payload).toEqual({ cloneTaskId, attempt: 1 })
    expect(again?.dueMs).toBe(world.world.nowMs + 1_000)
    await world.settle()
    expect(await getCloneTask(world.host, cloneTaskId)).toMatchObject({ status: 'Succeeded' })
    const second = await start(world, ask())
    stepRefused(world, second.cloneTaskId, 5, new ApiError(400, 'Throttling.User', 'Too often.'))
    expect(await getCloneTask(world.host, second.cloneTaskId)).toMatchObject({
      status: 'Failed',
      error: { code: 'Throttling.User' },
    })
  })
})

describe('a task that is cancelled', () => {
  it('at once while the scratch is generated', async () => {
    const { world, ask } = await prepared()
    const before = liveRows(world.world)
    const { cloneTaskId } = await start(world, ask())
    expect(await cancelCloneTask(world.host, cloneTaskId)).toMatchObject({ status: 'Cancelled', stackId: '' })
    await world.settle()
    expect(await getCloneTask(world.host, cloneTaskId)).toMatchObject({ status: 'Cancelled' })
    expect(liveRows(world.world)).toEqual(before)
  })

  it('has its stack deleted with all that was made', async () => {
    const { world, ask } = await prepared()
    const before = liveRows(world.world)
    const { cloneTaskId } = await start(world, ask({ ...elsewhere, includeInstanceData: true }))
    await untilMaking(world, 'InstanceGroup')
    expect(await cancelCloneTask(world.host, cloneTaskId)).toMatchObject({ status: 'Cancelling' })
    expect(await cancelCloneTask(world.host, cloneTaskId)).toMatchObject({ status: 'Cancelling' })
    await world.settle()
    const task = await getCloneTask(world.host, cloneTaskId)
    expect(task).toMatchObject({ status: 'Cancelled', createdResources: [], retainedImages: [] })
    expect(liveRows(world.world)).toEqual(before)
    const stack = await world.call('ros.GetStack', { RegionId: OTHER_REGION, StackId: task.stackId })
    expect(stack.Status).toBe('DELETE_COMPLETE')
  })

  it('not when it is over or unknown', async () => {
    const { world, ask } = await prepared()
    const { cloneTaskId } = await cloned(world, ask())
    await expect(cancelCloneTask(world.host, cloneTaskId)).rejects.toMatchObject({ status: 409 })
    await expect(cancelCloneTask(world.host, 'clone-none')).rejects.toMatchObject({ status: 404 })
    await expect(getCloneTask(world.host, 'clone-none')).rejects.toMatchObject({ status: 404 })
  })
})
