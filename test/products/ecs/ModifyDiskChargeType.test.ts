import { describe, expect, it } from 'vitest'
import { diskWorld } from './diskSetup.ts'
import { REGION } from './instanceSetup.ts'

const SUBSCRIBED = { InstanceChargeType: 'PrePaid', Period: 1 }

describe('ModifyDiskChargeType does', () => {
  it('a data disk is paid with its instance, and by use again after the cooling time', async () => {
    const { test, running, attached, disk, shown } = await diskWorld()
    const InstanceId = await running(SUBSCRIBED)
    const DiskId = await attached(InstanceId)
    const ask = { ...REGION, InstanceId, DiskIds: JSON.stringify([DiskId]) }
    const { OrderId } = await test.call('ecs.ModifyDiskChargeType', { ...ask, ClientToken: 'once' })
    expect(OrderId).toMatch(/^\d+$/)
    const { ExpiredTime } = await shown(InstanceId)
    expect(await disk(DiskId)).toMatchObject({ DiskChargeType: 'PrePaid', ExpiredTime })
    const back = { ...ask, DiskChargeType: 'PostPaid' }
    const soon = await test.refusal('ecs.ModifyDiskChargeType', back)
    expect(soon).toMatchObject({ status: 403, code: 'DiskInCoolingPeriod' })
    await test.advance(5 * 60_000)
    await test.call('ecs.ModifyDiskChargeType', back)
    expect(await disk(DiskId)).toMatchObject({ DiskChargeType: 'PostPaid', ExpiredTime: '2999-09-08T16:00Z' })
  })
})

describe('ModifyDiskChargeType refuses', () => {
  it('what is malformed, not there, or follows its instance', async () => {
    const { test, running, available, attached, systemDisk } = await diskWorld()
    const InstanceId = await running(SUBSCRIBED)
    const postPaid = await running()
    const [DiskId, free, system] = [await attached(InstanceId), await available(), await systemDisk(InstanceId)]
    const cases: [object, number, string][] = [
      [{ DiskIds: DiskId }, 400, 'InvalidParameter'],
      [{ DiskIds: '[]' }, 400, 'InvalidParameter'],
      [{ DiskIds: JSON.stringify(Array(17).fill('d-1')) }, 400, 'InvalidParameter'],
      [{ DiskChargeType: 'Free' }, 400, 'InvalidParameter'],
      [{ InstanceId: 'i-none' }, 400, 'InvalidInstanceId.NotFound'],
      [{ InstanceId: postPaid }, 400, 'ChargeTypeViolation'],
      [{ DiskIds: JSON.stringify([free]) }, 404, 'InvalidDiskIds.NotFound'],
      [{ DiskIds: JSON.stringify([system]) }, 404, 'InvalidDiskIds.NotPortable'],
    ]
    const ask = { ...REGION, InstanceId, DiskIds: JSON.stringify([DiskId]) }
    for (const [members, status, code] of cases)
      expect(await test.refusal('ecs.ModifyDiskChargeType', { ...ask, ...members })).toMatchObject({ status, code })
  })

  it('an instance whose subscription has ended', async () => {
    const { test, running, attached } = await diskWorld()
    const InstanceId = await running(SUBSCRIBED)
    const DiskIds = JSON.stringify([await attached(InstanceId)])
    await test.advance(40 * 24 * 3_600_000)
    const ended = await test.refusal('ecs.ModifyDiskChargeType', { ...REGION, InstanceId, DiskIds })
    expect(ended).toMatchObject({ status: 404, code: 'InvalidInstanceStatus.NotSupported' })
  })
})
