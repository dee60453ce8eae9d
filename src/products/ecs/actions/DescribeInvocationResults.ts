import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { pageOf } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { InvocationRunRow } from '../../../world/rows/invocations.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../command/errors.ts'
import { recordStatus, shownResult } from '../command/invocationViews.ts'
import { ensureTagFilter } from '../listFilters.ts'

type Request = Requests['ecs.DescribeInvocationResults']

const PAGES = { defaultSize: 10, maxSize: 50, tooLarge: errors.invalidListPage }

/**
 * DescribeInvocationResults: what commands answered on instances, newest first; of a repeated one the latest answer,
 * or with IncludeHistory all. Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeInvocationResults', {
  handle({ world, accountId, regionId, own }, request) {
    const { PageNumber, PageSize, MaxResults, NextToken, ContentEncoding, IncludeHistory, ...filters } = request
    ensureTagFilter(request.Tag)
    if (IncludeHistory) {
      ensure(request.InvokeId, missingParameter('ecs', 'InvokeId'))
      const mode = own(world.invocations, request.InvokeId)?.RepeatMode
      const hasHistory = mode === undefined || mode === 'Period' || mode === 'EveryReboot'
      ensure(hasHistory, invalidParameter('InvokeId', 'Only a repeated command has a history.'))
    }
    const page = pageOf(
      { PageNumber, PageSize, MaxResults, NextToken },
      {
        table: IncludeHistory ? world.invocationHistory : world.invocationRuns,
        index: 'scope',
        group: scope(accountId, regionId),
        filter: filterOf(world, request),
        filters: { ...filters, IncludeHistory },
      },
      PAGES,
    )

    const isPlain = ContentEncoding?.toLowerCase() === 'plaintext'
    return {
      Invocation: {
        TotalCount: page.TotalCount,
        PageNumber: page.PageNumber,
        PageSize: page.PageSize,
        NextToken: page.NextToken,
        InvocationResults: { InvocationResult: page.rows.map((run) => shownResult(world, run, isPlain)) },
      },
    }
  },
})

function filterOf(world: World, request: Request): ((run: InvocationRunRow) => boolean) | undefined {
  const { InvokeId, InstanceId, CommandId, InvokeRecordStatus, ResourceGroupId, Tag } = request
  const tests: ((run: InvocationRunRow) => boolean)[] = []
  if (InvokeId) tests.push((run) => run.InvokeId === InvokeId)
  if (InstanceId) tests.push((run) => run.InstanceId === InstanceId)
  if (CommandId) tests.push((run) => run.CommandId === CommandId)
  if (InvokeRecordStatus)
    tests.push((run) => recordStatus(run) === InvokeRecordStatus || run.Status === InvokeRecordStatus)
  if (ResourceGroupId) tests.push((run) => world.invocations.get(run.InvokeId)?.ResourceGroupId === ResourceGroupId)
  if (Tag?.length) tests.push((run) => matchesTags(world.invocations.get(run.InvokeId)?.Tags ?? {}, Tag))
  return tests.length === 0 ? undefined : (run) => tests.every((test) => test(run))
}
