import { defineResource } from '../stack/resourceType.ts'
import { ifThere, untilGone } from './gone.ts'
import { TAG_FIELDS, tags, text } from './properties.ts'
import { describeRouteTable, routeTablesInTransition } from './routeTables.ts'
import { readTags } from './tagging.ts'
import { changedText, hasChanged, told } from './told.ts'

/**
 * ALIYUN::VPC::RouteTable: a custom route table, ready when Available. A VPC makes or deletes one at a time, so those of a
 * stack form a line.
 */
export default defineResource('ALIYUN::VPC::RouteTable', {
  creates: 'vpc.CreateRouteTable',
  imports: { identifier: 'RouteTableId' },
  emulates: ['VpcId', 'RouteTableName', 'Description', 'Tags'],
  fields: { Tags: TAG_FIELDS },
  line: (properties) => text(properties, 'VpcId') ?? '',
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { RouteTableId } = call('vpc.CreateRouteTable', {
      RegionId: regionId,
      VpcId: text(properties, 'VpcId') ?? '',
      RouteTableName: text(properties, 'RouteTableName'),
      Description: text(properties, 'Description'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: RouteTableId }
  },
  pending(step) {
    const isReady = describeRouteTable(step, step.physicalId)?.Status === 'Available'
    return isReady ? undefined : [{ table: 'routeTables', key: step.physicalId }]
  },
  updates: ['RouteTableName', 'Description'],
  update(step) {
    if (!hasChanged(step, 'RouteTableName', 'Description')) return undefined
    step.call('vpc.ModifyRouteTableAttributes', {
      RegionId: step.regionId,
      RouteTableId: step.physicalId,
      RouteTableName: changedText(step, 'RouteTableName'),
      Description: changedText(step, 'Description'),
    })
    return undefined
  },
  read(step) {
    const table = describeRouteTable(step, step.physicalId)
    if (table === undefined) return undefined
    const { VpcId, RouteTableName, Description } = table
    return told(step, { VpcId, RouteTableName, Description, Tags: readTags(step, table.Tags?.Tag) })
  },
  attributes(step) {
    const table = describeRouteTable(step, step.physicalId)
    return {
      RouteTableId: step.physicalId,
      RouteTableName: table?.RouteTableName ?? '',
      RouteTableType: table?.RouteTableType ?? '',
      VSwitchIds: table?.VSwitchIds?.VSwitchId ?? [],
      VpcId: table?.VpcId ?? '',
    }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteRouteTable', { RegionId: regionId, RouteTableId: physicalId }))
  },
  leaving(step) {
    return untilGone('routeTables', step.physicalId, describeRouteTable(step, step.physicalId)?.Status, 'Deleting')
  },
  obstacles: (step) => routeTablesInTransition(step, text(step.properties, 'VpcId') ?? ''),
})
