import { ensure } from '../../kernel/errors.ts'
import { findRegion } from '../../world/facts/regions.ts'
import { type StackGroupRow, type StackInstanceRow, stackInstanceKey } from '../../world/rows/stackGroups.ts'
import type { World } from '../../world/world.ts'
import * as errors from '../errors.ts'

/** Parameters in which requests name accounts and regions. */
interface TargetRequest {
  readonly AccountIds?: readonly string[]
  readonly RegionIds?: readonly string[]
  readonly DeploymentTargets?: object
  readonly DeploymentOptions?: readonly string[]
}

/** One account in one region. */
export interface Target {
  readonly AccountId: string
  readonly RegionId: string
}

export interface Targets {
  /** Each once, as they were sent; undefined: not sent. */
  readonly accountIds: readonly string[] | undefined
  readonly regionIds: readonly string[] | undefined
}

/** Regions of one request. Source: SDK comments. */
const MAX_REGIONS = 20

/**
 * Reads AccountIds and RegionIds. Refuses targets in a resource directory, too many, and what is no account or no region.
 * Whether an account exists is found out when it is worked in.
 */
export function targetsOf(
  { AccountIds, RegionIds, DeploymentTargets, DeploymentOptions = [] }: TargetRequest,
  maxAccounts: number,
): Targets {
  ensure(DeploymentTargets === undefined, errors.serviceManaged('DeploymentTargets'))
  ensure(DeploymentOptions.length === 0, errors.serviceManaged('DeploymentOptions'))
  const accountIds = AccountIds === undefined ? undefined : [...new Set(AccountIds)]
  const regionIds = RegionIds === undefined ? undefined : [...new Set(RegionIds)]
  const areCounted = (list: readonly string[] = [''], most: number) => list.length >= 1 && list.length <= most
  ensure(
    areCounted(accountIds, maxAccounts),
    errors.invalidParameter('AccountIds', `There are 1 to ${maxAccounts} accounts.`),
  )
  ensure(
    areCounted(regionIds, MAX_REGIONS),
    errors.invalidParameter('RegionIds', `There are 1 to ${MAX_REGIONS} regions.`),
  )
  const otherAccount = accountIds?.find((id) => !/^\d{16}$/.test(id))
  ensure(otherAccount === undefined, errors.invalidParameter('AccountIds', `${otherAccount} has not 16 digits.`))
  const otherRegion = regionIds?.find((id) => findRegion(id) === undefined)
  ensure(otherRegion === undefined, errors.invalidParameter('RegionIds', `There is no region ${otherRegion}.`))
  return { accountIds, regionIds }
}

/** The accounts and regions of a request that has to name both. */
export function namedTargets(request: TargetRequest, maxAccounts: number) {
  const { accountIds, regionIds } = targetsOf(request, maxAccounts)
  ensure(accountIds, errors.missingAccountIds())
  ensure(regionIds, errors.invalidParameter('RegionIds', 'There is none.'))
  return { accountIds, regionIds }
}

/** Every account in every region, region by region. */
export function pairsOf({ accountIds, regionIds }: { accountIds: readonly string[]; regionIds: readonly string[] }) {
  return regionIds.flatMap((RegionId) => accountIds.map((AccountId): Target => ({ AccountId, RegionId })))
}

/**
 * The instances of a group that targets mean, region by region in the order of the request; the oldest come first where it
 * has none. Guess: pairs without an instance are passed over.
 */
export function instancesMeant(
  world: World,
  { StackGroupId }: StackGroupRow,
  { accountIds, regionIds }: Targets,
): StackInstanceRow[] {
  const all = world.stackInstances.list('group', StackGroupId, { oldestFirst: true })
  const regions = regionIds ?? [...new Set(all.map(({ RegionId }) => RegionId))]
  const accounts = accountIds ?? [...new Set(all.map(({ AccountId }) => AccountId))]
  return pairsOf({ accountIds: accounts, regionIds: regions }).flatMap((target) => {
    const row = world.stackInstances.get(stackInstanceKey(StackGroupId, target))
    return row === undefined ? [] : [row]
  })
}

/** The same for a request that has to mean one at least. Refuses with StackInstanceNotFound, which is a guess. */
export function someInstances(world: World, group: StackGroupRow, targets: Targets): StackInstanceRow[] {
  const instances = instancesMeant(world, group, targets)
  const { accountIds = [], regionIds = [] } = targets
  ensure(instances.length > 0, errors.stackInstanceNotFound(`${accountIds.join(', ')} and ${regionIds.join(', ')}`))
  return instances
}
