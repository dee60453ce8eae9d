/** How a group gets its capacity: pool by pool, by the rules of RunInstances. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { ApiError } from '../../../kernel/errors.ts'
import { instanceHeadroom } from '../../../rules/quota.ts'
import { launch } from '../launch/launch.ts'
import { planLaunch } from '../launch/planLaunch.ts'
import type { Targets } from './groups.ts'
import { poolLaunch } from './launchRequest.ts'
import { byPrice, byPriority, byStock, type Pool, stockIn } from './pools.ts'

type Request = Requests['ecs.CreateAutoProvisioningGroup']
type RunRequest = Requests['ecs.RunInstances']
type Kind = 'PostPaid' | 'Spot'

/** RunInstances makes no more at once. */
const MOST_AT_ONCE = 100

export interface LaunchResult {
  readonly InstanceType: string
  readonly ZoneId: string
  readonly SpotStrategy: string
  readonly Amount: number
  readonly InstanceIds: { readonly InstanceId: string[] }
  readonly ErrorCode?: string
  readonly ErrorMsg?: string
}

interface Delivery {
  readonly results: LaunchResult[]
  readonly delivered: { readonly InstanceId: string; readonly capacity: number }[]
}

/** Delivers pay-as-you-go capacity, then spot capacity. Pools that refuse leave a result with their refusal. */
export function deliver(
  context: ActionContext,
  request: Request,
  wishes: { readonly launch: RunRequest; readonly pools: readonly Pool[]; readonly targets: Targets },
): Delivery {
  const { TotalTargetCapacity, PayAsYouGoTargetCapacity, SpotTargetCapacity, DefaultTargetCapacityType } =
    wishes.targets
  const rest = TotalTargetCapacity - PayAsYouGoTargetCapacity - SpotTargetCapacity
  const isRestSpot = DefaultTargetCapacityType === 'Spot'
  const delivery: Delivery = { results: [], delivered: [] }
  const take = (pool: Pool, kind: Kind, capacity: number) =>
    takeFrom(context, request, { launch: wishes.launch, pool, kind, capacity }, delivery)

  const isPrioritized = request.PayAsYouGoAllocationStrategy === 'prioritized'
  const ordered = isPrioritized ? byPriority(wishes.pools) : byPrice(context, wishes.pools)
  inTurn(ordered, PayAsYouGoTargetCapacity + (isRestSpot ? 0 : rest), (pool, open) => take(pool, 'PostPaid', open))
  const spot = SpotTargetCapacity + (isRestSpot ? rest : 0)
  deliverSpot(context, request, wishes.pools, spot, (pool, open) => take(pool, 'Spot', open))
  return delivery
}

/** Asks one pool after the other for what is still open. */
function inTurn(pools: readonly Pool[], capacity: number, take: (pool: Pool, open: number) => number): number {
  let open = capacity
  for (const pool of pools) if (open > 0) open -= take(pool, open)
  return open
}

/**
 * lowest-price: from so many of the cheapest pools in equal parts, one if no number is sent. diversified: from all, in
 * equal parts. capacity-optimized: from the pool with most in stock. What they lack comes from the others in turn.
 */
function deliverSpot(
  context: ActionContext,
  request: Request,
  pools: readonly Pool[],
  capacity: number,
  take: (pool: Pool, open: number) => number,
): void {
  const strategy = request.SpotAllocationStrategy || 'lowest-price'
  const ordered = strategy === 'capacity-optimized' ? byStock(context, pools) : byPrice(context, pools)
  const inStock = ordered.filter((pool) => stockIn(context, pool, 'Spot') > 0)
  let shared: Pool[] = []
  if (strategy === 'diversified') shared = inStock
  if (strategy === 'lowest-price') shared = inStock.slice(0, request.SpotInstancePoolsToUseCount ?? 1)
  let open = capacity
  shared.forEach((pool, i) => {
    const part = Math.min(open, Math.ceil(open / (shared.length - i)))
    if (part > 0) open -= take(pool, part)
  })
  inTurn(ordered, open, take)
}

interface Wish {
  readonly launch: RunRequest
  readonly pool: Pool
  readonly kind: Kind
  readonly capacity: number
}

/** Launches what the pool gives, and says what capacity that is. The last instance may be more than is asked for. */
function takeFrom(context: ActionContext, request: Request, wish: Wish, { results, delivered }: Delivery): number {
  const { launch: base, pool, kind, capacity } = wish
  let taken = 0
  while (taken < capacity) {
    const asked = Math.min(MOST_AT_ONCE, Math.ceil((capacity - taken) / pool.weight))
    const amount = affordable(context, pool, kind, asked)
    const place = delivered.length
    const run = poolLaunch(base, request, pool, kind, { amount, place })
    const plan = attempt(() => planLaunch(context, run))
    const { InstanceType, ZoneId } = pool
    const result = { InstanceType, ZoneId, SpotStrategy: run.SpotStrategy ?? 'NoSpot' }
    if (plan instanceof ApiError) {
      const { code: ErrorCode, message: ErrorMsg } = plan
      results.push({ ...result, Amount: 0, InstanceIds: { InstanceId: [] }, ErrorCode, ErrorMsg })
      break
    }
    const made = launch(context, { ...plan, isStarted: true })
    results.push({ ...result, Amount: made.length, InstanceIds: { InstanceId: made } })
    for (const InstanceId of made) delivered.push({ InstanceId, capacity: pool.weight })
    taken += made.length * pool.weight
  }
  return taken
}

/** What stock and quota allow of what is asked, but at least one: then the launch itself says what is missing. */
function affordable(context: ActionContext, pool: Pool, kind: Kind, asked: number): number {
  const { world, accountId, regionId } = context
  const { allows } = instanceHeadroom(world, { accountId, regionId }, pool.InstanceType, kind)
  return Math.max(1, Math.min(asked, allows, stockIn(context, pool, kind)))
}

/** Planning writes nothing, so its refusal is a result. What refuses later undoes the whole call. */
function attempt<Plan>(work: () => Plan): Plan | ApiError {
  try {
    return work()
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
}
