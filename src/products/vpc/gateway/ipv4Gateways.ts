import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { vpcTags } from '../../../rules/tags.ts'
import type { Ipv4GatewayRow } from '../../../world/rows/gateways.ts'
import * as errors from './errors.ts'

export function ipv4GatewayOf({ world, own }: ActionContext, id: string): Ipv4GatewayRow {
  const gateway = own(world.ipv4Gateways, id)
  ensure(gateway, errors.ipv4GatewayNotFound(id))
  return gateway
}

/** What lists and GetIpv4GatewayAttribute show alike. None has a route table of its own. */
export function showIpv4Gateway(row: Ipv4GatewayRow) {
  return {
    Ipv4GatewayId: row.Ipv4GatewayId,
    VpcId: row.VpcId,
    Ipv4GatewayName: row.Ipv4GatewayName,
    Ipv4GatewayDescription: row.Ipv4GatewayDescription,
    Ipv4GatewayRouteTableId: '',
    Status: row.Status,
    Enabled: row.Enabled,
    ResourceGroupId: row.ResourceGroupId,
    Tags: vpcTags(row.Tags),
  }
}
