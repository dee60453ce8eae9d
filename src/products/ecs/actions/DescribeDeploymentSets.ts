import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { pageOf } from '../../../door/paging.ts'
import { findRegion } from '../../../world/facts/regions.ts'
import type { DeploymentSetRow } from '../../../world/rows/deploymentSets.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { membersOf, zoneLimit } from '../deploymentSet/deploymentSets.ts'
import * as errors from '../deploymentSet/errors.ts'
import { idArray } from '../listFilters.ts'

type Request = Requests['ecs.DescribeDeploymentSets']

const MOST_IDS = 100
const PAGES = { defaultSize: 10, maxSize: 50 }

/**
 * DescribeDeploymentSets: the deployment sets of the account in a region, newest first, with their instances and what
 * each zone still takes.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'DescribeDeploymentSets', {
  ignores: { Domain: 'deprecated', Granularity: 'deprecated', NetworkType: 'deprecated' },
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, DeploymentSetIds, DeploymentSetName: name, ...filters } = request
    const malformed = invalidParameter('DeploymentSetIds', 'It is a JSON array.')
    const ids = idArray(DeploymentSetIds, malformed, errors.tooManyDeploymentSetIds(MOST_IDS), MOST_IDS)

    const here = scope(accountId, regionId)
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.deploymentSets,
        ...(name ? { index: 'name', group: `${here}|${name}` } : { index: 'scope', group: here }),
        ids,
        filter: filterOf(request),
        filters: { ...filters, DeploymentSetIds, name },
      },
      PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      DeploymentSets: { DeploymentSet: page.rows.map((set) => shownSet(world, set)) },
    }
  },
})

function filterOf({ Strategy, Type }: Request): ((set: DeploymentSetRow) => boolean) | undefined {
  if (!Strategy && !Type) return undefined
  return (set) => (!Strategy || set.Strategy === Strategy) && (!Type || set.Type === Type)
}

/** What is left depends on quotas, so it is no view that could be kept. Guess: only zones with instances are listed. */
function shownSet(world: World, set: DeploymentSetRow) {
  const members = membersOf(world, set)
  const limit = zoneLimit(world, set)
  const zones = (findRegion(set.RegionId)?.zones ?? []).map(({ ZoneId }) => ZoneId)
  const Capacity = zones.flatMap((ZoneId) => {
    const UsedAmount = members.filter((member) => member.ZoneId === ZoneId).length
    if (UsedAmount === 0) return []
    return [{ ZoneId, UsedAmount, ...(limit === null ? {} : { AvailableAmount: limit - UsedAmount }) }]
  })
  return {
    DeploymentSetId: set.DeploymentSetId,
    DeploymentSetName: set.DeploymentSetName,
    DeploymentSetDescription: set.Description,
    DeploymentStrategy: set.Strategy,
    Strategy: set.Strategy,
    Type: set.Type,
    Affinity: set.Affinity,
    Domain: 'Default',
    Granularity: 'Host',
    ...(set.GroupCount === undefined ? {} : { GroupCount: set.GroupCount }),
    AccountId: Number(set.OwnerId),
    CreationTime: set.CreationTime,
    InstanceAmount: members.length,
    InstanceIds: { InstanceId: members.map(({ InstanceId }) => InstanceId) },
    Capacities: { Capacity },
  }
}
