import { describe, expect, it } from 'vitest'
import { replay } from '../../src/host/replay.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import type { Fault, FaultRow } from '../../src/world/rows/faults.ts'
import { TestWorld, testWorld } from '../setup/worlds.ts'

const REGION = { RegionId: 'cn-hangzhou' }
const UBUNTU = 'ubuntu_22_04_x64_20G_alibase_20230613.vhd'

const fault = (world: TestWorld, given: Fault) => world.control({ kind: 'fault', fault: given }) as Promise<FaultRow>

/** An instance that is on its way, made by calls alone so that the world can be replayed. */
async function launch(world: TestWorld): Promise<string> {
  const { VpcId } = await world.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8' })
  await world.settle()
  const { VSwitchId } = await world.call('vpc.CreateVSwitch', {
    ...REGION,
    VpcId,
    ZoneId: 'cn-hangzhou-i',
    CidrBlock: '10.0.0.0/24',
  })
  const { SecurityGroupId } = await world.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })
  await world.settle()
  const { InstanceIdSets } = await world.call('ecs.RunInstances', {
    ...REGION,
    ImageId: UBUNTU,
    InstanceType: 'ecs.g6.large',
    VSwitchId,
    SecurityGroupId,
    SystemDisk: { Category: 'cloud_essd' },
  })
  return InstanceIdSets.InstanceIdSet?.[0] as string
}

const status = (world: TestWorld, InstanceId: string) => world.world.instances.get(InstanceId)?.Status

async function image(world: TestWorld, ImageId: string, RegionId = 'cn-hangzhou') {
  const Status = 'Creating,Waiting,Available,CreateFailed'
  const { Images } = await world.call('ecs.DescribeImages', { RegionId, ImageId, Status })
  const [found] = Images.Image ?? []
  return { Status: found?.Status, Progress: found?.Progress }
}

async function expectSameReplay(world: TestWorld): Promise<void> {
  expect(await replay(new TestWorld().host, world.host.journal.records(1, 10_000))).toBeUndefined()
}

describe('instanceStart', () => {
  it('fail: the instance is Stopped again and can be started', async () => {
    const world = testWorld()
    const { faultId } = await fault(world, {
      times: 1,
      effect: { at: 'instanceStart', outcome: 'fail', reason: 'no boot' },
    })
    const InstanceId = await launch(world)
    await world.settle()
    expect(status(world, InstanceId)).toBe('Stopped')
    const [event] = world.host.traces.list(({ action }) => action === 'ecs.InstanceRunning', 1)
    expect(event?.decisions.map(({ text }) => text)).toContainEqual(`${faultId}: no boot`)
    await world.call('ecs.StartInstance', { InstanceId })
    await world.settle()
    expect(status(world, InstanceId)).toBe('Running')
    expect(world.world.faults.get(faultId)).toMatchObject({ matched: 2, injected: 1 })
    await expectSameReplay(world)
  })

  it('stall: it stays Starting until the fault is removed', async () => {
    const world = testWorld()
    const { faultId } = await fault(world, { effect: { at: 'instanceStart', outcome: 'stall' } })
    const other = await fault(world, { action: 'DescribeVpcs', delayMs: 1 })
    const InstanceId = await launch(world)
    await world.advance(86_400_000)
    expect(status(world, InstanceId)).toBe('Starting')
    await world.control({ kind: 'faultRemove', faultId: other.faultId })
    await world.advance(86_400_000)
    expect(status(world, InstanceId)).toBe('Starting')
    await world.control({ kind: 'faultRemove', faultId })
    await world.advance(1)
    expect(status(world, InstanceId)).toBe('Running')
    expect(world.world.watches.size).toBe(0)
    await expectSameReplay(world)
  })

  it('is about the instance, image or type that is named, and counts those', async () => {
    const world = testWorld()
    const elsewhere = await fault(world, {
      resourceId: 'ecs.c6.large',
      effect: { at: 'instanceStart', outcome: 'fail' },
    })
    const second = await fault(world, {
      resourceId: 'ecs.g6.large',
      nth: 2,
      effect: { at: 'instanceStart', outcome: 'fail' },
    })
    const InstanceId = await launch(world)
    await world.settle()
    expect(status(world, InstanceId)).toBe('Running')
    await world.call('ecs.RebootInstance', { InstanceId })
    await world.settle()
    expect(status(world, InstanceId)).toBe('Stopped')
    expect(world.world.faults.get(elsewhere.faultId)).toMatchObject({ matched: 0 })
    expect(world.world.faults.get(second.faultId)).toMatchObject({ matched: 2, injected: 1 })
  })
})

