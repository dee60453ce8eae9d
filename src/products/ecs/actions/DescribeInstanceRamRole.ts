import { defineAction } from '../../../door/action.ts'
import { pageOf } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { instanceOf } from '../instance/instances.ts'
import * as errors from '../instanceRole/errors.ts'
import { idArray } from '../listFilters.ts'

const MOST_INSTANCES = 50
const PAGES = { defaultSize: 10, maxSize: 50 }

/**
 * DescribeInstanceRamRole: the RAM roles of instances, which are named by id or by the role that they have. An instance
 * that is named by id is listed without a role, too.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'DescribeInstanceRamRole', {
  handle(context, { InstanceIds, RamRoleName, PageNumber, PageSize }) {
    const { world, accountId, regionId } = context
    const malformed = errors.invalidInstanceIds(MOST_INSTANCES)
    const ids = idArray(InstanceIds, malformed, malformed, MOST_INSTANCES)
    ensure(ids?.length || RamRoleName, errors.nothingAsked())
    for (const id of ids ?? []) instanceOf(context, id)

    const here = scope(accountId, regionId)
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.instances,
        ...(RamRoleName ? { index: 'ramRole', group: `${here}|${RamRoleName}` } : { index: 'scope', group: here }),
        ids: ids?.length ? ids : undefined,
        filters: { InstanceIds, RamRoleName },
      },
      PAGES,
    )

    const InstanceRamRoleSet = page.rows.map((row) => ({ InstanceId: row.InstanceId, RamRoleName: row.RamRoleName }))
    return { TotalCount: page.TotalCount, InstanceRamRoleSets: { InstanceRamRoleSet } }
  },
})
