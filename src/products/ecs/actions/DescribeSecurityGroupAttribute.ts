import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../securityGroup/errors.ts'
import { securityGroupRuleView } from '../securityGroup/securityGroupViews.ts'

const DIRECTIONS = ['all', 'ingress', 'egress']
const RULE_PAGES = { defaultSize: 500, maxSize: 1000 }
const SMALLEST_PAGE = 10

/**
 * DescribeSecurityGroupAttribute: a security group and its rules, newest first, 500 at once.
 * Not modelled: snapshot policies of security groups (none is ever listed).
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'DescribeSecurityGroupAttribute', {
  ignores: { NicType: 'groups in a VPC have intranet rules only; the Terraform provider sends <nil>' },
  handle({ world, own }, request) {
    const group = own(world.securityGroups, request.SecurityGroupId)
    const direction = (request.Direction || 'all').toLowerCase()
    const { NextToken, MaxResults = RULE_PAGES.defaultSize, Attribute } = request

    ensure(group, errors.securityGroupNotFound(request.SecurityGroupId))
    ensure(DIRECTIONS.includes(direction), errors.invalidDirection())
    ensure(MaxResults >= SMALLEST_PAGE, invalidParameter('MaxResults', `At least ${SMALLEST_PAGE}.`))

    const { SecurityGroupId } = group
    const page = pageOf(
      { MaxResults, ...(NextToken === undefined ? {} : { NextToken }) },
      {
        table: world.securityGroupRules,
        ...(direction === 'all'
          ? { index: 'securityGroup', group: SecurityGroupId }
          : { index: 'direction', group: `${SecurityGroupId}|${direction}` }),
        filters: { SecurityGroupId, direction },
      },
      RULE_PAGES,
    )

    return {
      SecurityGroupId,
      SecurityGroupName: group.SecurityGroupName,
      Description: group.Description,
      RegionId: group.RegionId,
      VpcId: group.VpcId,
      InnerAccessPolicy: group.InnerAccessPolicy,
      Permissions: { Permission: viewed(securityGroupRuleView, world, page.rows) },
      NextToken: page.NextToken,
      ...(Attribute === 'snapshotPolicyIds' ? { SnapshotPolicyIds: { SnapshotPolicyId: [] } } : {}),
    }
  },
})
