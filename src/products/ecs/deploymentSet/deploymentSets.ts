/** Deployment sets: how many instances they take, and in which group an instance is. */
import type { ActionContext } from '../../../door/action.ts'
import { type ApiError, ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import type { DeploymentSetRow } from '../../../world/rows/deploymentSets.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

/** Members of an instance that say where it is deployed. */
export type Deployment = Pick<InstanceRow, 'DeploymentSetId' | 'DeploymentSetGroupNo'>

export function membersOf(world: World, set: DeploymentSetRow): InstanceRow[] {
  return world.instances.list('deploymentSet', set.DeploymentSetId)
}

/**
 * Instances that a set may have in one zone; null = no limit.
 * Guess: an affinity of n puts up to n instances on a machine, and every group of AvailabilityGroup has the limit alone.
 */
export function zoneLimit(world: World, set: DeploymentSetRow): number | null {
  const place = { accountId: set.OwnerId, regionId: set.RegionId }
  const limit = quotaLimit(world, 'deployment_set_instances_per_zone', place)
  return limit === null ? null : limit * set.Affinity * (set.GroupCount ?? 1)
}

interface Joining {
  readonly ZoneId: string
  readonly amount: number
  readonly groupNo: number | undefined
}

/**
 * Where the instances that join the set in one zone are deployed, by place. Refuses more than the set may have, and a
 * group that it does not have. Without a group they are spread evenly.
 */
export function deploymentsIn(world: World, set: DeploymentSetRow, joining: Joining): Deployment[] {
  const { ZoneId, amount, groupNo } = joining
  const { DeploymentSetId, GroupCount = 0 } = set
  ensure(groupNo === undefined || (groupNo >= 1 && groupNo <= GroupCount), errors.invalidGroupNo(GroupCount))
  const members = membersOf(world, set)
  const limit = zoneLimit(world, set)
  const used = members.filter((member) => member.ZoneId === ZoneId).length
  ensure(limit === null || used + amount <= limit, errors.deploymentSetFull(limit ?? 0, ZoneId))
  if (GroupCount === 0) return Array.from({ length: amount }, () => ({ DeploymentSetId }))
  const counts = Array.from(
    { length: GroupCount },
    (_, i) => members.filter(({ DeploymentSetGroupNo }) => DeploymentSetGroupNo === i + 1).length,
  )
  return Array.from({ length: amount }, () => {
    const DeploymentSetGroupNo = groupNo ?? counts.indexOf(Math.min(...counts)) + 1
    counts[DeploymentSetGroupNo - 1] = (counts[DeploymentSetGroupNo - 1] ?? 0) + 1
    return { DeploymentSetId, DeploymentSetGroupNo }
  })
}

/** Where the instances of a launch are deployed, by place; nowhere in particular when no set is named. */
export function launchDeployments(
  { world, own }: ActionContext,
  request: { readonly DeploymentSetId?: string; readonly DeploymentSetGroupNo?: number },
  ZoneId: string,
  amount: number,
  notFound: ApiError,
): Deployment[] {
  const { DeploymentSetId, DeploymentSetGroupNo: groupNo } = request
  if (!DeploymentSetId) return []
  const set = own(world.deploymentSets, DeploymentSetId)
  ensure(set, notFound)
  return deploymentsIn(world, set, { ZoneId, amount, groupNo })
}
