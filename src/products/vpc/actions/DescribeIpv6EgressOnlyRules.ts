import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { Ipv6EgressRuleRow } from '../../../world/rows/gateways.ts'
import { allOf, matching, nobodyHas } from '../filters.ts'
import * as errors from '../gateway/errors.ts'

/**
 * DescribeIpv6EgressOnlyRules: the egress-only rules of an IPv6 gateway, newest first.
 * Source: Vpc 2016-04-28 catalogue; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeIpv6EgressOnlyRules', {
  handle({ world, own }, request) {
    const { Ipv6GatewayId, Ipv6EgressOnlyRuleId, InstanceId, InstanceType, Name } = request
    ensure(own(world.ipv6Gateways, Ipv6GatewayId), errors.ipv6GatewayNotFound(Ipv6GatewayId))
    const page = pageOf(
      request,
      {
        table: world.ipv6EgressRules,
        index: 'gateway',
        group: Ipv6GatewayId,
        ids: Ipv6EgressOnlyRuleId ? [Ipv6EgressOnlyRuleId] : undefined,
        filter: allOf<Ipv6EgressRuleRow>(
          matching<Ipv6EgressRuleRow>({ InstanceId, Name }),
          nobodyHas(InstanceType && InstanceType !== 'Ipv6Address'),
        ),
        filters: { Ipv6GatewayId, Ipv6EgressOnlyRuleId, InstanceId, InstanceType, Name },
      },
      VPC_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      Ipv6EgressOnlyRules: {
        Ipv6EgressOnlyRule: page.rows.map((row) => ({
          Ipv6EgressOnlyRuleId: row.Ipv6EgressOnlyRuleId,
          InstanceId: row.InstanceId,
          InstanceType: 'Ipv6Address',
          Name: row.Name,
          Description: row.Description,
          Status: row.Status,
        })),
      },
    }
  },
})