describe('imageCreation and imageCopy', () => {
  async function withImage(given: Fault) {
    const world = testWorld()
    const InstanceId = await launch(world)
    await world.settle()
    const { faultId } = await fault(world, given)
    const { ImageId } = await world.call('ecs.CreateImage', { ...REGION, InstanceId, ImageName: 'mine' })
    return { world, InstanceId, faultId, ImageId }
  }
  /** Where the work is when so many percent of its time have gone. */
  const toPercent = (world: TestWorld, ImageId: string, percent: number) =>
    world.advance(Math.ceil(((world.world.images.get(ImageId)?.workMs ?? 0) * percent) / 100))

  it('fail at 40 %: comes so far, then ends as CreateFailed', async () => {
    const { world, ImageId } = await withImage({ effect: { at: 'imageCreation', progress: 40, outcome: 'fail' } })
    await toPercent(world, ImageId, 20)
    expect(await image(world, ImageId)).toEqual({ Status: 'Creating', Progress: '20%' })
    await toPercent(world, ImageId, 19)
    expect(await image(world, ImageId)).toMatchObject({ Status: 'Creating' })
    await toPercent(world, ImageId, 1)
    expect(await image(world, ImageId)).toMatchObject({ Status: 'CreateFailed' })
    await expectSameReplay(world)
  })

  it('stall at 40 %: stays there, and makes the rest of the way once the fault is removed', async () => {
    const { world, ImageId, faultId } = await withImage({
      effect: { at: 'imageCreation', progress: 40, outcome: 'stall' },
    })
    await world.advance(86_400_000)
    expect(await image(world, ImageId)).toEqual({ Status: 'Creating', Progress: '40%' })
    await world.control({ kind: 'faultRemove', faultId })
    await toPercent(world, ImageId, 30)
    expect(await image(world, ImageId)).toEqual({ Status: 'Creating', Progress: '70%' })
    await toPercent(world, ImageId, 31)
    expect(await image(world, ImageId)).toEqual({ Status: 'Available', Progress: '100%' })
    expect(world.world.watches.size).toBe(0)
    await expectSameReplay(world)
  })

  it('is not met by a fault that is removed before it strikes, nor by one for another source', async () => {
    const { world, ImageId, faultId } = await withImage({
      effect: { at: 'imageCreation', progress: 50, outcome: 'fail' },
    })
    await fault(world, { resourceId: 'i-other', effect: { at: 'imageCreation', outcome: 'fail' } })
    await world.control({ kind: 'faultRemove', faultId })
    await toPercent(world, ImageId, 99)
    expect(await image(world, ImageId)).toMatchObject({ Status: 'Creating' })
    await toPercent(world, ImageId, 2)
    expect(await image(world, ImageId)).toMatchObject({ Status: 'Available' })
  })

  it('copies stall with their snapshots; a cancelled one leaves nothing waiting', async () => {
    const { world, ImageId } = await withImage({ effect: { at: 'imageCopy', progress: 40, outcome: 'stall' } })
    await world.settle()
    const destination = { DestinationRegionId: 'cn-beijing' }
    const copy = await world.call('ecs.CopyImage', { ...REGION, ImageId, ...destination })
    await world.advance(86_400_000)
    expect(await image(world, copy.ImageId, 'cn-beijing')).toEqual({ Status: 'Creating', Progress: '40%' })
    const [mapping] = world.world.images.get(copy.ImageId)?.DiskDeviceMappings ?? []
    const { Snapshots } = await world.call('ecs.DescribeSnapshots', {
      RegionId: 'cn-beijing',
      SnapshotIds: JSON.stringify([mapping?.SnapshotId]),
    })
    expect(Snapshots.Snapshot?.[0]).toMatchObject({ Status: 'progressing', Progress: '40%' })
    await world.call('ecs.CancelCopyImage', { RegionId: 'cn-beijing', ImageId: copy.ImageId })
    expect(world.world.watches.size).toBe(0)
    await expectSameReplay(world)
  })

  it('a copy that goes on is whole with its snapshots; one that fails fails with them', async () => {
    const { world, ImageId, faultId } = await withImage({
      nth: 1,
      effect: { at: 'imageCopy', progress: 10, outcome: 'stall' },
    })
    await fault(world, { nth: 2, effect: { at: 'imageCopy', outcome: 'fail' } })
    await world.settle()
    const copies: string[] = []
    for (const DestinationRegionId of ['cn-beijing', 'cn-shanghai']) {
      const { ImageId: made } = await world.call('ecs.CopyImage', { ...REGION, ImageId, DestinationRegionId })
      copies.push(made)
    }
    await world.settle()
    await world.control({ kind: 'faultRemove', faultId })
    await world.settle()
    const [whole = '', failed = ''] = copies
    expect(await image(world, whole, 'cn-beijing')).toMatchObject({ Status: 'Available' })
    expect(await image(world, failed, 'cn-shanghai')).toMatchObject({ Status: 'CreateFailed' })
    const snapshotsOf = (id: string) =>
      world.world.images
        .get(id)
        ?.DiskDeviceMappings.map(({ SnapshotId }) => world.world.snapshots.get(SnapshotId)?.Status)
    expect(snapshotsOf(whole)).toEqual(['accomplished'])
    expect(snapshotsOf(failed)).toEqual(['failed'])
    expect(world.world.watches.size).toBe(0)
    await expectSameReplay(world)
  })
})

