import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION, TYPE } from './instanceSetup.ts'

const LARGER = 'ecs.g6.xlarge'
const SUBSCRIBED = { InstanceChargeType: 'PrePaid', Period: 1 }

describe('ModifyPrepayInstanceSpec', () => {
  it('does: an upgrade while Running, seen some seconds later', async () => {
    const { test, running, shown } = await instanceWorld()
    const InstanceId = await running(SUBSCRIBED)
    const request = { ...REGION, InstanceId, InstanceType: LARGER, OperatorType: 'upgrade', ClientToken: 'once' }
    const { OrderId } = await test.call('ecs.ModifyPrepayInstanceSpec', request)
    expect(OrderId).toMatch(/^\d+$/)
    await test.advance(4_999)
    expect(await shown(InstanceId)).toMatchObject({ InstanceType: TYPE })
    await test.advance(1)
    expect(await shown(InstanceId)).toMatchObject({ InstanceType: LARGER, Status: 'Running' })
  })

  it('does: restarts when it is done, or at a time', async () => {
    const { test, running, status } = await instanceWorld()
    const [one, other] = [await running(SUBSCRIBED), await running(SUBSCRIBED)]
    const request = { ...REGION, InstanceType: LARGER }
    await test.call('ecs.ModifyPrepayInstanceSpec', { ...request, InstanceId: one, RebootWhenFinished: true })
    await test.call('ecs.ModifyPrepayInstanceSpec', { ...request, InstanceId: other, RebootTime: '2026-01-03T00:00Z' })
    await test.advance(5_000)
    expect([status(one), status(other)]).toEqual(['Starting', 'Running'])
    await test.settle()
    await test.advance(Date.UTC(2026, 0, 3) - test.world.nowMs)
    expect([status(one), status(other)]).toEqual(['Running', 'Starting'])
  })

  it('does: a downgrade while Stopped', async () => {
    const { test, stopped, shown } = await instanceWorld()
    const InstanceId = await stopped({ ...SUBSCRIBED, InstanceType: LARGER })
    const request = { ...REGION, InstanceId, InstanceType: TYPE, OperatorType: 'downgrade', RebootWhenFinished: true }
    await test.call('ecs.ModifyPrepayInstanceSpec', request)
    await test.settle()
    expect(await shown(InstanceId)).toMatchObject({ InstanceType: TYPE, Status: 'Stopped' })
  })

  it('does: takes stock of subscriptions', async () => {
    const { test, stopped, stock } = await instanceWorld()
    const InstanceId = await stopped({ ...SUBSCRIBED, InstanceType: LARGER })
    stock(0, 'PrePaid')
    const refusal = await test.refusal('ecs.ModifyPrepayInstanceSpec', { ...REGION, InstanceId, InstanceType: TYPE })
    expect(refusal).toMatchObject({ status: 403, code: 'OperationDenied.NoStock' })
  })

  it('does: the system disk takes another category where a type without I/O optimization gets it', async () => {
    const { test, stopped } = await instanceWorld()
    const InstanceId = await stopped(SUBSCRIBED)
    const [system] = test.world.disks.list('instance', InstanceId)
    test.world.atomically(() => {
      test.world.instances.change(InstanceId, { InstanceType: 'ecs.t1.small' })
      test.world.disks.change(system?.DiskId ?? '', { Category: 'cloud' })
    })
    const request = { ...REGION, InstanceId, InstanceType: TYPE, SystemDisk: { Category: 'cloud_ssd' } }
    await test.call('ecs.ModifyPrepayInstanceSpec', request)
    await test.settle()
    const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, InstanceId })
    expect(Disks.Disk?.[0]?.Category).toBe('cloud_ssd')
  })

  it('refuses what can not be', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running({ ...SUBSCRIBED, InstanceType: LARGER })
    const refusal = (members: object) =>
      test.refusal('ecs.ModifyPrepayInstanceSpec', { ...REGION, InstanceId, InstanceType: TYPE, ...members })
    expect(await refusal({ InstanceId: 'i-none' })).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'InvalidInstanceStatus.NotStopped' })
    expect(await refusal({ OperatorType: 'upgrade' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect(await refusal({ OperatorType: 'sideways' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect(await refusal({ EndTime: '2026-02-01T00:00Z' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    for (const RebootTime of ['soon', '2020-01-01T00:00Z'])
      expect(await refusal({ RebootTime })).toMatchObject({ status: 400 })
    const byUse = await refusal({ InstanceId: await running(), InstanceType: LARGER })
    expect(byUse).toMatchObject({ status: 403, code: 'ChargeTypeViolation' })
    await test.advance(40 * 24 * 3_600_000)
    expect(await refusal({})).toMatchObject({ status: 403, code: 'InstanceExpiredOrInArrears' })
  })
})
