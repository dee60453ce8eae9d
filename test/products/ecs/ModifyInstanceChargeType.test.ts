import { describe, expect, it } from 'vitest'
import { type InstanceWorld, instanceWorld, REGION } from './instanceSetup.ts'

const ids = (...InstanceIds: string[]) => ({ ...REGION, InstanceIds: JSON.stringify(InstanceIds) })
const SUBSCRIBED = { InstanceChargeType: 'PrePaid', Period: 1 }

async function chargesOf({ test }: InstanceWorld, InstanceId: string) {
  const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, InstanceId })
  return Object.fromEntries((Disks.Disk ?? []).map(({ Type, DiskChargeType }) => [Type, DiskChargeType]))
}

describe('ModifyInstanceChargeType', () => {
  it('does: pay-as-you-go becomes a subscription with an end, and its system disk with it', async () => {
    const world = await instanceWorld()
    const { test, running, shown } = world
    const InstanceId = await running({ DataDisk: [{ Size: 20, Category: 'cloud_essd' }] })
    const reply = await test.call('ecs.ModifyInstanceChargeType', {
      ...{ ...ids(InstanceId), InstanceChargeType: 'PrePaid', Period: 2, PeriodUnit: 'Month', ClientToken: 'once' },
    })
    expect(reply.OrderId).toMatch(/^\d+$/)
    expect(reply.FeeOfInstances.FeeOfInstance).toEqual([{ InstanceId, Fee: '0', Currency: 'CNY' }])
    expect(await shown(InstanceId)).toMatchObject({
      ...{ InstanceChargeType: 'PrePaid', SaleCycle: 'Month', ExpiredTime: '2026-03-02T03:04Z' },
    })
    expect(await chargesOf(world, InstanceId)).toEqual({ system: 'PrePaid', data: 'PostPaid' })
    await test.advance(Date.UTC(2026, 2, 2, 3, 5) - test.world.nowMs)
    expect((await shown(InstanceId)).Status).toBe('Stopped')
  })

  it('does: IncludeDataDisks takes the data disks along; back to pay-as-you-go all go', async () => {
    const world = await instanceWorld()
    const { test, running, shown } = world
    const InstanceId = await running({ DataDisk: [{ Size: 20, Category: 'cloud_essd' }] })
    const first = { ...ids(InstanceId), Period: 1, PeriodUnit: 'Year', IncludeDataDisks: true }
    await test.call('ecs.ModifyInstanceChargeType', first)
    expect(await chargesOf(world, InstanceId)).toEqual({ system: 'PrePaid', data: 'PrePaid' })
    expect((await shown(InstanceId)).ExpiredTime).toMatch(/^2027-01-02/)
    const back = { ...ids(InstanceId), InstanceChargeType: 'PostPaid' }
    const { FeeOfInstances } = await test.call('ecs.ModifyInstanceChargeType', { ...back, IsDetailFee: true })
    expect(FeeOfInstances.FeeOfInstance).toHaveLength(1)
    expect(await chargesOf(world, InstanceId)).toEqual({ system: 'PostPaid', data: 'PostPaid' })
    expect(await shown(InstanceId)).toMatchObject({ InstanceChargeType: 'PostPaid', ExpiredTime: '2999-09-08T16:00Z' })
    await test.advance(400 * 24 * 3_600_000)
    expect((await shown(InstanceId)).Status).toBe('Running')
  })

  it('does: fees of the way back are listed on demand only', async () => {
    const { test, running } = await instanceWorld()
    const request = { ...ids(await running(SUBSCRIBED)), InstanceChargeType: 'PostPaid', IsDetailFee: false }
    const { FeeOfInstances } = await test.call('ecs.ModifyInstanceChargeType', request)
    expect(FeeOfInstances.FeeOfInstance).toEqual([])
  })

  it('does: takes the stock of the new way of paying, all of them or none', async () => {
    const { test, running, run, stock, shown } = await instanceWorld()
    const two = [await running(), await running()]
    stock(0)
    stock(1, 'PrePaid')
    const refusal = await test.refusal('ecs.ModifyInstanceChargeType', { ...ids(...two), Period: 1 })
    expect(refusal).toMatchObject({ status: 403, code: 'OperationDenied.NoStock' })
    expect((await shown(two[0] ?? '')).InstanceChargeType).toBe('PostPaid')
    stock(2, 'PrePaid')
    await test.call('ecs.ModifyInstanceChargeType', { ...ids(...two), Period: 1 })
    expect(await run({ Amount: 2 })).toHaveLength(2)
  })

  it('does: counts what comes back for the vCPU quota', async () => {
    const { test, running, quota } = await instanceWorld()
    const request = { ...ids(await running(SUBSCRIBED)), InstanceChargeType: 'PostPaid' }
    quota('max-postpaid-instance-vcpu-count', 1)
    const refusal = await test.refusal('ecs.ModifyInstanceChargeType', request)
    expect(refusal).toMatchObject({ status: 403, code: 'QuotaExceed.ElasticQuota' })
    quota('max-postpaid-instance-vcpu-count', 2)
    await test.call('ecs.ModifyInstanceChargeType', request)
  })

  it('does: economical mode ends with it', async () => {
    const { test, running, shown } = await instanceWorld()
    const InstanceId = await running()
    await test.call('ecs.StopInstance', { InstanceId, StoppedMode: 'StopCharging' })
    await test.settle()
    await test.call('ecs.ModifyInstanceChargeType', { ...ids(InstanceId), Period: 1 })
    expect((await shown(InstanceId)).StoppedMode).toBe('KeepCharging')
  })

  it('refuses what can not be', async () => {
    const { test, running, run } = await instanceWorld()
    const InstanceId = await running()
    const refusal = (members: object) =>
      test.refusal('ecs.ModifyInstanceChargeType', { ...ids(InstanceId), Period: 1, ...members })
    for (const InstanceIds of ['x', '[]', '[1]', '["i-none"]', ''])
      expect(await refusal({ InstanceIds })).toMatchObject({ status: 400 })
    const many = JSON.stringify(Array.from({ length: 21 }, (_, i) => `i-${i}`))
    expect(await refusal({ InstanceIds: many })).toMatchObject({ status: 400, code: 'InstancesIdQuotaExceed' })
    const kind = { status: 400, code: 'InvalidInstanceChargeType.ValueNotSupported' }
    expect(await refusal({ InstanceChargeType: 'Gift' })).toMatchObject(kind)
    expect(await refusal({ InstanceChargeType: 'PostPaid' })).toMatchObject(kind)
    expect(await refusal(ids(await running({ SpotStrategy: 'SpotAsPriceGo' })))).toMatchObject(kind)
    expect(await refusal({ Period: 10 })).toMatchObject({ status: 400, code: 'InvalidPeriod.UnitMismatch' })
    expect(await refusal({ PeriodUnit: 'Day' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect(await refusal({ DryRun: true })).toMatchObject({ status: 400, code: 'DryRunOperation' })
    const [pending = ''] = await run()
    expect(await refusal(ids(pending))).toMatchObject({ status: 400, code: 'InvalidStatus.ValueNotSupported' })
    const released = await running({ AutoReleaseTime: '2026-01-02T08:00:00Z' })
    expect(await refusal(ids(released))).toMatchObject({ status: 400, code: 'ReleaseTimeHaveBeenSet' })
    const old = await running(SUBSCRIBED)
    await test.advance(40 * 24 * 3_600_000)
    const late = await refusal({ ...ids(old), InstanceChargeType: 'PostPaid' })
    expect(late).toMatchObject({ status: 400, code: 'ExpiredInstance' })
  })
})
