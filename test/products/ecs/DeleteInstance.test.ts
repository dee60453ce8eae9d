import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION, write } from './instanceSetup.ts'
import { inside } from './sourceInstance.ts'

describe('DeleteInstance', () => {
  it('does: takes a Stopped instance out of the world after a time, and leaves no row of it', async () => {
    const { test, stopped, status } = await instanceWorld()
    const InstanceId = await stopped({ InternetMaxBandwidthOut: 5, AutoReleaseTime: '2026-02-01T00:00:00Z' })
    await test.call('ecs.DeleteInstance', { InstanceId })
    expect(status(InstanceId)).toBe('Stopped')
    await test.call('ecs.DeleteInstance', { InstanceId })
    await test.advance(5_000)
    expect(test.world.instances.size).toBe(0)
    expect(test.world.disks.size).toBe(0)
    expect(test.world.networkInterfaces.size).toBe(0)
    expect(test.world.timeline.size).toBe(0)
  })

  it('does: keeps disks that do not go with it, flushed and paid by use, and frees the EIP', async () => {
    const world = await instanceWorld()
    const { test, stopped } = world
    const InstanceId = await stopped({ DataDisk: [{ Size: 40, DeleteWithInstance: false }] })
    const data = test.world.disks.list('instance', InstanceId).find(({ Type }) => Type === 'data')
    inside(test, (w) => w.disks.change(data?.DiskId ?? '', { unflushed: { '/new': 'text' } }))
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', { ...REGION, AllocationId, InstanceId })
    await test.settle()
    await test.call('ecs.DeleteInstance', { InstanceId })
    await test.settle()
    expect(test.world.disks.all()).toMatchObject([
      { DiskId: data?.DiskId, Status: 'Available', InstanceId: '', Device: '', files: { '/new': 'text' } },
    ])
    expect(test.world.disks.all()[0]?.DetachedTime).not.toBe('')
    expect(test.world.eips.get(AllocationId)).toMatchObject({ Status: 'Available', InstanceId: '' })
  })

  it('does: with Force cuts the power of a running one, or shuts it down when ForceStop=false', async () => {
    const world = await instanceWorld()
    const { test, running, status } = world
    const [cut, inOrder] = [await running(), await running()]
    const disks = [cut, inOrder].map((id) => write(world, id, { '/new': 'text' }))
    inside(test, (w) => {
      for (const id of disks) w.disks.change(id, { DeleteWithInstance: false })
    })
    await test.call('ecs.DeleteInstance', { InstanceId: cut, Force: true })
    await test.call('ecs.DeleteInstance', { InstanceId: inOrder, Force: true, ForceStop: false })
    expect([status(cut), status(inOrder)]).toEqual(['Stopping', 'Stopping'])
    await test.advance(5_000)
    expect([status(cut), status(inOrder)]).toEqual([undefined, 'Stopping'])
    await test.advance(15_000)
    expect(status(inOrder)).toBeUndefined()
    expect(disks.map((id) => test.world.disks.get(id)?.files['/new'])).toEqual([undefined, 'text'])
  })

  it('does: gives stock and quota back', async () => {
    const { test, stopped, run, stock, quota } = await instanceWorld()
    stock(1)
    quota('max-postpaid-instance-vcpu-count', 2)
    const InstanceId = await stopped()
    await test.call('ecs.DeleteInstance', { InstanceId })
    await test.settle()
    expect(await run()).toHaveLength(1)
  })

  it('does: releases a subscription that has ended, if it is told to', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running({ InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Week' })
    const refused = { status: 403, code: 'ChargeTypeViolation' }
    const ask = { InstanceId, Force: true, TerminateSubscription: true }
    expect(await test.refusal('ecs.DeleteInstance', ask)).toMatchObject(refused)
    await test.advance(8 * 24 * 3_600_000)
    expect(await test.refusal('ecs.DeleteInstance', { InstanceId })).toMatchObject(refused)
    await test.call('ecs.DeleteInstance', ask)
    await test.settle()
    expect(test.world.instances.size).toBe(0)
  })

  it('refuses unknown, protected, starting, and running instances', async () => {
    const { test, run, running, stopped } = await instanceWorld()
    const refusal = (InstanceId: string, Force = false) => test.refusal('ecs.DeleteInstance', { InstanceId, Force })
    expect(await refusal('i-none')).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    const initializing = { status: 403, code: 'IncorrectInstanceStatus.Initializing' }
    const [InstanceId = ''] = await run()
    expect(await refusal(InstanceId, true)).toMatchObject(initializing)
    await test.advance(2_000)
    expect(await refusal(InstanceId, true)).toMatchObject(initializing)
    expect(await refusal(await running())).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    await test.call('ecs.StopInstance', { InstanceId })
    expect(await refusal(InstanceId, true)).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    const protectedOne = await stopped({ DeletionProtection: true })
    expect(await refusal(protectedOne)).toMatchObject({ status: 403, code: 'InvalidOperation.DeletionProtection' })
  })

  it('refuses instances of another account', async () => {
    const { test, stopped } = await instanceWorld()
    const InstanceId = await stopped()
    const refusal = await test.refusal('ecs.DeleteInstance', { InstanceId }, '1000000000000002')
    expect(refusal).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
  })
})
