import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../gateway/errors.ts'
import { ipv4GatewayOf } from '../gateway/ipv4Gateways.ts'
import * as routeErrors from '../route/errors.ts'
import { addRoute, destinationOf, ensurePlace, ensureSteadyTable } from '../route/newRoute.ts'

/**
 * EnableVpcIpv4Gateway: from now on the VPC reaches the internet only by routes to its IPv4 gateway. Each route table
 * of RouteTableList gets an entry 0.0.0.0/0 that leads there.
 * Activating, then Created and enabled.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'EnableVpcIpv4Gateway', {
  handle(context, { Ipv4GatewayId, RouteTableList = [] }) {
    const { world, own } = context
    const gateway = ipv4GatewayOf(context, Ipv4GatewayId)
    const destination = destinationOf(context, '0.0.0.0/0')
    const tables = [...new Set(RouteTableList)].map((id) => {
      const table = own(world.routeTables, id)
      ensure(table, routeErrors.routeTableNotFound(id))
      ensure(table.VpcId === gateway.VpcId, errors.routeTableElsewhere(id))
      return table
    })

    ensure(gateway.Status === 'Created', errors.ipv4GatewayStatus(gateway.Status))
    ensure(!gateway.Enabled, errors.ipv4GatewayEnabled())
    for (const table of tables) {
      ensureSteadyTable(world, table)
      ensurePlace(context, table, destination)
    }

    world.ipv4Gateways.change(Ipv4GatewayId, { Status: 'Activating' })
    const nextHop = { type: 'Ipv4Gateway', id: Ipv4GatewayId }
    for (const table of tables) addRoute(world, { table, destination, nextHop })
    world.plan('vpc.Ipv4GatewayCreated', { Ipv4GatewayId }, duration('networkResource'))

    return {}
  },
})
