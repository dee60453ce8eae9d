/** The pools that a group may take instances from: a type in a vSwitch each, and in which order they are asked. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { stockOf } from '../../../rules/stock.ts'
import { findInstanceType, type InstanceType, isBurstable, typesSoldIn } from '../../../world/facts/instanceTypes.ts'
import { hourlyListPrice } from '../../../world/facts/prices.ts'
import type { ChargeType } from '../../../world/rows/settings.ts'
import { vSwitchNotFound } from '../launch/errors.ts'

type Request = Requests['ecs.CreateAutoProvisioningGroup']
type Config = NonNullable<Request['LaunchTemplateConfig']>[number]

const MOST_CONFIGS = 20

export interface Pool {
  readonly InstanceType: string
  readonly VSwitchId: string
  readonly ZoneId: string
  readonly ImageId: string | undefined
  /** Capacity that one instance counts for. */
  readonly weight: number
  readonly priority: number
  /** The highest price of a spot instance for an hour; undefined: any. */
  readonly maxPrice: number | undefined
}

/**
 * The pools of a request, in its order. A configuration without a type stands for all types of the zone that it
 * describes; one without configurations takes type and vSwitch from the launch template.
 */
export function poolsOf(context: ActionContext, request: Request, fallback: Config): Pool[] {
  const { LaunchTemplateConfig: configs = [], MaxSpotPrice } = request
  ensure(configs.length <= MOST_CONFIGS, invalidParameter('LaunchTemplateConfig', `At most ${MOST_CONFIGS}.`))
  return (configs.length === 0 ? [fallback] : configs).flatMap((config, i) => {
    const name = `LaunchTemplateConfig.${i + 1}`
    const VSwitchId = config.VSwitchId || fallback.VSwitchId
    ensure(VSwitchId, missingParameter('ecs', `${name}.VSwitchId`))
    const vSwitch = context.own(context.world.vSwitches, VSwitchId)
    ensure(vSwitch, vSwitchNotFound(VSwitchId))
    const { WeightedCapacity: weight = 1, Priority: priority = Number.MAX_SAFE_INTEGER, MaxPrice } = config
    ensure(weight > 0, invalidParameter(`${name}.WeightedCapacity`, 'It is above 0.'))
    ensure(priority >= 0, invalidParameter(`${name}.Priority`, 'It is 0 or more.'))
    ensure(MaxPrice === undefined || MaxPrice > 0, invalidParameter(`${name}.MaxPrice`, 'It is above 0.'))
    const limits = [MaxPrice, MaxSpotPrice].filter((price) => price !== undefined)
    const types = typesOf(config, name, fallback, vSwitch.RegionId, vSwitch.ZoneId)
    return types.map((InstanceType) => ({
      ...{ InstanceType, VSwitchId, ZoneId: vSwitch.ZoneId, ImageId: config.ImageId || undefined, weight, priority },
      maxPrice: limits.length === 0 ? undefined : Math.min(...limits),
    }))
  })
}

/** Guess: what a configuration says of types is not looked at when it names one. */
function typesOf(config: Config, name: string, fallback: Config, regionId: string, zoneId: string): readonly string[] {
  const { Architectures = [], BurstablePerformance = 'Include', Cores = [], Memories = [] } = config
  const { ExcludedInstanceTypes = [], InstanceFamilyLevel } = config
  const isKnown = ['Include', 'Exclude', 'Required'].includes(BurstablePerformance)
  ensure(isKnown, invalidParameter(`${name}.BurstablePerformance`))
  if (config.InstanceType) return [config.InstanceType]
  const isDescribed = Cores.length > 0 || Memories.length > 0 || InstanceFamilyLevel
  const byDefault = isDescribed ? undefined : fallback.InstanceType
  ensure(isDescribed || byDefault, missingParameter('ecs', `${name}.InstanceType`))
  if (byDefault) return [byDefault]
  const fits = (type: InstanceType) =>
    (Cores.length === 0 || Cores.includes(type.CpuCoreCount)) &&
    (Memories.length === 0 || Memories.includes(type.MemorySize)) &&
    (!InstanceFamilyLevel || type.InstanceFamilyLevel === InstanceFamilyLevel) &&
    // Guess: architectures are X86 and ARM, as DescribeInstanceTypes has them.
    (Architectures.length === 0 || Architectures.includes(type.CpuArchitecture)) &&
    (BurstablePerformance === 'Include' || isBurstable(type) === (BurstablePerformance === 'Required'))
  return typesSoldIn(regionId, zoneId).filter((id) => {
    const type = findInstanceType(id)
    return type !== undefined && !ExcludedInstanceTypes.includes(id) && fits(type)
  })
}

/** List price of one unit of capacity; unknown prices come last. */
function unitPrice({ regionId }: ActionContext, { InstanceType, weight }: Pool): number {
  return (hourlyListPrice(regionId, InstanceType)?.price ?? Number.POSITIVE_INFINITY) / weight
}

export function stockIn({ world, regionId }: ActionContext, pool: Pool, chargeType: ChargeType): number {
  const { ZoneId: zoneId, InstanceType: instanceType } = pool
  return stockOf(world, { regionId, zoneId, instanceType, chargeType }).count
}

const ascending = (a: number, b: number) => (a === b ? 0 : a - b)

/** Unlike ECS: there is no market, so spot instances cost what the list says of others. */
export function byPrice(context: ActionContext, pools: readonly Pool[]): Pool[] {
  return [...pools].sort((a, b) => ascending(unitPrice(context, a), unitPrice(context, b)))
}

export function byPriority(pools: readonly Pool[]): Pool[] {
  return [...pools].sort((a, b) => ascending(a.priority, b.priority))
}

/** The pool with most in stock first; among equals the cheaper one. */
export function byStock(context: ActionContext, pools: readonly Pool[]): Pool[] {
  return byPrice(context, pools).sort((a, b) => ascending(stockIn(context, b, 'Spot'), stockIn(context, a, 'Spot')))
}
