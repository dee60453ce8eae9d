import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../vpc/errors.ts'
import { showVpc } from '../vpc/vpcViews.ts'

/**
 * DescribeVpcAttribute: one VPC, with how many resources of which kind it holds.
 * A VPC that is gone is a 404, by which Terraform knows that it was deleted.
 * Source: Vpc 2016-04-28 catalogue; documented error table.
 */
export default defineAction('vpc', 'DescribeVpcAttribute', {
  ignores: { IsDefault: 'the VPC is named by its id' },
  handle({ world, own }, { VpcId }) {
    const vpc = own(world.vpcs, VpcId)
    ensure(vpc, errors.vpcNotFound(VpcId))

    const counts = [
      ['VSwitch', world.vSwitches.count('vpc', VpcId)],
      ['VRouter', 1],
      ['RouteTable', world.routeTables.count('vpc', VpcId)],
    ] as const
    return {
      ...showVpc(world, vpc, undefined),
      ClassicLinkEnabled: vpc.ClassicLinkEnabled,
      SupportIpv4Gateway: true,
      Ipv4GatewayId: world.ipv4Gateways.list('vpc', VpcId)[0]?.Ipv4GatewayId ?? '',
      AssociatedCens: { AssociatedCen: [] },
      AssociatedPropagationSources: { AssociatedPropagationSources: [] },
      CloudResources: {
        CloudResourceSetType: counts
          .filter(([, count]) => count > 0)
          .map(([ResourceType, ResourceCount]) => ({ ResourceType, ResourceCount })),
      },
    }
  },
})
