import { type ActionContext, defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import * as errors from '../flowLog/errors.ts'
import {
  ensureDestination,
  ensureInterval,
  ipVersionOf,
  resourceOf,
  trafficPathOf,
  trafficTypeOf,
} from '../flowLog/flowLogs.ts'
import { ensureTexts } from '../gateway/texts.ts'
import { tagsOf } from '../tags.ts'

/**
 * CreateFlowLog: a flow log of a VPC, a vSwitch or a network interface. Activating, then Active.
 * It is kept and shown. Not modelled: traffic and the log service, so no record is ever delivered, and project and store
 * are names that need not exist. LogFormat, which no remark explains, is taken as it is.
 * Guess: the same traffic of a resource is not stored twice in one place; the flow log outlives its resource.
 * Source: Vpc 2016-04-28 catalogue and remarks; 10 minutes and IPv4 by default.
 */
export default defineAction('vpc', 'CreateFlowLog', {
  handle(context, request) {
    const { world, accountId, regionId } = context
    const { ResourceId, FlowLogName = '', Description = '', AggregationInterval = 10, ResourceGroupId = '' } = request
    const { ProjectName = '', LogStoreName = '', LogFormat = '' } = request
    const resource = resourceOf(context, request.ResourceType, ResourceId)
    const traffic = {
      TrafficType: trafficTypeOf(request.TrafficType),
      TrafficPath: trafficPathOf(request.TrafficPath),
      IpVersion: ipVersionOf(request.IpVersion || 'IPv4'),
    }
    const Tags = tagsOf(request.Tag)

    ensureTexts(['FlowLogName', FlowLogName], ['Description', Description])
    ensureInterval(AggregationInterval)
    ensureDestination(ProjectName, LogStoreName)
    const { TrafficType } = traffic
    const isSame = (log: { TrafficType: string; ProjectName: string; LogStoreName: string }) =>
      log.TrafficType === TrafficType && log.ProjectName === ProjectName && log.LogStoreName === LogStoreName
    const same = world.flowLogs.list('resource', ResourceId).find(isSame)
    ensure(same === undefined, errors.flowLogExists(same?.FlowLogId ?? ''))
    ensureQuota(context)

    const FlowLogId = newId(world, 'fl', regionId)
    const place = { OwnerId: accountId, RegionId: regionId, ResourceGroupId }
    const destination = { ProjectName, LogStoreName, AggregationInterval, LogFormat }
    const state = { Status: 'Activating', CreationTime: isoSeconds(world.nowMs), Tags } as const
    const texts = { FlowLogName, Description }
    world.flowLogs.put({ FlowLogId, ...place, ...texts, ResourceId, ...resource, ...traffic, ...destination, ...state })
    const payload = { FlowLogId, passing: 'Activating', to: 'Active' }
    world.plan('vpc.FlowLogSettled', payload, duration('networkResource'))
    context.explain('FlowLog', 'It is kept and shown; there is no log service here, so nothing is ever delivered.', {
      ProjectName,
      LogStoreName,
    })

    return { FlowLogId, ResourceGroupId, Success: 'true' }
  },
})

function ensureQuota({ world, accountId, regionId, explain }: ActionContext): void {
  const limit = quotaLimit(world, 'flow_logs_per_account', { accountId, regionId })
  const used = world.flowLogs.count('account', accountId)
  explain('Quota', 'Flow logs of the account, against its quota.', { used, limit })
  ensure(limit === null || used < limit, errors.flowLogQuotaExceeded(limit ?? 0))
}
