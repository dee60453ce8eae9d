import { describe, expect, it } from 'vitest'
import { getCloneTask } from '../../src/host/cloning.ts'
import { replay } from '../../src/host/replay.ts'
import type { Fault, FaultRow } from '../../src/world/rows/faults.ts'
import { TestWorld, type TestWorld as World } from '../setup/worlds.ts'
import { elsewhere, ended, instance, OTHER_REGION, prepared, preview, start, TYPE, withoutStart } from './cloneSetup.ts'

const fault = (world: World, given: Fault) => world.control({ kind: 'fault', fault: given }) as Promise<FaultRow>

async function expectSameReplay(world: World): Promise<void> {
  expect(await replay(new TestWorld().host, world.host.journal.records(1, 10_000))).toBeUndefined()
}

const live = ({ world }: World) => [world.instances.size, world.images.size, world.vpcs.size, world.watches.size]

describe('a clone that meets faults', () => {
  it('a preview does not foresee them, and does not count them', async () => {
    const { world, ask } = await prepared()
    const { faultId } = await fault(world, { action: 'Create*', error: { status: 403, code: 'Forbidden.RAM' } })
    const { checks } = await preview(world, withoutStart(ask()))
    expect(checks.filter(({ outcome }) => outcome === 'refuse')).toEqual([])
    expect(world.world.faults.get(faultId)).toMatchObject({ matched: 0 })
  })

  it('a preview names those that may hit the clone, and no others', async () => {
    const { world, ask } = await prepared()
    const look = async () =>
      (await preview(world, withoutStart(ask({ ...elsewhere, includeInstanceData: true })))).faults
    expect(await look()).toEqual([])
    const error = { status: 500, code: 'InternalError' }
    await fault(world, { product: 'ecs', action: 'RunInst*', error })
    await fault(world, { action: 'DeleteDisk', error })
    await fault(world, { action: 'Create*', counts: 'outer', error })
    await fault(world, { action: 'CreateVpc', principal: 'acs:ram::*:user/nobody', error })
    await fault(world, { effect: { at: 'imageCopy', outcome: 'fail' } })
    await fault(world, { regionId: 'us-east-1', effect: { at: 'imageCopy', outcome: 'fail' } })
    await fault(world, { effect: { at: 'stackResource', on: 'delete', outcome: 'fail' } })
    const spent = await fault(world, { action: 'DescribeRegions', times: 1, error })
    await expect(world.call('ecs.DescribeRegions', {})).rejects.toThrow()
    expect(world.world.faults.get(spent.faultId)).toMatchObject({ matched: 1 })
    expect(await look()).toEqual([
      { faultId: 'fault-1', about: 'ecs.RunInst*' },
      { faultId: 'fault-5', about: 'imageCopy' },
    ])
  })

  it('a preview does not name those that had their last turn', async () => {
    const { world, ask } = await prepared()
    const error = { status: 500, code: 'InternalError' }
    await fault(world, { action: 'DescribeInstances', nth: 2, error })
    const named = async () => (await preview(world, withoutStart(ask()))).faults.map(({ faultId }) => faultId)
    await world.call('ecs.DescribeInstances', { RegionId: 'cn-hangzhou' })
    expect(await named()).toEqual(['fault-1'])
    await expect(world.call('ecs.DescribeInstances', { RegionId: 'cn-hangzhou' })).rejects.toThrow()
    expect(await named()).toEqual([])
  })

  it('stock that vanishes between preview and run fails the task and leaves nothing', async () => {
    const { world, ask, instanceId } = await prepared()
    const before = live(world)
    const { ZoneId: zoneId = '' } = await instance(world, instanceId)
    const stock = [{ regionId: 'cn-hangzhou', zoneId, instanceType: TYPE, count: 0 }]
    await fault(world, { action: 'RunInstances', nth: 1, stock })
    const task = await ended(world, ask())
    expect(task).toMatchObject({ status: 'Failed', error: { rule: '33', code: expect.stringContaining('NoStock') } })
    expect(live(world)).toEqual(before)
    await expectSameReplay(world)
  })

  it('a copy that stalls at 40 % holds the task up until the fault is removed', async () => {
    const { world, ask } = await prepared()
    const { faultId } = await fault(world, { effect: { at: 'imageCopy', progress: 40, outcome: 'stall' } })
    const { cloneTaskId } = await start(world, ask({ ...elsewhere, includeInstanceData: true }))
    await world.settle()
    expect(await getCloneTask(world.host, cloneTaskId)).toMatchObject({ status: 'Running', step: 'stack' })
    const [copy] = world.world.images.all().filter(({ isCopied }) => isCopied)
    const shown = await world.call('ecs.DescribeImages', {
      RegionId: OTHER_REGION,
      ImageId: copy?.ImageId,
      Status: 'Creating',
    })
    expect(shown.Images.Image?.[0]?.Progress).toBe('40%')
    await world.control({ kind: 'faultRemove', faultId })
    await world.settle()
    expect(await getCloneTask(world.host, cloneTaskId)).toMatchObject({ status: 'Succeeded' })
    await expectSameReplay(world)
  })

  it('a copy that fails fails the task', async () => {
    const { world, ask } = await prepared()
    await fault(world, { effect: { at: 'imageCopy', progress: 90, outcome: 'fail' } })
    const task = await ended(world, ask({ ...elsewhere, includeInstanceData: true }))
    expect(task).toMatchObject({ status: 'Failed', error: { rule: '33', code: 'ImageCreateFailed' } })
  })

  it('a clone that does not start fails the stack, is told by name, and is removed again (rule 33)', async () => {
    const { world, ask } = await prepared()
    const before = live(world)
    await fault(world, { effect: { at: 'instanceStart', outcome: 'fail' } })
    const task = await ended(world, ask({ instanceAmount: 2 }))
    expect(task).toMatchObject({
      status: 'Failed',
      error: { rule: '33', code: 'IncorrectInstanceStatus' },
      message: expect.stringMatching(/The instance i-\w+ was started and came to rest as Stopped.*Nothing is left/),
      createdResources: [],
    })
    expect(live(world)).toEqual(before)
    await expectSameReplay(world)
  })

  it('a scratch whose creation was refused although it was made is removed, and so is a stack', async () => {
    for (const action of ['CreateTemplateScratch', 'CreateStack']) {
      const { world, ask } = await prepared()
      const before = live(world)
      await fault(world, { action, times: 1, error: { status: 403, code: 'Forbidden.RAM', when: 'after' } })
      const task = await ended(world, ask())
      expect(task).toMatchObject({ status: 'Failed', error: { code: 'Forbidden.RAM' }, createdResources: [] })
      expect(live(world)).toEqual(before)
      expect(world.world.templateScratches.size).toBe(0)
      expect(world.world.stacks.all().map(({ Status }) => Status)).toEqual(
        action === 'CreateStack' ? ['DELETE_COMPLETE'] : [],
      )
    }
  })

  it('what a refused removal leaves is told, with what it costs (A23)', async () => {
    const { world, ask } = await prepared()
    const { cloneTaskId } = await start(world, ask({ includeInstanceData: true, instanceAmount: 2 }))
    await fault(world, { effect: { at: 'instanceStart', outcome: 'fail' } })
    await fault(world, { action: 'DeleteInstances', error: { status: 403, code: 'Forbidden.RAM' } })
    await world.settle()
    const { status, createdResources, retainedImages, message } = await getCloneTask(world.host, cloneTaskId)
    expect([status, message]).toEqual(['Failed', expect.stringContaining('CREATE_ROLLBACK_FAILED')])
    const clones = createdResources.filter(({ type }) => type === 'ALIYUN::ECS::Instance')
    expect(clones).toHaveLength(2)
    for (const { fee } of clones) expect(fee).toMatchObject({ perHour: expect.any(Number), currency: 'CNY' })
    expect(retainedImages).toEqual([
      expect.objectContaining({ fee: expect.objectContaining({ perMonth: expect.any(Number) }) }),
    ])
  })

  it('a throttled start is refused, and is in the journal with its verdict', async () => {
    const { world, ask } = await prepared()
    const { faultId } = await fault(world, { times: 1, error: { status: 400, code: 'Throttling.User' } })
    await expect(start(world, ask())).rejects.toMatchObject({ code: 'Throttling.User' })
    expect(world.world.faults.get(faultId)).toMatchObject({ injected: 1 })
    const [record] = world.host.journal.records(world.host.journal.seq, 1)
    expect(record).toMatchObject({ command: { kind: 'cloneStart' }, verdict: { status: 400, code: 'Throttling.User' } })
    expect(await ended(world, ask())).toMatchObject({ status: 'Succeeded' })
    await expectSameReplay(world)
  })

  it('throttled calls of the task and of its stack are made again', async () => {
    const { world, ask } = await prepared()
    const { cloneTaskId } = await start(world, ask())
    const { faultId } = await fault(world, { times: 3, error: { status: 400, code: 'Throttling.User' } })
    await world.settle()
    expect(await getCloneTask(world.host, cloneTaskId)).toMatchObject({ status: 'Succeeded' })
    expect(world.world.faults.get(faultId)).toMatchObject({ injected: 3 })
    await expectSameReplay(world)
  })
})
