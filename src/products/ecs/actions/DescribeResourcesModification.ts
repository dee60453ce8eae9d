import type { Requests } from '../../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { cloudDiskCategories } from '../../../world/facts/diskCategories.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import { findZone } from '../../../world/facts/regions.ts'
import { chargeTypeOf, type InstanceRow } from '../../../world/rows/ecs.ts'
import { diskCategoriesOf, diskSizes, type OfferedType, offersOf, statusOf } from '../available/availableResources.ts'
import { invalidDestinationResource, zoneNotFound } from '../available/errors.ts'
import { unknownType } from '../instance/changeErrors.ts'
import { instanceOf } from '../instance/instances.ts'
import { isSmaller, typeObstacle } from '../instance/typeChange.ts'

type Request = Requests['ecs.DescribeResourcesModification']

const OPERATIONS: readonly string[] = ['Upgrade', 'Downgrade', 'RenewDowngrade', 'RenewModify']
const DISK_CATEGORY = 'DiskCategory'

/**
 * DescribeResourcesModification: the types that an instance can be changed to, with a category of their stock, or the
 * categories that a system disk of such a type may have.
 * With the condition DiskCategory, types that take other disks than the instance has are listed too, under it.
 * Source: Ecs 2014-05-26 catalogue and remarks; codes of DescribeAvailableResource.
 */
export default defineAction('ecs', 'DescribeResourcesModification', {
  ignores: { MigrateAcrossZone: 'a zone has no clusters here' },
  handle(context, request) {
    const { world, regionId } = context
    const { DestinationResource, OperationType = 'Upgrade', InstanceType } = request
    const instance = instanceOf(context, request.ResourceId)
    const zoneId = request.ZoneId || instance.ZoneId
    const isOfTypes = DestinationResource === 'InstanceType'
    ensure(isOfTypes || DestinationResource === 'SystemDisk', invalidDestinationResource())
    ensure(OPERATIONS.includes(OperationType), invalidParameter('OperationType'))
    ensure(findZone(regionId, zoneId), zoneNotFound(zoneId))
    ensure(isOfTypes || InstanceType, invalidParameter('InstanceType', 'It must be given for SystemDisk.'))
    ensure(!InstanceType || findInstanceType(InstanceType), unknownType())

    const offered = offersOf(world, regionId, chargeTypeOf(instance), zoneId).flatMap(({ types }) => types)
    const types = offered.filter((one) => isAskedFor(instance, one, request, OperationType))
    const status = statusOf(types)
    if (status === undefined) return { AvailableZones: { AvailableZone: [] } }
    const resource = isOfTypes ? typesOf(context, instance, types, request) : systemDisksOf(types)
    const AvailableResource = [{ Type: DestinationResource, ...resource }]
    const zone = { RegionId: regionId, ZoneId: zoneId, ...status, AvailableResources: { AvailableResource } }
    return { AvailableZones: { AvailableZone: [zone] } }
  },
})

/** Guess: pay-as-you-go instances have every type listed, whatever the operation; subscriptions those in its direction. */
function isAskedFor(instance: InstanceRow, { type }: OfferedType, request: Request, operation: string): boolean {
  const { Cores, Memory, InstanceType } = request
  const from = findInstanceType(instance.InstanceType)
  if (InstanceType && type.InstanceTypeId !== InstanceType) return false
  if (typeObstacle(from, type) !== undefined) return false
  if (request.DestinationResource === 'SystemDisk') return true
  const isWanted =
    (Cores === undefined || type.CpuCoreCount === Cores) && (Memory === undefined || type.MemorySize === Memory)
  if (!isWanted || instance.InstanceChargeType === 'PostPaid' || operation === 'RenewModify') return isWanted
  return isSmaller(type, from) === (operation !== 'Upgrade')
}

/** Types that take the disks of the instance as they are, and under a condition those that do not. */
function typesOf(
  { world }: ActionContext,
  { InstanceId }: InstanceRow,
  types: readonly OfferedType[],
  request: Request,
) {
  const disks = world.disks.list('instance', InstanceId)
  const fits = ({ type }: OfferedType) =>
    disks.every(({ Category, Type }) => cloudDiskCategories(type, Type).includes(Category))
  const shown = (offered: OfferedType) => ({
    Value: offered.type.InstanceTypeId,
    ...(statusOf([offered]) ?? { Status: 'SoldOut', StatusCategory: 'WithoutStock' }),
  })
  const isConditional = request.Conditions?.includes(DISK_CATEGORY) ?? false
  const Conditions = { Condition: [{ Key: DISK_CATEGORY }] }
  const others = isConditional ? types.filter((one) => !fits(one)).map((one) => ({ ...shown(one), Conditions })) : []
  return {
    SupportedResources: { SupportedResource: types.filter(fits).map(shown) },
    ConditionSupportedResources: { ConditionSupportedResource: others },
  }
}

/** Stock of disks is always ample. */
function systemDisksOf(types: readonly OfferedType[]) {
  const categories = diskCategoriesOf(
    types.map(({ type }) => type),
    'system',
  )
  const SupportedResource = categories.flatMap((category) => {
    const sizes = diskSizes(category, 'system')
    if (sizes === undefined) return []
    return [{ Value: category.Category, Status: 'Available', StatusCategory: 'WithStock', ...sizes, Unit: 'GiB' }]
  })
  return { SupportedResources: { SupportedResource } }
}
