import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import * as errors from '../route/errors.ts'

/**
 * ModifyRouteTableAttributes: name, description and whether a table, the system's too, takes dynamic routes.
 * Guess: an empty name or description takes the old one away; Terraform sends it so.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'ModifyRouteTableAttributes', {
  handle({ world, own }, { RouteTableId, RouteTableName, Description, RoutePropagationEnable }) {
    const table = own(world.routeTables, RouteTableId)

    ensure(table, errors.routeTableNotFound(RouteTableId))
    ensure(!RouteTableName || isVpcName(RouteTableName), errors.invalidRouteTableName())
    ensure(!Description || isVpcDescription(Description), errors.invalidDescription())
    ensure(table.Status === 'Available', errors.routeTableInTransition(table.Status))

    world.routeTables.change(RouteTableId, {
      RouteTableName: RouteTableName ?? table.RouteTableName,
      Description: Description ?? table.Description,
      RoutePropagationEnable: RoutePropagationEnable ?? table.RoutePropagationEnable,
    })

    return {}
  },
})
