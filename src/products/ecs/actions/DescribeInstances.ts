import { defineAction } from '../../../door/action.ts'
import { dryRunOperation } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { ensureInstanceFilters, instanceGroup, instanceTests, namedInstances } from '../instance/instanceFilters.ts'
import { instanceView } from '../instance/instanceViews.ts'

/**
 * DescribeInstances: the instances of the account in a region, newest first; by page number or by token.
 * Ids that do not exist are left out. MaxResults is brought into 10–100, not refused.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'DescribeInstances', {
  ignores: {
    AdditionalAttributes: 'all attributes are shown always',
    HttpPutResponseHopLimit: 'not yet available',
    NeedSaleCycle: 'not publicly available; the sale cycle is shown always',
  },
  handle(context, request) {
    const { world } = context
    const { PageNumber, PageSize, MaxResults, NextToken, DryRun, ...filters } = request
    ensureInstanceFilters(request)
    const { index, group } = instanceGroup(context, request)
    const tests = instanceTests(world, request, index)
    const ids = namedInstances(world, request)
    ensure(DryRun !== true, dryRunOperation())

    const isByToken = MaxResults !== undefined || NextToken !== undefined
    const page = pageOf(
      isByToken ? { NextToken, MaxResults: Math.min(100, Math.max(10, MaxResults ?? 10)) } : { PageNumber, PageSize },
      {
        table: world.instances,
        index,
        group,
        ids,
        filter: tests.length === 0 ? undefined : (row) => tests.every((test) => test(row)),
        filters,
      },
      ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      NextToken: page.NextToken,
      Instances: { Instance: viewed(instanceView, world, page.rows) },
    }
  },
})
