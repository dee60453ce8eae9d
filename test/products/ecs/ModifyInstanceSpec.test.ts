import { describe, expect, it } from 'vitest'
import { setStock } from '../../../src/rules/stock.ts'
import { instanceWorld, REGION, TYPE, ZONE } from './instanceSetup.ts'

const LARGER = 'ecs.g6.xlarge'

describe('ModifyInstanceSpec', () => {
  it('does: another type for a Stopped instance, seen some seconds later', async () => {
    const { test, stopped, shown } = await instanceWorld()
    const InstanceId = await stopped()
    await test.call('ecs.ModifyInstanceSpec', { InstanceId, InstanceType: LARGER })
    await test.advance(4_999)
    expect(await shown(InstanceId)).toMatchObject({ InstanceType: TYPE, Cpu: 2 })
    await test.advance(1)
    expect(await shown(InstanceId)).toMatchObject({ InstanceType: LARGER, Cpu: 4, Status: 'Stopped' })
    await test.call('ecs.StartInstance', { InstanceId })
    await test.settle()
    expect((await shown(InstanceId)).Status).toBe('Running')
  })

  it('does: takes the stock of the new type at once, and gives back that of the old', async () => {
    const { test, stopped, run, request, stock } = await instanceWorld()
    const InstanceId = await stopped()
    stock(0)
    const place = { regionId: REGION.RegionId, zoneId: ZONE, instanceType: LARGER, chargeType: 'PostPaid' as const }
    test.world.atomically(() => setStock(test.world, place, 0))
    const refusal = await test.refusal('ecs.ModifyInstanceSpec', { InstanceId, InstanceType: LARGER })
    expect(refusal).toMatchObject({ status: 403, code: 'OperationDenied.NoStock' })
    test.world.atomically(() => setStock(test.world, place, 1))
    await test.call('ecs.ModifyInstanceSpec', { InstanceId, InstanceType: LARGER })
    const another = await test.refusal('ecs.RunInstances', request({ InstanceType: LARGER }))
    expect(another.code).toBe('OperationDenied.NoStock')
    expect(await run()).toHaveLength(1)
  })

  it('does: counts the difference for the vCPU quota', async () => {
    const { test, stopped, quota } = await instanceWorld()
    const InstanceId = await stopped()
    quota('max-postpaid-instance-vcpu-count', 3)
    const refusal = await test.refusal('ecs.ModifyInstanceSpec', { InstanceId, InstanceType: LARGER })
    expect(refusal).toMatchObject({ status: 403, code: 'QuotaExceed.ElasticQuota' })
    quota('max-postpaid-instance-vcpu-count', 4)
    await test.call('ecs.ModifyInstanceSpec', { InstanceId, InstanceType: LARGER })
  })

  it('does: CPU credits go with burstable types', async () => {
    const { test, stopped, shown } = await instanceWorld()
    const InstanceId = await stopped()
    await test.call('ecs.ModifyInstanceSpec', { InstanceId, InstanceType: 'ecs.t6-c1m1.large' })
    await test.settle()
    expect((await shown(InstanceId)).CreditSpecification).toBe('Standard')
    await test.call('ecs.ModifyInstanceSpec', { InstanceId, InstanceType: TYPE })
    await test.settle()
    expect((await shown(InstanceId)).CreditSpecification).toBe('')
  })

  it('does: bandwidth of a Running instance, at once', async () => {
    const { test, running, shown } = await instanceWorld()
    const InstanceId = await running()
    const request = { InstanceId, InternetMaxBandwidthOut: 20, InternetMaxBandwidthIn: 15, ClientToken: 'once' }
    await test.call('ecs.ModifyInstanceSpec', request)
    expect(await shown(InstanceId)).toMatchObject({ InternetMaxBandwidthOut: 20, InternetMaxBandwidthIn: 15 })
  })

  it('does: the system disk takes another category where a type without I/O optimization gets it', async () => {
    const { test, stopped } = await instanceWorld()
    const InstanceId = await stopped()
    const [system] = test.world.disks.list('instance', InstanceId)
    // No zone sells such types any more: an old instance is made of a new one.
    test.world.atomically(() => {
      test.world.instances.change(InstanceId, { InstanceType: 'ecs.t1.small' })
      test.world.disks.change(system?.DiskId ?? '', { Category: 'cloud' })
    })
    const wrong = { InstanceId, InstanceType: TYPE, SystemDisk: { Category: 'cloud_essd' } }
    expect(await test.refusal('ecs.ModifyInstanceSpec', wrong)).toMatchObject({
      code: 'InvalidParam.SystemDiskCategory',
    })
    await test.call('ecs.ModifyInstanceSpec', { ...wrong, SystemDisk: { Category: 'cloud_ssd' } })
    await test.settle()
    const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, InstanceId })
    expect(Disks.Disk?.[0]?.Category).toBe('cloud_ssd')
  })

  it('does nothing in a dry run', async () => {
    const { test, stopped } = await instanceWorld()
    const InstanceId = await stopped()
    const dry = { InstanceId, InstanceType: LARGER, DryRun: true }
    expect(await test.refusal('ecs.ModifyInstanceSpec', dry)).toMatchObject({ status: 400, code: 'DryRunOperation' })
  })

  it('refuses what does not go together', async () => {
    const { test, stopped, running, run } = await instanceWorld()
    const InstanceId = await stopped()
    const refusal = (members: object) => test.refusal('ecs.ModifyInstanceSpec', { InstanceId, ...members })
    expect(await refusal({ InstanceId: 'i-none' })).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    const both = await refusal({ InstanceType: LARGER, InternetMaxBandwidthOut: 1 })
    expect(both).toMatchObject({ status: 400, code: 'InvalidParameter.Mismatch' })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const unknown = { status: 400, code: 'InvalidInstanceType.ValueNotSupported' }
    expect(await refusal({ InstanceType: 'ecs.none' })).toMatchObject(unknown)
    const same = { status: 400, code: 'DependencyViolation.InstanceType' }
    expect(await refusal({ InstanceType: TYPE })).toMatchObject(same)
    expect(await refusal({ InstanceType: 'ecs.g8y.large' })).toMatchObject(same)
    const live = await refusal({ InstanceId: await running(), InstanceType: LARGER })
    expect(live).toMatchObject({ status: 400, code: 'InvalidInstanceStatus.NotStopped' })
    const [pending = ''] = await run()
    const early = await refusal({ InstanceId: pending, InternetMaxBandwidthOut: 1 })
    expect(early).toMatchObject({ status: 403, code: 'InvalidStatus.ValueNotSupported' })
    const subscribed = await stopped({ InstanceChargeType: 'PrePaid', Period: 1 })
    const paid = await refusal({ InstanceId: subscribed, InstanceType: LARGER })
    expect(paid).toMatchObject({ status: 403, code: 'ChargeTypeViolation' })
    await test.call('ecs.ModifyInstanceSpec', { InstanceId, InstanceType: LARGER })
    expect(await refusal({ InstanceType: LARGER })).toMatchObject({ status: 403, code: 'LastTokenProcessing' })
  })
})
