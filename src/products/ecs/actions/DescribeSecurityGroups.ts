import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { dryRunOperation, invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { type SecurityGroupRow, scope } from '../../../world/rows/ecs.ts'
import { ensureTagFilter, idArray } from '../listFilters.ts'
import { countedSecurityGroupView, securityGroupView } from '../securityGroup/securityGroupViews.ts'

type Request = Requests['ecs.DescribeSecurityGroups']

/**
 * DescribeSecurityGroups: the security groups of the account in a region, newest first. Members are counted when
 * IsQueryEcsCount is sent. TotalCount goes with page numbers only.
 * Source: Ecs 2014-05-26 catalogue.
 */
export default defineAction('ecs', 'DescribeSecurityGroups', {
  handle({ world, accountId, regionId }, request) {
    const here = scope(accountId, regionId)
    const { VpcId, MaxResults, NextToken, PageNumber, PageSize, DryRun, ...filters } = request
    const ids = idsIn(request)
    const types = [undefined, '', 'normal', 'enterprise']
    ensure(types.includes(request.SecurityGroupType), invalidParameter('SecurityGroupType'))
    ensure([undefined, '', 'vpc', 'classic'].includes(request.NetworkType), invalidParameter('NetworkType'))
    ensureTagFilter(request.Tag)
    ensure(DryRun !== true, dryRunOperation())

    const page = pageOf(
      { MaxResults, NextToken, PageNumber, PageSize },
      {
        table: world.securityGroups,
        ...(VpcId ? { index: 'vpc', group: `${here}|${VpcId}` } : { index: 'scope', group: here }),
        ids,
        filter: filterOf(request),
        filters: { ...filters, VpcId },
      },
      ECS_PAGES,
    )

    const view = request.IsQueryEcsCount === true ? countedSecurityGroupView : securityGroupView
    const isByToken = MaxResults !== undefined || NextToken !== undefined
    const numbers = { TotalCount: page.TotalCount, PageNumber: page.PageNumber, PageSize: page.PageSize }
    return {
      ...(isByToken ? {} : numbers),
      NextToken: page.NextToken,
      RegionId: regionId,
      SecurityGroups: { SecurityGroup: viewed(view, world, page.rows) },
    }
  },
})

/** Of both parameters, those that both name. */
function idsIn({ SecurityGroupId, SecurityGroupIds }: Request): string[] | undefined {
  const malformed = invalidParameter('SecurityGroupIds', 'A JSON array of at most 100 ids.')
  const ids = idArray(SecurityGroupIds, malformed, malformed)
  if (!SecurityGroupId) return ids
  return ids === undefined ? [SecurityGroupId] : ids.filter((id) => id === SecurityGroupId)
}

function filterOf(request: Request): ((group: SecurityGroupRow) => boolean) | undefined {
  const { SecurityGroupName, SecurityGroupType, ResourceGroupId, NetworkType, ServiceManaged, Tag } = request
  // Guess: FuzzyQuery, which is deprecated, finds names that contain the text.
  const isNamed = (name: string) =>
    request.FuzzyQuery === true ? name.includes(SecurityGroupName ?? '') : name === SecurityGroupName
  const tests: ((group: SecurityGroupRow) => boolean)[] = []
  if (SecurityGroupName) tests.push((group) => isNamed(group.SecurityGroupName))
  if (SecurityGroupType) tests.push((group) => group.SecurityGroupType === SecurityGroupType)
  if (ResourceGroupId) tests.push((group) => group.ResourceGroupId === ResourceGroupId)
  // Every group lies in a VPC and belongs to its account alone.
  if (NetworkType === 'classic' || ServiceManaged === true) tests.push(() => false)
  if (Tag !== undefined && Tag.length > 0) tests.push((group) => matchesTags(group.Tags, Tag))
  return tests.length === 0 ? undefined : (group) => tests.every((test) => test(group))
}
