import { defineResource, type ResourceStep, type WaitFor } from '../stack/resourceType.ts'
import { ifThere, unlessGone, untilGone } from './gone.ts'
import { text } from './properties.ts'
import { describeRouteTable, pendingVSwitches } from './routeTables.ts'
import { told } from './told.ts'

/**
 * ALIYUN::ECS::Route: a custom entry of a route table, ready when Available. A table takes one at a time, so those of a
 * stack form a line. Not emulated: lists of next hops, in which only router interfaces can be.
 * Guess: its physical id is that of the entry.
 */
export default defineResource('ALIYUN::ECS::Route', {
  creates: 'vpc.CreateRouteEntry',
  emulates: ['RouteTableId', 'DestinationCidrBlock', 'NextHopType', 'NextHopId'],
  line: (properties) => text(properties, 'RouteTableId') ?? '',
  create({ properties, regionId, clientToken, call }) {
    const { RouteEntryId } = call('vpc.CreateRouteEntry', {
      RegionId: regionId,
      RouteTableId: text(properties, 'RouteTableId') ?? '',
      DestinationCidrBlock: text(properties, 'DestinationCidrBlock') ?? '',
      NextHopType: text(properties, 'NextHopType'),
      NextHopId: text(properties, 'NextHopId'),
      ClientToken: clientToken,
    })
    return { physicalId: RouteEntryId }
  },
  pending(step) {
    return describeRoute(step)?.Status === 'Available' ? undefined : [{ table: 'routeEntries', key: step.physicalId }]
  },
  read(step) {
    const route = describeRoute(step)
    if (route === undefined) return undefined
    const { RouteTableId, DestinationCidrBlock } = route
    const { NextHopType, NextHopId } = route.NextHops?.NextHop?.[0] ?? {}
    return told(step, { RouteTableId, DestinationCidrBlock, NextHopType, NextHopId })
  },
  attributes: ({ physicalId }) => ({ RouteEntryId: physicalId }),
  remove(step) {
    const { physicalId: RouteEntryId, regionId, call } = step
    const status = describeRoute(step)?.Status
    if (status === undefined || status === 'Deleting') return
    ifThere(() => call('vpc.DeleteRouteEntry', { RegionId: regionId, RouteEntryId }))
  },
  leaving: (step) => untilGone('routeEntries', step.physicalId, describeRoute(step)?.Status, 'Deleting'),
  obstacles(step) {
    const RouteTableId = text(step.properties, 'RouteTableId') ?? ''
    const VpcId = describeRouteTable(step, RouteTableId)?.VpcId ?? ''
    return [...movingRoutes(step, RouteTableId), ...pendingVSwitches(step, VpcId)]
  },
})

function describeRoute(step: ResourceStep) {
  const { physicalId: RouteEntryId, properties, regionId, call } = step
  const RouteTableId = text(properties, 'RouteTableId') ?? ''
  const request = { RegionId: regionId, RouteTableId, RouteEntryId }
  return unlessGone(() => call('vpc.DescribeRouteEntryList', request).RouteEntrys.RouteEntry?.[0])
}

/** Entries of the table that are being made, changed or deleted, whoever asked for it. */
function movingRoutes({ regionId, call }: ResourceStep, RouteTableId: string): WaitFor[] {
  const request = { RegionId: regionId, RouteTableId, RouteEntryType: 'Custom', MaxResult: 100 }
  const routes = call('vpc.DescribeRouteEntryList', request).RouteEntrys.RouteEntry ?? []
  const moving = routes.filter(({ Status }) => Status !== 'Available')
  return moving.map(({ RouteEntryId = '' }) => ({ table: 'routeEntries', key: RouteEntryId }))
}
