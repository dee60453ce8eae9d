import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { pageOf } from '../../../door/paging.ts'
import { ecsTags, matchesTags } from '../../../rules/tags.ts'
import type { CommandRow } from '../../../world/rows/commands.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { parameterNames } from '../command/commands.ts'
import { ensureTagFilter, nameMatcher } from '../listFilters.ts'

type Request = Requests['ecs.DescribeCommands']

const PAGES = { defaultSize: 10, maxSize: 50 }

/**
 * DescribeCommands: the commands of the account in a region, newest first.
 * Not modelled: the commands that Alibaba Cloud publishes (with a Provider nothing is listed).
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeCommands', {
  ignores: { Latest: 'it concerns published commands only' },
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, MaxResults, NextToken, ContentEncoding, ...filters } = request
    ensureTagFilter(request.Tag)

    const here = scope(accountId, regionId)
    const page = pageOf(
      { PageNumber, PageSize, MaxResults, NextToken },
      {
        table: world.commands,
        index: 'scope',
        group: here,
        ids: request.CommandId ? [request.CommandId] : undefined,
        filter: filterOf(request),
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
      Commands: { Command: page.rows.map((row) => shownCommand(world, row, isPlain)) },
    }
  },
})

/** An asterisk in a name or description stands for any text. */
function filterOf(request: Request): ((row: CommandRow) => boolean) | undefined {
  const { Name, Description, Type, Provider, ResourceGroupId, Tag } = request
  const tests: ((row: CommandRow) => boolean)[] = []
  const [isNamed, isDescribed] = [nameMatcher(Name ?? ''), nameMatcher(Description ?? '')]
  if (Name) tests.push((row) => isNamed(row.Name))
  if (Description) tests.push((row) => isDescribed(row.Description))
  if (Type) tests.push((row) => row.Type === Type)
  if (Provider) tests.push(() => false)
  if (ResourceGroupId) tests.push((row) => row.ResourceGroupId === ResourceGroupId)
  if (Tag?.length) tests.push((row) => matchesTags(row.Tags, Tag))
  return tests.length === 0 ? undefined : (row) => tests.every((test) => test(row))
}

function shownCommand(world: World, row: CommandRow, isPlain: boolean) {
  return {
    CommandId: row.CommandId,
    Name: row.Name,
    Description: row.Description,
    Type: row.Type,
    CommandContent: isPlain ? Buffer.from(row.CommandContent, 'base64').toString() : row.CommandContent,
    WorkingDir: row.WorkingDir,
    Timeout: row.Timeout,
    EnableParameter: row.EnableParameter,
    ParameterNames: { ParameterName: row.EnableParameter ? parameterNames(row.CommandContent) : [] },
    ParameterDefinitions: { ParameterDefinition: [] as { ParameterName: string }[] },
    Launcher: row.Launcher,
    Provider: 'User',
    Category: 'User',
    Version: 1,
    Latest: true,
    InvokeTimes: world.invocations.count('command', row.CommandId),
    ResourceGroupId: row.ResourceGroupId,
    CreationTime: row.CreationTime,
    Tags: { Tag: ecsTags(row.Tags) },
  }
}
