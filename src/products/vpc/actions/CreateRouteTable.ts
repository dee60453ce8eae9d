import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import * as errors from '../route/errors.ts'
import { tagsOf } from '../tags.ts'
import * as vpcErrors from '../vpc/errors.ts'

/** Guess: a VPC has one route table for gateways. */
const GATEWAY_TABLES = 1

/**
 * CreateRouteTable: a custom route table of an Available VPC, for vSwitches or for a gateway.
 * Pending, then Available after the time of a network resource. One at a time in a VPC (clients try again).
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'CreateRouteTable', {
  handle({ world, own, explain }, request) {
    const { VpcId, RouteTableName = '', Description = '', AssociateType = 'VSwitch' } = request
    const vpc = own(world.vpcs, VpcId)
    ensure(vpc, vpcErrors.vpcNotFound(VpcId))
    const tables = world.routeTables.list('vpc', VpcId)
    const custom = tables.filter((row) => row.RouteTableType === 'Custom' && row.AssociateType === AssociateType)
    const limit = quotaLimit(world, 'custom_route_tables_per_vpc', { accountId: vpc.OwnerId, regionId: vpc.RegionId })
    const Tags = tagsOf(request.Tag)

    ensure(RouteTableName === '' || isVpcName(RouteTableName), errors.invalidRouteTableName())
    ensure(Description === '' || isVpcDescription(Description), errors.invalidDescription())
    ensure(AssociateType === 'VSwitch' || AssociateType === 'Gateway', invalidParameter('AssociateType'))
    ensure(vpc.Status === 'Available', vpcErrors.incorrectVpcStatus(vpc.Status))
    const moving = tables.find(({ Status }) => Status !== 'Available')
    ensure(moving === undefined, errors.routeTableConflict(moving?.RouteTableId ?? ''))
    explain('Quota', 'Custom route tables of the VPC, against its quota.', { used: custom.length, limit })
    const isGateway = AssociateType === 'Gateway'
    ensure(!isGateway || custom.length < GATEWAY_TABLES, errors.gatewayTableQuotaExceeded(GATEWAY_TABLES))
    ensure(isGateway || limit === null || custom.length < limit, errors.routeTableQuotaExceeded(limit ?? 0))

    const RouteTableId = newId(world, 'vtb', vpc.RegionId)
    world.routeTables.put({
      RouteTableId,
      OwnerId: vpc.OwnerId,
      RegionId: vpc.RegionId,
      VpcId,
      VRouterId: vpc.VRouterId,
      RouteTableName,
      Description,
      RouteTableType: 'Custom',
      AssociateType,
      RoutePropagationEnable: true,
      Status: 'Pending',
      CreationTime: isoSeconds(world.nowMs),
      Tags,
    })
    world.plan('vpc.RouteTableAvailable', { RouteTableId }, duration('networkResource'))

    return { RouteTableId }
  },
})
