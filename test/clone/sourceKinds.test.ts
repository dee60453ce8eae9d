import { describe, expect, it } from 'vitest'
import { cancelCloneTask, getCloneTask } from '../../src/host/cloning.ts'
import type { TestWorld } from '../setup/worlds.ts'
import {
  cloned,
  cloneRequest,
  elsewhere,
  ended,
  instance,
  OTHER_REGION,
  prepared,
  preview,
  refused,
  sourceInstance,
  start,
  withoutStart,
} from './cloneSetup.ts'

const counts = ({ world }: TestWorld) => [world.instances.size, world.vSwitches.size, world.disks.size]

/** Goes on until the stack has launched instances beside those there were. */
async function untilLaunched(world: TestWorld, before: number): Promise<void> {
  for (let i = 0; i < 500 && world.world.instances.size === before; i++) await world.advance(500)
  expect(world.world.instances.size).toBeGreaterThan(before)
}

describe('a source that is protected from deletion', () => {
  it('has protected clones when all is done (A17)', async () => {
    const { world, ask } = await prepared({ DeletionProtection: true })
    const request = ask({ ...elsewhere, instanceAmount: 2 })
    const { permissions } = await preview(world, withoutStart(request))
    expect(permissions).toContainEqual({ action: 'ecs:ModifyInstanceAttribute', calls: 2, isHeld: true })
    const { instanceIds } = await cloned(world, request)
    for (const id of instanceIds)
      expect(await instance(world, id, OTHER_REGION)).toMatchObject({ DeletionProtection: true })
  })

  it('does not stand in the way of a rollback (rule 33)', async () => {
    const { world, network, instanceId } = await prepared({ DeletionProtection: true })
    const second = await sourceInstance(world, network, { InstanceName: 'second' })
    const before = counts(world)
    const error = { status: 403, code: 'OperationDenied.NoStock' }
    await world.control({ kind: 'fault', fault: { action: 'RunInstances', nth: 2, error } })
    const task = await ended(world, cloneRequest([instanceId, second]))
    expect(task).toMatchObject({ status: 'Failed', error: { code: error.code }, createdResources: [] })
    expect(counts(world)).toEqual(before)
  })

  it('does not stand in the way of a cancellation', async () => {
    const { world, ask } = await prepared({ DeletionProtection: true })
    const before = counts(world)
    const { cloneTaskId } = await start(world, ask())
    await untilLaunched(world, world.world.instances.size)
    await cancelCloneTask(world.host, cloneTaskId)
    await world.settle()
    expect(await getCloneTask(world.host, cloneTaskId)).toMatchObject({ status: 'Cancelled', createdResources: [] })
    expect(counts(world)).toEqual(before)
  })
})

describe('a subscription', () => {
  it('is told beforehand to stay whatever happens, and afterwards until when (A23)', async () => {
    const { world, ask } = await prepared({ InstanceChargeType: 'PrePaid', Period: 1 })
    const { checks } = await preview(world, withoutStart(ask()))
    expect(checks).toContainEqual(
      expect.objectContaining({ rule: 'A23', outcome: 'warn', message: expect.stringContaining('until their term') }),
    )
    const { cloneTaskId } = await start(world, ask())
    await untilLaunched(world, world.world.instances.size)
    await cancelCloneTask(world.host, cloneTaskId)
    await world.settle()
    const task = await getCloneTask(world.host, cloneTaskId)
    expect(task).toMatchObject({ status: 'Failed', message: expect.stringContaining('2 resources are left.') })
    const left = task.createdResources.find(({ type }) => type === 'ALIYUN::ECS::Instance')
    expect(left?.fee).toEqual({ perHour: null, reason: expect.stringMatching(/^A subscription, paid until 20\d\d-/) })
  })
})

describe('a source that has expired', () => {
  it('is not cloned with its data, as no image is made of it; without, it is (rule 5)', async () => {
    const { world, ask } = await prepared({ InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Week' })
    await world.advance(9 * 86_400_000)
    const refusal = await refused(world, ask({ includeInstanceData: true }))
    expect(refusal).toMatchObject({
      rule: '5',
      code: 'IncorrectInstanceStatus',
      message: expect.stringMatching(/expired/),
    })
    await cloned(world, ask())
  })
})

describe('a source that goes away', () => {
  it('between start and scratch fails the task, by its rule, and leaves nothing (rule 30)', async () => {
    const { world, ask, instanceId } = await prepared()
    await world.call('ecs.DeleteInstance', { InstanceId: instanceId, Force: true })
    expect(await ended(world, ask())).toMatchObject({
      status: 'Failed',
      error: { code: 'InvalidInstanceId.NotFound', rule: '30' },
      createdResources: [],
    })
  })
})

describe('user data', () => {
  const withUserData = (bytes: Buffer) => prepared({ UserData: bytes.toString('base64') })

  it('that is text goes along (A17)', async () => {
    const { world, ask } = await withUserData(Buffer.from('#!/bin/sh\necho "größe ${x}" > /tmp/"$y"\n'))
    const task = await cloned(world, ask())
    const [source, clone] = [ask().sourceInstanceIds[0] ?? '', task.instanceIds[0] ?? '']
    expect(world.world.instances.get(clone)?.UserData).toBe(world.world.instances.get(source)?.UserData)
  })

  it('that is no text is dropped, and said so, instead of being mangled (A17)', async () => {
    const { world, ask } = await withUserData(Buffer.from([0x1f, 0x8b, 0xff, 0xfe, 0x00, 0x80]))
    const { checks, sources } = await preview(world, withoutStart(ask()))
    expect(checks).toContainEqual(expect.objectContaining({ rule: 'A17', outcome: 'warn' }))
    const row = sources[0]?.attributes.find(({ name }) => name === 'UserData')
    expect(row).toMatchObject({ outcome: 'dropped', clone: null })
    const task = await cloned(world, ask())
    expect(world.world.instances.get(task.instanceIds[0] ?? '')?.UserData).toBe('')
  })
})
