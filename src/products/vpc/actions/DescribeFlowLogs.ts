import { defineAction } from '../../../door/action.ts'
import { pageOf } from '../../../door/paging.ts'
import type { FlowLogRow } from '../../../world/rows/flowLogs.ts'
import { scope } from '../../../world/rows/owned.ts'
import { allOf, matching, tagged } from '../filters.ts'
import { showFlowLog } from '../flowLog/flowLogs.ts'

const PAGES = { defaultSize: 20, maxSize: 50 }

/**
 * DescribeFlowLogs: the flow logs of a region, newest first. Counts and page numbers are texts here.
 * VpcId finds those of a VPC and of its vSwitches and network interfaces (Guess).
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 20, at most 50.
 */
export default defineAction('vpc', 'DescribeFlowLogs', {
  handle({ world, accountId, regionId }, request) {
    const { FlowLogId, Tags, PageNumber, PageSize } = request
    const { FlowLogName, Description, ProjectName, LogStoreName, ResourceGroupId, ResourceId, VpcId } = request
    const texts = { FlowLogName, Description, ProjectName, LogStoreName, ResourceGroupId, ResourceId, VpcId }
    const kinds = {
      ResourceType: request.ResourceType as FlowLogRow['ResourceType'] | undefined,
      TrafficType: request.TrafficType as FlowLogRow['TrafficType'] | undefined,
      Status: request.Status as FlowLogRow['Status'] | undefined,
    }
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.flowLogs,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: FlowLogId ? [FlowLogId] : undefined,
        filter: allOf(matching<FlowLogRow>({ ...texts, ...kinds }), tagged(Tags)),
        filters: { FlowLogId, ...texts, ...kinds, Tags },
      },
      PAGES,
    )

    return {
      Success: 'true',
      TotalCount: String(page.TotalCount),
      PageNumber: String(page.PageNumber),
      PageSize: String(page.PageSize),
      FlowLogs: { FlowLog: page.rows.map(showFlowLog) },
    }
  },
})
