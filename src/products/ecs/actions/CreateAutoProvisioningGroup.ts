import type { Requests } from '../../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { newId } from '../../../world/ids.ts'
import { deliver } from '../autoProvisioning/delivery.ts'
import * as errors from '../autoProvisioning/errors.ts'
import { capacityOf, ensureGroupSettings, targetsOf, validityOf } from '../autoProvisioning/groups.ts'
import { launchOf } from '../autoProvisioning/launchRequest.ts'
import { poolsOf } from '../autoProvisioning/pools.ts'
import { withTemplate } from '../launchTemplate/launchTemplates.ts'

type Request = Requests['ecs.CreateAutoProvisioningGroup']

/**
 * CreateAutoProvisioningGroup: an instant group delivers its capacity with the answer, from several types and vSwitches,
 * paid by use or as spot instances. A pool that refuses leaves its code in LaunchResults and the next one is asked;
 * only MinTargetCapacity makes the whole call fail.
 * Not modelled: groups of the types request and maintain, private pools (refused by name).
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'CreateAutoProvisioningGroup', {
  ignores: {
    CandidateOptions: 'not documented, and for groups of candidates only',
    ExecutionMode: 'not documented',
    HibernationOptionsConfigured: 'not publicly available',
    PrePaidOptions: 'for groups of the type request only, which are not emulated',
  },
  handle(context, request) {
    const { world, accountId, regionId } = context
    ensureGroupSettings(request)
    const targets = targetsOf(request)
    const minimum = capacityOf('MinTargetCapacity', request.MinTargetCapacity)
    ensure(minimum <= targets.TotalTargetCapacity, invalidParameter('MinTargetCapacity', 'It is not above the total.'))
    const { fromMs, untilMs } = validityOf(request, world.nowMs)
    const Tags = tagsFrom(request.Tag)
    const launch = baseLaunch(context, request)
    const pools = poolsOf(context, request, launch)

    const { results, delivered } = deliver(context, request, { launch, pools, targets })
    const capacity = delivered.reduce((sum, one) => sum + one.capacity, 0)
    // Everything is undone when this refuses.
    ensure(capacity >= minimum, errors.minimumNotReached(capacity, minimum))

    const AutoProvisioningGroupId = newId(world, 'apg', regionId)
    const { AutoProvisioningGroupName, LaunchTemplateId = '', LaunchTemplateVersion = '' } = request
    const { MaxSpotPrice, SpotInstancePoolsToUseCount } = request
    world.autoProvisioningGroups.put({
      ...{ AutoProvisioningGroupId, OwnerId: accountId, RegionId: regionId, LaunchTemplateId, LaunchTemplateVersion },
      ...{ ...targets, delivered, Tags, AutoProvisioningGroupType: 'instant', Description: request.Description ?? '' },
      AutoProvisioningGroupName: AutoProvisioningGroupName || AutoProvisioningGroupId,
      Status: capacity >= targets.TotalTargetCapacity ? 'fulfilled' : 'partial-fulfilled',
      LaunchTemplateConfigs: (request.LaunchTemplateConfig ?? []).map(shownConfig),
      PayAsYouGoAllocationStrategy: request.PayAsYouGoAllocationStrategy || 'lowest-price',
      SpotAllocationStrategy: request.SpotAllocationStrategy || 'lowest-price',
      SpotInstanceInterruptionBehavior: request.SpotInstanceInterruptionBehavior || 'terminate',
      ...(MaxSpotPrice === undefined ? {} : { MaxSpotPrice }),
      ...(SpotInstancePoolsToUseCount === undefined ? {} : { SpotInstancePoolsToUseCount }),
      ExcessCapacityTerminationPolicy: request.ExcessCapacityTerminationPolicy || 'no-termination',
      TerminateInstances: request.TerminateInstances ?? false,
      TerminateInstancesWithExpiration: request.TerminateInstancesWithExpiration ?? false,
      ResourceGroupId: request.ResourceGroupId ?? '',
      ...{ ValidFrom: isoSeconds(fromMs), ValidUntil: isoSeconds(untilMs), CreationTime: isoSeconds(world.nowMs) },
      failures: results.flatMap(({ ErrorCode: Code, ErrorMsg: Message = '' }) => (Code ? [{ Code, Message }] : [])),
      endEntryId: world.planAt('ecs.AutoProvisioningGroupExpired', { AutoProvisioningGroupId }, untilMs),
    })

    return { AutoProvisioningGroupId, LaunchResults: { LaunchResult: results } }
  },
})

/** What all instances have in common: the launch template if there is one, else the launch configuration. */
function baseLaunch(context: ActionContext, request: Request): Requests['ecs.RunInstances'] {
  const { LaunchTemplateId, LaunchTemplateVersion: version = '', LaunchConfiguration = {} } = request
  if (!LaunchTemplateId) return launchOf(LaunchConfiguration)
  ensure(/^\d{0,4}$/.test(version), invalidParameter('LaunchTemplateVersion', 'It is a number.'))
  const reference = { LaunchTemplateId, ...(version === '' ? {} : { LaunchTemplateVersion: Number(version) }) }
  const {
    LaunchTemplateId: _id,
    LaunchTemplateVersion: _version,
    ...launch
  } = withTemplate(context, reference as never)
  const [card] = launch.NetworkInterface ?? []
  if (card === undefined) return launch
  const { VSwitchId, SecurityGroupId, SecurityGroupIds } = card
  return {
    ...launch,
    ...(VSwitchId ? { VSwitchId } : {}),
    ...(SecurityGroupId ? { SecurityGroupId } : {}),
    ...(SecurityGroupIds?.length ? { SecurityGroupIds } : {}),
  }
}

function shownConfig(config: NonNullable<Request['LaunchTemplateConfig']>[number]) {
  const { InstanceType = '', VSwitchId = '', MaxPrice, Priority, WeightedCapacity } = config
  return {
    ...{ InstanceType, VSwitchId },
    ...(MaxPrice === undefined ? {} : { MaxPrice }),
    ...(Priority === undefined ? {} : { Priority }),
    ...(WeightedCapacity === undefined ? {} : { WeightedCapacity }),
  }
}
