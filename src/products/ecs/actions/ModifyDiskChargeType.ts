import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { newOrderId } from '../disk/disks.ts'
import * as errors from '../disk/errors.ts'
import { isExpired } from '../instance/instances.ts'
import { idArray } from '../listFilters.ts'

const MOST_AT_ONCE = 16
const COOLING_MS = 5 * 60_000

/**
 * ModifyDiskChargeType: data disks of a subscription instance are paid by subscription or by use. A subscription ends with
 * that of the instance. The next change has to wait for five minutes.
 * Guess: a disk that is paid in that way already is left as it is.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ModifyDiskChargeType', {
  ignores: { AutoPay: 'nothing is paid' },
  handle({ world, own }, request) {
    const { InstanceId, DiskChargeType = 'PrePaid' } = request
    const isKnown = DiskChargeType === 'PrePaid' || DiskChargeType === 'PostPaid'
    ensure(isKnown, invalidParameter('DiskChargeType', 'It is PrePaid or PostPaid.'))
    const malformed = invalidParameter('DiskIds', `It is a JSON array of 1 to ${MOST_AT_ONCE} ids.`)
    const ids = idArray(request.DiskIds, malformed, malformed, MOST_AT_ONCE) ?? []
    ensure(ids.length > 0, malformed)
    const instance = own(world.instances, InstanceId)
    ensure(instance, errors.instanceOfDisksNotFound(InstanceId))

    ensure(instance.InstanceChargeType === 'PrePaid', errors.chargeTypeViolation())
    ensure(!isExpired(instance, world.nowMs), errors.instanceForbidsChargeType())
    const disks = [...new Set(ids)].map((id) => {
      const disk = own(world.disks, id)
      ensure(disk?.InstanceId === InstanceId, errors.chargedDiskNotFound(id))
      ensure(disk.Type === 'data', errors.chargedDiskNotPortable(id))
      ensure(world.nowMs - (disk.chargeTypeChangedMs ?? 0) >= COOLING_MS, errors.diskInCoolingPeriod())
      return disk
    })

    for (const disk of disks) {
      if (disk.DiskChargeType === DiskChargeType) continue
      // Guess: a disk that is paid by use can leave the instance, whatever it was bought with.
      const Portable = disk.Portable || DiskChargeType === 'PostPaid'
      world.disks.put({ ...disk, DiskChargeType, Portable, chargeTypeChangedMs: world.nowMs })
    }

    return { OrderId: newOrderId(world) }
  },
})
