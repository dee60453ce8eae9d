import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { pageOf } from '../../../door/paging.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isOver } from '../../../rules/invocations.ts'
import { type InstanceRow, scope } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'

const PAGES = { defaultSize: 10, maxSize: 50 }
/** Guess: a version of the agent on each system; clients ask for a least one. */
const VERSIONS: Readonly<Record<string, string>> = { Linux: '2.2.3.800', Windows: '2.1.3.800' }

/**
 * DescribeCloudAssistantStatus: whether commands can be run on instances.
 * Guess: each guest has the agent, and it answers as long as the instance runs.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeCloudAssistantStatus', {
  handle({ world, accountId, regionId }, request) {
    const { InstanceId: ids = [], OSType, PageNumber, PageSize, MaxResults, NextToken } = request
    ensure(ids.length <= PAGES.maxSize, invalidParameter('InstanceId', `At most ${PAGES.maxSize} can be given.`))
    const isSystem = OSType === undefined || ['Windows', 'Linux', 'FreeBSD'].includes(OSType)
    ensure(isSystem, invalidParameter('OSType'))
    // With ids, what pages the list is not looked at.
    const paging = ids.length > 0 ? { PageSize: PAGES.maxSize } : { PageNumber, PageSize, MaxResults, NextToken }
    const page = pageOf(
      paging,
      {
        table: world.instances,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: ids.length === 0 ? undefined : ids,
        filter: OSType === undefined ? undefined : (row) => systemOf(world, row) === OSType,
        filters: { ids, OSType },
      },
      PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      NextToken: page.NextToken,
      InstanceCloudAssistantStatusSet: {
        InstanceCloudAssistantStatus: page.rows.map((row) => shown(world, row)),
      },
    }
  },
})

function shown(world: World, instance: InstanceRow) {
  const { InstanceId, Status } = instance
  const OSType = systemOf(world, instance)
  const runs = world.invocationRuns.list('instance', InstanceId)
  const isRunning = Status === 'Running'
  return {
    InstanceId,
    CloudAssistantStatus: String(isRunning),
    CloudAssistantVersion: VERSIONS[OSType] ?? '',
    OSType,
    ActiveTaskCount: runs.filter((run) => !isOver(run)).length,
    InvocationCount: runs.reduce((total, { Repeats }) => total + Repeats, 0),
    LastInvokedTime: runs.find(({ StartTime }) => StartTime !== '')?.StartTime ?? '',
    LastHeartbeatTime: isRunning ? isoSeconds(world.nowMs) : '',
    SupportSessionManager: true,
  }
}

function systemOf(world: World, { InstanceId }: InstanceRow): string {
  const system = world.disks.list('instance', InstanceId).find(({ Type }) => Type === 'system')
  return system !== undefined && traitsOfSystemDisk(world, system).OSType === 'windows' ? 'Windows' : 'Linux'
}
