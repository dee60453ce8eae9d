import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { missingParameter } from '../../../door/errors.ts'
import { pageOf } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { type InvocationRow, runKey } from '../../../world/rows/invocations.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../command/errors.ts'
import { isTimed, overallRecord, overallStatus, shownInvocation } from '../command/invocationViews.ts'
import { ensureTagFilter, nameMatcher } from '../listFilters.ts'

type Request = Requests['ecs.DescribeInvocations']

const PAGES = { defaultSize: 10, maxSize: 50, tooLarge: errors.invalidListPage }

/**
 * DescribeInvocations: commands that were run, newest first.
 * Guess: without Timed both kinds are listed, although the remarks give false as its default: Terraform finds its own.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeInvocations', {
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, MaxResults, NextToken, ContentEncoding, IncludeOutput = false, ...filters } = request
    ensureTagFilter(request.Tag)
    const isOne = Boolean(request.InvokeId || request.InstanceId)
    ensure(!IncludeOutput || isOne, missingParameter('ecs', 'InvokeId'))
    const page = pageOf(
      { PageNumber, PageSize, MaxResults, NextToken },
      {
        table: world.invocations,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: request.InvokeId ? [request.InvokeId] : undefined,
        filter: filterOf(world, request),
        filters,
      },
      PAGES,
    )

    const isPlain = ContentEncoding?.toLowerCase() === 'plaintext'
    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      NextToken: page.NextToken,
      Invocations: {
        Invocation: page.rows.map((row) => shownInvocation(world, row, { isPlain, hasOutput: IncludeOutput })),
      },
    }
  },
})

/** With an InstanceId, CommandName, RepeatMode and the state PartialFailed narrow nothing. */
function filterOf(world: World, request: Request): ((row: InvocationRow) => boolean) | undefined {
  const { InstanceId, CommandId, CommandName, CommandType, InvokeStatus, RepeatMode, ResourceGroupId, Tag } = request
  const tests: ((row: InvocationRow) => boolean)[] = []
  const isNamed = nameMatcher(CommandName ?? '')
  if (InstanceId) tests.push(({ InvokeId }) => world.invocationRuns.has(runKey(InvokeId, InstanceId)))
  if (CommandId) tests.push((row) => row.CommandId === CommandId)
  if (CommandName && !InstanceId) tests.push((row) => isNamed(row.CommandName))
  if (CommandType) tests.push((row) => row.CommandType === CommandType)
  if (RepeatMode && !InstanceId) tests.push((row) => row.RepeatMode === RepeatMode)
  if (ResourceGroupId) tests.push((row) => row.ResourceGroupId === ResourceGroupId)
  if (Tag?.length) tests.push((row) => matchesTags(row.Tags, Tag))
  if (InvokeStatus && !(InstanceId && InvokeStatus === 'PartialFailed'))
    tests.push(({ InvokeId }) => {
      const runs = world.invocationRuns.list('invocation', InvokeId)
      return overallStatus(runs) === InvokeStatus || overallRecord(runs) === InvokeStatus
    })
  if (request.Timed !== undefined) tests.push((row) => isTimed(row) === request.Timed)
  return tests.length === 0 ? undefined : (row) => tests.every((test) => test(row))
}
