/** Another type for an instance: which it may be, and how it comes about. */
import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit, vcpuInUse, vcpuQuotaOf } from '../../../rules/quota.ts'
import { stockOf } from '../../../rules/stock.ts'
import { cloudDiskCategories } from '../../../world/facts/diskCategories.ts'
import { duration } from '../../../world/facts/durations.ts'
import { imageObstacle } from '../../../world/facts/images.ts'
import { findInstanceType, type InstanceType, isBurstable, isIoOptimized } from '../../../world/facts/instanceTypes.ts'
import { chargeTypeOf, heldType, holdsStock, type InstanceRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { elasticQuotaExceeded, noStock } from '../launch/errors.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'
import * as errors from './changeErrors.ts'

/**
 * Why the one type can't become the other, whatever is in stock; undefined = it can.
 * Guess: bare metal and GPU types change among their own kind only, as the pages on type changes are remembered.
 */
export function typeObstacle(from: InstanceType | undefined, to: InstanceType): string | undefined {
  if (from === undefined) return undefined
  if (from.InstanceTypeId === to.InstanceTypeId) return 'it has that type.'
  if (from.CpuArchitecture !== to.CpuArchitecture) return 'its processors are of another architecture.'
  if ((to.LocalStorageAmount ?? 0) > 0) return 'that type has local disks.'
  if (isBareMetal(from) !== isBareMetal(to)) return 'only one of them is a bare metal type.'
  const isGpu = from.GPUAmount > 0 || to.GPUAmount > 0
  if (isGpu && from.InstanceTypeFamily !== to.InstanceTypeFamily) return 'GPU types change within their family.'
  return undefined
}

/** Guess: what has fewer vCPUs, or as many and less memory, is a downgrade. */
export function isSmaller(to: InstanceType, from: InstanceType | undefined): boolean {
  if (from === undefined) return false
  if (to.CpuCoreCount !== from.CpuCoreCount) return to.CpuCoreCount < from.CpuCoreCount
  return to.MemorySize < from.MemorySize
}

function isBareMetal({ InstanceTypeFamily }: InstanceType): boolean {
  return /^ecs\.(ebm|scc)/.test(InstanceTypeFamily)
}

/** The type asked for. Refuses those that do not exist, do not go together with the instance, or that it can't have. */
export function ensureTypeChange(context: ActionContext, instance: InstanceRow, name: string): InstanceType {
  const to = findInstanceType(name)
  ensure(to, errors.unknownType())
  ensure(instance.nextInstanceType === undefined, errors.changeInProgress())
  const from = findInstanceType(instance.InstanceType)
  ensure((from?.LocalStorageAmount ?? 0) === 0, errors.hasLocalDisks())
  const obstacle = typeObstacle(from, to)
  ensure(obstacle === undefined, errors.typesDoNotGoTogether(obstacle ?? ''))
  ensureFits(context.world, instance, to)
  ensureObtainable(context, instance, to)
  return to
}

/** Image, disks and network interfaces have to go with the type. */
function ensureFits(world: World, { InstanceId }: InstanceRow, to: InstanceType): void {
  const disks = world.disks.list('instance', InstanceId)
  const system = disks.find(({ Type }) => Type === 'system')
  const isRunnable = system === undefined || imageObstacle(to, traitsOfSystemDisk(world, system)) === undefined
  ensure(isRunnable, errors.imageNotForType())
  ensure(disks.length <= to.DiskQuantity, errors.typesDoNotGoTogether(`it takes ${to.DiskQuantity} disks.`))
  for (const { Category, Type } of disks) {
    const isTaken = cloudDiskCategories(to, Type).includes(Category) || isOfOldKind(world, InstanceId, to)
    ensure(isTaken, errors.typesDoNotGoTogether(`it takes no disks of ${Category}.`))
  }
  const cards = world.networkInterfaces.list('instance', InstanceId)
  ensure(cards.length <= to.EniQuantity, errors.typesDoNotGoTogether(`it takes ${to.EniQuantity} network interfaces.`))
  for (const { PrivateIpAddresses } of cards) {
    const most = to.EniPrivateIpAddressQuantity
    ensure(PrivateIpAddresses.length <= most, errors.tooManyAddresses(most))
  }
}

/** From a type that is not I/O optimized to one that is: the system disk changes its category with it. */
function isOfOldKind(world: World, InstanceId: string, to: InstanceType): boolean {
  const from = findInstanceType(world.instances.get(InstanceId)?.InstanceType ?? '')
  return from !== undefined && !isIoOptimized(from) && isIoOptimized(to)
}

/** Stock of the type in the zone, and what the vCPU quota still allows when the old type is given back. */
function ensureObtainable(context: ActionContext, instance: InstanceRow, to: InstanceType): void {
  const { world, explain } = context
  const { RegionId: regionId, ZoneId: zoneId, OwnerId: accountId } = instance
  const chargeType = chargeTypeOf(instance)
  const instanceType = to.InstanceTypeId
  const stock = stockOf(world, { regionId, zoneId, instanceType, chargeType })
  const count = Number.isFinite(stock.count) ? stock.count : 'unlimited'
  explain('Stock', 'Stock of the new type in the zone.', { zoneId, instanceType, chargeType, count })
  ensure(stock.isSold, errors.typeNotSold(zoneId))
  ensure(!holdsStock(instance) || stock.count > 0, noStock())
  const quota = vcpuQuotaOf(chargeType)
  const limit = quota === undefined ? null : quotaLimit(world, quota, { accountId, regionId })
  const added = to.CpuCoreCount - (findInstanceType(heldType(instance))?.CpuCoreCount ?? 0)
  const used = vcpuInUse(world, { accountId, regionId }, chargeType)
  explain('Quota', 'vCPUs in use, and those that the change adds.', { quota, limit, used, added })
  ensure(limit === null || added <= 0 || used + added <= limit, elasticQuotaExceeded(quota ?? '', limit ?? 0))
}

/** Category of the system disk, which is read only where a type that is not I/O optimized becomes one that is. */
export function changedSystemDisk(
  instance: InstanceRow,
  to: InstanceType,
  asked: string | undefined,
): string | undefined {
  const from = findInstanceType(instance.InstanceType)
  if (from === undefined || isIoOptimized(from) || !isIoOptimized(to)) return undefined
  const Category = asked || 'cloud_efficiency'
  ensure(Category === 'cloud_efficiency' || Category === 'cloud_ssd', errors.invalidSystemDiskCategory())
  return Category
}

/** The change is seen after a while; stock and quota count the new type from now on. */
export function beginTypeChange(
  world: World,
  { InstanceId }: InstanceRow,
  change: {
    readonly type: InstanceType
    readonly systemDiskCategory?: string | undefined
    readonly isRebooted?: boolean
  },
): void {
  world.instances.change(InstanceId, { nextInstanceType: change.type.InstanceTypeId })
  const payload = {
    InstanceId,
    systemDiskCategory: change.systemDiskCategory ?? '',
    isRebooted: change.isRebooted ?? false,
  }
  world.plan('ecs.InstanceTypeChanged', payload, duration('instanceTypeChange'))
}

/** The change is made. CPU credits go with burstable types. */
export function endTypeChange(world: World, instance: InstanceRow, systemDiskCategory: string): void {
  const { nextInstanceType, ...rest } = instance
  if (nextInstanceType === undefined) return
  const isBursting = isBurstable(findInstanceType(nextInstanceType))
  const CreditSpecification = isBursting ? instance.CreditSpecification || 'Standard' : ''
  world.instances.put({ ...rest, InstanceType: nextInstanceType, CreditSpecification })
  if (systemDiskCategory === '') return
  const system = world.disks.list('instance', instance.InstanceId).find(({ Type }) => Type === 'system')
  if (system !== undefined) world.disks.change(system.DiskId, { Category: systemDiskCategory })
}
