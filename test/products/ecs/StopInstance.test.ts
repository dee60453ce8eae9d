import { describe, expect, it } from 'vitest'
import { stockOf } from '../../../src/rules/stock.ts'
import { instanceTypes, isSoldByDefault } from '../../../src/world/facts/instanceTypes.ts'
import { instanceWorld, REGION, TYPE, write, ZONE } from './instanceSetup.ts'

const PLACE = { regionId: REGION.RegionId, zoneId: ZONE, instanceType: TYPE, chargeType: 'PostPaid' } as const

describe('StopInstance', () => {
  it('does: Stopping, then Stopped, with what the guest wrote on the medium', async () => {
    const world = await instanceWorld()
    const { test, running, row } = world
    const InstanceId = await running()
    const DiskId = write(world, InstanceId, { '/new': 'text' })
    await test.call('ecs.StopInstance', { InstanceId, StoppedMode: 'Not-applicable' })
    expect(row(InstanceId)).toMatchObject({ Status: 'Stopping', StoppedMode: 'Not-applicable' })
    expect(test.world.disks.get(DiskId)?.files['/new']).toBeUndefined()
    await test.advance(14_999)
    expect(row(InstanceId).Status).toBe('Stopping')
    await test.advance(1)
    expect(row(InstanceId)).toMatchObject({ Status: 'Stopped', StoppedMode: 'KeepCharging' })
    expect(test.world.disks.get(DiskId)).toMatchObject({ files: { '/new': 'text' }, unflushed: {} })
  })

  it('does: with ForceStop it is sooner, and what was not on the medium is lost', async () => {
    const world = await instanceWorld()
    const { test, running, status } = world
    const InstanceId = await running()
    const DiskId = write(world, InstanceId, { '/new': 'text' })
    await test.call('ecs.StopInstance', { InstanceId, ForceStop: true })
    await test.advance(5_000)
    expect(status(InstanceId)).toBe('Stopped')
    expect(test.world.disks.get(DiskId)?.unflushed).toEqual({})
    expect(test.world.disks.get(DiskId)?.files['/new']).toBeUndefined()
  })

  it('does: StopCharging gives the stock back when the instance is Stopped, and keeps everything else', async () => {
    const { test, running, row } = await instanceWorld()
    const InstanceId = await running({ InternetMaxBandwidthOut: 5 })
    const { PublicIpAddress } = row(InstanceId)
    await test.call('ecs.StopInstance', { InstanceId, StoppedMode: 'StopCharging' })
    expect(stockOf(test.world, PLACE).taken).toBe(1)
    await test.settle()
    expect(row(InstanceId)).toMatchObject({ StoppedMode: 'StopCharging', PublicIpAddress })
    expect(stockOf(test.world, PLACE).taken).toBe(0)
  })

  it('does: subscriptions and types with local disks are stopped without economical mode', async () => {
    const { test, running, row } = await instanceWorld()
    const local = instanceTypes().find(
      ({ InstanceTypeId, LocalStorageAmount = 0, CpuArchitecture }) =>
        LocalStorageAmount > 0 && CpuArchitecture === 'X86' && isSoldByDefault('cn-hangzhou', ZONE, InstanceTypeId),
    )
    expect(local).toBeDefined()
    const ids = [
      await running({ InstanceChargeType: 'PrePaid', Period: 1 }),
      await running({ InstanceType: local?.InstanceTypeId }),
    ]
    for (const InstanceId of ids) await test.call('ecs.StopInstance', { InstanceId, StoppedMode: 'StopCharging' })
    await test.settle()
    expect(ids.map((id) => row(id).StoppedMode)).toEqual(['KeepCharging', 'KeepCharging'])
  })

  it('refuses unknown instances and modes, and those that do not run', async () => {
    const { test, run, running, stopped } = await instanceWorld()
    const refusal = (members: object) => test.refusal('ecs.StopInstance', members)
    expect(await refusal({ InstanceId: 'i-none' })).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    const unknown = { InstanceId: await running(), StoppedMode: 'x' }
    expect(await refusal(unknown)).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const incorrect = { status: 403, code: 'IncorrectInstanceStatus' }
    expect(await refusal({ InstanceId: await stopped() })).toMatchObject(incorrect)
    const [InstanceId] = await run()
    expect(await refusal({ InstanceId })).toMatchObject(incorrect)
  })

  it('refuses a subscription that has ended', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running({ InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Week' })
    await test.advance(8 * 24 * 3_600_000)
    const refusal = await test.refusal('ecs.StopInstance', { InstanceId })
    expect(refusal).toMatchObject({ status: 403, code: 'InstanceExpiredOrInArrears' })
  })
})