describe('stackResource', () => {
  const template = JSON.stringify({
    ROSTemplateFormatVersion: '2015-09-01',
    Resources: {
      Net: { Type: 'ALIYUN::ECS::VPC', Properties: { CidrBlock: '10.0.0.0/8' } },
      Other: { Type: 'ALIYUN::ECS::VPC', Properties: { CidrBlock: '192.168.0.0/16' }, DependsOn: 'Net' },
    },
  })
  async function withStack(given: Fault) {
    const world = testWorld()
    const { faultId } = await fault(world, given)
    const { StackId } = await world.call('ros.CreateStack', {
      ...REGION,
      StackName: 'net',
      TemplateBody: template,
      DisableRollback: true,
    })
    await world.settle()
    const stack = async () => {
      const { Status, StatusReason } = await world.call('ros.GetStack', { ...REGION, StackId })
      return { Status, StatusReason }
    }
    return { world, faultId, stack }
  }

  it('fail: the resource and its stack are CREATE_FAILED with the reason', async () => {
    const { world, stack } = await withStack({
      resourceId: 'net/Other',
      effect: { at: 'stackResource', outcome: 'fail', reason: 'out of luck' },
    })
    expect(await stack()).toEqual({ Status: 'CREATE_FAILED', StatusReason: expect.stringContaining('out of luck') })
    const resources = world.world.stackResources.all({ oldestFirst: true })
    expect(resources.map(({ LogicalResourceId, Status }) => [LogicalResourceId, Status])).toEqual([
      ['Net', 'CREATE_COMPLETE'],
      ['Other', 'CREATE_FAILED'],
    ])
    await expectSameReplay(world)
  })

  it('stall: the resource is in progress until the fault is removed, and is counted once', async () => {
    const { world, faultId, stack } = await withStack({
      resourceId: 'Other',
      effect: { at: 'stackResource', outcome: 'stall' },
    })
    await world.advance(60_000)
    expect((await stack()).Status).toBe('CREATE_IN_PROGRESS')
    expect(world.world.faults.get(faultId)).toMatchObject({ matched: 1, injected: 1 })
    await world.control({ kind: 'faultRemove', faultId })
    await world.settle()
    expect((await stack()).Status).toBe('CREATE_COMPLETE')
    await expectSameReplay(world)
  })

  it.each(['fail', 'stall'] as const)('%s while it is removed, when the fault says so', async (outcome) => {
    const { world, faultId, stack } = await withStack({
      resourceId: 'Net',
      times: 1,
      effect: { at: 'stackResource', on: 'delete', outcome },
    })
    expect((await stack()).Status).toBe('CREATE_COMPLETE')
    const { StackId = '' } = world.world.stacks.all()[0] ?? {}
    await world.call('ros.DeleteStack', { ...REGION, StackId })
    await world.settle()
    expect((await stack()).Status).toBe(outcome === 'fail' ? 'DELETE_FAILED' : 'DELETE_IN_PROGRESS')
    expect(world.world.faults.get(faultId)).toMatchObject({ matched: 1, injected: 1 })
    if (outcome === 'fail') await world.call('ros.DeleteStack', { ...REGION, StackId })
    else await world.control({ kind: 'faultRemove', faultId })
    await world.settle()
    expect((await stack()).Status).toBe('DELETE_COMPLETE')
    expect(world.world.vpcs.size).toBe(0)
    await expectSameReplay(world)
  })

  it('counts what it lets pass once each', async () => {
    const { world, faultId, stack } = await withStack({
      resourceId: 'ALIYUN::ECS::VPC',
      nth: 3,
      effect: { at: 'stackResource', outcome: 'fail' },
    })
    expect((await stack()).Status).toBe('CREATE_COMPLETE')
    expect(world.world.faults.get(faultId)).toMatchObject({ matched: 2, injected: 0 })
  })
})

describe('an effect', () => {
  it.each<[string, Fault]>([
    ['an action', { action: 'CreateVpc', effect: { at: 'instanceStart', outcome: 'fail' } }],
    ['an error', { error: { status: 503, code: 'X' }, effect: { at: 'instanceStart', outcome: 'fail' } }],
    ['a progress without work', { effect: { at: 'instanceStart', outcome: 'fail', progress: 40 } }],
  ])('is refused with %s', async (_name, given) => {
    const world = testWorld()
    const error = await fault(world, given).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 400, code: 'InvalidFault' })
  })
})
